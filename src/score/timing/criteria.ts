/** The rubric's timing criteria, judged by their thresholds. */
import type {Rubric} from '../../scenario/types.ts'
import {message} from '../messages.ts'
import {missed, na, partly, type Judged, type Verdict} from '../verdict.ts'
import {measures, type Measured, type Timed} from './measures.ts'

export function judgeTiming(timed: Timed): Judged[] {
  const {role} = timed.record.log.settings
  return timed.record.contents.rubric.timing.flatMap(rule => {
    const measure = measures[rule.id]
    if (!measure) return []
    const applies = role === 'agent' || measure.recorder
    return [{
      id: `timing.${rule.id}`, label: measure.label, labelEn: measure.labelEn, weight: rule.weight, critical: false,
      better: rule.id.startsWith('lag') ? message('better.lag') : message('better.timing', {label: measure.label, labelEn: measure.labelEn}),
      ...(applies ? verdictOf(timed, measure.read(timed), rule) : na)
    }]
  })
}

/** All points up to `good`, none from `poor` on, in a straight line between; `good` may be the larger of the two. */
function verdictOf({record}: Timed, {value, worst, evidence}: Measured, rule: Rubric['timing'][number]): Verdict {
  if (record.answered === null) return missed(...unanswered(record))
  if (worst) return missed(...evidence)
  if (value === null) return na
  return partly(shareOf(value, rule.good, rule.poor), evidence)
}

function shareOf(value: number, good: number, poor: number): number {
  if (good === poor) return value === good ? 1 : 0
  return Math.max(0, Math.min(1, (poor - value) / (poor - good)))
}

function unanswered({last}: Timed['record']) {
  return [{...(last !== null && {event: last}), note: message('call.unanswered')}]
}

/** 同步录入: what one hearing of the call gave, and what the second added. The form is marked as it stood when each was over. */
import type {CallEvent} from '../call/events.ts'
import {secondHearingMs} from '../call/view.ts'
import {judgeFields} from './accuracy/criteria.ts'
import {markFields} from './accuracy/fields.ts'
import type {Tools} from './accuracy/result.ts'
import {recordOf, type CallRecord} from './callRecord.ts'
import {percentile} from './points.ts'
import type {Criterion, HearingScore, Recording} from './scorecard.ts'
import type {CharacterLag} from './timing/lag.ts'
import {pointed} from './weights.ts'

interface Heard {
  readonly record: CallRecord
  readonly tools: Tools
  /** Points of the whole dimension, and its criteria at the end. */
  readonly worth: number
  readonly accuracy: readonly Criterion[]
  readonly lags: readonly CharacterLag[]
}

/** Null for an agent, and for a call nobody answered. */
export function recordingOf(heard: Heard): Recording | null {
  const {log: {settings}, events, state} = heard.record
  if (settings.role !== 'recorder' || state.hearings.length === 0) return null
  const count = (type: CallEvent['type']): number => events.filter(event => event.type === type).length
  return {
    allowed: settings.hearings ?? 1, hearings: hearingScores(heard), secondHearingMs: secondHearingMs(state),
    pauses: count('paused'), pausedMs: pausedMs(events, state.at), backs: count('went-back'), rateChanges: count('rate-changed'), lastRate: state.rate
  }
}

/** A pause that never ended lasts until the line was closed, the form submitted, or the end of the log. */
function pausedMs(events: readonly CallEvent[], end: number): number {
  return events.reduce((sum, {type, at}, i) => {
    if (type !== 'paused') return sum
    const until = events.slice(i).find(event => event.type === 'resumed' || event.type === 'hung-up' || event.type === 'submitted')
    return sum + (until?.at ?? end) - at
  }, 0)
}

function hearingScores({record, tools, worth, accuracy, lags}: Heard): HearingScore[] {
  const {log, events, contents} = record
  const ends = [...events.flatMap((event, index) => event.type === 'hearing-started' ? [index] : []), events.length]
  let before: readonly Criterion[] = []
  return ends.map((end, i) => {
    const from = i === 0 ? 0 : ends[i - 1]!
    const now = end === events.length ? accuracy : formAt(recordOf({...log, events: events.slice(0, end)}, contents), worth, tools)
    const fields = now.filter(each => !each.na).map(({id, points, max}) => ({
      id: id.replace(/^accuracy\./u, ''), points, max, added: points - (before.find(each => each.id === id)?.points ?? 0)
    }))
    const points = sum(now)
    const added = points - sum(before)
    before = now
    return {n: i + 1, points, max: worth, added, fields, lagMedian: percentile(lags.filter(each => each.event >= from && each.event < end).map(each => each.lag), 0.5)}
  })
}

function formAt(record: CallRecord, worth: number, tools: Tools): Criterion[] {
  return pointed('accuracy', worth, judgeFields(markFields(record, tools), record.contents.rubric, record.log.settings.role))
}

function sum(criteria: readonly Criterion[]): number {
  return criteria.reduce((total, each) => total + each.points, 0)
}

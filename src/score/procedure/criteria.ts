/** 流程: the standards of the scenario's kind and profile, each judged by its check. */
import type {Contents, Standard} from '../../scenario/types.ts'
import type {CallRecord} from '../callRecord.ts'
import {message} from '../messages.ts'
import {missed, na, type Judged, type Verdict} from '../verdict.ts'
import {atEnd, checkInput} from './check.ts'
import {checks} from './registry.ts'

export function judgeProcedure(record: CallRecord): Judged[] {
  const {contents} = record
  return contents.standards.filter(rule => applies(rule, contents)).map(rule => ({
    id: `procedure.${rule.id}`, label: rule.label, labelEn: rule.labelEn, weight: rule.weight, critical: false, advice: rule.advice,
    better: message('better.step', {label: rule.label, labelEn: rule.labelEn}),
    ...verdictOf(record, rule)
  }))
}

/**
 * By kind and profile; with `carried` only in scenarios that carry one of these norms (a silent line), with
 * `unless_carried` in the others, with `needs` where the agent may interrupt, or has products to recommend.
 */
function applies({kinds, profile, with: params}: Standard, {scenario, catalog}: Contents): boolean {
  const {kind, norms, carries, mayInterrupt} = scenario
  const carriesOne = (numbers: string | readonly string[]) => [numbers].flat().some(number => carries.includes(Number(number)))
  const {carried, unless_carried: unlessCarried, needs} = params
  return kinds.includes(kind) && (profile === 'both' || profile === norms)
    && (carried === undefined || carriesOne(carried))
    && (unlessCarried === undefined || !carriesOne(unlessCarried))
    && (needs !== 'may-interrupt' || mayInterrupt)
    && (needs !== 'products' || (catalog?.products ?? []).length > 0)
}

/** A recorder does not lead the call. Of an unanswered one everything that could have been done was missed. */
function verdictOf(record: CallRecord, rule: Standard): Verdict {
  const check = checks[rule.check]
  if (record.log.settings.role === 'recorder' || !check) return na
  const verdict = check(checkInput(record, rule))
  if (record.answered !== null || verdict.state === 'na') return verdict
  return missed(atEnd(record, message('call.unanswered')))
}

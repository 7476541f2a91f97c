/**
 * The indicators of a shift of calls, as the source documents name them, each with its definition and its source. A share is
 * null where there is nothing to divide by: no calls are not a service level of nought.
 */
import type {Words} from '../language.ts'

/** What the indicators need of a call. */
export interface CallFacts {
  /** ms from the first ring to the answer; null while it rings, or where nobody answered. */
  readonly answeredAfter: number | null
  /** It rang out, or the caller was gone before anybody answered. */
  readonly isLost: boolean
  /** Null while it goes on. */
  readonly result: CallResult | null
}
export interface CallResult {
  /** Every field right, and passed on with the right disposition. */
  readonly isRight: boolean
  /** By the standards: procedure and forbidden phrases; null where none apply, as for a recorder. */
  readonly isQualified: boolean | null
}

export interface Indicators {
  /** 来电总数 */
  readonly calls: number
  readonly answered: number
  readonly lost: number
  readonly finished: number
  /** 呼损率: lost of those that were answered or lost. */
  readonly lossRate: number | null
  /** 服务水平: answered within three rings, of those that were answered or lost. */
  readonly serviceLevel: number | null
  /** 差错率: finished calls with a wrong field or passed on wrongly. */
  readonly errorRate: number | null
  /** 质检合格率: finished calls that meet the standards of service. */
  readonly qualifiedRate: number | null
}

/** Three rings of 5 s (document 001, norm 35). */
export const serviceMs = 15_000

export function indicatorsOf(calls: readonly CallFacts[]): Indicators {
  const answered = calls.filter(each => each.answeredAfter !== null)
  const lost = calls.filter(each => each.isLost).length
  const results = calls.flatMap(each => each.result ?? [])
  const judged = results.filter(each => each.isQualified !== null)
  return {
    calls: calls.length, answered: answered.length, lost, finished: results.length,
    lossRate: share(lost, answered.length + lost),
    serviceLevel: share(answered.filter(each => each.answeredAfter! <= serviceMs).length, answered.length + lost),
    errorRate: share(results.filter(each => !each.isRight).length, results.length),
    qualifiedRate: share(judged.filter(each => each.isQualified).length, judged.length)
  }
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}

export type IndicatorId = 'calls' | 'lossRate' | 'serviceLevel' | 'errorRate' | 'qualifiedRate'
export interface IndicatorWords {
  readonly id: IndicatorId
  readonly label: Words
  readonly definition: Words
  /** NORMS.md number. */
  readonly norm: number
}

/** In the order of the document on the 400 flow. */
export const indicatorWords: readonly IndicatorWords[] = [
  {id: 'calls', norm: 105, label: {zh: '来电总数', en: 'calls'}, definition: {zh: '响过铃的电话', en: 'calls that rang'}},
  {
    id: 'lossRate', norm: 106, label: {zh: '呼损率', en: 'abandonment rate'},
    definition: {zh: '没有接到的电话 ÷（接到的 + 没有接到的）', en: 'unanswered calls ÷ (answered + unanswered)'}
  },
  {
    id: 'serviceLevel', norm: 106, label: {zh: '服务水平', en: 'service level'},
    definition: {zh: '三声（15 秒）内接起的电话 ÷（接到的 + 没有接到的）', en: 'calls answered within three rings (15 s) ÷ (answered + unanswered)'}
  },
  {
    id: 'errorRate', norm: 107, label: {zh: '差错率', en: 'error rate'},
    definition: {zh: '有字段录错或小结选错的电话 ÷ 已提交的电话', en: 'submitted calls with a wrong field or disposition ÷ submitted calls'}
  },
  {
    id: 'qualifiedRate', norm: 108, label: {zh: '质检合格率', en: 'QA pass rate'},
    definition: {zh: '服务流程与服务禁语合格的电话 ÷ 已提交的坐席电话', en: 'calls that meet procedure and phrases ÷ submitted calls of agents'}
  }
]

/** 静音等待: reason, consent, a check-in every 15 seconds, 让您久等了 (norms 40 to 42). Nothing applies without a hold. */
import type {CallRecord, HoldSpan, Reply} from '../callRecord.ts'
import {message} from '../messages.ts'
import type {Evidence} from '../scorecard.ts'
import {na, partly, type Verdict} from '../verdict.ts'
import {saysAny, type Check} from './check.ts'

/**
 * The customer was asked to wait in one of the replies since the last hold, with `reason`, and agreed before the line went
 * mute; half without the reason, half without consent.
 */
export const holdAsked: Check = ({record, list}) => each(record, (hold, before) => {
  const asked = record.replies.find(reply => reply.at >= before && reply.index < hold.index && saysAny(reply, list('intent')))
  if (!asked) return {share: 0, evidence: [{event: hold.index, note: message('hold.not-asked')}]}
  // The reason may come in the reply before; a mere question is none, whatever words it has (您想怎么处理呢).
  const isReason = ({n, intents}: Reply) => n >= asked.n || (n === asked.n - 1 && (intents.includes('look-up') || !intents.some(id => id.startsWith('ask.'))))
  const since = record.replies.filter(reply => reply.at >= before && reply.index < hold.index && isReason(reply))
  const reasons = list('reason')
  const reasoned = reasons.length === 0 || since.some(reply => reasons.some(word => reply.text.includes(word)))
  const evidence: Evidence[] = [
    ...(reasoned ? [] : [{event: asked.index, field: 'reply', text: asked.text, note: message('hold.no-reason')}]),
    ...(hold.consent ? [] : [{event: hold.index, note: message('hold.no-consent')}])
  ]
  return {share: 1 - evidence.length / 2, evidence}
})

/** 请再稍等一下 at least `every` s (and `grace` s for typing it); short holds need none. */
export const holdCheckIn: Check = ({record, list, number}) => {
  const longest = (number('every', 15) + number('grace', 5)) * 1000
  return each(record, hold => {
    const end = hold.to ?? record.state.at
    const checks = record.replies.filter(reply => reply.at > hold.from && reply.at < end && saysAny(reply, list('intent')))
    const times = [hold.from, ...checks.map(reply => reply.at), end]
    const gaps = times.slice(1).map((time, i) => ({from: times[i]!, length: time - times[i]!})).filter(gap => gap.length > longest)
    return {
      share: gaps.length === 0 ? 1 : gaps.length === 1 && checks.length > 0 ? 0.5 : 0,
      evidence: gaps.map((gap): Evidence => ({
        event: lastBefore(checks, gap.from)?.index ?? hold.index, note: message('hold.left-alone', {seconds: Math.round(gap.length / 1000)})
      }))
    }
  })
}

/** The first words after the hold are 让您久等了. */
export const holdReturn: Check = ({record, list}) => each(record, hold => {
  const back = record.replies.find(reply => hold.endIndex !== null && reply.index > hold.endIndex)
  if (!back) return {share: 0, evidence: [{event: hold.endIndex ?? hold.index, note: message('hold.no-return')}]}
  if (saysAny(back, list('intent'))) return {share: 1, evidence: []}
  return {share: 0, evidence: [{event: back.index, field: 'reply', text: back.text, note: message('hold.no-return')}]}
})

interface HoldVerdict { readonly share: number; readonly evidence: readonly Evidence[] }

/** The average over all holds; `before` is when the hold before it ended. */
function each(record: CallRecord, judge: (hold: HoldSpan, before: number) => HoldVerdict): Verdict {
  const {holds} = record
  if (holds.length === 0) return na
  const judged = holds.map((hold, i) => judge(hold, holds[i - 1]?.to ?? 0))
  return partly(judged.reduce((sum, one) => sum + one.share, 0) / holds.length, judged.flatMap(one => one.evidence))
}

function lastBefore(replies: readonly Reply[], at: number): Reply | undefined {
  return replies.findLast(reply => reply.at <= at)
}

/** 处理建议 where the scenario prescribes none: what was agreed in this very call is what must be written down. */
import type {FactPoint} from '../../scenario/types.ts'
import type {CallRecord} from '../callRecord.ts'

interface Settlement { readonly is: string; readonly any: readonly string[] }

/** What can be agreed, by the intent that offers it, with the words it is written down in. */
const settlements: Readonly<Record<string, Settlement>> = {
  'offer.refund': {is: '退款', any: ['退款', '退钱', '退回货款', '退还货款', '退费', '退货', '全额退', '原路退', '退全款', '退还']},
  'offer.replace': {is: '补发', any: ['补发', '换货', '换新', '更换', '重发', '重新发', '补寄', '再发', '换一', '调换', '补一']},
  'offer.callback': {
    is: '登记，请示后回电',
    any: ['回电', '回复', '回访', '致电', '联系', '登记', '请示', '上报', '反馈', '主管', '回个电话', '打电话', '答复', '通知']
  },
  transfer: {is: '转接主管处理', any: ['转接', '转给', '转主管', '转班长', '移交', '转交', '主管', '班长']}
}

/** Offers that exclude each other; a call-back or a transfer may come with either. */
const exclusive = ['offer.refund', 'offer.replace']

/** The points the proposal must cover; none where nothing was agreed in this call. */
export function agreedInCall(record: CallRecord): FactPoint[] {
  const {remedies, others} = agreedOffers(record)
  const barred = exclusive.filter(id => remedies.length > 0 && !remedies.flat().includes(id)).flatMap(id => settlements[id]!.any)
  return [
    ...remedies.map((either, i): FactPoint => {
      const words = either.flatMap(id => settlements[id]!.any)
      const is = either.map(id => settlements[id]!.is).join(' / ')
      return {id: i === 0 ? 'agreed' : `agreed-${i + 1}`, is, any: words, not: barred.filter(word => !words.includes(word)), points: 2}
    }),
    ...others.map(id => ({id, is: settlements[id]!.is, any: settlements[id]!.any, not: [], points: 1}))
  ]
}

/** Every word for a settlement: written down where nothing was agreed, they claim what did not happen. */
export const settlementWords: readonly string[] = ['offer.refund', 'offer.replace'].flatMap(id => settlements[id]!.any)

interface Agreed {
  /** Refund or replacement; both in one where the agent left the choice, one each where the customer took both. */
  readonly remedies: readonly (readonly string[])[]
  readonly others: readonly string[]
}

/**
 * What the customer agreed to, offer by offer; where that is one thing or cannot be told from the log, of the offers made
 * up to the outcome the last (an earlier one was declined). With it goes what was promised with or after it.
 */
function agreedOffers(record: CallRecord): Agreed {
  const {events, replies, state} = record
  if (state.outcome === 'transferred') return {remedies: [], others: ['transfer']}
  const decisive = events.findLastIndex(event => event.type === 'understood' && event.outcome !== null)
  const event = events[decisive]
  const outcome = event?.type === 'understood' ? event.outcome : null
  if (outcome === 'registered') return {remedies: [], others: ['offer.callback']}
  if (outcome !== 'agreed' && outcome !== 'answered') return {remedies: [], others: []}
  const before = replies.filter(reply => reply.index < decisive)
  const last = before.findLast(reply => remediesIn(reply.intents).length > 0)
  const promised = before.some(reply => reply.n >= (last?.n ?? 0) && reply.intents.includes('offer.callback'))
  const taken = oneByOne(record)
  return {
    remedies: taken.length > 1 ? taken : last ? [remediesIn(last.intents)] : [],
    others: promised ? ['offer.callback'] : []
  }
}

/** Remedies that a reply offered alone and the customer agreed to there and then, each once: the difference, and the gift. */
function oneByOne({events}: CallRecord): (readonly string[])[] {
  const taken = events.flatMap(event => event.type === 'understood' && event.outcome === 'agreed' ? [remediesIn(event.intents)] : [])
  return exclusive.filter(id => taken.some(offered => offered.length === 1 && offered[0] === id)).map(id => [id])
}

function remediesIn(intents: readonly string[]): readonly string[] {
  return exclusive.filter(id => intents.includes(id))
}

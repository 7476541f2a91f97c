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
  const words = remedies.flatMap(id => settlements[id]!.any)
  const barred = exclusive.filter(id => remedies.length > 0 && !remedies.includes(id)).flatMap(id => settlements[id]!.any)
  return [
    ...(remedies.length === 0 ? [] : [{
      id: 'agreed', is: remedies.map(id => settlements[id]!.is).join(' / '), any: words,
      not: barred.filter(word => !words.includes(word)), points: 2
    }]),
    ...others.map(id => ({id, is: settlements[id]!.is, any: settlements[id]!.any, not: [], points: 1}))
  ]
}

/** Every word for a settlement: written down where nothing was agreed, they claim what did not happen. */
export const settlementWords: readonly string[] = ['offer.refund', 'offer.replace'].flatMap(id => settlements[id]!.any)

interface Agreed {
  /** Refund or replacement; two where the agent left the choice. */
  readonly remedies: readonly string[]
  readonly others: readonly string[]
}

/** Of the offers made up to the outcome the last remedy counts (an earlier one was declined), and what was promised with or after it. */
function agreedOffers({events, replies, state}: CallRecord): Agreed {
  if (state.outcome === 'transferred') return {remedies: [], others: ['transfer']}
  const decisive = events.findLastIndex(event => event.type === 'understood' && event.outcome !== null)
  const event = events[decisive]
  const outcome = event?.type === 'understood' ? event.outcome : null
  if (outcome === 'registered') return {remedies: [], others: ['offer.callback']}
  if (outcome !== 'agreed' && outcome !== 'answered') return {remedies: [], others: []}
  const before = replies.filter(reply => reply.index < decisive)
  const last = before.findLast(reply => reply.intents.some(id => exclusive.includes(id)))
  const promised = before.some(reply => reply.n >= (last?.n ?? 0) && reply.intents.includes('offer.callback'))
  return {
    remedies: exclusive.filter(id => last?.intents.includes(id)),
    others: promised ? ['offer.callback'] : []
  }
}

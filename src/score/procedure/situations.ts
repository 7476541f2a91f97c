/** Words that a situation asks for: a silent line, a call-back, a blame, somebody who has to wait for an answer. */
import {arabicNumerals, digitsOf} from '../../text/digits.ts'
import type {Line, Reply} from '../callRecord.ts'
import {message} from '../messages.ts'
import {met, missed, na, partly} from '../verdict.ts'
import {atEnd, atLine, atReply, inWindow, repliesWith, saysAny, type Check, type CheckInput} from './check.ts'

/** One of `words` was said, or one of `intent` understood; `within` as for `intent-present`, out of it half. */
export const says: Check = ({record, list}) => {
  const done = saying(record.replies, list('words'), list('intent'))
  if (done.length === 0) return missed(atEnd(record, message('step.missing')))
  const window = list('within')[0]
  if (window === undefined || done.some(reply => inWindow(reply, window, record.replies))) return met
  return partly(0.5, [atReply(done[0]!, message('step.out-of-place'))])
}

export function saying(replies: readonly Reply[], words: readonly string[], intents: readonly string[] = []): Reply[] {
  return replies.filter(reply => saysAny(reply, intents) || words.some(word => reply.text.includes(word)))
}

/** None of `words` is said at all: small talk, jokes (norm 69). */
export const neverSays: Check = ({record, list}) => {
  if (record.replies.length === 0) return na
  const wrong = saying(record.replies, list('words'))
  return wrong.length === 0 ? met : missed(...wrong.map(reply => atReply(reply, message('step.never'))))
}

/** The caller of a silent line is spoken to at least `times` times (norm 50: once, norm 119: twice). */
export const prompted: Check = ({record, list, number}) => {
  const times = number('times', 1)
  const done = saying(record.replies, list('words'), list('intent')).length
  return partly(done / times, [atEnd(record, message('silent.prompts', {done, times}))])
}

/** The agent ends the call (norm 116): a nuisance is not left on the line. */
export const endedByAgent: Check = ({record}) => {
  if (record.hungUp?.by === 'agent') return met
  return missed(atEnd(record, message('nuisance.not-ended')))
}

/** Who cannot hear us is told so and called back (norm 51): the number is noted, and the call-back promised. */
export const callerNoted: Check = ({record, list}) => {
  const noted = record.lookUps.some(each => each.source === 'caller-number')
  const told = saying(record.replies, list('words'), list('intent')).length > 0
  const open = [...(told ? [] : ['step.missing' as const]), ...(noted ? [] : ['caller.not-noted' as const])]
  return partly(1 - open.length / 2, open.map(id => atEnd(record, message(id))))
}

/** A number told to the customer, not read back, is announced (norm 45): one of `intent` in the same reply or up to two before it. */
export const askedToNote: Check = ({record, list, number}) => {
  const {customer} = record.log
  const own = [customer.mobile, customer.landline, customer.order, ...Object.values(customer.more)].map(digitsOf).filter(digits => digits !== '')
  const heard = record.lines.filter(line => line.who === 'customer').map(line => digitsOf(line.text))
  const long = record.replies.filter(({text}) => [...text.normalize('NFKC').matchAll(/\d(?:[-\s]?\d)*/gu)]
    .map(match => digitsOf(match[0]))
    .some(digits => digits.length >= number('digits', 7) && ![...own, ...heard].some(value => value.includes(digits))))
  if (long.length === 0) return na
  const sudden = long.filter(({n}) => !record.replies.slice(Math.max(0, n - 2), n + 1).some(reply => saysAny(reply, list('intent'))))
  return partly(1 - sudden.length / long.length, sudden.map(reply => atReply(reply, message('note-down.sudden'))))
}

/**
 * Nobody passes the buck (norms 66, 94): `shirk` was not understood, and no clause puts the blame on `others`. A trouble of
 * the technology is apologised for (norm 46).
 */
export const noShirking: Check = ({record, list}) => {
  const {replies} = record
  if (replies.length === 0) return na
  const shirking = replies.filter(reply => saysAny(reply, list('shirk')) || clausesOf(reply.text).some(clause =>
    list('others').some(word => clause.includes(word)) && list('blames').some(word => clause.includes(word))))
  if (shirking.length > 0) return missed(...shirking.map(reply => atReply(reply, message('shirked'))))
  const trouble = record.lines.find(line => line.who === 'customer' && list('said').some(word => line.text.includes(word)))
  const next = trouble ? replies.filter(reply => reply.at >= trouble.at).slice(0, 3) : []
  if (!trouble || next.length === 0 || next.some(reply => saysAny(reply, list('intent')))) return met
  return partly(0.5, [atLine(trouble, message('trouble.no-apology'))])
}

/** What the customer calls urgent is marked so (norm 114), in the form or to the customer; where it could not be settled at once. */
export const urgentMarked: Check = ({record, list}) => {
  const pressed = record.lines.find(line => line.who === 'customer' && list('said').some(word => line.text.includes(word)))
  const [put] = repliesWith(record, list('intent'))
  if (!pressed || !put) return na
  const written = Object.values(record.state.fields)
  const marked = list('words').some(word => written.some(text => text.includes(word)) || record.replies.some(reply => reply.text.includes(word)))
  return marked ? met : missed(atLine(pressed, message('urgent.not-marked')))
}

/**
 * A customer who asks when the call-back comes is told a time within `days` working days (norm 113). Not applicable to
 * who does not ask.
 */
export const callbackLimit: Check = input => {
  const {record, list, number} = input
  const asked = askedWhen(input)
  if (!asked) return na
  const next = record.replies.filter(reply => reply.at >= asked.at).slice(0, 2)
  const late = next.find(reply => daysIn(reply.text) > number('days', 3))
  if (late) return missed(atReply(late, message('callback.too-late', {days: number('days', 3)})))
  return next.some(reply => daysIn(reply.text) > 0 || list('words').some(word => reply.text.includes(word)))
    ? met : missed(atLine(asked, message('callback.not-told')))
}

function askedWhen({record, list}: CheckInput): Line | undefined {
  const [promised] = repliesWith(record, list('intent'))
  return promised && record.lines.find(line => line.who === 'customer' && line.at >= promised.at && list('asked').some(word => line.text.includes(word)))
}

/** The longest time a reply names, in working days; 0 where it names none. */
function daysIn(text: string): number {
  const plain = arabicNumerals(text.normalize('NFKC'))
  const days = [...plain.matchAll(/(\d+)(?:个?工作日|天)/gu)].map(match => Number(match[1]))
  const weeks = [...plain.matchAll(/(\d+)(?:个?星期|周|个礼拜)/gu)].map(match => Number(match[1]) * 5)
  const vague = /下周|下个?星期|半个?月|下个?月|个月/u.test(plain) ? [5] : []
  return Math.max(0, ...days, ...weeks, ...vague)
}

function clausesOf(text: string): string[] {
  return text.split(/[，。；！？,;!?\s]+/u)
}

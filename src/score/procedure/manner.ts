/** How the agent speaks: greeting, forms of address, courtesy, letting the customer finish. */
import {graphemeOffset} from '../../text/grapheme.ts'
import {fold} from '../../text/fold.ts'
import type {Reply} from '../callRecord.ts'
import {message} from '../messages.ts'
import {met, missed, na, partly} from '../verdict.ts'
import {atEnd, atReply, saysAny, type Check} from './check.ts'

const title = /\p{Script=Han}?(?:先生|女士|小姐|太太)/gu

/**
 * The first reply greets and offers help, by what was understood or by one of `words` (您好，请讲！); under profile 400 it
 * names the shop (norm 110). A customer who starts before the greeting leaves no room for it (norm 18).
 */
export const greeting: Check = ({record, list}) => {
  const {scenario} = record.contents
  const [first] = record.replies
  if (!first) return missed(atEnd(record, message('call.nothing-said')))
  const greets = saysAny(first, list('intent'))
  if (!greets && scenario.opening.interrupts) return na
  if (!greets) return missed(atReply(first, message('greeting.missing')))
  const namesShop = plain(first.text).includes(plain(scenario.shop))
  if (scenario.norms === '400' && !namesShop) return partly(0.5, [atReply(first, message('greeting.no-shop', {shop: scenario.shop}))])
  const offers = list('offer')
  const offersHelp = saysAny(first, offers) || list('words').some(word => first.text.includes(word))
  const whole = scenario.opening.interrupts || offers.length === 0 || offersHelp || namesShop
  return whole ? met : partly(0.5, [atReply(first, message('greeting.no-offer'))])
}

/** 工号 (norm 71), where the pack wants one: `required`. */
export const staffNumber: Check = ({record, list}) => {
  if (list('required')[0] !== 'true' || record.replies.length === 0) return na
  const [first] = record.replies
  return /工号|号(?:话务员|客服|坐席)/u.test(first!.text) ? met : missed(atReply(first!, message('greeting.no-number')))
}

/** X先生/女士 at least once after the name was told, and not in nearly every sentence. */
export const titleUsed: Check = ({record, number}) => {
  const told = record.lines.find(line => line.who === 'customer' && line.slots.some(span => span.slot === 'name' || span.slot === 'surname'))
  const after = told ? record.replies.filter(reply => reply.at >= told.at) : []
  if (!told || after.length === 0) return na
  const used = after.flatMap(reply => [...reply.text.matchAll(title)].map(() => reply))
  if (used.length === 0) return missed({event: told.index, line: told.line, text: told.text, note: message('title.never')})
  const sentences = after.reduce((sum, reply) => sum + reply.text.split(/[。！？!?；;]+/u).filter(part => part.trim() !== '').length, 0)
  const tooMany = used.length >= number('many', 5) && used.length > sentences * 0.6
  return tooMany ? partly(0.5, [atReply(used.at(-1)!, message('title.too-often', {times: used.length, sentences}))]) : met
}

/** Never a wrong surname: what the customer heard as somebody else's. Not applicable until a name is said. */
export const surnameRight: Check = ({record}) => {
  const {surname} = record.log.customer
  const called = record.replies.filter(({text, readBack}) => readBack.some(each => each.slot === 'name')
    || (surname !== '' && ['先生', '女士', '小姐', '太太'].some(title => text.includes(surname + title))))
  if (called.length === 0) return na
  const wrong = called.filter(reply => reply.readBack.some(each => each.slot === 'name' && !each.right))
  return wrong.length === 0 ? met : missed(...wrong.map(reply => atReply(reply, message('surname.wrong', {name: record.log.customer.addressAs}))))
}

/** 您, not 你. One slip counts half; a forbidden phrase has been counted for itself. */
export const honorific: Check = ({record}) => {
  const counted = record.replies.filter(reply => reply.forbidden.length === 0)
  if (counted.length === 0) return na
  const slips = counted.flatMap(reply => [...reply.text.matchAll(/[你妳](?!们)/gu)].map(match => {
    const start = graphemeOffset(reply.text, match.index)
    return atReply(reply, message('honorific.missing'), [start, start + 1])
  }))
  return slips.length === 0 ? met : partly(slips.length === 1 ? 0.5 : 0, slips)
}

/** 请, 谢谢, 对不起: at least `least` different ones of `words`. */
export const politeWords: Check = ({record, list, number}) => {
  if (record.replies.length === 0) return na
  const words = list('words')
  const least = Math.min(words.length, number('least', 2))
  const used = words.filter(word => record.replies.some(reply => reply.text.includes(word)))
  const all = words.join('、')
  const note = used.length === 0 ? message('polite.none', {words: all}) : message('polite.few', {used: used.join('、'), words: all})
  return partly(used.length / Math.max(1, least), [atEnd(record, note)])
}

/** The customer is let finish; once counts half. */
export const noInterruption: Check = ({record}) => {
  const {interruptions, contents, lines} = record
  if (contents.scenario.mayInterrupt || record.replies.length === 0 || lines.length === 0) return na
  return partly(interruptions.length === 0 ? 1 : interruptions.length === 1 ? 0.5 : 0, interruptions.map(event => {
    const line = lines.findLast(each => each.index < event)
    return {event, ...(line && {line: line.line, text: line.text}), note: message('interrupted')}
  }))
}

/** The customer never had to ask 喂？. Once counts half. */
export const keptCompany: Check = ({record}) => {
  if (record.replies.length === 0) return na
  const asked = record.lines.filter(line => line.why === 'quiet' || line.why === 'quietOnHold')
  return partly(asked.length === 0 ? 1 : asked.length === 1 ? 0.5 : 0,
    asked.map(line => ({event: line.index, line: line.line, text: line.text, note: message('left-alone')})))
}

/** `intent` in the last reply, with thanks (norms 49, 91, 117), which a nuisance is not owed; without them half. Who is put through is with somebody else. */
export const farewell: Check = ({record, list}) => {
  const done = record.replies.findLast(reply => saysAny(reply, list('intent')))
  if (!done && record.hungUp?.outcome === 'transferred') return na
  if (!done) return missed(atEnd(record, message('step.missing')))
  const thanks = list('thanks')
  const closing: readonly Reply[] = record.replies.slice(Math.max(0, done.n - 1), done.n + 1)
  const owed = thanks.length > 0 && !record.contents.scenario.mayInterrupt
  if (owed && !closing.some(reply => thanks.some(word => reply.text.includes(word)))) {
    return partly(0.5, [atReply(done, message('farewell.no-thanks'))])
  }
  return met
}

/** The agent does not hang up before the goodbye. */
export const noEarlyHangUp: Check = ({record, list}) => {
  const {hungUp, contents} = record
  if (!hungUp) return missed(atEnd(record, message('call.not-over')))
  if (contents.scenario.mayInterrupt || hungUp.by !== 'agent' || hungUp.outcome === 'transferred') return hungUp.outcome === 'customer-hung-up' ? na : met
  const goodbye = record.replies.some(reply => reply.index < hungUp.index && saysAny(reply, list('intent')))
  return goodbye ? met : missed({event: hungUp.index, note: message('hung-up.early')})
}

function plain(text: string): string {
  return fold(text, {spaces: true, punctuation: true}).text
}

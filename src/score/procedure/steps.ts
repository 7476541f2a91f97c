/** Steps that must be taken, in time and in order: by what the customer understood. */
import {dispositionWords} from '../dispositionWords.ts'
import {message} from '../messages.ts'
import type {Lang} from '../messages.ts'
import {met, missed, na, partly} from '../verdict.ts'
import {atEnd, atReply, inWindow, repliesWith, saysAny, type Check, type CheckInput} from './check.ts'

/**
 * `intent`: one of these was understood. `within` narrows where: `first:N` or `last:N` replies, `before:INTENT,INTENT`,
 * `after:INTENT` (late or early counts half). `unless_told`: not asked of an agent whom the customer told unasked.
 * `only_if`: not applicable unless one of these was understood somewhere.
 */
export const intentPresent: Check = ({record, list}) => {
  const intents = list('intent')
  const condition = list('only_if')
  if (condition.length > 0 && repliesWith(record, condition).length === 0) return na
  const done = repliesWith(record, intents)
  if (done.length === 0) {
    const told = list('unless_told')
    if (told.length > 0 && told.every(slot => record.state.told.includes(slot))) return na
    return missed(atEnd(record, message('step.missing')))
  }
  const window = list('within')[0]
  if (window === undefined || done.some(reply => inWindow(reply, window, record.replies))) return met
  return partly(0.5, [atReply(done[0]!, message('step.out-of-place'))])
}

/**
 * The customer was soothed: `intent` was understood, or `listening` in a reply that is more than a greeting. Whatever
 * `spoils` it afterwards, or a forbidden phrase, leaves half.
 */
export const soothed: Check = ({record, list}) => {
  const done = record.replies.find(reply => saysAny(reply, list('intent'))
    || (saysAny(reply, list('listening')) && !saysAny(reply, list('greeting')) && reply.forbidden.length === 0))
  if (!done) return missed(atEnd(record, message('step.missing')))
  const spoilt = record.replies.filter(reply => reply.n >= done.n && (reply.forbidden.length > 0 || saysAny(reply, list('spoils'))))
  return spoilt.length === 0 ? met : partly(0.5, spoilt.map(reply => atReply(reply, message('soothe.spoilt'))))
}

/**
 * `intent` at most `times` times, replies with one of `except` not counted. Not applicable where it never happened, unless
 * it never should: then leaving it is what was to be done.
 */
export const atMost: Check = ({record, list, number}) => {
  const times = number('times', 1)
  const done = repliesWith(record, list('intent')).filter(reply => !saysAny(reply, list('except')))
  if (done.length === 0) return times === 0 && record.replies.length > 0 ? met : na
  return done.length <= times ? met : missed(...done.slice(times).map(reply => atReply(reply, times === 0 ? message('step.never') : message('step.too-often', {times}))))
}

/**
 * When the customer says one of `said` as a clause of its own (谢谢您啊, not 光说谢谢有什么用), the next reply answers with
 * `intent`. Lines that end the call, or hold one of `unless`, ask for none.
 */
export const replyTo: Check = ({record, list}) => {
  const words = list('said')
  const asked = record.lines.filter(line => line.who === 'customer' && !line.hangsUp
    && saysAsClause(line.text, words) && !list('unless').some(word => line.text.includes(word)))
  const answered = asked.flatMap(line => {
    const next = record.replies.find(reply => reply.at >= line.until)
    return next ? [{line, next}] : []
  })
  if (answered.length === 0) return na
  const wrong = answered.filter(({next}) => !saysAny(next, list('intent')))
  return partly(1 - wrong.length / answered.length, wrong.map(({line, next}) => atReply(next, message('reply.not-to', {said: line.text}))))
}

/** Characters a clause may have beside the word: 真是谢谢您了. */
const trimmings = 3

function saysAsClause(text: string, words: readonly string[]): boolean {
  return text.split(/[\p{P}\s]+/u).some(clause => words.some(word => clause.includes(word) && clause.length <= word.length + trimmings))
}

/** The call came to one of `in`. */
export const outcomeIn: Check = ({record, list}) => {
  const {outcome} = record.state
  if (outcome !== null && list('in').includes(outcome)) return met
  const decisive = record.events.findLastIndex(event => event.type === 'understood' && event.outcome === outcome)
  return missed({...atEnd(record, message('outcome.not-reached', {outcome: outcome ?? '-'})), ...(decisive >= 0 && outcome !== null && {event: decisive})})
}

/** 小结: the disposition is one the scenario calls right. */
export const disposition: Check = ({record}: CheckInput) => {
  const right = record.contents.scenario.disposition
  if (right.length === 0) return na
  const given = record.state.disposition
  if (given !== null && right.includes(given)) return met
  const event = record.events.findLastIndex(each => each.type === 'disposed')
  if (given === null) return missed(atEnd(record, message('disposition.none')))
  const words = (lang: Lang): string => right.map(each => dispositionWords[each][lang]).join(lang === 'zh' ? '”或“' : ' or ')
  const chosen = dispositionWords[given]
  return missed({event, note: message('disposition.wrong', {given: chosen.zh, givenEn: chosen.en, right: words('zh'), rightEn: words('en')})})
}

/** Meeting the customer where they are: their language, their pace, what they would rather not say. */
import {graphemeCount} from '../../text/grapheme.ts'
import type {CallRecord} from '../callRecord.ts'
import {message} from '../messages.ts'
import {met, missed, na, partly} from '../verdict.ts'
import {atEnd, atReply, repliesWith, type Check} from './check.ts'
import {saying} from './situations.ts'

/** An English sentence has so many words. */
const fewestWords = 3

/**
 * The caller's language is spoken, or asked to be left for another (norm 37): one of `words` was said, or one of the
 * dialect's `markers` the caller uses, or English to a caller who speaks it.
 */
export const languageMet: Check = ({record, list}) => {
  if (record.replies.length === 0) return missed(atEnd(record, message('step.missing')))
  const heard = customersWords(record)
  const markers = list('markers').filter(marker => heard.includes(marker))
  const inEnglish = isEnglish(heard) && record.replies.some(reply => isEnglish(reply.text))
  return inEnglish || saying(record.replies, [...list('words'), ...markers]).length > 0 ? met : missed(atEnd(record, message('step.missing')))
}

function customersWords({lines}: CallRecord): string {
  return lines.filter(line => line.who === 'customer').map(line => line.text).join('\n')
}

function isEnglish(text: string): boolean {
  return (text.match(/[a-z]{2,}/giu) ?? []).length >= fewestWords
}

/**
 * Quick with the quick, slow with the slow (norm 77): to a customer who speaks at `quick` characters a minute or more, no
 * reply of more than `brief` characters, but to read something back; at `slow` or less, no phrase of more than `phrase`
 * without a pause.
 */
export const paceMatched: Check = ({record, number}) => {
  const {rate} = record.log.settings
  const isQuick = rate >= number('quick', 200)
  if (record.replies.length === 0 || (!isQuick && rate > number('slow', 90))) return na
  const limit = isQuick ? number('brief', 40) : number('phrase', 16)
  const pieces = record.replies.filter(reply => !isQuick || reply.readBack.length === 0).flatMap(reply => (isQuick ? [reply.text] : reply.text.split(/[\p{P}\s]+/u)).map(text => ({reply, text})))
  const long = pieces.filter(({text}) => graphemeCount(text) > limit)
  const replies = new Set(long.map(({reply}) => reply))
  const note = message(isQuick ? 'pace.long-winded' : 'pace.breathless', {limit})
  return partly(1 - replies.size / record.replies.length, [...replies].map(reply => atReply(reply, note)))
}

/** Who would rather not say a name is not pressed (norm 111): after one of `said`, `intent` once more counts half. */
export const notPressed: Check = ({record, list}) => {
  const asked = repliesWith(record, list('intent'))
  const refused = record.lines.find(line => line.who === 'customer' && list('said').some(word => line.text.includes(word))
    && asked.some(reply => reply.at <= line.at))
  if (!refused) return na
  const again = asked.filter(reply => reply.at >= refused.until)
  return partly(again.length === 0 ? 1 : again.length === 1 ? 0.5 : 0, again.map(reply => atReply(reply, message('name.pressed'))))
}

/** Whom the agent is speaking to, and what may be said to them. */
import {linesTelling} from '../accuracy/told.ts'
import type {CallRecord, Reply} from '../callRecord.ts'
import {arabicNumerals, digitsOf} from '../../text/digits.ts'
import {message} from '../messages.ts'
import {met, missed, na, partly} from '../verdict.ts'
import {atEnd, atReply, type Check} from './check.ts'

/** Data that are nobody else's business. */
const personal = ['mobile', 'landline', 'address', 'order']

/** 请问您是章女士吗？ among the first replies, as many as `replies` (norm 121); later half. */
export const identityChecked: Check = ({record, number}) => {
  const asked = identityReply(record)
  if (!asked) return missed(atEnd(record, message('step.missing')))
  return asked.n < number('replies', 2) ? met : partly(0.5, [atReply(asked, message('step.out-of-place'))])
}

function identityReply({replies, log}: CallRecord): Reply | undefined {
  const {name, surname, addressAs} = log.customer
  const names = [name, addressAs, ...['先生', '女士', '小姐'].map(title => surname + title)].filter(word => word !== '')
  return replies.find(({text}) => /吗|是不是|是否|[?？]/u.test(text) && names.some(word => text.includes(word)))
}

/**
 * Nobody is told what they have not told themselves (norm 68): an address, a number. Who rings from a number that was
 * looked up may be asked whether it is theirs; whom we rang up, once they have said who they are. What the scenario calls
 * `private` is somebody else's, and told to nobody.
 */
export const noLeak: Check = ({record}) => {
  const said = record.replies.flatMap(reply => reply.readBack
    .filter(({slot, right}) => right && personal.includes(slot))
    .map(({slot}) => ({reply, slot})))
  const secrets = record.contents.scenario.private ?? []
  if (said.length === 0 && (secrets.length === 0 || record.replies.length === 0)) return na
  const leaked = new Set([
    ...said.filter(({reply, slot}) => !mayHear(record, reply, slot)).map(({reply}) => reply),
    ...record.replies.filter(({text}) => secrets.some(secret => tells(text, secret)))
  ])
  return leaked.size === 0 ? met : missed(...[...leaked].map(reply => atReply(reply, message('data.leaked'))))
}

/** The last digits of a number are enough to know it again. */
const fewestDigits = 4

function tells(text: string, secret: string): boolean {
  const digits = digitsOf(secret)
  if (digits === '' || digits.length < fewestDigits) return arabicNumerals(text.normalize('NFKC')).includes(arabicNumerals(secret.normalize('NFKC')))
  const runs = text.normalize('NFKC').split(/[^0-9零〇一二两三四五六七八九幺\-\s,]+/u).map(digitsOf)
  return runs.some(run => run.includes(digits.slice(-fewestDigits)))
}

function mayHear(record: CallRecord, reply: Reply, slot: string): boolean {
  if (linesTelling(record, slot).some(line => line.at <= reply.at)) return true
  if (slot === 'mobile' && record.lookUps.some(each => each.source === 'caller-number' && each.index < reply.index)) return true
  const known = record.contents.scenario.kind === 'callback' ? identityReply(record) : undefined
  return known !== undefined && record.lines.some(line => line.who === 'customer' && line.at >= known.at && line.at <= reply.at)
}

/** Getting the customer's data, and making sure of them. */
import {graphemes} from '../../text/grapheme.ts'
import {linesTelling} from '../accuracy/told.ts'
import {message} from '../messages.ts'
import type {Evidence} from '../scorecard.ts'
import {met, missed, na, partly} from '../verdict.ts'
import {atEnd, atLine, repliesWith, type Check} from './check.ts'

/** Every value the form wants in this call was asked for, or told unasked. */
export const askedFields: Check = ({record}) => {
  const {optional = []} = record.contents.scenario
  const wanted = (record.contents.form?.fields ?? []).filter(({id, kind}) => kind !== 'text' && !optional.includes(id))
  if (wanted.length === 0) return na
  const open = wanted.filter(({kind}) => repliesWith(record, [`ask.${kind}`]).length === 0 && linesTelling(record, kind).length === 0)
  return partly(1 - open.length / wanted.length, open.map((field): Evidence => ({
    ...atEnd(record, message('data.not-asked', {label: field.label, labelEn: field.labelEn})), field: field.id
  })))
}

/**
 * 拆字, 组词, 提问: a name whose characters sound does not decide is asked about (norms 8 to 10).
 */
export const spelling: Check = ({record, list}) => {
  const doubtful = graphemes(record.log.customer.name).filter(character => Object.hasOwn(record.log.customer.spelled, character))
  const told = linesTelling(record, 'name').at(-1) ?? linesTelling(record, 'surname').at(-1)
  if (doubtful.length === 0 || !told) return na
  const asking = repliesWith(record, list('intent'))
  if (asking.length > 0 || linesTelling(record, 'spelled').length > 0) return met
  return missed(atLine(told, message('spelling.not-asked', {characters: doubtful.join('、')})))
}

/** Each of `slots` that the form holds and the customer told was read back, and rightly in the end (norms 12, 84). */
export const readBack: Check = ({record, list}) => {
  const inForm = new Set<string>((record.contents.form?.fields ?? []).map(field => field.kind))
  const told = list('slots').filter(slot => inForm.has(slot) && linesTelling(record, slot).length > 0)
  if (told.length === 0) return na
  const open = told.flatMap((slot): Evidence[] => {
    const last = record.replies.flatMap(reply => reply.readBack.filter(each => each.slot === slot).map(each => ({reply, right: each.right}))).at(-1)
    if (last?.right) return []
    if (last) return [{event: last.reply.index, field: 'reply', text: last.reply.text, note: message('read-back.wrong', slotLabels(slot))}]
    return [atLine(linesTelling(record, slot).at(-1)!, message('read-back.missing', slotLabels(slot)))]
  })
  return partly(1 - open.length / told.length, open)
}

function slotLabels(slot: string): {slot: string; label: string; labelEn: string} {
  const labels: Readonly<Record<string, readonly [string, string]>> = {
    name: ['姓名', 'name'], mobile: ['手机号码', 'mobile number'], landline: ['固定电话', 'landline'],
    order: ['订单号码', 'order number'], address: ['联系地址', 'address'], email: ['电子邮件', 'e-mail']
  }
  const [label, labelEn] = labels[slot] ?? [slot, slot]
  return {slot, label, labelEn}
}

/** One of `source` was looked up before one of `before` was said; not applicable where nothing of it was said. */
export const lookedUpBefore: Check = ({record, list}) => {
  const {contents, lookUps} = record
  const sources = list('source')
  const there = (sources.includes('guideline') && contents.guideline !== null)
    || (contents.catalog !== null && (sources.includes('catalog') || sources.includes('faq')))
  const [first] = repliesWith(record, list('before'))
  if (!there || !first) return na
  const done = lookUps.filter(each => sources.includes(each.source))
  if (done.some(each => each.index < first.index)) return met
  const note = message(done.length > 0 ? 'look-up.late' : 'look-up.missing')
  const evidence: Evidence = {event: first.index, field: 'reply', text: first.text, note}
  return done.length > 0 ? partly(0.5, [evidence]) : missed(evidence)
}

/** Every offer is one the guideline allows; registering for a call-back always is (norms 23, 85). */
export const offerAllowed: Check = ({record}) => {
  const {guideline} = record.contents
  const offers = record.replies.flatMap(reply => reply.intents.filter(id => id.startsWith('offer.')).map(id => ({reply, id})))
  if (!guideline || offers.length === 0) return na
  const allowed = new Set([...guideline.rules.flatMap(rule => rule.allow), 'offer.callback'])
  const wrong = offers.filter(({id}) => !allowed.has(id))
  return wrong.length === 0 ? met : missed(...wrong.map(({reply, id}): Evidence => ({
    event: reply.index, field: 'reply', text: reply.text, note: message('offer.not-allowed', {offer: id, guideline: guideline.title})
  })))
}

/** None of `words` before the customer brought it up in one of `raised` (norm 79). Not applicable where none was said. */
export const notBeforeCustomer: Check = ({record, list}) => {
  const words = list('words')
  const said = record.replies.filter(reply => words.some(word => reply.text.includes(word)))
  if (said.length === 0) return na
  const raised = record.lines.find(line => line.who === 'customer' && list('raised').some(word => line.text.includes(word)))
  const early = said.filter(reply => !raised || reply.at < raised.at)
  return early.length === 0 ? met : missed(...early.map((reply): Evidence => ({
    event: reply.index, field: 'reply', text: reply.text, note: message('compensation.unasked')
  })))
}

/** A promised call-back is given a time (norm 93): one of `words` in the reply that promises it or the next. */
export const callbackTime: Check = ({record, list}) => {
  const promised = repliesWith(record, list('intent'))
  if (promised.length === 0) return na
  const words = list('words')
  const timed = promised.some(({n}) => record.replies.slice(n, n + 2).some(reply => words.some(word => reply.text.includes(word))))
  const [first] = promised
  return timed ? met : missed({event: first!.index, field: 'reply', text: first!.text, note: message('callback.no-time')})
}

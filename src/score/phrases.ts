/** 禁语: what the trainee said that must not, may not quite, or had better not be said. */
import {replyField} from '../call/events.ts'
import {compilePhrasebook} from '../phrases/compile.ts'
import {detectPhrases} from '../phrases/detect.ts'
import type {Finding, Severity} from '../phrases/phrasebook.ts'
import {sliceGraphemes} from '../text/grapheme.ts'
import type {Tools} from './accuracy/result.ts'
import {atMost, longestReply, type CallRecord} from './callRecord.ts'
import {message} from './messages.ts'
import type {Evidence} from './scorecard.ts'
import {met, missed, na, type Judged} from './verdict.ts'

export interface SaidPhrase extends Finding {
  /** Index of the `replied` event, and its text. */
  readonly event: number
  readonly text: string
}

/** Phrases that attack the customer: in an exam one of them caps the whole result. Ours; the source has no ranking. */
export const insults: readonly string[] = ['my-attitude', 'go-to-the-boss', 'are-you-done', 'whom-should-i-ask', 'are-you-mistaken']

/** Every finding in the trainee's replies. What the form holds may be read back, whatever it contains. */
export function saidPhrases(record: CallRecord, tools: Tools): SaidPhrase[] {
  const find = finder(record, tools)
  return record.replies
    .filter(reply => reply.by === 'trainee')
    .flatMap(({index, text}) => find(text).map(finding => ({...finding, event: index, text})))
}

export function judgePhrases(record: CallRecord, found: readonly SaidPhrase[]): Judged[] {
  const spoke = record.replies.some(reply => reply.by === 'trainee')
  const agent = record.log.settings.role === 'agent'
  const of = (severity: Severity) => agent ? found.filter(each => each.severity === severity) : []
  const forbidden = of('forbidden')
  const kinds = new Set(forbidden.map(each => each.phrase)).size
  const cost = record.contents.rubric.forbiddenCost * kinds
  const base = {weight: 0, critical: false, better: message('better.phrases')}
  return [
    {
      ...base, id: 'phrases.forbidden', label: '不说服务禁语', labelEn: 'No forbidden phrase', weight: 1, critical: true,
      ...(!agent ? na : !spoke ? missed(silence(record)) : kinds === 0 ? met : {state: 'partly', share: 0, evidence: forbidden.map(evidenceOf)}),
      ...(spoke && agent && {pointsOf: (max: number) => Math.max(0, max - cost)}),
      ...advice(forbidden)
    },
    {
      ...base, id: 'phrases.suspected', label: '疑似禁语（待复核）', labelEn: 'Suspected forbidden phrase, to be reviewed',
      ...review(of('suspected')), ...advice(of('suspected'))
    },
    {
      ...base, id: 'phrases.discouraged', label: '不宜用语（只提示）', labelEn: 'Discouraged wording, a hint only',
      ...hint(of('discouraged')), ...advice(of('discouraged'))
    }
  ]
}

function review(found: readonly SaidPhrase[]) {
  return found.length === 0 ? na : {state: 'to-review' as const, share: 0, evidence: found.map(evidenceOf)}
}

function hint(found: readonly SaidPhrase[]) {
  return found.length === 0 ? na : {state: 'partly' as const, share: 0, evidence: found.map(evidenceOf)}
}

function advice(found: readonly SaidPhrase[]): {advice?: string} {
  return found[0] ? {advice: found[0].suggestion} : {}
}

export function evidenceOf({event, text, start, end, severity, phrase, suggestion}: SaidPhrase): Evidence {
  const words = sliceGraphemes(text, start, end)
  return {event, field: replyField, range: [start, end], text, note: message(`phrase.${severity}`, {phrase, words, suggestion})}
}

function silence({answered, last}: CallRecord): Evidence {
  const event = answered ?? last
  return {...(event !== null && {event}), note: message(answered === null ? 'call.unanswered' : 'call.nothing-said')}
}

/** Forbidden words that were typed and taken back before Enter: worth a word, never a deduction. */
export function deletedPhrases(record: CallRecord, found: readonly SaidPhrase[], tools: Tools): Evidence[] {
  if (record.log.settings.role !== 'agent') return []
  const find = finder(record, tools)
  const drafts: {event: number; text: string}[] = []
  let line = ''
  let removing = false
  record.events.forEach((event, index) => {
    if (event.type === 'replied' && event.by === 'trainee') line = ''
    if (event.type === 'reply-waiting') line = ''
    if (event.type !== 'typed' || event.field !== replyField) return
    const removes = event.removed !== ''
    if (removes && !removing) drafts.push({event: index, text: atMost(line)})
    removing = removes && event.inserted === ''
    line = line.slice(0, event.start) + event.inserted + line.slice(event.start + event.removed.length)
  })
  const said = new Set(found.map(each => each.phrase))
  const noted = new Set<string>()
  return drafts.flatMap(({event, text}) => find(text)
    .filter(({phrase, severity}) => severity === 'forbidden' && !said.has(phrase) && !noted.has(phrase))
    .map(({phrase, start, end, suggestion}): Evidence => {
      noted.add(phrase)
      const words = sliceGraphemes(text, start, end)
      return {event, field: replyField, range: [start, end], text, note: message('phrase.deleted', {phrase, words, suggestion})}
    }))
}

function finder({contents, log, state}: CallRecord, {phonetics, simplify}: Tools): (text: string) => Finding[] {
  const book = compilePhrasebook(contents.phrasebook)
  const {name, mobile, landline, address, order} = log.customer
  const typed = (contents.form?.fields ?? []).filter(field => field.kind !== 'text').map(field => state.fields[field.id] ?? '')
  const exempt = [name, mobile, landline, address, order, ...typed].filter(value => value.trim() !== '' && value.length <= longestReply)
  return text => detectPhrases(atMost(text), book, phonetics ?? undefined, {exempt, ...(simplify && {simplify})})
}

/** Mobile, landline and order numbers: exact on their digits, with what happened to them in words. */
import {align, type Alignment} from '../../text/align.ts'
import {labelEdits} from '../../text/diagnose.ts'
import type {Phonetics} from '../../text/phonetics.ts'
import type {Rubric} from '../../scenario/types.ts'
import {message} from '../messages.ts'
import type {Message} from '../scorecard.ts'
import {canonicalNumber, originalRange, type Canonical} from './canonical.ts'
import {groupMessage} from './name.ts'
import {shareAfterSlip, type FieldVerdict} from './result.ts'
import {slips} from './runs.ts'

/** How a trainee writes that a customer has none; blank counts as well. */
const none = /^(?:(?:暂时?|目前)?(?:无|没有?|没装|没)(?:安装|填写|提供)?(?:固话|座机|固定电话|家庭电话|家里电话|电话|订单|订单号码?)?|[/\\-]|n\/?a|none)?$/u
export const acceptedForNone = ['无', '没有', '/', '无固话', '没有固定电话', ''] as const

export interface NumberQuestion {
  readonly field: string
  readonly expected: string
  readonly typed: string
  readonly accepted: readonly string[]
  readonly rubric: Pick<Rubric, 'mode'>
  /** What the customer said before putting it right; null where there was no slip of the tongue. */
  readonly slip?: string | null
}

/** Whether the text says that there is no such number. */
export function saysNone(text: string): boolean {
  return none.test(text.normalize('NFKC').toLowerCase().replace(/[\s。.!]/gu, ''))
}

export function markNumber({field, expected, typed, accepted, rubric, slip: misspoken = null}: NumberQuestion): FieldVerdict {
  const want = canonicalNumber(expected)
  const have = canonicalNumber(typed)
  const base = {expected, accepted, alignment: null, explanation: [], evidence: []}
  if (want.text === '' && saysNone(typed)) return {...base, accepted: [...accepted, ...acceptedForNone], state: 'met', share: 1}
  const comparable = hasDigit.test(want.text) && hasDigit.test(have.text)
  const alignment = comparable ? labelEdits(align(want.text, have.text), silent) : null
  if (alignment?.edits.length === 0 || accepted.some(other => canonicalNumber(other).text === have.text)) return {...base, alignment, state: 'met', share: 1}
  if (!alignment) {
    const note = want.text === '' ? message('number.none-expected', {typed})
      : saysNone(typed) ? message('number.said-none', {expected}) : message('number.no-number', {expected, typed})
    return {...base, state: 'missed', share: 0, explanation: [note], evidence: [{field, range: whole(have), text: typed, note}]}
  }
  const isMisspoken = misspoken !== null && canonicalNumber(misspoken).text === have.text
  const {notes, slip} = isMisspoken ? {notes: [message('number.before-correction', {expected})] as const, slip: true} : diagnose(alignment)
  const share = slip ? shareAfterSlip(rubric, 'number') : 0
  return {
    ...base, alignment, state: share > 0 ? 'partly' : 'missed', share, explanation: notes,
    evidence: [{field, range: wrongRange(alignment, have), text: typed, note: notes[0]}]
  }
}

const hasDigit = /[0-9]/u
/** Digits are told apart by their looks: no sound makes one like another. */
const silent: Phonetics = {readings: () => [], surnameReadings: () => []}

/** What happened to the digits, and whether it is a single slip. Several things at once are counted, and their groups named. */
function diagnose({reference, hypothesis, edits}: Alignment): {notes: readonly [Message, ...Message[]]; slip: boolean} {
  const expected = [...reference]
  const typed = [...hypothesis]
  const [first, second] = edits
  if (edits.length === 2 && first!.labels.includes('transposed')) {
    const [a, b] = [expected[first!.ref[0]]!, expected[second!.ref[0]]!]
    return {notes: [message('number.transposed', {expected: a + b, typed: b + a, place: first!.ref[0] + 1})], slip: true}
  }
  if (edits.length === 1 && first!.op === 'substitute') {
    return {notes: [message('number.wrong', {expected: expected[first!.ref[0]]!, typed: typed[first!.hyp[0]]!, place: first!.ref[0] + 1})], slip: true}
  }
  const block = edits.every(edit => edit.op === 'delete') ? missing(expected, typed)
    : edits.every(edit => edit.op === 'insert') ? tooMany(expected, typed) : null
  if (block) return {notes: [block], slip: edits.length === 1}
  const all = message('number.differs', {count: edits.length, expected: reference, typed: hypothesis})
  const groups = slips(edits, edit => edit).filter(run => run.length > 1)
  return {notes: [all, ...groups.flatMap(run => groupMessage(run, expected, typed) ?? [])], slip: false}
}

/** One stretch left out; null where digits are missing in several places. */
function missing(expected: readonly string[], typed: readonly string[]): Message | null {
  const count = expected.length - typed.length
  const at = stretchAt(expected, typed)
  const digits = expected.slice(at, at + count).join('')
  return at < 0 ? null : message(count > 1 ? 'number.group-missing' : 'number.missing', {count, digits, place: at + 1})
}

/** One stretch too many: what stands beside it once more, or something else. */
function tooMany(expected: readonly string[], typed: readonly string[]): Message | null {
  const count = typed.length - expected.length
  const at = stretchAt(typed, expected)
  const stretch = (from: number) => typed.slice(Math.max(0, from), Math.max(0, from + count)).join('')
  const digits = stretch(at)
  const twice = digits === stretch(at + count) || digits === stretch(at - count)
  return at < 0 ? null : message(twice ? 'number.doubled' : 'number.extra', {count, digits, place: at + 1})
}

/** Where `longer` has the one stretch that `shorter` has not: the first such place, -1 for none. An alignment may scatter it. */
function stretchAt(longer: readonly string[], shorter: readonly string[]): number {
  const count = longer.length - shorter.length
  return Array.from({length: shorter.length + 1}, (_, at) => at)
    .findIndex(at => shorter.every((digit, i) => digit === longer[i < at ? i : i + count]))
}

/** The stretch of the typed text from the first difference to the last. */
function wrongRange({edits}: Alignment, typed: Canonical): readonly [number, number] {
  return originalRange(typed, edits[0]?.hyp[0] ?? 0, edits.at(-1)?.hyp[1] ?? 0)
}

function whole(typed: Canonical): readonly [number, number] {
  return originalRange(typed, 0, typed.characters.length)
}

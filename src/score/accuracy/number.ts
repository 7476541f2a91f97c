/** Mobile, landline and order numbers: exact on their digits, with what happened to them in words. */
import {align, type Alignment} from '../../text/align.ts'
import type {Rubric} from '../../scenario/types.ts'
import {message} from '../messages.ts'
import type {Message} from '../scorecard.ts'
import {canonicalNumber, originalRange, type Canonical} from './canonical.ts'
import {shareAfterSlip, type FieldVerdict} from './result.ts'

/** How a trainee writes that a customer has none; blank counts as well. */
const none = /^(?:(?:暂时?|目前)?(?:无|没有?|没装|没)(?:安装|填写|提供)?(?:固话|座机|固定电话|家庭电话|家里电话|电话|订单|订单号码?)?|[/\\-]|n\/?a|none)?$/u
export const acceptedForNone = ['无', '没有', '/', '无固话', '没有固定电话', ''] as const

export interface NumberQuestion {
  readonly field: string
  readonly expected: string
  readonly typed: string
  readonly accepted: readonly string[]
  readonly rubric: Pick<Rubric, 'mode'>
}

/** Whether the text says that there is no such number. */
export function saysNone(text: string): boolean {
  return none.test(text.normalize('NFKC').toLowerCase().replace(/[\s。.!]/gu, ''))
}

export function markNumber({field, expected, typed, accepted, rubric}: NumberQuestion): FieldVerdict {
  const want = canonicalNumber(expected)
  const have = canonicalNumber(typed)
  const alignment = align(want.text, have.text)
  const base = {expected, accepted, alignment, explanation: [], evidence: []}
  if (accepted.some(other => canonicalNumber(other).text === have.text)) return {...base, state: 'met', share: 1}
  if (want.text === '') {
    if (saysNone(typed)) return {...base, accepted: [...accepted, ...acceptedForNone], alignment: null, state: 'met', share: 1}
    const note = message('number.none-expected', {typed})
    return {...base, state: 'missed', share: 0, explanation: [note], evidence: [{field, range: whole(have), text: typed, note}]}
  }
  if (alignment.edits.length === 0) return {...base, state: 'met', share: 1}
  const {note, slip} = saysNone(typed) ? {note: message('number.said-none', {expected}), slip: false} : diagnose(alignment)
  const share = slip ? shareAfterSlip(rubric, 'number') : 0
  return {
    ...base, state: share > 0 ? 'partly' : 'missed', share, explanation: [note],
    evidence: [{field, range: wrongRange(alignment, have), text: typed, note}]
  }
}

/** One sentence on what happened to the digits, and whether it is a single slip. */
function diagnose({reference, hypothesis, edits}: Alignment): {note: Message; slip: boolean} {
  const [first, second] = edits
  const expected = [...reference]
  const typed = [...hypothesis]
  if (first && second && edits.length === 2 && first.op === 'substitute' && second.op === 'substitute' && second.ref[0] === first.ref[1]) {
    const [a, b] = [expected[first.ref[0]]!, expected[second.ref[0]]!]
    if (typed[first.hyp[0]] === b && typed[second.hyp[0]] === a) {
      return {note: message('number.transposed', {expected: a + b, typed: b + a, place: first.ref[0] + 1}), slip: true}
    }
  }
  const only = (op: string) => edits.every(edit => edit.op === op)
  if (only('delete')) {
    return {
      note: message('number.missing', {count: edits.length, digits: edits.map(edit => expected[edit.ref[0]]).join(''), place: first!.ref[0] + 1}),
      slip: edits.length === 1
    }
  }
  if (only('insert')) {
    return {
      note: message('number.extra', {count: edits.length, digits: edits.map(edit => typed[edit.hyp[0]]).join(''), place: first!.hyp[0] + 1}),
      slip: edits.length === 1
    }
  }
  if (only('substitute') && edits.length === 1) {
    return {note: message('number.wrong', {expected: expected[first!.ref[0]]!, typed: typed[first!.hyp[0]]!, place: first!.ref[0] + 1}), slip: true}
  }
  return {note: message('number.differs', {count: edits.length, expected: reference, typed: hypothesis}), slip: false}
}

/** The stretch of the typed text from the first difference to the last. */
function wrongRange({edits}: Alignment, typed: Canonical): readonly [number, number] {
  return originalRange(typed, edits[0]?.hyp[0] ?? 0, edits.at(-1)?.hyp[1] ?? 0)
}

function whole(typed: Canonical): readonly [number, number] {
  return originalRange(typed, 0, typed.characters.length)
}

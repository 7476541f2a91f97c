/**
 * A name by its characters. A character that sound alone cannot decide (章, 张) is let pass, unless the customer spelled
 * it out: then the trainee could know.
 */
import {align, type Edit} from '../../text/align.ts'
import {labelEdits} from '../../text/diagnose.ts'
import type {Customer, Rubric} from '../../scenario/types.ts'
import {message} from '../messages.ts'
import type {Evidence, Message} from '../scorecard.ts'
import {canonicalName, originalRange} from './canonical.ts'
import {fewNotes, shareAfterSlip, stateOfShare, type FieldVerdict, type Tools} from './result.ts'
import {groupLabel, slips} from './runs.ts'

export interface NameQuestion {
  readonly field: string
  readonly customer: Pick<Customer, 'name' | 'spelled'>
  readonly typed: string
  readonly accepted: readonly string[]
  /** Characters of the name, by number, that the customer told apart aloud, with the line it was done in. */
  readonly spelledIn: ReadonlyMap<number, number>
  readonly rubric: Pick<Rubric, 'mode' | 'homophoneAfterSpelling'>
  readonly tools: Tools
}

type Fault = 'forgiven' | 'homophone' | 'unsure' | 'wrong'

export function markName(question: NameQuestion): FieldVerdict {
  const {field, customer, typed, accepted, rubric, tools} = question
  const expected = canonicalName(customer.name, tools.simplify)
  const have = canonicalName(typed, tools.simplify)
  const plain = align(expected.text, have.text)
  const alignment = tools.phonetics ? labelEdits(plain, tools.phonetics, {surnameAt: 0}) : plain
  const right = alignment.edits.length === 0 || accepted.some(other => canonicalName(other, tools.simplify).text === have.text)
  const base = {expected: customer.name, accepted, alignment}
  if (right) return {...base, state: 'met', share: 1, explanation: [], evidence: []}

  const judged = alignment.edits.map(edit => ({edit, fault: faultOf(edit, question)}))
  const told = slips(judged, each => each.edit).map(run => ({
    ...run[0], end: run.at(-1)!.edit.hyp[1],
    note: groupMessage(run.map(each => each.edit), expected.characters, have.characters)
      ?? noteOf(run[0].edit, run[0].fault, question, expected.characters, have.characters)
  }))
  const of = (fault: Fault) => judged.filter(each => each.fault === fault)
  const wrong = of('wrong').length
  const share = wrong > 1 || (wrong === 1 && expected.characters.length < 2) ? 0
    : wrong === 1 ? shareAfterSlip(rubric, 'characters')
    : of('homophone').length > 0 ? rubric.homophoneAfterSpelling : 1
  const unsure = wrong === 0 && of('unsure').length > 0
  return {
    ...base,
    state: unsure && share === 1 ? 'to-review' : stateOfShare(share),
    share,
    explanation: fewNotes(told.map(each => each.note), alignment, customer.name),
    evidence: told.filter(each => each.fault !== 'forgiven').map(({edit, end, note}): Evidence => {
      const line = question.spelledIn.get(edit.ref[0])
      return {
        field, range: originalRange(have, edit.hyp[0], end), text: typed, note,
        ...(line !== undefined && {line})
      }
    })
  }
}

function faultOf(edit: Edit, {spelledIn, tools}: NameQuestion): Fault {
  if (edit.op !== 'substitute') return 'wrong'
  if (!tools.phonetics) return 'unsure'
  if (!edit.labels.includes('same-sound-and-tone')) return 'wrong'
  return spelledIn.has(edit.ref[0]) ? 'homophone' : 'forgiven'
}

function noteOf(
  edit: Edit, fault: Fault, {customer}: NameQuestion, expected: readonly string[], typed: readonly string[]
): Message {
  const want = expected[edit.ref[0]] ?? ''
  const have = typed[edit.hyp[0]] ?? ''
  if (edit.op === 'delete') return message('character.missing', {expected: want})
  if (edit.op === 'insert') return message('character.extra', {typed: have})
  const params = {expected: want, typed: have}
  if (fault === 'homophone') return message('name.homophone-spelled', {...params, spelled: customer.spelled[want] ?? want})
  if (fault === 'forgiven') return message('name.homophone', params)
  if (fault === 'unsure') return message('name.unsure', params)
  return soundMessage(edit, params)
}

/** 漏了一组 or 多打了一遍, for edits that are one such slip; null for any others. */
export function groupMessage(run: readonly Edit[], expected: readonly string[], typed: readonly string[]): Message | null {
  const label = groupLabel(run)
  if (label === 'missing-group') return message('character.group-missing', {expected: run.map(edit => expected[edit.ref[0]]).join('')})
  if (label === 'doubled-group') return message('character.doubled', {typed: run.map(edit => typed[edit.hyp[0]]).join('')})
  return null
}

/** 章 写成了 张, with what may have led to it. */
export function soundMessage(edit: Edit, params: {expected: string; typed: string}): Message {
  const labels = edit.labels
  if (labels.includes('same-sound-and-tone')) return message('character.same-sound', params)
  if (labels.includes('same-sound')) return message('character.other-tone', params)
  if (labels.includes('near-sound')) return message('character.near-sound', params)
  if (labels.includes('similar-shape')) return message('character.similar-shape', params)
  return message('character.other', params)
}

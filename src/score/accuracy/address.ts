/**
 * An address part by part. What logistics does without may be left out: the province where the city stands, 省, 市, 区
 * after a name, 室 at the end. A road's name that sound alone cannot decide is let pass; a city's or district's is known.
 */
import {align, type Alignment, type Edit} from '../../text/align.ts'
import {labelEdits} from '../../text/diagnose.ts'
import type {Rubric} from '../../scenario/types.ts'
import {message} from '../messages.ts'
import type {Evidence, Message} from '../scorecard.ts'
import {addressParts, type AddressPart} from './addressParts.ts'
import {canonicalAddress, originalRange, type Canonical} from './canonical.ts'
import {groupMessage, soundMessage} from './name.ts'
import {fewNotes, shareAfterSlip, stateOfShare, type FieldVerdict, type Tools} from './result.ts'
import {slips} from './runs.ts'

export interface AddressQuestion {
  readonly field: string
  readonly expected: string
  readonly typed: string
  readonly accepted: readonly string[]
  readonly rubric: Pick<Rubric, 'mode' | 'homophoneAfterSpelling'>
  readonly tools: Tools
}

interface Fault { readonly edit: Edit; readonly kind: 'known-homophone' | 'digit' | 'character'; readonly note: Message }
interface PartVerdict { readonly part: AddressPart; readonly omitted: boolean; readonly faults: readonly Fault[] }

const digit = /[0-9]/u
const units = /[号栋座单层楼室]/u
const mayBeAdded = /^(?:[省市区县室]|.{2,3}省|.{2,6}自治区)$/u

export function markAddress({field, expected, typed, accepted, rubric, tools}: AddressQuestion): FieldVerdict {
  const want = canonicalAddress(expected, tools.simplify)
  const have = canonicalAddress(typed, tools.simplify)
  const plain = align(want.text, have.text)
  const alignment = tools.phonetics ? labelEdits(plain, tools.phonetics) : plain
  const base = {expected, accepted, alignment}
  const same = alignment.edits.length === 0 || accepted.some(other => canonicalAddress(other, tools.simplify).text === have.text)
  if (same) return {...base, state: 'met', share: 1, explanation: [], evidence: []}

  const parts = addressParts(want.text)
  const verdicts = parts.map(part => verdictOf(part, alignment, want, have, parts))
  const cityStands = verdicts.some(({part, omitted, faults}) => part.id === 'city' && !omitted && faults.length === 0)
  const judged = verdicts.map(each => ({...each, share: shareOf(each, cityStands, rubric)}))
  const weight = judged.reduce((sum, {part}) => sum + part.weight, 0)
  const share = weight === 0 ? 0 : judged.reduce((sum, each) => sum + each.share * each.part.weight, 0) / weight
  const lost = judged.filter(each => each.share < 1)
  const passed = judged.filter(each => each.share === 1 && editsOf(each.part, alignment, parts).length > 0)
  return {
    ...base,
    state: stateOfShare(share),
    share,
    explanation: [...fewNotes(lost.flatMap(each => notesOf(each, want, have)), alignment, expected), ...passed.map(each => message('address.accepted', partParams(each.part, want)))],
    evidence: lost.flatMap(each => evidenceOf(each, field, typed, want, have, alignment))
  }
}

function shareOf({part, omitted, faults}: PartVerdict, cityStands: boolean, rubric: AddressQuestion['rubric']): number {
  if (omitted) return part.id === 'province' && cityStands ? 1 : 0
  if (faults.length === 0) return 1
  if (faults.every(fault => fault.kind === 'known-homophone')) return rubric.homophoneAfterSpelling
  return faults.length === 1 && faults[0]!.kind === 'character' ? shareAfterSlip(rubric, 'characters') : 0
}

function verdictOf(
  part: AddressPart, alignment: Alignment, want: Canonical, have: Canonical, parts: readonly AddressPart[]
): PartVerdict {
  const edits = editsOf(part, alignment, parts)
  const deleted = edits.filter(edit => edit.op === 'delete')
  const omitted = deleted.length === part.end - part.start && edits.every(edit => edit.op === 'delete')
  if (omitted) return {part, omitted, faults: []}
  return {
    part, omitted,
    faults: edits.flatMap((edit): Fault[] => {
      if (isTolerated(edit, edits, part, alignment, want, have)) return []
      const expected = want.characters[edit.ref[0]] ?? ''
      const typed = have.characters[edit.hyp[0]] ?? ''
      const params = {expected: edit.op === 'insert' ? '' : expected, typed: edit.op === 'delete' ? '' : typed}
      const note = edit.op === 'delete' ? message('character.missing', params)
        : edit.op === 'insert' ? message('character.extra', params)
        : digit.test(params.expected + params.typed) ? message('address.number', params) : soundMessage(edit, params)
      if (digit.test(params.expected + params.typed)) return [{edit, kind: 'digit', note}]
      return [{edit, kind: edit.labels.includes('same-sound-and-tone') ? 'known-homophone' : 'character', note}]
    })
  }
}

/** A part's edits: those on its characters, and what is inserted before its end (after the end for the last part). */
function editsOf(part: AddressPart, {edits}: Alignment, parts: readonly AddressPart[]): Edit[] {
  const last = parts.at(-1) === part
  const first = parts[0] === part
  return edits.filter(({op, ref}) => {
    if (op !== 'insert') return ref[0] >= part.start && ref[0] < part.end
    return (first ? ref[0] >= part.start : ref[0] > part.start) && (ref[0] <= part.end || last)
  })
}

function isTolerated(
  edit: Edit, edits: readonly Edit[], part: AddressPart, alignment: Alignment, want: Canonical, have: Canonical
): boolean {
  const expected = want.characters[edit.ref[0]] ?? ''
  const typed = have.characters[edit.hyp[0]] ?? ''
  if (edit.op === 'insert') return mayBeAdded.test(insertedAround(edit, alignment, have))
  if (edit.op === 'delete') {
    const suffixGone = edit.ref[0] >= part.suffix && edits.filter(({op, ref}) => op === 'delete' && ref[0] >= part.suffix).length === part.end - part.suffix
    return suffixGone || (expected === '室' && edit.ref[1] === want.characters.length)
  }
  if (typed === '-') return units.test(expected)
  return part.id === 'street' && edit.labels.includes('same-sound-and-tone') && !digit.test(expected + typed)
}

/** The whole stretch of insertions at one place that `edit` belongs to. */
function insertedAround(edit: Edit, {edits}: Alignment, have: Canonical): string {
  return edits.filter(other => other.op === 'insert' && other.ref[0] === edit.ref[0]).map(other => have.characters[other.hyp[0]]).join('')
}

function partParams(part: AddressPart, want: Canonical): Record<string, string> {
  const names = {
    province: ['省份', 'province'], city: ['城市', 'city'], district: ['区县', 'district'],
    street: ['街道门牌', 'street'], building: ['楼栋房号', 'building and room']
  } as const
  const [part_, partEn] = names[part.id]
  return {part: part_, partEn, expected: want.characters.slice(part.start, part.end).join('')}
}

/** The faults as they are told: a group that is missing or doubled in one sentence. */
function toldFaults(faults: readonly Fault[], want: Canonical, have: Canonical): {note: Message; start: number; end: number}[] {
  return slips(faults, fault => fault.edit).map(run => ({
    note: groupMessage(run.map(fault => fault.edit), want.characters, have.characters) ?? run[0].note,
    start: run[0].edit.hyp[0], end: run.at(-1)!.edit.hyp[1]
  }))
}

function notesOf({part, omitted, faults}: PartVerdict, want: Canonical, have: Canonical): Message[] {
  return omitted ? [message('address.omitted', partParams(part, want))] : toldFaults(faults, want, have).map(each => each.note)
}

function evidenceOf(
  {part, omitted, faults}: PartVerdict, field: string, typed: string, want: Canonical, have: Canonical, alignment: Alignment
): Evidence[] {
  if (!omitted) {
    return toldFaults(faults, want, have).map(({start, end, note}) => ({field, range: originalRange(have, start, end), text: typed, note}))
  }
  const at = alignment.edits.find(({ref}) => ref[0] === part.start)?.hyp[0] ?? 0
  return [{field, range: originalRange(have, at, at), text: typed, note: message('address.omitted', partParams(part, want))}]
}

/** English name and e-mail: letter by letter, whatever the case and width. */
import {align} from '../../text/align.ts'
import type {Rubric} from '../../scenario/types.ts'
import {message} from '../messages.ts'
import {canonicalLetters, originalRange} from './canonical.ts'
import {fewNotes, shareAfterSlip, stateOfShare, type FieldVerdict} from './result.ts'

export interface LettersQuestion {
  readonly field: string
  readonly expected: string
  readonly typed: string
  readonly accepted: readonly string[]
  readonly rubric: Pick<Rubric, 'mode'>
}

/** One wrong letter of an English name keeps something in teaching; an e-mail with one goes to nobody. */
export function markLetters({field, expected, typed, accepted, rubric}: LettersQuestion): FieldVerdict {
  const want = canonicalLetters(expected)
  const have = canonicalLetters(typed)
  const alignment = align(want.text, have.text)
  const {edits} = alignment
  const base = {expected, accepted, alignment}
  if (edits.length === 0 || accepted.some(other => canonicalLetters(other).text === have.text)) return {...base, state: 'met', share: 1, explanation: [], evidence: []}
  const share = edits.length === 1 ? shareAfterSlip(rubric, field === 'email' ? 'number' : 'characters') : 0
  const notes = edits.map(({op, ref, hyp}) => {
    const letters = {expected: want.characters[ref[0]] ?? '', typed: have.characters[hyp[0]] ?? ''}
    return message(op === 'delete' ? 'character.missing' : op === 'insert' ? 'character.extra' : 'character.other', letters)
  })
  const explanation = fewNotes(notes, alignment, expected)
  const range = originalRange(have, edits[0]!.hyp[0], edits.at(-1)!.hyp[1])
  return {...base, state: stateOfShare(share), share, explanation, evidence: [{field, range, text: typed, note: explanation[0]!}]}
}

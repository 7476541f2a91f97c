/** What marking one field comes to, before points are given. */
import type {Alignment} from '../../text/align.ts'
import type {Simplify} from '../../text/fold.ts'
import type {Phonetics} from '../../text/phonetics.ts'
import type {Rubric} from '../../scenario/types.ts'
import {message} from '../messages.ts'
import type {CriterionState, Evidence, Message} from '../scorecard.ts'

/** Dictionaries; without phonetics a wrong character in a name waits for a person. */
export interface Tools {
  readonly phonetics: Phonetics | null
  readonly simplify?: Simplify | null | undefined
}

export interface FactVerdict {
  readonly id: string
  readonly is: string
  readonly weight: number
  /** `na`: nobody said it in this call, so nobody could write it down. */
  readonly state: 'covered' | 'missed' | 'contradicted' | 'to-review' | 'na'
  readonly range?: readonly [start: number, end: number]
}

export interface FieldVerdict {
  readonly state: CriterionState
  /** Share of the points kept, 0 to 1; for free text the facts decide. */
  readonly share: number
  readonly expected: string
  readonly accepted: readonly string[]
  readonly alignment: Alignment | null
  readonly explanation: readonly Message[]
  readonly evidence: readonly Evidence[]
  readonly facts?: readonly FactVerdict[]
}

/** Share kept for a single slip in a number, and for one wrong character in a name or part of an address: ours. */
const slipShare = {number: 0.25, characters: 0.5}

/** What a single slip leaves: something in teaching, nothing in an exam. */
export function shareAfterSlip(rubric: Pick<Rubric, 'mode'>, kind: 'number' | 'characters'): number {
  return rubric.mode === 'teaching' ? slipShare[kind] : 0
}

/** A share as a state: all, part or nothing. */
export function stateOfShare(share: number): CriterionState {
  return share >= 1 ? 'met' : share > 0 ? 'partly' : 'missed'
}

/** Notes a field may have; more of them are a wall and teach nothing. */
const mostNotes = 4

/** The notes on single characters: a few, or one sentence where hardly anything is right. */
export function fewNotes(notes: readonly Message[], alignment: Alignment, expected: string): readonly Message[] {
  if (notes.length <= mostNotes) return notes
  const {hits, substitutions, deletions} = alignment
  if (hits * 2 < hits + substitutions + deletions) return [message('field.unlike', {expected})]
  return [...notes.slice(0, mostNotes), message('field.more', {count: notes.length - mostNotes})]
}

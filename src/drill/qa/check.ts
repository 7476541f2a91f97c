/** How well a call was checked: what was found, what was missed, what was no fault, and whether the wording is better. */
import {compilePhrasebook} from '../../phrases/compile.ts'
import {detectPhrases} from '../../phrases/detect.ts'
import type {Phrasebook} from '../../phrases/phrasebook.ts'
import {fold} from '../../text/fold.ts'
import {graphemeCount} from '../../text/grapheme.ts'
import type {Tools} from '../../score/accuracy/result.ts'
import type {Fault, Step} from './faults.ts'
import type {FlawedCall} from './flawedCall.ts'

/** A line the trainee marked, with what should have been said; '' where nothing was typed. */
export interface Mark { readonly line: number; readonly wording: string }
export interface Marks {
  readonly lines: readonly Mark[]
  /** Ids of the steps that were not done. */
  readonly steps: readonly string[]
}

/**
 * `accepted` says what is recommended, in whatever words; `still-wrong` is itself a phrase that had better not be said;
 * `to-review` (待复核) is clean, but the machine cannot tell that it means the same; `none` was left empty.
 */
export type WordingState = 'accepted' | 'still-wrong' | 'to-review' | 'none'
export interface Found { readonly fault: Fault; readonly wording: string; readonly state: WordingState | null }

export interface CheckResult {
  /** Of a fault in words with the wording typed for it; of a step `state` is null. */
  readonly found: readonly Found[]
  readonly missed: readonly Fault[]
  readonly falseLines: readonly number[]
  readonly falseSteps: readonly Step[]
}

export interface Ears {
  readonly phrasebook: Phrasebook
  /** Intents of a sentence. */
  readonly understand: (text: string) => readonly string[]
  readonly tools: Tools
}

export function checkMarks(call: Pick<FlawedCall, 'faults' | 'steps'>, {lines, steps}: Marks, ears: Ears): CheckResult {
  const byLine = new Map(lines.map(mark => [mark.line, mark.wording]))
  const ticked = new Set(steps)
  const isFound = ({kind, line, id}: Fault): boolean => (line !== null && byLine.has(line)) || (kind === 'procedure' && ticked.has(id))
  const faulty = new Set(call.faults.map(fault => fault.line))
  const lost = new Set(call.faults.map(fault => fault.id))
  return {
    found: call.faults.filter(isFound).map((fault): Found => {
      const wording = fault.line === null ? '' : byLine.get(fault.line) ?? ''
      return {fault, wording, state: fault.kind === 'procedure' ? null : wordingState(wording, fault.suggestion, ears)}
    }),
    missed: call.faults.filter(fault => !isFound(fault)),
    falseLines: lines.map(mark => mark.line).filter(line => !faulty.has(line)),
    falseSteps: call.steps.filter(step => ticked.has(step.id) && !lost.has(step.id))
  }
}

/** A wording in which hardly anything is said is none. */
const shortest = 2

export function wordingState(wording: string, suggestion: string, {phrasebook, understand, tools}: Ears): WordingState {
  const {phonetics, simplify} = tools
  const plain = (text: string): string => fold(text, {spaces: true, punctuation: true, ...(simplify && {simplify})}).text
  const said = plain(wording)
  if (graphemeCount(said) < shortest) return 'none'
  // The documents' own sentences are never a finding.
  if (detectPhrases(wording, compilePhrasebook(phrasebook), phonetics ?? undefined, {...(simplify && {simplify})}).length > 0) return 'still-wrong'
  if (said === plain(suggestion)) return 'accepted'
  const wanted = new Set(understand(suggestion))
  return understand(wording).some(intent => wanted.has(intent)) ? 'accepted' : 'to-review'
}

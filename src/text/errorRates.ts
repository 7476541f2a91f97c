import {align} from './align.ts'
import {graphemeCount} from './grapheme.ts'

/**
 * One change of a text as it was committed. An input method delivers finished text: what was typed and taken back
 * before the commit, and which keys were pressed, no terminal ever knows.
 */
export interface CommittedEdit {
  readonly removed: string
  readonly inserted: string
}

/**
 * The error rates of Soukoreff & MacKenzie (CHI 2003, "Metrics for text entry research"), with graphemes of committed
 * text in the place of key strokes. Counts are graphemes; the three rates share one denominator, C + INF + IF, so the
 * first two add up to the third; they are null where nothing was expected and nothing committed.
 */
export interface ErrorRates {
  /** What the counts come from. Fixing key strokes (F), and with them key strokes per character, cannot be had from it. */
  readonly basis: 'committed-text'
  /** C: max(|P|, |T|) - INF, with P the reference and T the final text. */
  readonly correct: number
  /** INF, incorrect and not fixed: the minimum string distance (S + D + I) of reference and final text. */
  readonly notCorrected: number
  /** IF, incorrect and fixed: graphemes that were committed and taken away again, right ones among them. */
  readonly corrected: number
  /** IF / (C + INF + IF). */
  readonly correctedRate: number | null
  /** INF / (C + INF + IF). */
  readonly notCorrectedRate: number | null
  /** (INF + IF) / (C + INF + IF). */
  readonly totalRate: number | null
}

/**
 * @param final the text as it stood at the end, after all of `edits`
 * @throws TooLongToAlign
 */
export function errorRates(reference: string, final: string, edits: readonly CommittedEdit[]): ErrorRates {
  const notCorrected = align(reference, final).edits.length
  const correct = Math.max(graphemeCount(reference), graphemeCount(final)) - notCorrected
  const corrected = edits.reduce((sum, edit) => sum + graphemeCount(edit.removed), 0)
  const all = correct + notCorrected + corrected
  const rate = (count: number) => all > 0 ? count / all : null
  return {
    basis: 'committed-text', correct, notCorrected, corrected,
    correctedRate: rate(corrected), notCorrectedRate: rate(notCorrected), totalRate: rate(notCorrected + corrected)
  }
}

/**
 * (|T| - 1) / s x 60, in characters a minute (MacKenzie, "A Note on Calculating Text Entry Speed", 2002): the clock starts
 * when the first character is there, so that one does not count. Null for fewer than two characters or no time.
 * @param seconds from the first character's being committed to the last one's
 */
export function entryRate(characters: number, seconds: number): number | null {
  return characters > 1 && seconds > 0 ? (characters - 1) / seconds * 60 : null
}

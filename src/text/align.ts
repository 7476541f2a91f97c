import {graphemes} from './grapheme.ts'

/** What went wrong with one character; the labels of one edit may overlap. Set by `labelEdits` in diagnose.ts. */
export type Label =
  | 'same-sound-and-tone' | 'same-sound' | 'near-sound' | 'similar-shape'
  | 'traditional' | 'width' | 'case' | 'transposed' | 'missing-group' | 'doubled-group' | 'other'

/** Half-open range in graphemes. */
export type Range = readonly [start: number, end: number]

/** One difference: one grapheme on each side for `substitute`, one on one side and an empty range on the other else. */
export interface Edit {
  readonly op: 'substitute' | 'delete' | 'insert'
  readonly ref: Range
  readonly hyp: Range
  readonly labels: readonly Label[]
}

export interface Alignment {
  readonly reference: string
  readonly hypothesis: string
  readonly hits: number
  readonly substitutions: number
  readonly deletions: number
  readonly insertions: number
  /** (S + D + I) / N with N the reference's graphemes; with an empty reference, the number of the hypothesis' graphemes. */
  readonly cer: number
  /** In order of the texts; hits are not among them. */
  readonly edits: readonly Edit[]
}

/** Cells of the largest table made: one byte a cell, so about 36 MB; 5,000 × 5,000 fits. */
export const MAX_CELLS = 36_000_000

/** Thrown where the table would exceed `MAX_CELLS`; sizes in graphemes. */
export class TooLongToAlign extends Error {
  override readonly name = 'TooLongToAlign'
  readonly referenceLength: number
  readonly hypothesisLength: number

  constructor(referenceLength: number, hypothesisLength: number) {
    super(`cannot align ${referenceLength} with ${hypothesisLength} characters: more than ${MAX_CELLS} pairs`)
    this.referenceLength = referenceLength
    this.hypothesisLength = hypothesisLength
  }
}

const PAIR = 0
const DELETE = 1
const INSERT = 2

/**
 * Aligns with unit costs (Levenshtein 1965; CER as in jiwer and NIST sclite's S + D + I over N). Among alignments of
 * the same cost the one is taken that, traced from the ends of both texts, prefers a pair (hit or substitution) to a
 * deletion and a deletion to an insertion: so the same texts give the same edits, and swapped digits are two
 * substitutions. Canonically equivalent graphemes (NFC) are equal; case, width and spaces count.
 * @throws TooLongToAlign
 */
export function align(reference: string, hypothesis: string): Alignment {
  const ref = graphemes(reference)
  const hyp = graphemes(hypothesis)
  const edits = differences(ref, hyp)
  const count = (op: Edit['op']) => edits.filter((edit) => edit.op === op).length
  const substitutions = count('substitute')
  const deletions = count('delete')
  const insertions = count('insert')
  return {
    reference, hypothesis,
    hits: ref.length - substitutions - deletions,
    substitutions, deletions, insertions,
    cer: ref.length === 0 ? insertions : edits.length / ref.length,
    edits
  }
}

function differences(ref: readonly string[], hyp: readonly string[]): Edit[] {
  const [refIds, hypIds] = numbered(ref, hyp)
  let rows = ref.length
  let columns = hyp.length
  // Equal ends are pairs under the tie-break, so leaving them out changes nothing; equal beginnings may not be.
  while (rows > 0 && columns > 0 && refIds[rows - 1] === hypIds[columns - 1]) {
    rows -= 1
    columns -= 1
  }
  if ((rows + 1) * (columns + 1) > MAX_CELLS) throw new TooLongToAlign(ref.length, hyp.length)
  return traceBack(moves(refIds, hypIds, rows, columns), refIds, hypIds, rows, columns)
}

/** Characters as numbers, equal ones alike: comparing numbers keeps the inner loop fast. */
function numbered(ref: readonly string[], hyp: readonly string[]): [Int32Array, Int32Array] {
  const ids = new Map<string, number>()
  const idOf = (character: string): number => {
    const composed = character.normalize('NFC')
    const known = ids.get(composed)
    if (known !== undefined) return known
    ids.set(composed, ids.size)
    return ids.size - 1
  }
  return [Int32Array.from(ref, idOf), Int32Array.from(hyp, idOf)]
}

/** The preferred last move into each cell of the distance table; the distances need one row only. */
function moves(ref: Int32Array, hyp: Int32Array, rows: number, columns: number): Uint8Array {
  const width = columns + 1
  const table = new Uint8Array((rows + 1) * width).fill(INSERT, 0, width)
  const row = Int32Array.from({length: width}, (_, column) => column)
  for (let i = 1; i <= rows; i += 1) {
    let corner = i - 1
    let left = i
    row[0] = i
    table[i * width] = DELETE
    for (let j = 1; j <= columns; j += 1) {
      const above = row[j] as number
      let best = corner + (ref[i - 1] === hyp[j - 1] ? 0 : 1)
      let move = PAIR
      if (above + 1 < best) {
        best = above + 1
        move = DELETE
      }
      if (left + 1 < best) {
        best = left + 1
        move = INSERT
      }
      table[i * width + j] = move
      corner = above
      left = best
      row[j] = best
    }
  }
  return table
}

function traceBack(table: Uint8Array, ref: Int32Array, hyp: Int32Array, rows: number, columns: number): Edit[] {
  const edits: Edit[] = []
  let i = rows
  let j = columns
  while (i > 0 || j > 0) {
    const move = table[i * (columns + 1) + j]
    const refStart = move === INSERT ? i : i - 1
    const hypStart = move === DELETE ? j : j - 1
    if (move !== PAIR || ref[refStart] !== hyp[hypStart]) {
      const op = move === PAIR ? 'substitute' : move === DELETE ? 'delete' : 'insert'
      edits.push({op, ref: [refStart, i], hyp: [hypStart, j], labels: []})
    }
    i = refStart
    j = hypStart
  }
  return edits.reverse()
}

/** One column of an alignment as shown: the two graphemes above each other, `undefined` where one is missing. */
export interface AlignedPair {
  readonly op: 'hit' | Edit['op']
  readonly ref: string | undefined
  readonly hyp: string | undefined
  readonly labels: readonly Label[]
}

/** The alignment with its hits, column by column. */
export function alignedPairs(alignment: Alignment): AlignedPair[] {
  const ref = graphemes(alignment.reference)
  const hyp = graphemes(alignment.hypothesis)
  const pairs: AlignedPair[] = []
  let i = 0
  let j = 0
  const hitsUntil = (end: number) => {
    for (; i < end; i += 1, j += 1) pairs.push({op: 'hit', ref: ref[i], hyp: hyp[j], labels: []})
  }
  for (const edit of alignment.edits) {
    hitsUntil(edit.ref[0])
    pairs.push({
      op: edit.op,
      ref: edit.op === 'insert' ? undefined : ref[i],
      hyp: edit.op === 'delete' ? undefined : hyp[j],
      labels: edit.labels
    })
    i = edit.ref[1]
    j = edit.hyp[1]
  }
  hitsUntil(ref.length)
  return pairs
}

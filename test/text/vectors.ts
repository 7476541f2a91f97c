import {readFileSync} from 'node:fs'
import {parse} from 'yaml'
import {align, type Alignment} from '../../src/text/align.ts'
import {graphemeCount} from '../../src/text/grapheme.ts'

export interface AlignmentCase {
  readonly ref: string
  readonly hyp: string
  /** Hits, substitutions, deletions, insertions. */
  readonly counts?: readonly [number, number, number, number]
  /** Errors by units of the reference: `3/5`. */
  readonly rate?: string
  readonly errors?: number
  /** Errors by units of the longer text. */
  readonly msd?: string
  readonly tie?: boolean
}

export interface Vectors {
  readonly alignments: readonly {readonly source: string; readonly unit: 'character' | 'word'; readonly cases: readonly AlignmentCase[]}[]
  readonly corrections: readonly {
    readonly source: string
    readonly ref: string
    readonly typed: readonly string[]
    readonly keystrokes: {readonly correct: number; readonly notCorrected: number; readonly corrected: number; readonly fixes: number}
    readonly kspc: string
    readonly rates: {readonly corrected: string; readonly notCorrected: string; readonly total: string}
  }[]
  readonly speeds: readonly {
    readonly source: string
    readonly text: string
    readonly seconds: number
    readonly perSecond: number
    readonly perMinute: number
    readonly wordsPerMinute: number
  }[]
}

export const vectors = parse(readFileSync('test/text/vectors.yaml', 'utf8')) as Vectors

export const fraction = (text: string): number => {
  const [over, under] = text.split('/').map(Number)
  return over! / under!
}

export const counts = ({hits, substitutions, deletions, insertions}: Alignment) => [hits, substitutions, deletions, insertions] as const

/** Word vectors are aligned as characters: each different word becomes an ideograph of its own. */
export function alignUnits(unit: 'character' | 'word', ref: string, hyp: string): Alignment {
  if (unit === 'character') return align(ref, hyp)
  const ids = new Map<string, string>()
  const write = (text: string) => text.split(/ +/u).filter(Boolean).map((word) => {
    const id = ids.get(word) ?? String.fromCodePoint(0x4e00 + ids.size)
    ids.set(word, id)
    return id
  }).join('')
  return align(write(ref), write(hyp))
}

/** `+text` committed at the end, `-text` taken away from the end: as edits, and the text they leave. */
export function played(typed: readonly string[]): {final: string; edits: {removed: string; inserted: string}[]} {
  let final = ''
  const edits = typed.map((step) => {
    const text = step.slice(1)
    const removed = step.startsWith('-') ? text : ''
    if (!final.endsWith(removed)) throw new Error(`${text} does not stand at the end of ${final}`)
    final = removed ? final.slice(0, -removed.length) : final + text
    return {removed, inserted: removed ? '' : text}
  })
  return {final, edits}
}

/** What can be compared of one pair of texts; only what its source publishes. */
export interface Figures {
  counts?: readonly number[]
  errors?: number
  rate?: number
  msd?: number
}

export function publishedFigures({counts: published, errors, rate, msd, tie}: AlignmentCase): Figures {
  const total = published ? published[1] + published[2] + published[3] : errors
  return {
    ...(published && !tie && {counts: published}),
    ...(total !== undefined && {errors: total}),
    ...(rate !== undefined && {rate: fraction(rate)}),
    ...(msd !== undefined && {msd: fraction(msd)})
  }
}

/** tingda's figures, those that `publishedFigures` has. */
export function measuredFigures(unit: 'character' | 'word', {ref, hyp}: AlignmentCase, published: Figures): Figures {
  const alignment = alignUnits(unit, ref, hyp)
  const errors = alignment.edits.length
  const all: Required<Figures> = {
    counts: counts(alignment), errors, rate: alignment.cer, msd: errors / Math.max(graphemeCount(ref), graphemeCount(hyp))
  }
  return Object.fromEntries(Object.entries(all).filter(([key]) => key in published))
}

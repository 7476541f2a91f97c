import type {Alignment, Edit, Label} from './align.ts'
import type {Simplify} from './fold.ts'
import {graphemes} from './grapheme.ts'
import type {Phonetics} from './phonetics.ts'
import {similarShape} from './shapes.ts'
import {nearSound, withoutTone} from './soundMatch.ts'

export interface DiagnoseOptions {
  /**
   * Grapheme offset of the surname in the reference: there only surname readings count (单 is shan, not dan), over both
   * characters of a surname of two (尉迟 is yu chi).
   */
  readonly surnameAt?: number
  /** Without it nothing is labelled `traditional`. */
  readonly simplify?: Simplify
}

/**
 * The alignment with the labels of its edits set. Of a substitution:
 * - `same-sound-and-tone`, `same-sound` (another tone) or `near-sound` (n/l, zh/z, ch/c, sh/s, f/h, in/ing, en/eng,
 *   an/ang): the closest of the three over all readings of both characters
 * - `similar-shape` (the table in shapes.ts), `traditional`, `width`, `case`: the other form of the same character
 * - `transposed`: two neighbours swapped; both edits carry it
 * - `other`: none of these
 *
 * Of the others, `missing-group` is two or more neighbours left out, and `doubled-group` an insertion, of one grapheme or
 * more, that repeats what stands right beside it in the typed text; the rest have none. Labels may overlap.
 */
export function labelEdits(alignment: Alignment, phonetics: Phonetics, options: DiagnoseOptions = {}): Alignment {
  const ref = graphemes(alignment.reference)
  const hyp = graphemes(alignment.hypothesis)
  const swapped = transpositions(alignment.edits, ref, hyp)
  const grouped = groups(alignment.edits, hyp)
  const surname = surnameSounds(ref, options.surnameAt, phonetics)
  const edits = alignment.edits.map((edit): Edit => {
    if (edit.op !== 'substitute') {
      const label = grouped.get(edit)
      return label ? {...edit, labels: [label]} : edit
    }
    const expected = ref[edit.ref[0]] as string
    const typed = hyp[edit.hyp[0]] as string
    const labels = substitutionLabels(expected, typed, surname.get(edit.ref[0]), phonetics, options.simplify)
    if (swapped.has(edit)) labels.unshift('transposed')
    return {...edit, labels: labels.length > 0 ? labels : ['other']}
  })
  return {...alignment, edits}
}

function substitutionLabels(
  expected: string, typed: string, surname: readonly string[] | undefined, phonetics: Phonetics, simplify: Simplify | undefined
): Label[] {
  const labels: Label[] = []
  const sound = soundLabel(
    surname ?? phonetics.readings(expected),
    surname ? [...phonetics.surnameReadings(typed), ...phonetics.readings(typed)] : phonetics.readings(typed)
  )
  if (sound) labels.push(sound)
  if (similarShape(expected, typed)) labels.push('similar-shape')
  if (simplify && simplify(expected) === simplify(typed)) labels.push('traditional')
  if (expected.normalize('NFKC') === typed.normalize('NFKC')) labels.push('width')
  else if (lower(expected) === lower(typed)) labels.push('case')
  return labels
}

/** How the characters of the surname are read, by their place in the reference. */
function surnameSounds(ref: readonly string[], at: number | undefined, phonetics: Phonetics): ReadonlyMap<number, readonly string[]> {
  const first = at === undefined ? undefined : ref[at]
  if (at === undefined || first === undefined) return new Map()
  const two = phonetics.doubleSurname?.(first + (ref[at + 1] ?? ''))
  return two ? new Map([[at, [two[0]]], [at + 1, [two[1]]]]) : new Map([[at, phonetics.surnameReadings(first)]])
}

const lower = (character: string) => character.normalize('NFKC').toLowerCase()

function soundLabel(expected: readonly string[], typed: readonly string[]): Label | undefined {
  const alike = (form: (reading: string) => string) => {
    const forms = new Set(expected.map(form))
    return typed.some((reading) => forms.has(form(reading)))
  }
  if (alike((reading) => reading)) return 'same-sound-and-tone'
  if (alike(withoutTone)) return 'same-sound'
  if (alike((reading) => nearSound(withoutTone(reading)))) return 'near-sound'
  return undefined
}

/** Edits of neighbouring substitutions that only swap two graphemes: 12 typed as 21. */
function transpositions(edits: readonly Edit[], ref: readonly string[], hyp: readonly string[]): ReadonlySet<Edit> {
  const swapped = new Set<Edit>()
  edits.forEach((edit, index) => {
    const next = edits[index + 1]
    if (next === undefined || edit.op !== 'substitute' || next.op !== 'substitute' || swapped.has(edit)) return
    const neighbours = next.ref[0] === edit.ref[1] && next.hyp[0] === edit.hyp[1]
    if (!neighbours || ref[edit.ref[0]] !== hyp[next.hyp[0]] || ref[next.ref[0]] !== hyp[edit.hyp[0]]) return
    swapped.add(edit).add(next)
  })
  return swapped
}

/** Neighbouring deletions, and insertions that say once more what stands beside them. */
function groups(edits: readonly Edit[], hyp: readonly string[]): ReadonlyMap<Edit, Label> {
  const labels = new Map<Edit, Label>()
  for (let index = 0; index < edits.length; index += 1) {
    const run = runFrom(edits, index)
    const first = run[0] as Edit
    const start = first.hyp[0]
    const end = start + run.length
    if (first.op === 'delete' && run.length > 1) for (const edit of run) labels.set(edit, 'missing-group')
    if (first.op === 'insert' && (repeats(hyp, start, end, end) || repeats(hyp, start, end, start - run.length))) {
      for (const edit of run) labels.set(edit, 'doubled-group')
    }
    index += run.length - 1
  }
  return labels
}

/** The edit at `index` and those of the same kind that follow it without a hit between. */
function runFrom(edits: readonly Edit[], index: number): Edit[] {
  const run = [edits[index] as Edit]
  for (let at = index + 1; at < edits.length; at += 1) {
    const next = edits[at] as Edit
    const last = run.at(-1) as Edit
    if (next.op !== last.op || next.ref[0] !== last.ref[1] || next.hyp[0] !== last.hyp[1]) break
    run.push(next)
  }
  return run
}

/** Whether `text` from `at` on says what it says from `start` to `end`. */
function repeats(text: readonly string[], start: number, end: number, at: number): boolean {
  return at >= 0 && text.slice(start, end).every((character, offset) => text[at + offset] === character)
}

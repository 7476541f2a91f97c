import type {Alignment, Edit, Label} from './align.ts'
import type {Simplify} from './fold.ts'
import {graphemes} from './grapheme.ts'
import type {Phonetics} from './phonetics.ts'
import {similarShape} from './shapes.ts'
import {nearSound, withoutTone} from './soundMatch.ts'

export interface DiagnoseOptions {
  /** Grapheme offset of the surname in the reference: there only surname readings count (单 is shan, not dan). */
  readonly surnameAt?: number
  /** Without it nothing is labelled `traditional`. */
  readonly simplify?: Simplify
}

/**
 * The alignment with the labels of each substitution set (issue 3 point 2):
 * - `same-sound-and-tone`, `same-sound` (another tone) or `near-sound` (n/l, zh/z, ch/c, sh/s, f/h, in/ing, en/eng,
 *   an/ang): the closest of the three over all readings of both characters
 * - `similar-shape` (the table in shapes.ts), `traditional`, `width`, `case`: the other form of the same character
 * - `transposed`: two neighbours swapped; both edits carry it
 * - `other`: none of these. Labels may overlap; deletions and insertions have none.
 */
export function labelEdits(alignment: Alignment, phonetics: Phonetics, options: DiagnoseOptions = {}): Alignment {
  const ref = graphemes(alignment.reference)
  const hyp = graphemes(alignment.hypothesis)
  const swapped = transpositions(alignment.edits, ref, hyp)
  const edits = alignment.edits.map((edit): Edit => {
    if (edit.op !== 'substitute') return edit
    const expected = ref[edit.ref[0]] as string
    const typed = hyp[edit.hyp[0]] as string
    const labels = substitutionLabels(expected, typed, edit.ref[0] === options.surnameAt, phonetics, options.simplify)
    if (swapped.has(edit)) labels.unshift('transposed')
    return {...edit, labels: labels.length > 0 ? labels : ['other']}
  })
  return {...alignment, edits}
}

function substitutionLabels(
  expected: string, typed: string, surname: boolean, phonetics: Phonetics, simplify: Simplify | undefined
): Label[] {
  const labels: Label[] = []
  const sound = soundLabel(
    surname ? phonetics.surnameReadings(expected) : phonetics.readings(expected),
    surname ? [...phonetics.surnameReadings(typed), ...phonetics.readings(typed)] : phonetics.readings(typed)
  )
  if (sound) labels.push(sound)
  if (similarShape(expected, typed)) labels.push('similar-shape')
  if (simplify && simplify(expected) === simplify(typed)) labels.push('traditional')
  if (expected.normalize('NFKC') === typed.normalize('NFKC')) labels.push('width')
  else if (lower(expected) === lower(typed)) labels.push('case')
  return labels
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

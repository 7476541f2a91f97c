/** Whether an item was typed right, and what went wrong with it: the rules are those the form is scored by. */
import type {Rubric} from '../scenario/types.ts'
import {markAddress} from '../score/accuracy/address.ts'
import {canonicalAddress, originalRange} from '../score/accuracy/canonical.ts'
import {markName} from '../score/accuracy/name.ts'
import {markNumber} from '../score/accuracy/number.ts'
import type {FieldVerdict, Tools} from '../score/accuracy/result.ts'
import type {Message} from '../score/messages.ts'
import {align, type Alignment, type Edit} from '../text/align.ts'
import {labelEdits} from '../text/diagnose.ts'
import {fold} from '../text/fold.ts'
import {graphemes} from '../text/grapheme.ts'
import type {Item, Mistake} from './events.ts'
import {mistakesOf} from './spots.ts'

export interface Verdict {
  readonly right: boolean
  /** Expected against typed as they are compared; null where nothing was typed that could be laid against it. */
  readonly alignment: Alignment | null
  readonly explanation: readonly Message[]
  readonly mistakes: readonly Mistake[]
}

/** As in an exam: an item is right or it is not. */
const strict: Pick<Rubric, 'mode' | 'homophoneAfterSpelling'> = {mode: 'exam', homophoneAfterSpelling: 0}

export function judge(item: Item, typed: string, tools: Tools): Verdict {
  const {expected, kind} = item
  switch (kind) {
    case 'names': return verdictOf(item, markedName(item, typed, tools), edits => edits)
    case 'phones': return verdictOf(item, markNumber({field: item.field, expected, typed, accepted: [], rubric: strict}), edits => edits)
    case 'addresses': {
      const verdict = markAddress({field: 'address', expected, typed, accepted: [], rubric: strict, tools})
      return verdictOf(item, verdict, edits => edits.filter(edit => isBlamed(edit, verdict, typed, tools)))
    }
    case 'spelling': return item.field === 'character' ? verdictOf(item, markedName(item, typed, tools), edits => edits) : judgeLetters(item, typed)
  }
}

/** Every character of an item was told apart: a homophone is wrong. */
function markedName({field, expected, told}: Item, typed: string, tools: Tools): FieldVerdict {
  const spelledIn = new Map(graphemes(expected).map((_, i) => [i, 0]))
  return markName({field, customer: {name: expected, spelled: told}, typed, accepted: [], spelledIn, rubric: strict, tools})
}

function verdictOf({kind, expected}: Item, {state, alignment, explanation}: FieldVerdict, blamed: (edits: readonly Edit[]) => readonly Edit[]): Verdict {
  const right = state === 'met'
  const mistakes = right ? [] : alignment ? mistakesOf(kind, alignment, blamed(alignment.edits)) : everything(kind, expected)
  return {right, alignment, explanation, mistakes}
}

function everything(kind: Item['kind'], expected: string): readonly Mistake[] {
  const nothing = align(expected, '')
  return mistakesOf(kind, nothing, nothing.edits)
}

/** Not what logistics does without: the verdict's evidence names where the faults are. */
function isBlamed(edit: Edit, {evidence}: FieldVerdict, typed: string, tools: Tools): boolean {
  const [from, to] = originalRange(canonicalAddress(typed, tools.simplify), edit.hyp[0], edit.hyp[1])
  return evidence.some(({range}) => range !== undefined && range[0] <= from && to <= range[1])
}

/** Case, width and spaces do not count in an English name or an e-mail address; every letter and sign does. */
function judgeLetters({kind, expected}: Item, typed: string): Verdict {
  const plain = (text: string): string => fold(text, {spaces: true}).text.replace(/。/gu, '.')
  const alignment = labelEdits(align(plain(expected), plain(typed)), {readings: () => [], surnameReadings: () => []})
  return {right: alignment.edits.length === 0, alignment, explanation: [], mistakes: mistakesOf(kind, alignment, alignment.edits)}
}

/** Spots (易错点): what of an alignment is remembered, and which texts put a spot to the test again. */
import {canonicalAddress, canonicalName, canonicalNumber} from '../score/accuracy/canonical.ts'
import type {Alignment, Edit, Label} from '../text/align.ts'
import {graphemes} from '../text/grapheme.ts'
import type {Item, ItemKind, Mistake, Slip} from './events.ts'

export interface Spot {
  readonly id: string
  readonly kind: ItemKind
  readonly slip: Slip
  /** The pair that is confused; empty for what happens to a text whatever it holds. */
  readonly expected: string
  readonly typed: string
}

/**
 * The spots an answer went wrong at, each once. Where hardly anything is right, characters that have nothing in common were
 * not confused: they were not heard, which is one spot.
 */
export function mistakesOf(kind: ItemKind, alignment: Pick<Alignment, 'reference' | 'hypothesis' | 'hits'>, edits: readonly Edit[]): Mistake[] {
  const ref = graphemes(alignment.reference)
  const hyp = graphemes(alignment.hypothesis)
  const unlike = alignment.hits * 2 < ref.length
  const mistakes = new Map<string, Mistake>()
  edits.forEach((edit, i) => {
    if (unlike && edit.op === 'substitute' && edit.labels.every(label => label === 'other')) {
      mistakes.set(`${kind}:missing`, {spot: `${kind}:missing`, slip: 'missing', expected: alignment.reference, typed: alignment.hypothesis})
      return
    }
    const slip = slipOf(edit)
    const next = edits[i + 1]
    // Both edits of two that changed places carry the label; they are told once.
    if (slip === 'transposed' && isSecond(edit, edits[i - 1])) return
    const until = slip === 'transposed' && next ? next : edit
    const expected = ref.slice(edit.ref[0], until.ref[1]).join('')
    const typed = hyp.slice(edit.hyp[0], until.hyp[1]).join('')
    const spot = spotId(kind, slip, expected, typed)
    if (!mistakes.has(spot)) mistakes.set(spot, {spot, slip, expected, typed})
  })
  return [...mistakes.values()]
}

/** Neighbours of the same swap: an even number of them would each begin a new one. */
function isSecond(edit: Edit, before: Edit | undefined): boolean {
  return before !== undefined && before.labels.includes('transposed') && before.ref[1] === edit.ref[0]
}

function slipOf({op, labels}: Edit): Slip {
  const has = (label: Label): boolean => labels.includes(label)
  if (has('transposed')) return 'transposed'
  if (has('doubled-group')) return 'doubled'
  return op === 'substitute' ? 'confused' : op === 'delete' ? 'missing' : 'extra'
}

export function spotId(kind: ItemKind, slip: Slip, expected: string, typed: string): string {
  return slip === 'confused' ? `${kind}:${expected}>${typed}` : `${kind}:${slip}`
}

export function spotOf({spot, slip, expected, typed}: Mistake): Spot {
  const kind = spot.slice(0, spot.indexOf(':')) as ItemKind
  return slip === 'confused' ? {id: spot, kind, slip, expected, typed} : {id: spot, kind, slip, expected: '', typed: ''}
}

type Asked = Pick<Item, 'kind' | 'expected'>

/** Whether whoever types the item has to get the spot right: it holds the character, or anything may be left out of it. */
export function exercises(spot: Spot, item: Asked): boolean {
  return testedBy(item).has(testOf(spot))
}

/** What puts the spot to the test: its character, or (`*`) any item of its kind. */
export function testOf({kind, slip, expected}: Spot): string {
  return `${kind}:${slip === 'confused' ? expected : '*'}`
}

/** Kept with the item: a term's answers are gone through again for each new one. */
const tested = new WeakMap<Asked, ReadonlySet<string>>()

/** All that the item puts to the test, named as `testOf` names it. */
export function testedBy(item: Asked): ReadonlySet<string> {
  let tests = tested.get(item)
  if (!tests) tested.set(item, tests = new Set(['*', ...compared(item)].map(each => `${item.kind}:${each}`)))
  return tests
}

/** The characters as they are compared: 幢 is 栋 there, and a dash in a number is nothing. */
function compared({kind, expected}: Asked): readonly string[] {
  switch (kind) {
    case 'phones': return canonicalNumber(expected).characters
    case 'addresses': return canonicalAddress(expected).characters
    case 'names': case 'spelling': return [...canonicalName(expected).characters, ...graphemes(expected.toLowerCase())]
  }
}

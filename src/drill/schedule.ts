/** Which item comes next: what is due in the book, with fresh ones between. */
import {drawFrom} from '../scenario/randomness.ts'
import type {People} from '../scenario/types.ts'
import type {Entry} from './book.ts'
import type {Item, ItemKind} from './events.ts'
import {freshItem} from './items.ts'
import {exercises} from './spots.ts'

export interface Asked {
  readonly kind: ItemKind
  /** Of the drill; each of its items has a seed of its own. */
  readonly seed: number
  /** Items asked before in this drill. */
  readonly earlier: readonly Item[]
  /** Epoch ms. */
  readonly now: number
}

/** Of three items at least one is fresh, so that a long book does not become all there is. */
const aimedInRow = 2
/** Fresh items looked through for one that holds the spot's character; then the one it was missed at is asked again. */
const searched = 400

export function nextItem({kind, seed, earlier, now}: Asked, book: readonly Entry[], people: People): Item {
  const itemSeed = drawFrom(seed + earlier.length).below(2 ** 31)
  const aimed = earlier.slice(-aimedInRow)
  const turn = aimed.length < aimedInRow || aimed.some(item => item.aim === null)
  const entry = turn ? dueEntry(book, kind, now, earlier) : null
  if (!entry) return {...freshItem(kind, people, itemSeed), aim: null}
  return {...itemFor(entry, people, itemSeed), aim: entry.spot.id}
}

/**
 * What is due and not set aside: of those least lately asked in this drill the one overdue longest. A spot that keeps
 * going wrong keeps its place in the row, so that none starves another.
 */
export function dueEntry(book: readonly Entry[], kind: ItemKind, now: number, earlier: readonly Item[]): Entry | null {
  const due = book.filter(each => each.spot.kind === kind && each.aside === null && each.due <= now)
  const lastAsked = (entry: Entry): number => earlier.findLastIndex(item => item.aim === entry.spot.id)
  const [first] = due.toSorted((a, b) => lastAsked(a) - lastAsked(b) || a.due - b.due)
  return first ?? null
}

/** An item that puts the spot to the test: another one than before, where the people have such a character. */
export function itemFor({spot, example}: Pick<Entry, 'spot' | 'example'>, people: People, seed: number): Omit<Item, 'aim'> {
  for (let i = 0; i < searched; i++) {
    const item = freshItem(spot.kind, people, seed + i)
    if (exercises(spot, item)) return item
  }
  return example
}

/**
 * The book of mistakes (错题本): every spot this trainee went wrong at, with how often, and when it is due again. It is a
 * function of the drills' log and of the calls' scorecards; nothing of it is stored.
 *
 * When a spot is due is told by FSRS (Free Spaced Repetition Scheduler, github.com/open-spaced-repetition), as ts-fsrs has
 * it: a model of forgetting fitted on several hundred million reviews. A wrong answer is its `Again`, a right one its `Good`.
 */
import {createEmptyCard, fsrs, Rating, type Card} from 'ts-fsrs'
import type {Aside, DrillEvent, Item, Mistake} from './events.ts'
import {spotOf, testedBy, testOf, type Spot} from './spots.ts'

/** An item as it was answered, in a drill or in a call's form. */
export interface Answer {
  /** Epoch ms. */
  readonly at: number
  readonly from: 'drill' | 'call'
  readonly item: Item
  readonly right: boolean
  readonly mistakes: readonly Mistake[]
}

export interface Entry {
  readonly spot: Spot
  /** Answers that put it to the test since it was first missed, and how many of them went wrong. */
  readonly seen: number
  readonly wrong: number
  /** Wrong answers that come from calls. */
  readonly inCalls: number
  /** Epoch ms. */
  readonly first: number
  readonly last: number
  readonly due: number
  /** Left out by the trainee; null while it is practised. */
  readonly aside: Aside | null
  /** The item it was missed at last. */
  readonly example: Item
}

interface Kept extends Omit<Entry, 'due'> { readonly card: Card }

/** Nothing by chance: the same answers give the same dates. */
const scheduler = fsrs({enable_fuzz: false})

/** All spots, those due first. */
export function bookOf(log: readonly DrillEvent[], calls: readonly Answer[] = []): readonly Entry[] {
  const book: Book = {kept: new Map(), byTest: new Map()}
  for (const each of inOrder(log, calls)) {
    if ('item' in each) take(book, each)
    else setAside(book, each)
  }
  return [...book.kept.values()].map(({card, ...entry}) => ({...entry, due: card.due.getTime()}))
    .sort((a, b) => a.due - b.due || (a.spot.id < b.spot.id ? -1 : 1))
}

type SetAside = Extract<DrillEvent, {type: 'set-aside'}>

function inOrder(log: readonly DrillEvent[], calls: readonly Answer[]): readonly (Answer | SetAside)[] {
  const own = log.flatMap((event): (Answer | SetAside)[] => {
    if (event.type === 'set-aside') return [event]
    if (event.type !== 'answered') return []
    const {at, item, right, mistakes} = event
    return [{at, from: 'drill', item, right, mistakes}]
  })
  return [...own, ...calls].sort((a, b) => a.at - b.at)
}

/** Spots by id, and their ids by what puts them to the test: an answer looks at those alone that it says something of. */
interface Book { readonly kept: Map<string, Kept>; readonly byTest: Map<string, Set<string>> }

function setAside({kept}: Book, {spot, as}: SetAside): void {
  const entry = kept.get(spot)
  if (entry) kept.set(spot, {...entry, aside: as})
}

function take({kept, byTest}: Book, answer: Answer): void {
  const {at, from, item, mistakes} = answer
  const missed = new Set(mistakes.map(each => each.spot))
  for (const test of testedBy(item)) {
    for (const id of byTest.get(test) ?? []) if (!missed.has(id)) kept.set(id, gotRight(kept.get(id)!, at))
  }
  for (const mistake of mistakes) {
    const entry = kept.get(mistake.spot)
    const card: Card = entry?.card ?? createEmptyCard(at)
    kept.set(mistake.spot, {
      spot: entry?.spot ?? spotOf(mistake),
      seen: (entry?.seen ?? 0) + 1,
      wrong: (entry?.wrong ?? 0) + 1,
      inCalls: (entry?.inCalls ?? 0) + (from === 'call' ? 1 : 0),
      first: entry?.first ?? at,
      last: at,
      // What was mastered and goes wrong again is to be practised again; what was excluded stays out.
      aside: entry?.aside === 'excluded' ? 'excluded' : null,
      example: item,
      card: scheduler.next(card, at, Rating.Again).card
    })
    const test = testOf(spotOf(mistake))
    byTest.set(test, (byTest.get(test) ?? new Set<string>()).add(mistake.spot))
  }
}

/** Right counts for the schedule once the spot was due: before that it is no more than was expected. */
function gotRight(entry: Kept, at: number): Kept {
  const due = entry.card.due.getTime() <= at
  return {...entry, seen: entry.seen + 1, last: at, card: due ? scheduler.next(entry.card, at, Rating.Good).card : entry.card}
}

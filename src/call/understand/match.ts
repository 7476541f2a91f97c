/** Where a pattern stands in a reply. */
import type {Automaton, Between} from './automaton.ts'
import {edges} from './edges.ts'
import type {HeardText} from './heard.ts'
import {fits, type Fit} from './hearing.ts'

interface Range { readonly start: number; readonly end: number }
/** A place where a pattern stands: characters `start` up to, not including, `end`, with its heart inside. */
export interface Match extends Range { readonly heart: Range }

interface Item extends Range {
  readonly place: number
  readonly heart: Range | null
  /** Characters that only sound alike, and those that are the same (fillers not counted). */
  readonly loose: number
  readonly exact: number
  /** Characters of the present word that are the same. */
  readonly wordExact: number
  /** The present word has a character that may not stand in a word heard by sound alone. */
  readonly wordWeak: boolean
  /** A word was heard by sound alone; a word of one character was. */
  readonly bySound: boolean
  readonly oneBySound: boolean
}

/** Most matches of one pattern that are looked at. */
const MOST_MATCHES = 40
/** Most fillers passed over between two characters. */
export const MOST_FILLERS = 6
/** One character in so many of a word has to be right, unless the whole word sounds the same. */
const ONE_RIGHT_IN = 3

/** How the reply's characters fit the places of a pattern. */
export interface Fitting {
  /** By place: its row in `Hearing`. */
  readonly rows: Uint16Array
  /** By row: 1 where some character of the reply fits it at all. */
  readonly somewhere: Uint8Array
  /** By character of the reply. */
  readonly heard: readonly Pick<Fit, 'how'>[]
}

/**
 * All places where the pattern stands, at most 40. Fillers may stand between its characters; where `strict`, they count
 * as others do, and gaps go over negations, too.
 */
export function matchesOf(automaton: Automaton, text: HeardText, {rows, somewhere, heard}: Fitting, strict: boolean): Match[] {
  const found: Match[] = []
  const waiting: (Map<number, Item> | undefined)[] = []
  const count = text.characters.length
  const first = automaton.first.filter(step => somewhere[rows[step.to]!] === 1)

  const enter = (place: number, at: number, from: Item | null): void => {
    const how = heard[at]!.how[rows[place]!]!
    if (how === fits.not) return
    // 了您接 is not 了解: inside a word, characters after fillers have to be right.
    if (how !== fits.exactly && from && at > from.end && automaton.places[place]!.inWord > 0) return
    const item = extended(from, automaton.places[place]!, place, at, how, text.filler[at]!)
    if (!item) return
    const here = waiting[at] ??= new Map()
    // Matches with different hearts are different matches: 固定电话和手机是多少 asks for both.
    const key = place * (count + 1) + (item.heart ? item.heart.start + 1 : 0)
    const known = here.get(key)
    if (!known || isBetter(item, known)) here.set(key, item)
  }

  for (let at = 0; at < count && found.length < MOST_MATCHES; at += 1) {
    const {how} = heard[at]!
    for (let i = 0; i < first.length; i += 1) {
      const step = first[i]!
      if (how[rows[step.to]!] === fits.not) continue
      if (step.edge === edges.none || edgeBefore(text, at, step)) enter(step.to, at, null)
    }
    const items = waiting[at]
    if (!items) continue
    for (const item of items.values()) {
      if (isSure(item) && automaton.last[item.place]!.some(after => after.edge === edges.none || edgeAfter(text, at, after))) {
        found.push({start: item.start, end: item.end, heart: item.heart ?? item})
      }
      for (const steps of automaton.next[item.place]!) {
        for (let i = 0; i < steps.length; i += 1) {
          const step = steps[i]!
          if (somewhere[rows[step.to]!] === 1) reach(text, at, step, strict, to => enter(step.to, to, item))
        }
      }
    }
  }
  return found
}

/** The item with one more character; null where the word it completes is not that word. */
function extended(
  from: Item | null, {word, inWord, heart}: Automaton['places'][number], place: number, at: number, how: number, filler: boolean
): Item | null {
  const isExact = how === fits.exactly
  const begins = inWord === 0 || from === null
  const wordExact = (begins ? 0 : from.wordExact) + (isExact ? 1 : 0)
  const wordWeak = (begins ? false : from.wordWeak) || how === fits.nearly
  const ends = inWord === word - 1
  if (ends && !isWord(word, wordExact, wordWeak)) return null
  const bySound = ends && wordExact === 0
  return {
    place,
    start: from?.start ?? at,
    end: at + 1,
    heart: heart ? {start: from?.heart?.start ?? at, end: at + 1} : from?.heart ?? null,
    loose: (from?.loose ?? 0) + (isExact ? 0 : 1),
    exact: (from?.exact ?? 0) + (isExact && !filler ? 1 : 0),
    wordExact,
    wordWeak,
    bySound: (from?.bySound ?? false) || bySound,
    oneBySound: (from?.oneBySound ?? false) || (bySound && word === 1)
  }
}

/** Whether `length` characters, `exact` of them right and one perhaps only nearly heard, can be the word. */
export function isWord(length: number, exact: number, weak: boolean): boolean {
  return exact === 0 ? !weak : exact * ONE_RIGHT_IN >= length
}

/** Fewer characters that only sound alike; then the longer match. */
function isBetter(a: Item, b: Item): boolean {
  if (a.bySound !== b.bySound) return b.bySound
  return a.loose < b.loose || (a.loose === b.loose && a.start < b.start)
}

/** A word heard by its sound alone needs another word beside it, a single syllable four characters, or four syllables. */
function isSure(item: Item): boolean {
  if (item.oneBySound) return item.exact >= 4
  return !item.bySound || item.exact >= 1 || item.loose >= 4
}

/** Every character that a step from `at` may lead to. */
function reach(text: HeardText, at: number, step: Between, strict: boolean, visit: (to: number) => void): void {
  let gap = 0
  let fillers = 0
  let edge = step.edge === edges.none
  for (let to = at + 1; to < text.characters.length; to += 1) {
    const before = text.edge[to]!
    if (before >= edges.comma && !step.comma) return
    if (before >= step.edge) edge = true
    if (edge) visit(to)
    if (!strict && text.filler[to] && fillers < MOST_FILLERS) fillers += 1
    else if (gap < step.gap && (strict || !text.negation[to])) gap += 1
    else return
  }
}

function edgeBefore(text: HeardText, at: number, {gap, edge}: Between): boolean {
  let left = gap
  for (let i = at; ; i -= 1) {
    if (text.edge[i]! >= edge) return true
    if (!text.filler[i - 1] && left-- <= 0) return false
  }
}

function edgeAfter(text: HeardText, at: number, {gap, edge}: Between): boolean {
  let left = gap
  for (let i = at + 1; ; i += 1) {
    if (text.edge[i]! >= edge) return true
    if (!text.filler[i] && left-- <= 0) return false
  }
}

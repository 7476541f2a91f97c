/** Which of the words that patterns need a reply says, and where. */
import {edges} from './edges.ts'
import type {HeardText} from './heard.ts'
import {fits, type Fit} from './hearing.ts'
import {isWord, MOST_FILLERS} from './match.ts'
import type {KnownWord, Lexicon} from './words.ts'

/** Whether a pattern's words are said, one after the other; `needed` are numbers of the lexicon. */
export type Said = (needed: readonly number[]) => boolean

interface Range { readonly start: number; readonly end: number }

/** `heard[i]` is how character i of the text fits. */
export function saidIn(text: Pick<HeardText, 'edge' | 'filler'>, heard: readonly Fit[], lexicon: Lexicon): Said {
  const {byFirst, choices} = lexicon
  const places = new Map<number, Range[]>()
  // Most patterns need something that is not said at all: that is known before anything is looked for in order.
  const isSaid = new Uint8Array(choices.length)
  heard.forEach(({rows}, start) => {
    const next = heard[start + 1]?.how
    const mayBePassed = text.filler[start + 1] === true
    for (const row of rows) {
      const beginning = byFirst[row]
      if (!beginning) continue
      const {words, second} = beginning
      for (let i = 0; i < words.length; i += 1) {
        if (second[i]! >= 0 && !mayBePassed && (next === undefined || next[second[i]!] === fits.not)) continue
        note(words[i]!, start)
      }
    }
  })

  function note({number, rows, neededBy}: KnownWord, start: number): void {
    for (const end of endsOf(rows, start, text, heard)) {
      const known = places.get(number)
      if (known) {
        known.push({start, end})
        continue
      }
      places.set(number, [{start, end}])
      for (const each of neededBy) isSaid[each] = 1
    }
  }

  /** The first end of a word that begins at `from` or later; -1 where there is none. */
  function firstEnd(choice: number, from: number): number {
    let first = -1
    for (const {number} of choices[choice]!) {
      for (const {start, end} of places.get(number) ?? []) if (start >= from && (first < 0 || end < first)) first = end
    }
    return first
  }

  return (needed) => {
    for (const choice of needed) if (isSaid[choice] === 0) return false
    let from = 0
    for (const choice of needed) {
      from = firstEnd(choice, from)
      if (from < 0) return false
    }
    return true
  }
}

const none: readonly number[] = []

/** Where the word that begins at `start` may end, as `matchesOf` would have it: fillers in between, wrong characters of the same sound. */
function endsOf(rows: Uint16Array, start: number, {edge, filler}: Pick<HeardText, 'edge' | 'filler'>, heard: readonly Fit[]): readonly number[] {
  if (start + rows.length > heard.length) return none
  let ends: number[] | undefined
  const go = (inWord: number, at: number, exact: number, weak: boolean): void => {
    const how = heard[at]!.how[rows[inWord]!]!
    if (how === fits.not) return
    const nowExact = exact + (how === fits.exactly ? 1 : 0)
    const nowWeak = weak || how === fits.nearly
    if (inWord === rows.length - 1) {
      if (isWord(rows.length, nowExact, nowWeak)) (ends ??= []).push(at + 1)
      return
    }
    for (let to = at + 1; to < heard.length && edge[to]! < edges.comma; to += 1) {
      if (to === at + 1 || heard[to]!.how[rows[inWord + 1]!] === fits.exactly) go(inWord + 1, to, nowExact, nowWeak)
      if (!filler[to] || to - at > MOST_FILLERS) break
    }
  }
  go(0, start, 0, false)
  return ends ?? none
}

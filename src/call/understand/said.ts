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
    for (let i = 0; i < rows.length; i += 1) {
      const beginning = byFirst[rows[i]!]
      if (!beginning) continue
      const {words, second} = beginning
      for (let j = 0; j < words.length; j += 1) {
        if (second[j]! >= 0 && !mayBePassed && (next === undefined || next[second[j]!] === fits.not)) continue
        note(words[j]!, start)
      }
    }
  })

  function note({number, rows, neededBy}: KnownWord, start: number): void {
    const known = places.get(number)
    const ranges = known ?? []
    const before = ranges.length
    goOn(rows, 0, start, 0, false, ranges, start)
    if (ranges.length === before || known) return
    places.set(number, ranges)
    for (let i = 0; i < neededBy.length; i += 1) isSaid[neededBy[i]!] = 1
  }

  /** The word's character `inWord` at `at`, and what may follow it as `matchesOf` has it: fillers, wrong characters of the same sound. */
  function goOn(rows: Uint16Array, inWord: number, at: number, rightBefore: number, weakBefore: boolean, ranges: Range[], start: number): void {
    const how = heard[at]!.how[rows[inWord]!]!
    if (how === fits.not) return
    const right = how === fits.exactly ? rightBefore + 1 : rightBefore
    const weak = weakBefore || how === fits.nearly
    const next = inWord + 1
    if (next === rows.length) {
      if (isWord(next, right, weak)) ranges.push({start, end: at + 1})
      return
    }
    for (let to = at + 1; to < heard.length && text.edge[to]! < edges.comma; to += 1) {
      if (to === at + 1 || heard[to]!.how[rows[next]!] === fits.exactly) goOn(rows, next, to, right, weak, ranges, start)
      if (!text.filler[to] || to - at > MOST_FILLERS) return
    }
  }

  /** Where any word of a choice is said; many patterns ask for the same. */
  const rangesOf = (choice: number): readonly Range[] => {
    let ranges = chosen.get(choice)
    if (!ranges) chosen.set(choice, ranges = choices[choice]!.flatMap(({number}) => places.get(number) ?? []))
    return ranges
  }
  const chosen = new Map<number, readonly Range[]>()

  /** The first end of a word that begins at `from` or later; -1 where there is none. */
  function firstEnd(choice: number, from: number): number {
    let first = -1
    for (const {start, end} of rangesOf(choice)) if (start >= from && (first < 0 || end < first)) first = end
    return first
  }

  return (needed) => {
    for (let i = 0; i < needed.length; i += 1) if (isSaid[needed[i]!] === 0) return false
    let from = 0
    for (let i = 0; i < needed.length; i += 1) {
      from = firstEnd(needed[i]!, from)
      if (from < 0) return false
    }
    return true
  }
}

/** Which of the words that patterns need a reply says, and where. */
import {edges} from './edges.ts'
import type {HeardText} from './heard.ts'
import {fits, type Fit} from './hearing.ts'
import {isWord, MOST_FILLERS} from './match.ts'
import type {Lexicon} from './words.ts'

/** Whether a pattern's words are said, one after the other; `needed` are numbers of the lexicon. */
export type Said = (needed: readonly number[]) => boolean

interface Range { readonly start: number; readonly end: number }

/** `heard[i]` is how character i of the text fits. */
export function saidIn(text: Pick<HeardText, 'edge' | 'filler'>, heard: readonly Fit[], lexicon: Lexicon): Said {
  const found: (Range[] | undefined)[] = Array.from({length: lexicon.size})
  heard.forEach(({rows}, start) => {
    for (const row of rows) {
      for (const word of lexicon.byFirst[row] ?? []) {
        for (const end of endsOf(word.rows, start, text, heard)) {
          for (const number of word.neededBy) (found[number] ??= []).push({start, end})
        }
      }
    }
  })
  return (needed) => {
    let from = 0
    for (const number of needed) {
      from = firstEnd(found[number], from)
      if (from < 0) return false
    }
    return true
  }
}

/** The first end of a range that begins at `from` or later; -1 where there is none. */
function firstEnd(ranges: readonly Range[] | undefined, from: number): number {
  let first = -1
  for (const {start, end} of ranges ?? []) if (start >= from && (first < 0 || end < first)) first = end
  return first
}

const none: readonly number[] = []

/** Where the word that begins at `start` may end, as `matchesOf` would have it: fillers in between, wrong characters of the same sound. */
function endsOf(rows: Uint16Array, start: number, {edge, filler}: Pick<HeardText, 'edge' | 'filler'>, heard: readonly Fit[]): readonly number[] {
  if (rows.length > 1 && start + rows.length > heard.length) return none
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

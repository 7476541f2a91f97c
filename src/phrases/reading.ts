import {fold} from '../text/fold.ts'
import type {Simplify} from '../text/fold.ts'

/** Strength of what parts two characters: nothing, a space or sign, a comma, a full stop. */
export const NONE = 0
export const WEAK = 1
export const CLAUSE = 2
export const SENTENCE = 3

/**
 * A reply as detection reads it: its letters and digits, folded, runs of one character written once; everything
 * between them kept as a gap. Arrays of one length, but `gap` and `asked` have one more: index i is before character
 * i, the last is the end.
 */
export interface Reading {
  readonly characters: readonly string[]
  /** Graphemes of the original: each character covers `origin[i]` up to `until[i]`. */
  readonly origin: readonly number[]
  readonly until: readonly number[]
  readonly gap: readonly number[]
  /** Whether a question mark stands there. */
  readonly asked: readonly boolean[]
  /** 0 outside quotation marks, else the number of the pair. */
  readonly quote: readonly number[]
}

const LETTER = /[\p{L}\p{N}]/u
const CLAUSE_SIGN = /[,、;:.…—~\p{Pi}\p{Pf}「」『』《》〈〉【】"']/u
const SENTENCE_SIGN = /[。｡!?\n\r\u2028\u2029]/u

export function readReply(text: string, simplify?: Simplify): Reading {
  const folded = fold(text, simplify ? {simplify} : {})
  const quotes = quotedRanges(folded.characters)
  const characters: string[] = []
  const origin: number[] = []
  const until: number[] = []
  const quote: number[] = []
  const gap: number[] = [SENTENCE]
  const asked: boolean[] = [false]
  folded.characters.forEach((raw, index) => {
    const character = raw.replace(/\p{M}/gu, '')
    const last = characters.length
    if (!LETTER.test(character)) {
      gap[last] = Math.max(gap[last] as number, strength(raw))
      if (raw === '?') asked[last] = true
      return
    }
    const end = folded.until[index] as number
    if (last > 0 && characters[last - 1] === character && (gap[last] as number) < CLAUSE) {
      until[last - 1] = end
      gap[last] = NONE
      return
    }
    characters.push(character)
    origin.push(folded.origin[index] as number)
    until.push(end)
    quote.push(quotes[index] as number)
    gap.push(NONE)
    asked.push(false)
  })
  gap[characters.length] = SENTENCE
  return {characters, origin, until, gap, asked, quote}
}

function strength(sign: string): number {
  if (SENTENCE_SIGN.test(sign)) return SENTENCE
  return CLAUSE_SIGN.test(sign) ? CLAUSE : WEAK
}

const CLOSES: Readonly<Record<string, string>> = {'“': '”', '‘': '’', '「': '」', '『': '』', '"': '"', "'": "'", '”': '”'}

/** For each character the number of the quotation it stands in, 0 for none; an unclosed mark opens nothing. */
function quotedRanges(characters: readonly string[]): number[] {
  const numbers = characters.map(() => 0)
  let count = 0
  for (let index = 0; index < characters.length; index += 1) {
    const closing = CLOSES[characters[index] as string]
    if (closing === undefined || apostrophe(characters, index)) continue
    const end = characters.indexOf(closing, index + 1)
    if (end < 0) continue
    count += 1
    numbers.fill(count, index + 1, end)
    index = end
  }
  return numbers
}

function apostrophe(characters: readonly string[], index: number): boolean {
  const latin = (character: string | undefined) => character !== undefined && /^[a-z]$/u.test(character)
  return latin(characters[index - 1]) && latin(characters[index + 1])
}

/** A clause is not looked at further than this: text without a comma for pages is no speech, and must not cost minutes. */
const LONGEST_CLAUSE = 120

/** Start of the clause that character `index` stands in. */
export function clauseStart(reading: Reading, index: number): number {
  let start = index
  const least = Math.max(0, index - LONGEST_CLAUSE)
  while (start > least && (reading.gap[start] as number) < CLAUSE) start -= 1
  return start
}

/** End (exclusive) of the clause that ends at or after `index`. */
export function clauseEnd(reading: Reading, index: number): number {
  let end = index
  const most = Math.min(reading.characters.length, index + LONGEST_CLAUSE)
  while (end < most && (reading.gap[end] as number) < CLAUSE) end += 1
  return end
}

export function textBetween(reading: Reading, start: number, end: number): string {
  return reading.characters.slice(start, end).join('')
}

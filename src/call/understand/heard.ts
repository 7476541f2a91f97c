/** A reply as the customer hears it: characters without punctuation, with clause edges, fillers, negations and quotations marked. */
import {fold, type Simplify} from '../../text/fold.ts'
import {graphemes} from '../../text/grapheme.ts'
import {edges} from './edges.ts'
import {marksOf} from './marks.ts'
import {sameAs} from './pattern.ts'

export interface HeardText {
  readonly characters: readonly string[]
  /** `edge[i]` stands before character i, the last one after the last character (edges.ts). */
  readonly edge: readonly number[]
  /** Range of each character in graphemes of the reply. */
  readonly start: readonly number[]
  readonly end: readonly number[]
  /** A character told apart by a word it stands in: 中华的华. */
  readonly echo: readonly boolean[]
  readonly filler: readonly boolean[]
  /** 不 and its kind, where it negates (not in 不好意思, 是不是). */
  readonly negation: readonly boolean[]
  /** Said by somebody else: quoted, or reported after 您刚才说. */
  readonly reported: readonly boolean[]
}

/** Longer replies are cut: no trainee types 2,000 characters in one breath. */
export const MOST_GRAPHEMES = 2_000
const MOST_UNITS = 16_000

const COMMA = /^[，,：:]$/u
/** Spaces, and what stands between the members of a list: 姓名、电话和地址. */
const LISTING = /^(?:[^\S\n\r]+|[、/])$/u
const QUOTE = /^["'“”‘’「」『』《》〈〉()（）[\]【】]$/u
/** Stands inside words and numbers. */
const INSIDE = /^[\p{Pd}·・'_\p{M}]$/u
const SPEAKABLE = /^[\p{L}\p{N}]/u
const DIGIT = /^[0-9]$/
const NUMERAL = /^[0-9零〇一二两三四五六七八九幺]$/u

export function hear(reply: string, simplify?: Simplify): HeardText {
  const cut = graphemes(reply.slice(0, MOST_UNITS)).slice(0, MOST_GRAPHEMES).join('')
  const folded = fold(cut, simplify ? {simplify: text => simplifiedMe(text, simplify)} : {})
  const characters: string[] = []
  const edge: number[] = []
  const start: number[] = []
  const end: number[] = []
  const quotes: {at: number; sign: string}[] = []
  let before: number = edges.reply
  folded.characters.forEach((character, i) => {
    if (!SPEAKABLE.test(character)) {
      if (QUOTE.test(character)) quotes.push({at: characters.length, sign: character})
      if (!isDecimalPoint(folded.characters, i)) before = Math.max(before, strength(character))
      return
    }
    characters.push(sameAs(character))
    edge.push(before)
    start.push(folded.origin[i]!)
    end.push(folded.until[i]!)
    before = edges.none
  })
  const numbered = withNumbers({characters, edge, start, end})
  const places = numbered.places
  const marks = marksOf(numbered.characters, numbered.edge, quotes.map(({at, sign}) => ({at: places[at] ?? numbered.characters.length, sign})))
  return {
    characters: numbered.characters, edge: [...numbered.edge, edges.reply], start: numbered.start, end: numbered.end, ...marks
  }
}

/** 么 is traditional for 幺, too; in a mistyped 神么 it is meant as it stands. */
function simplifiedMe(text: string, simplify: Simplify): string {
  const simplified = simplify(text)
  if (!text.includes('么') || simplified.length !== text.length) return simplified
  return Array.from({length: text.length}, (_, i) => text[i] === '么' ? '么' : simplified[i]).join('')
}

function isDecimalPoint(characters: readonly string[], i: number): boolean {
  return characters[i] === '.' && DIGIT.test(characters[i - 1] ?? '') && DIGIT.test(characters[i + 1] ?? '')
}

function strength(character: string): number {
  if (QUOTE.test(character) || INSIDE.test(character)) return edges.none
  if (LISTING.test(character)) return edges.space
  return COMMA.test(character) ? edges.comma : edges.stop
}

interface Spoken {
  readonly characters: readonly string[]
  readonly edge: readonly number[]
  readonly start: readonly number[]
  readonly end: readonly number[]
}

/** Writes a number of three or more digits (four where said in Chinese) as one `#`; `places` leads from old to new. */
function withNumbers(spoken: Spoken): Spoken & {readonly places: readonly number[]} {
  const result = {characters: [] as string[], edge: [] as number[], start: [] as number[], end: [] as number[], places: [] as number[]}
  for (let from = 0; from < spoken.characters.length;) {
    let to = from
    while (to < spoken.characters.length && NUMERAL.test(spoken.characters[to]!) && (to === from || spoken.edge[to]! < edges.stop)) to += 1
    const isNumber = to - from >= 4 || (to - from === 3 && spoken.characters.slice(from, to).every(each => DIGIT.test(each)))
    if (!isNumber) to = from + 1
    for (let i = from; i < to; i += 1) result.places.push(result.characters.length)
    result.characters.push(isNumber ? '#' : spoken.characters[from]!)
    result.edge.push(spoken.edge[from]!)
    result.start.push(spoken.start[from]!)
    result.end.push(spoken.end[to - 1]!)
    from = to
  }
  return result
}

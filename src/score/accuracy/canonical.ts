/** Texts as they are compared, each character with the graphemes of the original it was made from. */
import type {FieldKind} from '../../scenario/types.ts'
import {arabicNumerals, digitsOf} from '../../text/digits.ts'
import type {Simplify} from '../../text/fold.ts'
import {graphemes} from '../../text/grapheme.ts'

export interface Canonical {
  readonly text: string
  readonly characters: readonly string[]
  /** Character i was made from graphemes `origin[i]` up to, not including, `until[i]`. */
  readonly origin: readonly number[]
  readonly until: readonly number[]
}

/** Longer than anything a form holds; what follows is not compared, so that no text takes the machine's memory. */
const longest = 1_000

const digit = /^[0-9]$/u

type Pieces = readonly {readonly text: string; readonly origin: number; readonly until: number}[]

/** Digits with spaces, dashes and brackets left out, 中文数字 and full-width ones as ASCII, +86 before a mobile left out. */
export function canonicalNumber(text: string): Canonical {
  const pieces = split(text, character => {
    const folded = character.normalize('NFKC')
    if (/^[\s\p{Cf}\p{Cc}\p{Pd}()+.,、。·:~～_'"]*$/u.test(folded)) return ''
    return digitsOf(folded) || folded.toUpperCase()
  })
  return without(join(pieces), /^(?:0{0,2}86)(?=1\d{10}$)/u)
}

/** Without spaces; width and case do not count, and an input method's 。 is a dot. */
export function canonicalLetters(text: string): Canonical {
  return join(split(text, character => character.normalize('NFKC').toLowerCase().replace(/\s/gu, '').replace('。', '.')))
}

/** Without spaces; width, case and, where `simplify` is given, traditional characters do not count. */
export function canonicalName(text: string, simplify?: Simplify | null): Canonical {
  const name = join(split(text, character => plain(character, simplify).replace(/[\s\p{Cf}\p{Cc}\p{P}]/gu, '')))
  return without(name, /(?<=.{2})(?:先生|女士|小姐|太太)$/u)
}

/**
 * An address with signs and what stands in brackets left out (a dash or gap between two numbers stays, as `-`), 中文数字
 * before a unit as Arabic ones, and one word for a building (栋: 幢, 座, 号楼), a floor (楼: 层), a unit (单: 单元) and a
 * room (室: 房, 房间).
 */
export function canonicalAddress(text: string, simplify?: Simplify | null): Canonical {
  const written = join(split(text, character => {
    const folded = plain(character, simplify).replace(/[號#]/gu, '号').replace(/樓/gu, '楼').replace(/[棟幢]/gu, '栋')
    return folded.replace(/[\p{Cf}\p{Cc}]/gu, '').replace(/[壹贰叁肆伍陆柒捌玖拾佰仟]/gu, numeral => ordinary[numeral]!)
  }))
  const steps: readonly (readonly [RegExp, (match: string) => string])[] = [
    [/\([^()0-9零〇一二两三四五六七八九十百千]*\)/gu, () => ''],
    [/[\s\p{P}\p{S}]/gu, () => '-'],
    [/^中国(?:大陆)?(?=.)/gu, () => ''],
    [/第(?=[0-9零〇一二两三四五六七八九十百千])/gu, () => ''],
    [/[零〇一二两三四五六七八九十百千]+(?=[号栋座单层楼室房弄巷路街门组队村期区段]|[东西南北中]?[路街]|大道|[-]?\d|$)/gu, arabicNumerals],
    [/(?<=\d-?)[零〇一二两三四五六七八九十百千]+/gu, arabicNumerals],
    [/-+/gu, () => '-'],
    [/(?<![0-9a-z])-|-(?![0-9a-z])/gu, () => ''],
    [/(?<=[0-9a-z])号楼/gu, () => '栋'],
    [/(?<=[0-9a-z])座/gu, () => '栋'],
    [/(?<=[0-9])层/gu, () => '楼'],
    [/单元/gu, () => '单'],
    [/(?<=[0-9a-z])房间?(?=$)|(?<=[栋单楼][0-9]{2,4})号(?=$)/gu, () => '室']
  ]
  return steps.reduce((current, [pattern, replace]) => replaced(current, pattern, replace), written)
}

/** Numerals as cheques have them. */
const ordinary: Readonly<Record<string, string>> = {
  壹: '一', 贰: '二', 叁: '三', 肆: '四', 伍: '五', 陆: '六', 柒: '七', 捌: '八', 玖: '九', 拾: '十', 佰: '百', 仟: '千'
}

/** Free text for looking up words: width, case, spaces and the way numbers are written do not count. */
export function canonicalText(text: string, simplify?: Simplify | null): Canonical {
  const folded = join(split(text, character => plain(character, simplify).replace(/[\s\p{Cf}\p{Cc}]/gu, '')))
  return replaced(folded, /[零〇一二两三四五六七八九十百千]+/gu, arabicNumerals)
}

/** The graphemes of the original that characters [start, end) were made from. */
export function originalRange(canonical: Canonical, start: number, end: number): readonly [start: number, end: number] {
  const last = canonical.until.at(-1) ?? 0
  if (start >= canonical.characters.length) return [last, last]
  const from = canonical.origin[start]!
  return [from, end > start ? canonical.until[end - 1]! : from]
}

function plain(character: string, simplify: Simplify | null | undefined): string {
  if (digit.test(character)) return character
  const folded = character.normalize('NFKC').toLowerCase()
  return simplify ? simplify(folded) : folded
}

function split(text: string, fold: (character: string) => string): Pieces {
  return graphemes(text).slice(0, longest).map((character, i) => ({text: fold(character), origin: i, until: i + 1}))
}

function join(pieces: Pieces): Canonical {
  const each = pieces.flatMap(piece => piece.text.length === 1 ? piece : graphemes(piece.text).map(character => ({...piece, text: character})))
  return {
    text: each.map(piece => piece.text).join(''),
    characters: each.map(piece => piece.text),
    origin: each.map(piece => piece.origin),
    until: each.map(piece => piece.until)
  }
}

function without(canonical: Canonical, pattern: RegExp): Canonical {
  return replaced(canonical, pattern, () => '')
}

/** Every match replaced; the new characters stand for all graphemes of the match. Offsets of the match are UTF-16. */
function replaced(canonical: Canonical, pattern: RegExp, replace: (match: string) => string): Canonical {
  if (canonical.text.search(pattern) < 0) return canonical
  const starts = new Map<number, number>()
  let offset = 0
  canonical.characters.forEach((character, i) => {
    starts.set(offset, i)
    offset += character.length
  })
  starts.set(offset, canonical.characters.length)
  const pieces: {text: string; origin: number; until: number}[] = []
  const keep = (from: number, to: number) => {
    for (let i = from; i < to; i += 1) {
      pieces.push({text: canonical.characters[i]!, origin: canonical.origin[i]!, until: canonical.until[i]!})
    }
  }
  let done = 0
  for (const match of canonical.text.matchAll(new RegExp(pattern, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`))) {
    const start = starts.get(match.index)
    const end = starts.get(match.index + match[0].length)
    if (start === undefined || end === undefined || end <= start || start < done) continue
    keep(done, start)
    pieces.push({text: replace(match[0]), origin: canonical.origin[start]!, until: canonical.until[end - 1]!})
    done = end
  }
  keep(done, canonical.characters.length)
  return join(pieces)
}

/** How a field's text is compared, by its kind; free text is not. */
export const canonicalOf: Readonly<Record<Exclude<FieldKind, 'text'>, (text: string) => Canonical>> = {
  name: canonicalName, address: canonicalAddress, mobile: canonicalNumber, landline: canonicalNumber, order: canonicalNumber,
  english: canonicalLetters, email: canonicalLetters
}

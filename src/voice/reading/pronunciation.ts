/** How a line is pronounced, character by character: the dictionary in context, a pack's own readings, surnames, numbers. */
import type {SlotSpan} from '../../call/events.ts'
import {digitSlots} from '../../call/timeline.ts'
import {readApart, readAsNumber} from '../../scenario/numerals.ts'
import type {Pronunciation} from '../../scenario/types.ts'
import {graphemes} from '../../text/grapheme.ts'
import type {ReadInContext} from '../../text/phonetics.ts'
import {isDoubleSurname} from '../../text/surnames.ts'

/** Syllables of each grapheme of a line, "shan4"; none for punctuation, and for letters, which another language says. */
export type Readings = readonly (readonly string[])[]

/** Slots whose value is, or begins with, a person's name. */
const nameSlots: ReadonlySet<string> = new Set(['name', 'surname', 'address_as'])
const TITLED = /^(?:先生|女士|小姐|太太|经理|老师|阿姨|大姐|大哥)/u
const SURNAME_IS = /(?:姓|免贵)$/u
const HAN = /\p{Script=Han}/u
const DIGIT = /[0-9０-９]/u
/** Characters a word that tells one apart has at the most. */
const LONGEST_WORD = 4
/** Longer numbers are read digit by digit, as in an address. */
const LONGEST_COUNTED = 3

export interface Pronounceable { readonly text: string; readonly slots: readonly SlotSpan[] }

export function readingsOf({text, slots}: Pronounceable, read: ReadInContext, pronunciation: Pronunciation): Readings {
  const characters = graphemes(text)
  const readings = inContext(characters, read)
  for (const {at, syllables} of placed(characters, pronunciation)) syllables.forEach((syllable, i) => (readings[at + i] = syllable))
  for (const {at, characters: surname} of surnamesIn(characters, slots)) {
    const known = pronunciation.surnames.find(each => each.is === surname)
    if (known) known.read.forEach((syllable, i) => (readings[at + i] = [syllable]))
  }
  toldApart(characters, readings)
  return readings
}

/** Numbers are written out first, so that what stands beside them is read in their company: 送1瓶 as 送一瓶. */
function inContext(characters: readonly string[], read: ReadInContext): (readonly string[])[] {
  const readings: (readonly string[])[] = characters.map(() => [])
  const written = writtenOut(characters)
  for (const [start, end] of runs(written.map(each => each.character), HAN)) {
    read(written.slice(start, end).map(each => each.character).join('')).forEach((syllable, i) => {
      const {of} = written[start + i]!
      if (syllable !== null) readings[of] = [...readings[of]!, syllable]
    })
  }
  return readings
}

/** Characters, each with the grapheme of the line it belongs to: 24 is 二十四, all of the first digit; 5% is 百分之五. */
function writtenOut(characters: readonly string[]): readonly {readonly character: string; readonly of: number}[] {
  const numbers = new Map(runs(characters, DIGIT).map(([start, end]) => [start, end]))
  const written: {character: string; of: number}[] = []
  for (let at = 0; at < characters.length; at++) {
    const end = numbers.get(at)
    if (end === undefined) {
      written.push({character: characters[at]!, of: at})
      continue
    }
    const digits = characters.slice(at, end).join('').normalize('NFKC')
    const first = at
    if (digits.length > LONGEST_COUNTED || digits.startsWith('0')) {
      written.push(...graphemes(readApart(digits)).map((character, i) => ({character, of: first + i})))
    } else {
      const isShare = /^[%％]$/u.test(characters[end] ?? '')
      written.push(...graphemes((isShare ? '百分之' : '') + readAsNumber(Number(digits))).map(character => ({character, of: first})))
      if (isShare) at++
    }
    at += end - first - 1
  }
  return written
}

/** 重复的重: the character told apart sounds as in its word. */
function toldApart(characters: readonly string[], readings: (readonly string[])[]): void {
  for (let at = 2; at < characters.length; at++) {
    if (characters[at - 1] !== '的' || !HAN.test(characters[at]!) || HAN.test(characters[at + 1] ?? '')) continue
    for (let i = at - 2; i >= Math.max(0, at - LONGEST_WORD - 1) && HAN.test(characters[i]!); i--) {
      if (characters[i] === characters[at]) readings[at] = readings[i]!
    }
  }
}

/** Stretches of characters that all match, [start, end). */
export function runs(characters: readonly string[], pattern: RegExp): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = []
  for (let start = 0; start < characters.length; start++) {
    if (!pattern.test(characters[start]!)) continue
    let end = start
    while (end < characters.length && pattern.test(characters[end]!)) end++
    found.push([start, end])
    start = end
  }
  return found
}

interface Placed { readonly at: number; readonly syllables: readonly (readonly string[])[] }

/** Where the pack's words stand; of two that overlap the longer counts, of two as long the one that begins first. */
function placed(characters: readonly string[], {words}: Pronunciation): readonly Placed[] {
  const taken = new Set<number>()
  const found: Placed[] = []
  for (const {is, read} of words.toSorted((a, b) => b.is.length - a.is.length)) {
    const word = graphemes(is)
    for (let at = 0; at + word.length <= characters.length; at++) {
      const places = word.map((_, i) => at + i)
      if (!word.every((character, i) => characters[at + i] === character) || places.some(place => taken.has(place))) continue
      for (const place of places) taken.add(place)
      // ml is two letters and 毫升 two syllables, but kg is 千克 as well: what is left over stands at the first.
      found.push({at, syllables: word.length === read.length ? read.map(each => [each]) : word.map((_, i) => i === 0 ? read : [])})
    }
  }
  return found
}

export interface Surname { readonly at: number; readonly characters: string }

/** Surnames in the line: at the beginning of a name's slot, before a title, behind 姓. */
export function surnamesIn(characters: readonly string[], slots: readonly SlotSpan[]): readonly Surname[] {
  const begins = new Set(slots.filter(({slot, value}) => nameSlots.has(slot) && value[0] === 0).map(({spoken}) => spoken[0]))
  return characters.flatMap((_, at): Surname[] => {
    const two = characters.slice(at, at + 2).join('')
    const length = isDoubleSurname(two) ? 2 : 1
    const before = characters.slice(Math.max(0, at - 2), at).join('')
    const after = characters.slice(at + length, at + length + 2).join('')
    return begins.has(at) || SURNAME_IS.test(before) || TITLED.test(after) ? [{at, characters: characters.slice(at, at + length).join('')}] : []
  })
}

/** Whether the grapheme belongs to a number that is read digit by digit. */
export function isReadApart(slots: readonly SlotSpan[], at: number): boolean {
  return slots.some(({slot, spoken}) => digitSlots.has(slot) && spoken[0] <= at && at < spoken[1])
}

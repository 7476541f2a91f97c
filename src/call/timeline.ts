/**
 * When each character of a spoken line is spoken.
 *
 * A character takes 60000 / rate ms. Digits of a number read apart take `digitMs` each and are
 * followed by a breath at each group's end. Punctuation has no time of its own, so that a line's
 * characters a minute are what the level says.
 */
import {graphemes} from '../text/grapheme.ts'
import type {SlotSpan} from './events.ts'

/** Slots read digit by digit, grouped (3-4-4 for a mobile number). */
export const digitSlots: ReadonlySet<string> = new Set(['mobile', 'landline', 'order', 'slip.mobile', 'slip.landline', 'slip.order'])

export interface Speech {
  readonly text: string
  readonly slots: readonly SlotSpan[]
  readonly rate: number
  readonly digitMs: number
}

const silent = /^[\p{P}\p{S}\s]$/u
const phraseEnd = /^[，。！？；：、,.!?;:…—～~]$/u

/** Characters a minute by level 1–5 (design, section 4; 120 is document 001's agent, norm 32). */
export const rateOfLevel: Readonly<Record<1 | 2 | 3 | 4 | 5, number>> = {1: 100, 2: 120, 3: 150, 4: 180, 5: 220}
export const slowestRate = 60
export const fastestRate = 300

/** ms a digit read apart takes: 0.6 s, from level 4's rate on 0.4 s. */
export function digitMsOf(rate: number): number {
  return rate >= 180 ? 400 : 600
}

/** ms from the line's start to the end of each grapheme, in order; the last is the line's length. */
export function endTimes(speech: Speech): readonly number[] {
  const characters = graphemes(speech.text)
  const unit = 60_000 / speech.rate
  const digitAt = new Set<number>()
  for (const span of speech.slots) {
    if (!digitSlots.has(span.slot)) continue
    for (let i = span.spoken[0]; i < span.spoken[1]; i++) digitAt.add(i)
  }
  let time = 0
  return characters.map((character, i) => {
    if (!silent.test(character)) time += digitAt.has(i) ? speech.digitMs : unit
    return Math.round(time)
  })
}

/** How many graphemes have begun to be heard `elapsed` ms into the line. */
export function spokenCount(speech: Speech, elapsed: number): number {
  const ends = endTimes(speech)
  let count = 0
  while (count < ends.length && (count === 0 ? 0 : ends[count - 1]!) <= elapsed) count++
  return elapsed < 0 ? 0 : count
}

/** Length of the line in ms. */
export function lengthOf(speech: Speech): number {
  return endTimes(speech).at(-1) ?? 0
}

/** A phrase: graphemes [start, end), the closing punctuation included, and when it is spoken. */
export interface Phrase { readonly start: number; readonly end: number; readonly from: number; readonly to: number }

/** The line's phrases, cut after punctuation. */
export function phrasesOf(speech: Speech): readonly Phrase[] {
  const characters = graphemes(speech.text)
  const ends = endTimes(speech)
  const phrases: Phrase[] = []
  let start = 0
  for (let i = 0; i < characters.length; i++) {
    const last = i === characters.length - 1
    if (!last && !(phraseEnd.test(characters[i]!) && !phraseEnd.test(characters[i + 1]!))) continue
    phrases.push({start, end: i + 1, from: start === 0 ? 0 : ends[start - 1]!, to: ends[i]!})
    start = i + 1
  }
  return phrases
}

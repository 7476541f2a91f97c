/**
 * A line cut into what is rendered by itself: phrases, and within them digits read apart (each on its own, because each has
 * its time) and stretches in Latin letters. Laid down at their times, pieces keep the line with its timeline.
 */
import type {Speech} from '../call/timeline.ts'
import {endTimes, phrasesOf} from '../call/timeline.ts'
import {graphemes} from '../text/grapheme.ts'
import type {Readings} from './reading/pronunciation.ts'
import {isReadApart} from './reading/pronunciation.ts'

export interface Piece {
  /** Graphemes [start, end) of the line. */
  readonly start: number
  readonly end: number
  /** When it is spoken, ms from the line's start; whatever it leaves unfilled is a pause. */
  readonly from: number
  readonly to: number
  /** ms the voice is to take in the end. */
  readonly speech: number
  /** ms an engine is asked for: phrases of one rate are asked for at one pace, whatever comes after them. */
  readonly asked: number
  readonly kind: 'phrase' | 'digit' | 'letters'
}

const LETTER = /^[A-Za-zＡ-Ｚａ-ｚ]$/u

/** Share of its time a piece is spoken in: a breath after a phrase, a longer one after a shouted phrase, a gap between digits. */
const SHARES = {phrase: 0.94, shouted: 0.85, digit: 0.65, letters: 0.9}

export function piecesOf(speech: Speech & {readonly loud: boolean}, readings: Readings): readonly Piece[] {
  const characters = graphemes(speech.text)
  const ends = endTimes(speech)
  const kindAt = (i: number): Piece['kind'] | null => {
    if (isReadApart(speech.slots, i) && (readings[i]?.length ?? 0) > 0) return 'digit'
    if ((readings[i]?.length ?? 0) > 0) return 'phrase'
    return LETTER.test(characters[i]!) ? 'letters' : null
  }
  const cuts = phrasesOf(speech).flatMap(({start, end}) => cutByKind(start, end, kindAt))
  return cuts.map(({start, end, kind}, i) => {
    const from = start === 0 ? 0 : ends[start - 1]!
    const to = ends[end - 1]!
    const share = kind === 'phrase' && speech.loud ? SHARES.shouted : SHARES[kind]
    const asked = (to - from) * share
    // The last one ends with the line, or the line would be heard to be shorter than it is.
    return {start, end, from, to, kind, asked, speech: i === cuts.length - 1 ? to - from : asked}
  })
}

interface Cut { readonly start: number; readonly end: number; readonly kind: Piece['kind'] }

/** What has no sound (punctuation, a second digit of 24) goes with what stands before it. */
function cutByKind(start: number, end: number, kindAt: (i: number) => Piece['kind'] | null): readonly Cut[] {
  const cuts: Cut[] = []
  for (let i = start; i < end; i++) {
    const kind = kindAt(i)
    const last = cuts.at(-1)
    if (last && (kind === null || (kind === last.kind && kind !== 'digit'))) cuts[cuts.length - 1] = {...last, end: i + 1}
    else if (kind !== null) cuts.push({start: i, end: i + 1, kind})
  }
  return cuts
}

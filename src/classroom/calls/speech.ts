/** The phrases of a call as they fall due: what a seat with sound says, one phrase at a time and never ahead. */
import type {CallState, SpokenLine} from '../../call/state.ts'
import {digitSlots, phrasesOf} from '../../call/timeline.ts'
import type {Customer} from '../../scenario/types.ts'
import {graphemes} from '../../text/grapheme.ts'
import type {SpokenPhrase} from '../protocol/messages.ts'

/** A phrase that begins too long ago is not said any more. */
const stale = 1_500

/** Those that begin after `from` and up to `to` (call time). */
export function phrasesBetween(state: CallState, from: number, to: number, {sex}: Pick<Customer, 'sex'>): readonly SpokenPhrase[] {
  return state.lines.slice(-3).flatMap(line =>
    phrasesOf(line)
      .filter(phrase => line.at + phrase.from > from && line.at + phrase.from <= to && to - line.at - phrase.from < stale)
      .filter(phrase => line.at + phrase.from < (state.hungUpAt ?? Infinity) && phrase.start < (line.cutAfter ?? Infinity))
      .map(phrase => spoken(line, phrase.start, phrase.end, sex))
  )
}

/** Call time of the next phrase to begin after `now`; null where nothing more is known to be said. */
export function nextPhrase(state: CallState, now: number): number | null {
  const line = state.lines.at(-1)
  const next = line && phrasesOf(line).find(phrase => line.at + phrase.from > now)
  return line && next ? line.at + next.from : null
}

function spoken(line: SpokenLine, start: number, end: number, sex: Customer['sex']): SpokenPhrase {
  const digits = line.slots.filter(span => digitSlots.has(span.slot))
    .map(span => [Math.max(start, span.spoken[0]) - start, Math.min(end, span.spoken[1]) - start] as const)
    .filter(([from, to]) => from < to)
  return {
    who: line.who, text: graphemes(line.text).slice(start, end).join(''), rate: line.rate, digitMs: line.digitMs, digits, loud: line.loud,
    sex: line.who === 'customer' ? sex : sex === 'female' ? 'male' : 'female'
  }
}

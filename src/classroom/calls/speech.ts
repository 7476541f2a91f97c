/** The phrases of a call as they fall due: what a seat with sound says, one phrase at a time and never ahead. */
import {closedAt} from '../../call/sounding.ts'
import type {CallState, HeardStretch, SpokenLine} from '../../call/state.ts'
import {digitSlots, phrasesOf} from '../../call/timeline.ts'
import type {Phrase} from '../../call/timeline.ts'
import type {Customer} from '../../scenario/types.ts'
import {graphemes} from '../../text/grapheme.ts'
import type {SpokenPhrase} from '../protocol/messages.ts'

/** A phrase that begins too long ago is not said any more. */
const stale = 1_500

interface Due {
  readonly line: SpokenLine
  readonly phrase: Phrase
  /** Call time at which it begins. */
  readonly at: number
}

/** Those that begin after `from` and up to `to` (call time), in whichever hearing. */
export function phrasesBetween(state: CallState, from: number, to: number, {sex}: Pick<Customer, 'sex'>): readonly SpokenPhrase[] {
  return state.stretches.filter(stretch => stretch.at <= to && stretch.until > from)
    .flatMap(stretch => phrasesIn(state, stretch))
    .filter(({at}) => at > from && at <= to && to - at < stale && at < closedAt(state))
    .map(({line, phrase}) => spoken(line, phrase.start, phrase.end, sex))
}

/** Call time of the next phrase to begin after `now`; null where nothing more is known to be said. */
export function nextPhrase(state: CallState, now: number): number | null {
  const coming = state.stretches.filter(stretch => stretch.until > now).flatMap(stretch => phrasesIn(state, stretch)).find(({at}) => at > now)
  return coming?.at ?? null
}

/** A class's calls are neither stopped nor wound back: every stretch is a line from its beginning. */
function phrasesIn({lines}: CallState, {line: n, at, rate, digitMs, upTo}: HeardStretch): readonly Due[] {
  const line = lines[n]
  if (!line) return []
  const paced = {...line, rate, digitMs}
  return phrasesOf(paced).filter(phrase => phrase.start < (upTo ?? line.cutAfter ?? Infinity)).map(phrase => ({line: paced, phrase, at: at + phrase.from}))
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

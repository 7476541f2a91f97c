/** How fast items are said: up when right, down when wrong, so that most of them are just about caught. */
import type {Speech} from '../call/timeline.ts'
import {fastestRate, rateOfLevel, slowestRate} from '../call/timeline.ts'
import type {DrillEvent, Item, ItemKind} from './events.ts'

/**
 * Steps of a weighted staircase (Kaernbach 1991, Simple adaptive testing with the weighted up-down method, Perception &
 * Psychophysics 49): with a step down three times the step up it settles where three of four answers are right.
 */
const stepUp = 6
const stepDown = 18

/** Characters a minute after an answer at `rate`. */
export function nextRate(rate: number, right: boolean): number {
  return Math.max(slowestRate, Math.min(fastestRate, rate + (right ? stepUp : -stepDown)))
}

/** Where the trainee stands in this kind: where the last answer led to, a level-2 customer's rate at first. */
export function rateFor(kind: ItemKind, log: readonly DrillEvent[]): number {
  const last = log.findLast(event => event.type === 'answered' && event.item.kind === kind)
  return last?.type === 'answered' ? nextRate(last.rate, last.right) : rateOfLevel[2]
}

/** Latin letters go by far faster than ideographs: B for boy is three syllables in seven letters. */
const latinPace = 2.5

/** The item as a line with a timeline. A digit read apart keeps the calls' measure, 0.6 s at 120 and 0.4 s at 180. */
export function speechOf({spoken, slots}: Pick<Item, 'spoken' | 'slots'>, rate: number): Speech {
  const latin = /[a-z]/iu.test(spoken)
  return {text: spoken, slots, rate: rate * (latin ? latinPace : 1), digitMs: Math.round(72_000 / rate)}
}

/** Which cue a reply, or a silence, sets off: the first whose conditions all hold. */
import {written} from '../scenario/factsFor.ts'
import type {Cue, Customer, MoodTest, When} from '../scenario/types.ts'
import {arabicNumerals} from '../text/digits.ts'
import {foldedText} from '../text/fold.ts'
import type {CallState} from './state.ts'

/** What the customer took from a reply. */
export interface Heard {
  readonly text: string
  readonly intents: readonly string[]
  readonly forbidden: readonly string[]
}

export function passes(test: MoodTest, value: number): boolean {
  switch (test.op) {
    case '>=': return value >= test.value
    case '<=': return value <= test.value
    case '>': return value > test.value
    case '<': return value < test.value
    case '=': return value === test.value
  }
}

/** The first cue that answers to what was heard. */
export function cueFor(cues: readonly Cue[], heard: Heard, state: CallState, customer: Customer): Cue | null {
  const plain = plainOf(heard.text)
  return cues.find(cue => cue.when.quiet === undefined && hasTimesLeft(cue, state) && replyFits(cue.when, heard, plain, state, customer)) ?? null
}

/** The first cue that answers to silence, whatever its length. */
export function quietCueFor(cues: readonly Cue[], state: CallState): Cue | null {
  return cues.find(cue => cue.when.quiet !== undefined && hasTimesLeft(cue, state) && stateFits(cue.when, state)) ?? null
}

function hasTimesLeft(cue: Cue, state: CallState): boolean {
  return cue.times === null || (state.cueCounts[cue.id] ?? 0) < cue.times
}

/** `plain` is the reply's text as `plainOf` has it. */
function replyFits(when: When, heard: Heard, plain: string, state: CallState, customer: Customer): boolean {
  const has = (intent: string): boolean => heard.intents.includes(intent)
  if (when.intent && !when.intent.some(has)) return false
  if (when.all && !when.all.every(has)) return false
  if (when.without?.some(has)) return false
  if (when.forbidden !== undefined && when.forbidden !== heard.forbidden.length > 0) return false
  if (when.mentions && !standsIn(plain, when.mentions, customer)) return false
  if (when.count && !passes(when.count, timesUnderstood(when, heard, state))) return false
  return stateFits(when, state)
}

function stateFits(when: When, state: CallState): boolean {
  const told = (slot: string): boolean => state.told.includes(slot)
  const flag = (name: string): boolean => state.flags.includes(name)
  if (when.mood && !passes(when.mood, state.mood)) return false
  if (when.told && !when.told.every(told)) return false
  if (when.untold?.some(told)) return false
  if (when.flag && !when.flag.every(flag)) return false
  if (when.noFlag?.some(flag)) return false
  if (when.reached !== undefined && when.reached !== (state.outcome !== null)) return false
  if (when.lookedUp !== undefined && when.lookedUp !== state.lookUps > 0) return false
  return true
}

function timesUnderstood(when: When, heard: Heard, state: CallState): number {
  const counted = [...(when.intent ?? []), ...(when.all ?? [])]
  return Math.max(0, ...counted.map(id => (state.intentCounts[id] ?? 0) + (heard.intents.includes(id) ? 1 : 0)))
}

/** Whether one of `words` stands in the reply, whatever the width, case, spaces, punctuation and numerals; {product} is this customer's. */
export function mentions(text: string, words: readonly string[], customer: Customer): boolean {
  return standsIn(plainOf(text), words, customer)
}

function standsIn(plain: string, words: readonly string[], customer: Customer): boolean {
  return plainWords(words, customer).some(word => plain.includes(word))
}

/** A cue's words are asked for at every reply; they are folded once a customer. */
const folded = new WeakMap<Customer, Map<readonly string[], readonly string[]>>()

function plainWords(words: readonly string[], customer: Customer): readonly string[] {
  const own = folded.get(customer) ?? new Map<readonly string[], readonly string[]>()
  folded.set(customer, own)
  const known = own.get(words)
  if (known) return known
  const plain = words.map(word => plainOf(written(word, customer))).filter(word => word !== '')
  own.set(words, plain)
  return plain
}

function plainOf(text: string): string {
  // 4.6 is not 46.
  const points = text.replace(/([0-9０-９])[.．]([0-9０-９])/gu, '$1点$2')
  return arabicNumerals(foldedText(points, {spaces: true, punctuation: true}))
}

/** Who is speaking now, and until when. */
import type {CallState, SpokenLine} from './state.ts'
import {stretchAt} from './stretch.ts'
import {phrasesOf} from './timeline.ts'

/** The line being spoken at `at`, by either side; null in silence. */
export function lineAt(state: CallState, at: number): SpokenLine | null {
  const stretch = stretchAt(state, at)
  return stretch ? state.lines[stretch.line] ?? null : null
}

/** The customer's line being spoken at `at`; null when the agent may speak. */
export function customerLineAt(state: CallState, at: number): SpokenLine | null {
  const line = lineAt(state, at)
  return line?.who === 'customer' ? line : null
}

/** When the last line ends or ended; 0 before the first. */
export function speechEnd(state: CallState): number {
  return state.lines.at(-1)?.until ?? 0
}

/** When the phrase being spoken at `at` ends (call time). */
export function phraseEndAfter(line: SpokenLine, at: number): number {
  const phrase = phrasesOf(line).find(each => line.at + each.to > at)
  return phrase ? line.at + phrase.to : line.until
}

/** The customer is about to hang up, or is saying so. */
export function isLeaving(state: CallState): boolean {
  return state.planned.some(plan => plan.hangsUp) || (state.lines.at(-1)?.hangsUp ?? false)
}

/** The agent asked to put the customer on hold, and the customer has answered since. */
export function hasConsent(state: CallState): boolean {
  const asked = state.turns.findLastIndex(turn => turn.who === 'agent' && turn.intents.includes('hold'))
  const since = state.holds.at(-1)?.from ?? 0
  if (asked < 0 || state.turns[asked]!.at < since) return false
  return state.turns.slice(asked + 1).some(turn => turn.who === 'customer')
}

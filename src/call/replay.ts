/**
 * A call gone through again: its state at any moment, from the recorded events alone. Nothing is decided, so it is the call as
 * it was, whatever customers have learned since; an unfinished call is gone through as far as it came.
 */
import {applyAll} from './apply.ts'
import type {CallEvent, CallLog} from './events.ts'
import {initialState, type CallState} from './state.ts'

type Recorded = Pick<CallLog, 'settings' | 'events'>

/** The state at `t` (call time), all that happened up to and at it included. */
export function replayAt({settings, events}: Recorded, mood: number, t: number): CallState {
  const end = events.findIndex(event => event.at > t)
  return applyAll(initialState(settings, mood), end < 0 ? events : events.slice(0, end))
}

/** ms from the first ring to the last thing recorded. */
export function replayLength({events}: Recorded): number {
  return events.at(-1)?.at ?? 0
}

/** Not worth stopping at: they follow from what stands beside them. */
const unseen: ReadonlySet<CallEvent['type']> = new Set<CallEvent['type']>(['understood', 'planned', 'model-moved', 'focused', 'reply-recalled', 'ring', 'sound', 'captions-changed'])

/** Typing in one field is one piece while its commits are not further apart (ms). */
export const typingPause = 5_000

/** Call times to go to, in order: what was said and done, the first ring, and of what was typed in one go the beginning. */
export function replayStops({settings, events}: Recorded): readonly number[] {
  const times = new Set<number>([0])
  let typing = null as {field: string; until: number} | null
  for (const event of events) {
    if (event.type === 'typed') {
      if (event.field !== typing?.field || event.at - typing.until > typingPause) times.add(event.at)
      typing = {field: event.field, until: event.at}
      continue
    }
    if (unseen.has(event.type) || (event.type === 'replied' && settings.role === 'recorder')) continue
    times.add(event.at)
    for (const stretch of 'stretches' in event ? event.stretches ?? [] : []) times.add(stretch.at)
  }
  // What was wound back over was never heard, but a stop too many costs nothing; one behind the end would.
  const end = replayLength({settings, events})
  return [...times].filter(time => time <= end).sort((a, b) => a - b)
}

/** The next place after `t`, the end where there is none. */
export function nextPlace(places: readonly number[], t: number, end: number): number {
  return places.find(place => place > t) ?? end
}

/** The place before `t`; just after one it is the one before that, so that pressing again goes on. */
export function previousPlace(places: readonly number[], t: number, justAfter: number): number {
  return places.findLast(place => place < t - justAfter) ?? 0
}

/** A recorded call as entries in order of time: what was heard, said, typed and done, and the errors where they happened. */
import {replyField, type CallEvent, type Speaker} from '../call/events.ts'
import {applyAll} from '../call/apply.ts'
import {typingPause} from '../call/replay.ts'
import {initialState, type CallState} from '../call/state.ts'
import type {ErrorMark, ReplayMarks} from '../score/replay.ts'
import {percentile} from '../score/points.ts'
import {graphemes} from '../text/grapheme.ts'
import type {StoredCall} from './attempt.ts'

/** `at` is call time in ms. A kind is an event's type, except for the three that are made of several. */
export type ReplayEntry = {readonly at: number} & (
  /** `again`: wound back, changed in rate or heard for the second time; `text` is what was heard of the line from there on. */
  | {readonly kind: 'heard'; readonly who: Speaker; readonly text: string; readonly loud: boolean; readonly again: boolean}
  | {readonly kind: 'replied'; readonly text: string}
  /** What stood in the field after a piece of typing; `lag` is its median, ms, where it could be measured. */
  | {readonly kind: 'typed'; readonly field: string; readonly text: string; readonly until: number; readonly lag: number | null}
  | {readonly kind: 'error'; readonly error: ErrorMark}
  | {readonly kind: 'event'; readonly event: CallEvent}
)

/** Told by what stands beside them. */
const untold: ReadonlySet<CallEvent['type']> = new Set<CallEvent['type']>(['said', 'typed', 'focused', 'replied', 'understood', 'planned', 'model-moved', 'reply-waiting', 'reply-recalled'])

export function replayEntries({log, contents}: StoredCall, marks: ReplayMarks): ReplayEntry[] {
  const {events, settings} = log
  const whole = applyAll(initialState(settings, contents.scenario.mood), events)
  // What happens at one moment stands in this order.
  const entries: ReplayEntry[] = [
    ...events.flatMap((event): ReplayEntry[] => event.type === 'replied' && event.by === 'trainee' ? [{at: event.at, kind: 'replied', text: event.text}] : []),
    ...events.filter(event => !untold.has(event.type)).map((event): ReplayEntry => ({at: event.at, kind: 'event', event})),
    ...heard(whole),
    ...pieces(events, marks),
    ...marks.errors.map((error): ReplayEntry => ({at: error.at, kind: 'error', error}))
  ]
  const end = events.at(-1)?.at ?? 0
  return entries.filter(each => each.at <= end).sort((a, b) => a.at - b.at)
}

function heard({lines, stretches}: CallState): ReplayEntry[] {
  const begun = new Set<number>()
  return stretches.flatMap(({line: n, at, from, upTo}): ReplayEntry[] => {
    const line = lines[n]
    if (!line) return []
    const again = begun.has(n)
    begun.add(n)
    return [{at, kind: 'heard', who: line.who, text: graphemes(line.text).slice(from, upTo ?? undefined).join(''), loud: line.loud, again}]
  })
}

/** The reply line is told by what was said. */
function pieces(events: readonly CallEvent[], {lags}: ReplayMarks): ReplayEntry[] {
  const texts: Record<string, string> = {}
  const found: {at: number; field: string; text: string; until: number}[] = []
  for (const event of events) {
    if (event.type !== 'typed' || event.field === replyField) continue
    const {field, start, removed, inserted, at} = event
    const before = texts[field] ?? ''
    const text = texts[field] = before.slice(0, start) + inserted + before.slice(start + removed.length)
    const last = found.at(-1)
    if (last && last.field === field && at - last.until <= typingPause) found[found.length - 1] = {...last, text, until: at}
    else found.push({at, field, text, until: at})
  }
  return found.map(piece => {
    const own = lags.filter(each => each.field === piece.field && each.at >= piece.at && each.at <= piece.until)
    return {kind: 'typed', ...piece, lag: percentile(own.map(each => each.lag), 0.5)}
  })
}


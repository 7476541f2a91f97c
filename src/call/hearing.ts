/**
 * 同步录入: what a recorder can do with the recording: stop it, go back, slow it down, and hear it a second time. Call time
 * goes on through all of it, so that lag counts from when a character was last heard, pauses included. Lines that were said
 * are only heard again; nothing is decided again.
 */
import type {CallEvent, Stretch} from './events.ts'
import {agentRateOf} from './model.ts'
import type {CallState, SpokenLine} from './state.ts'
import {heardCount, stretchesNow} from './stretch.ts'
import {digitMsOf, endTimes, fastestRate, slowestRate} from './timeline.ts'

/** ms that are heard once more. */
export const backMs = 3_000
/** Characters a minute that slower and faster change. */
export const rateStep = 20
/** ms before a second hearing begins, between two lines of one speaker, and where the other one takes the turn. */
const leadIn = 1_000
const sameSpeaker = 300
const otherSpeaker = 600

/** A place in the recording: so many graphemes into a line. */
interface Place { readonly line: number; readonly from: number }

/** Hearings a level gives a recorder: two at levels 1 and 2. */
export function hearingsOfLevel(level: number): number {
  return level <= 2 ? 2 : 1
}

/** Something is being played to a recorder, or would be if it were not paused. */
export function isHearing({settings, hearings}: Pick<CallState, 'settings' | 'hearings'>): boolean {
  return settings.role === 'recorder' && hearings.at(-1)?.to === null
}

/** The whole call is being played once more. */
export function isSecondHearing(state: Pick<CallState, 'settings' | 'hearings'>): boolean {
  return isHearing(state) && state.hearings.length > 1
}

/** A recorder has a hearing left, and the one before is over. */
export function mayHearAgain(state: Pick<CallState, 'settings' | 'hearings' | 'phase'>): boolean {
  const {settings, hearings, phase} = state
  return phase === 'wrap-up' && settings.role === 'recorder' && !isHearing(state) && hearings.length < (settings.hearings ?? 1)
}

/** In practice a recorder stops and winds back; in an exam the recording runs through. */
export function mayControl(state: Pick<CallState, 'settings' | 'hearings'>): boolean {
  return isHearing(state) && !state.settings.exam
}

export function resumeEvents(state: CallState, at: number): CallEvent[] {
  return [{type: 'resumed', at, gap: at - (state.pausedAt ?? at), stretches: laid(state, placeAt(state, at), at)}]
}

/** From a pause it goes on, a little earlier than it stopped. */
export function backEvents(state: CallState, at: number): CallEvent[] {
  if (!mayControl(state) || stretchesNow(state).length === 0) return []
  const going: CallEvent[] = state.pausedAt === null ? [] : [{type: 'resumed', at, gap: at - state.pausedAt}]
  return [...going, {type: 'went-back', at, stretches: laid(state, earlier(state, placeAt(state, at), backMs), at)}]
}

/** What is being spoken goes on at the new rate from the grapheme it has come to. */
export function rateEvents(state: CallState, at: number, wanted: number): CallEvent[] {
  const rate = Math.max(slowestRate, Math.min(fastestRate, Math.round(wanted)))
  if (rate === state.rate) return []
  const changed = {type: 'rate-changed', at, rate} as const
  if (!isHearing(state) || state.pausedAt !== null) return [changed]
  const place = placeAt(state, at)
  return [place.line >= state.lines.length ? changed : {...changed, stretches: laid({...state, rate}, place, at)}]
}

export function hearAgainEvents(state: CallState, at: number): CallEvent[] {
  if (!mayHearAgain(state)) return []
  return [{type: 'hearing-started', at, n: state.hearings.length + 1, stretches: laid(state, {line: 0, from: 0}, at + leadIn)}]
}

/** When the second hearing is over; null where none is on. */
export function hearingEnd(state: CallState): number | null {
  return isSecondHearing(state) ? stretchesNow(state).at(-1)?.until ?? state.at : null
}

/** Where the recording has come to at `now`: the next grapheme to be heard. */
function placeAt(state: CallState, now: number): Place {
  const stretches = stretchesNow(state)
  const last = stretches.findLast(each => each.at <= now)
  if (!last) return {line: stretches[0]?.line ?? 0, from: stretches[0]?.from ?? 0}
  const line = state.lines[last.line]!
  const heard = now < last.until ? heardCount(line, last, now) : last.upTo ?? lengthOf(line)
  return heard < lengthOf(line) ? {line: last.line, from: heard} : {line: last.line + 1, from: 0}
}

function earlier(state: CallState, {line, from}: Place, ms: number): Place {
  const ends = line < state.lines.length ? endsNow(state, line) : []
  const elapsed = from === 0 ? 0 : ends[from - 1] ?? 0
  if (elapsed >= ms) return {line, from: ends.findLastIndex(end => end <= elapsed - ms) + 1}
  return line === 0 ? {line: 0, from: 0} : earlier(state, {line: line - 1, from: lengthOf(state.lines[line - 1]!)}, ms - elapsed)
}

/** The recording from `place` to the last line there is, beginning at `at`. */
function laid(state: CallState, place: Place, at: number): Stretch[] {
  const stretches: Stretch[] = []
  let time = at
  for (let n = place.line; n < state.lines.length; n++) {
    const line = state.lines[n]!
    const from = n === place.line ? place.from : 0
    if (n > place.line) time += line.who === state.lines[n - 1]!.who ? sameSpeaker : otherSpeaker
    const ends = endsNow(state, n)
    const until = time + (ends.at(-1) ?? 0) - (from === 0 ? 0 : ends[from - 1] ?? 0)
    stretches.push({line: n, from, at: time, until, ...pace(state, line)})
    time = until
  }
  return stretches
}

function pace(state: CallState, {who}: SpokenLine): {rate: number; digitMs: number} {
  const rate = who === 'agent' ? agentRateOf(state) : state.rate
  return {rate, digitMs: digitMsOf(rate)}
}

function endsNow(state: CallState, n: number): readonly number[] {
  const line = state.lines[n]!
  return endTimes({...line, ...pace(state, line)})
}

function lengthOf(line: SpokenLine): number {
  return endTimes(line).length
}

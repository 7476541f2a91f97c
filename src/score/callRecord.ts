/** A call log read once for scoring: who said what, in which event, and what the events add up to. */
import {applyAll} from '../call/apply.ts'
import type {CallEvent, CallLog, HoldStarted, HungUp, LookedUp, ReadBack, Said, Typed} from '../call/events.ts'
import {initialState, type CallState} from '../call/state.ts'
import {sliceGraphemes} from '../text/grapheme.ts'
import type {Contents} from '../scenario/types.ts'

/** Graphemes of a reply that are judged: as many as the customer takes in (understand.ts), and more than anybody says at once. */
export const longestReply = 2_000

type Indexed<T extends CallEvent> = T & {readonly index: number}

/** A reply with what the customer took from it. `index` is the `replied` event's, `n` counts replies from 0. */
export interface Reply {
  readonly index: number
  readonly n: number
  readonly at: number
  readonly text: string
  readonly by: 'trainee' | 'model'
  readonly intents: readonly string[]
  readonly forbidden: readonly string[]
  readonly readBack: readonly ReadBack[]
}

/** A spoken line, numbered among the `said` events. `cutAfter`: graphemes heard, null when heard whole. */
export interface Line extends Indexed<Said> {
  readonly line: number
  readonly cutAfter: number | null
}

export interface HoldSpan {
  readonly index: number
  readonly endIndex: number | null
  readonly from: number
  readonly to: number | null
  readonly consent: boolean
}

export interface CallRecord {
  readonly log: CallLog
  readonly contents: Contents
  readonly state: CallState
  readonly events: readonly CallEvent[]
  readonly replies: readonly Reply[]
  readonly lines: readonly Line[]
  readonly holds: readonly HoldSpan[]
  readonly lookUps: readonly Indexed<LookedUp>[]
  /** Indices of `interrupted-customer`. */
  readonly interruptions: readonly number[]
  readonly typed: readonly Indexed<Typed>[]
  /** Index of `answered`, `hung-up` and the last event; null where there is none yet. */
  readonly answered: number | null
  readonly hungUp: Indexed<HungUp> | null
  readonly last: number | null
}

export function recordOf(log: CallLog, contents: Contents): CallRecord {
  const {events} = log
  const lines: Line[] = []
  const replies: Reply[] = []
  const holds: HoldSpan[] = []
  const interruptions: number[] = []
  events.forEach((event, index) => {
    if (event.type === 'said') lines.push({...event, index, line: lines.length, cutAfter: null})
    if (event.type === 'interrupted-customer') {
      interruptions.push(index)
      const cut = lines.pop()
      if (cut) lines.push({...cut, until: event.at, cutAfter: event.spoken})
    }
    if (event.type === 'replied') {
      replies.push({
        index, n: replies.length, at: event.at, text: atMost(event.text), by: event.by, intents: [], forbidden: [], readBack: []
      })
    }
    if (event.type === 'understood') understood(replies, event)
    if (event.type === 'hold-started') holds.push(holdOf(event, index))
    if (event.type === 'hold-ended' || event.type === 'hung-up') closeHold(holds, event.at, index)
  })
  return {
    log, contents, events, lines, replies, holds, interruptions,
    state: applyAll(initialState(log.settings, contents.scenario.mood), events),
    lookUps: indexed(events, 'looked-up'),
    typed: indexed(events, 'typed'),
    answered: nullIfNone(events.findIndex(event => event.type === 'answered')),
    hungUp: indexed(events, 'hung-up').at(-1) ?? null,
    last: nullIfNone(events.length - 1)
  }
}

/** A silence's cue is recorded as understood, too, but nobody said anything. */
function understood(replies: Reply[], event: Extract<CallEvent, {type: 'understood'}>): void {
  const said = replies.at(-1)
  if (!said || (event.intents.length === 0 && event.readBack.length === 0 && event.forbidden.length === 0)) return
  replies[replies.length - 1] = {...said, intents: event.intents, forbidden: event.forbidden, readBack: event.readBack}
}

function holdOf(event: HoldStarted, index: number): HoldSpan {
  return {index, endIndex: null, from: event.at, to: null, consent: event.consent}
}

function closeHold(holds: HoldSpan[], at: number, index: number): void {
  const open = holds.at(-1)
  if (open?.to === null) holds[holds.length - 1] = {...open, to: at, endIndex: index}
}

function indexed<T extends CallEvent['type']>(events: readonly CallEvent[], type: T): Indexed<Extract<CallEvent, {type: T}>>[] {
  return events.flatMap((event, index) =>
    event.type === type ? [{...(event as Extract<CallEvent, {type: T}>), index}] : [])
}

/** The beginning of a text that nobody can have meant as one reply. */
export function atMost(text: string, length = longestReply): string {
  return text.length <= length ? text : sliceGraphemes(text, 0, length)
}

function nullIfNone(index: number): number | null {
  return index < 0 ? null : index
}

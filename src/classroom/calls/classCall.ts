/**
 * A call the host runs for a seat: the same core as in practice, fed with what comes over the line. Pure; the shell owns the
 * clock, the disk and the connections.
 */
import {replyField} from '../../call/events.ts'
import type {CallEvent} from '../../call/events.ts'
import type {CallInput} from '../../call/input.ts'
import type {Rules} from '../../call/rules.ts'
import {advanceTo, feed} from '../../call/session.ts'
import type {Deed} from '../../call/shown.ts'
import type {CallState} from '../../call/state.ts'
import type {SentDeed} from '../protocol/messages.ts'
import {deedTime} from './timing.ts'
import type {DeedTime} from './timing.ts'

export interface ClassCall {
  readonly attempt: string
  readonly state: CallState
  /** Number of the last deed taken. */
  readonly taken: number
  /** Call time before which no deed of a kind can have been done: by field, by focus, and of what the customer hears. */
  readonly floors: Readonly<Record<string, number>>
  readonly callerNumber: string | null
  /** Call time at which the call is answered for everybody, where one loudspeaker says it; null where each answers. */
  readonly answersAt: number | null
}

/** A deed as it is kept: what came, when, and the time it was given. */
export interface DeedRecord extends DeedTime {
  readonly attempt: string
  readonly sequence: number
  readonly since: number
  readonly offset: number
  /** Call time of receipt. */
  readonly receipt: number
  /** The call had no use for it: a key of a phase that was over, a text that did not fit. */
  readonly unused: boolean
  readonly deed: Deed
}

export interface Taken {
  readonly call: ClassCall
  readonly events: readonly CallEvent[]
  /** Null for a deed that was taken before, or comes before its turn. */
  readonly record: DeedRecord | null
}

export function classCall(attempt: string, state: CallState, answersAt: number | null): ClassCall {
  return {attempt, state, taken: 0, floors: {}, callerNumber: null, answersAt}
}

/** A call the host had begun in an earlier life: `events` are on disk, and the first `taken` deeds. */
export function callAgain(begun: ClassCall, events: readonly CallEvent[], taken: number, {customer}: Pick<Rules, 'customer'>): ClassCall {
  const floors: Record<string, number> = {}
  for (const event of events) {
    const track = event.type === 'typed' ? event.field : event.type === 'focused' ? focus : heard
    floors[track] = Math.max(floors[track] ?? 0, event.at)
  }
  const seen = events.some(event => event.type === 'looked-up' && event.source === 'caller-number')
  return {...begun, taken, floors, callerNumber: seen ? customer.mobile : null}
}

/** Time passes up to `to`. */
export function wentOn(call: ClassCall, to: number, rules: Rules): Taken {
  const {state, answersAt} = call
  const answered = answersAt !== null && state.phase === 'ringing' && answersAt <= to
    ? feed(state, {type: 'answer', at: Math.max(answersAt, state.at)}, rules) : {state, events: []}
  const next = advanceTo(answered.state, to, rules)
  return {call: {...call, state: next.state}, events: [...answered.events, ...next.events], record: null}
}

/** The host's process was away for `gap` ms: call time stood still, and the log says so. */
export function cameBack(call: ClassCall, at: number, gap: number, wall: number, rules: Rules): Taken {
  const next = feed(call.state, {type: 'recover', at: Math.max(at, call.state.at), gap, wall}, rules)
  return {call: {...call, state: next.state}, events: next.events, record: null}
}

/** `receipt` is the call time now, `linked` that from which the seat's line has been there. A deed is taken once and in its turn, whatever is sent again. */
export function take(call: ClassCall, sent: SentDeed, receipt: number, linked: number, rules: Rules): Taken {
  if (sent.sequence !== call.taken + 1) return {call, events: [], record: null}
  const on = wentOn(call, receipt, rules)
  const {state} = on.call
  const {deed} = sent
  const track = trackOf(deed)
  const time = deedTime(sent, receipt, earliest(on.call, deed), linked)
  const input = track === heard ? {...deed, at: Math.max(time.at, state.at)} : {...fitting(state, deed), at: time.at}
  const fits = isKnown(deed, rules)
  const next = fits ? feed(state, input as CallInput, rules) : {state, events: []}
  const at = input.at
  return {
    call: {
      ...on.call, state: next.state, taken: sent.sequence, floors: {...call.floors, [track]: at},
      callerNumber: deed.type === 'look-up' && deed.source === 'caller-number' && next.events.length > 0 ? rules.customer.mobile : call.callerNumber
    },
    events: [...on.events, ...next.events],
    record: {
      attempt: call.attempt, sequence: sent.sequence, since: sent.since, offset: sent.offset, receipt, at, deed,
      flag: time.flag, unused: next.events.length === 0 && deed.type !== 'focus'
    }
  }
}

/** What the customer hears or the call's course depends on: it cannot be put into the past. */
const heard = ' heard'
const focus = ' focus'

function trackOf(deed: Deed): string {
  if (deed.type === 'focus') return focus
  return deed.type === 'type' ? deed.field : heard
}

/** Typing in the reply line stays behind what was said before it; a form can only be typed into once the call is answered. */
function earliest({floors, state}: ClassCall, deed: Deed): number {
  const own = floors[trackOf(deed)] ?? 0
  const answered = state.answeredAt ?? 0
  if (deed.type === 'type') return Math.max(own, answered, deed.field === replyField ? floors[heard] ?? 0 : 0)
  return deed.type === 'focus' ? own : Math.max(own, answered)
}

function isKnown(deed: Deed, {contents}: Rules): boolean {
  if (deed.type !== 'type' && deed.type !== 'focus') return true
  return deed.field === replyField || (contents.form?.fields.some(field => field.id === deed.field) ?? false)
}

/** An edit of a text the host has otherwise (a reply was called off in between) goes where it can. */
function fitting(state: CallState, deed: Deed): Deed {
  if (deed.type !== 'type') return deed
  const text = state.fields[deed.field] ?? ''
  const start = Math.min(deed.edit.start, text.length)
  const removed = text.slice(start, start + deed.edit.removed.length)
  return {...deed, edit: {...deed.edit, start, removed}}
}

/** The log in the order of its times: what was typed while the line was cut came later than what was said meanwhile. */
export function inOrderOfTime(events: readonly CallEvent[]): readonly CallEvent[] {
  return events.toSorted((a, b) => a.at - b.at)
}

/** What ends the call for want of time: whoever is on the line hangs up, and what is written is handed in. */
export function ended(call: ClassCall, at: number, rules: Rules): Taken {
  const on = wentOn(call, at, rules)
  const hangUp = feed(on.call.state, {type: 'hang-up', at: Math.max(at, on.call.state.at)}, rules)
  const submit = feed(hangUp.state, {type: 'submit', at: Math.max(at, hangUp.state.at)}, rules)
  return {call: {...on.call, state: submit.state}, events: [...on.events, ...hangUp.events, ...submit.events], record: null}
}

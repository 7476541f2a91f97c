/**
 * Time passes: rings, lines falling due, lost patience. Every event is stamped with the time it fell due,
 * so a real clock, a virtual clock and a slow machine give the same log.
 */
import {applyAll} from './apply.ts'
import type {CallEvent} from './events.ts'
import {hearingEnd} from './hearing.ts'
import {modelDue} from './model.ts'
import {plannedDue, sayPlanned} from './plan.ts'
import {quietDue, quietEvents} from './quiet.ts'
import {replyEvents} from './reply.ts'
import type {Rules} from './rules.ts'
import type {CallState} from './state.ts'

/** ms from one ring to the next; the call is lost when the sixth has gone by (norm 35; the six are ours). */
export const ringMs = 5_000
export const ringsBeforeLost = 6
/** ms from the customer's last word to the click of the line. */
const hangUpDelay = 400

interface Due { readonly at: number; readonly events: (at: number) => CallEvent[] }
export interface Step { readonly state: CallState; readonly events: readonly CallEvent[] }

/** Emits and folds everything that falls due up to and including `to` (call time). */
export function advance(state: CallState, to: number, rules: Rules): Step {
  const events: CallEvent[] = []
  let now = state
  for (let due = next(now, rules); due && due.at <= to; due = next(now, rules)) {
    const fired = due.events(Math.max(due.at, now.at))
    events.push(...fired)
    now = applyAll(now, fired)
  }
  return {state: now, events}
}

/** Call time of the next thing that will happen by itself; null where everything waits for the trainee. */
export function nextDue(state: CallState, rules: Rules): number | null {
  const due = next(state, rules)
  return due && Math.max(due.at, state.at)
}

function next(state: CallState, rules: Rules): Due | null {
  if (state.pausedAt !== null) return null
  const dues = [ring(state, rules), leaving(state), waiting(state, rules), planned(state), modelDue(state, rules), quiet(state, rules), hearingOver(state)]
  return dues.reduce((first, due) => due && (!first || due.at < first.at) ? due : first, null)
}

/** An outbound call rings at the customer's: one ring marks its beginning, and it waits for the agent to dial. */
function ring(state: CallState, {contents}: Rules): Due | null {
  if (state.phase !== 'ringing' || (contents.scenario.kind === 'callback' && state.rings > 0)) return null
  const at = state.rings * ringMs
  if (state.rings < ringsBeforeLost) return {at, events: when => [{type: 'ring', at: when, n: state.rings + 1}]}
  return {at, events: when => [{type: 'hung-up', at: when, by: 'nobody', outcome: 'abandoned'}]}
}

/** A customer who has said goodbye, or had enough, hangs up. */
function leaving(state: CallState): Due | null {
  const line = state.lines.at(-1)
  if (!line?.hangsUp || line.who !== 'customer' || (state.phase !== 'talk' && state.phase !== 'hold')) return null
  return {at: line.until + hangUpDelay, events: at => [{type: 'hung-up', at, by: 'customer', outcome: state.outcome ?? 'customer-hung-up'}]}
}

function hearingOver(state: CallState): Due | null {
  const at = hearingEnd(state)
  return at === null ? null : {at, events: when => [{type: 'hearing-ended', at: when, n: state.hearings.length}]}
}

function waiting(state: CallState, rules: Rules): Due | null {
  const reply = state.waiting
  return reply && {at: reply.due, events: at => replyEvents(state, at, reply.text, 'trainee', rules)}
}

function planned(state: CallState): Due | null {
  const at = plannedDue(state)
  const [line] = state.planned
  if (at === null || !line || (state.phase !== 'talk' && state.phase !== 'hold')) return null
  return {at, events: when => [sayPlanned(state, line, when)]}
}

function quiet(state: CallState, rules: Rules): Due | null {
  const at = quietDue(state, rules)
  return at === null ? null : {at, events: when => quietEvents(state, when, rules)}
}


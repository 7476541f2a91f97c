/** A call under way: the state, the events so far, and how both go on. Pure; the shell owns the clock and the disk. */
import type {Customer} from '../scenario/types.ts'
import {advance, type Step} from './advance.ts'
import {applyAll} from './apply.ts'
import {decide} from './decide.ts'
import type {CallEvent, CallLog, CallSettings} from './events.ts'
import {logVersion} from './events.ts'
import type {CallInput} from './input.ts'
import type {Rules} from './rules.ts'
import {initialState, type CallState} from './state.ts'

export interface CallSetup {
  readonly scenario: string
  /** Digests of the contents and of the rubric. */
  readonly contents: string
  readonly rubric: string
  readonly customer: Customer
  readonly seed: number
  readonly settings: CallSettings
}

/** The call before its first ring; `advanceTo(…, 0)` makes it ring. */
export function newCall(settings: CallSettings, rules: Pick<Rules, 'contents'>): CallState {
  return initialState(settings, rules.contents.scenario.mood)
}

/** What falls due up to the input's time, and then the input's own events. */
export function feed(state: CallState, input: CallInput, rules: Rules): Step {
  const due = advance(state, input.at, rules)
  const decided = decide(due.state, input, rules)
  return {state: applyAll(due.state, decided), events: [...due.events, ...decided]}
}

/** A paused call does not advance. */
export function advanceTo(state: CallState, at: number, rules: Rules): Step {
  return advance(state, at, rules)
}

/** The state a log adds up to: recorded events only, nothing decided again. */
export function stateOf(log: Pick<CallLog, 'settings' | 'events'>, mood: number): CallState {
  return applyAll(initialState(log.settings, mood), log.events)
}

export function logOf(setup: CallSetup, events: readonly CallEvent[]): CallLog {
  return {version: logVersion, ...setup, events}
}

/** What is known of an attempt apart from its score: what lists show and exports hold. */
import {replyField, type CallLog} from '../call/events.ts'
import {stateOf} from '../call/session.ts'
import type {CallState} from '../call/state.ts'
import {timersAt} from '../call/view.ts'
import type {Contents, Disposition, Outcome, ScenarioKind} from '../scenario/types.ts'
import type {Mode} from './labels.ts'

/** A call as it was stored. */
export interface StoredCall {
  readonly log: CallLog
  readonly contents: Contents
}

/** Times in ms; null for what has not come to its end, or never began. */
export interface CallTimes {
  readonly talk: number | null
  readonly hold: number | null
  readonly wrapUp: number | null
  readonly handle: number | null
}

export interface AttemptFacts {
  readonly kind: ScenarioKind
  readonly mode: Mode
  /** Null until somebody has hung up. */
  readonly outcome: Outcome | null
  readonly disposition: Disposition | null
  readonly rings: number
  readonly times: CallTimes
  /** What stands in the form, by field id: raw text, '' for a field left empty. */
  readonly form: Readonly<Record<string, string>>
}

export function factsOf({log, contents}: StoredCall): AttemptFacts {
  const call = stateOf(log, contents.scenario.mood)
  return {
    kind: contents.scenario.kind,
    mode: log.settings.exam ? 'exam' : 'teaching',
    outcome: call.hungUpAt === null ? null : call.outcome,
    disposition: call.disposition,
    rings: call.rings,
    times: timesOf(call),
    form: formOf(contents, call)
  }
}

function timesOf(call: CallState): CallTimes {
  const {talk, hold, wrapUp, handle} = timersAt(call, call.at)
  const talked = call.answeredAt !== null && call.hungUpAt !== null
  const done = talked && call.submittedAt !== null
  return {
    talk: talked ? talk : null,
    hold: talked ? hold : null,
    wrapUp: done ? wrapUp : null,
    handle: done ? handle : null
  }
}

function formOf({form}: Contents, call: CallState): Record<string, string> {
  const ids = form?.fields.map(field => field.id) ?? Object.keys(call.fields).filter(id => id !== replyField)
  return Object.fromEntries(ids.map(id => [id, call.fields[id] ?? '']))
}

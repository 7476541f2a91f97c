/** What a newcomer should do next: one step at a time, from the first ring to the scorecard. */
import type {Form} from '../scenario/types.ts'
import {lineAt} from './speech.ts'
import type {CallState} from './state.ts'

export type CoachStep =
  | 'answer' | 'listen' | 'type-told' | 'next-field' | 'greet' | 'ask' | 'finish-form' | 'dispose' | 'submit'

export interface Coaching {
  readonly step: CoachStep
  /** The field the step is about, by id. */
  readonly field: string | null
}

/** The next step at `now`; null where the call is not coached or is over. */
export function coachAt(state: CallState, form: Form | null, now: number): Coaching | null {
  if (!state.settings.coached || state.phase === 'over') return null
  if (state.phase === 'ringing') return {step: 'answer', field: null}
  const empty = (form?.fields ?? []).map(field => field.id).filter(id => (state.fields[id] ?? '').trim() === '')
  if (state.phase === 'wrap-up') return wrapUpStep(state, empty)
  if (state.settings.role === 'agent' && !state.turns.some(turn => turn.who === 'agent')) return {step: 'greet', field: null}
  const told = empty.find(id => state.told.includes(id))
  if (told !== undefined) return {step: state.focus === told ? 'type-told' : 'next-field', field: told}
  if (state.settings.role === 'agent' && !lineAt(state, now) && empty.length > 0) return {step: 'ask', field: empty[0]!}
  return {step: 'listen', field: null}
}

function wrapUpStep(state: CallState, empty: readonly string[]): Coaching {
  const missing = empty.find(id => state.told.includes(id)) ?? empty[0]
  if (missing !== undefined && missing !== 'landline') return {step: 'finish-form', field: missing}
  return {step: state.disposition === null ? 'dispose' : 'submit', field: null}
}

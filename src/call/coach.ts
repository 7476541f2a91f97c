/** What a newcomer should do next: one step at a time, from the first ring to the scorecard. */
import type {Contents, Form, FormField} from '../scenario/types.ts'
import {isSecondHearing, mayHearAgain} from './hearing.ts'
import {lineAt} from './speech.ts'
import type {CallState} from './state.ts'

export type CoachStep =
  | 'answer' | 'dial' | 'greet-outbound' | 'listen' | 'type-told' | 'next-field' | 'greet' | 'calm' | 'look-up' | 'ask' | 'return' | 'close' | 'settle' | 'hang-up' | 'finish-form'
  | 'finish-here' | 'dispose' | 'submit' | 'paused' | 'hear-again' | 'check-again' | 'dispose-or-again'

export interface Coaching {
  readonly step: CoachStep
  /** The field the step is about, by id. */
  readonly field: string | null
}

type Papers = Pick<Contents, 'form' | 'guideline' | 'catalog'> & {readonly scenario?: Pick<Contents['scenario'], 'kind' | 'optional' | 'hears'>}
/** From this mood on (0 calm to 5 furious) feelings come before questions. */
const upset = 4

/** The next step at `now`; null where the call is not coached or is over. */
export function coachAt(state: CallState, papers: Papers, now: number): Coaching | null {
  if (!state.settings.coached || state.phase === 'over') return null
  const outbound = papers.scenario?.kind === 'callback'
  if (state.phase === 'ringing') return {step: outbound ? 'dial' : 'answer', field: null}
  const fields = (papers.form?.fields ?? []).filter(field => (state.fields[field.id] ?? '').trim() === '' && isNeeded(field.id, state, papers))
  const empty = fields.map(field => field.id)
  if (state.pausedAt !== null) return {step: 'paused', field: null}
  if (isSecondHearing(state)) return secondHearingStep(state, empty)
  if (state.phase === 'wrap-up') return wrapUpStep(state, empty)
  if (state.phase === 'hold') return {step: 'return', field: null}
  const told = empty.find(id => state.told.includes(id))
  const speaking = lineAt(state, now) !== null
  const reason = reasonGiven(state, papers.form, now)
  const given = reason !== undefined && empty.includes(reason) ? reason : undefined
  if (state.settings.role === 'recorder') return told ?? given ? toType(state, (told ?? given)!) : {step: 'listen', field: null}
  if (!state.turns.some(turn => turn.who === 'agent')) return {step: speaking ? 'listen' : outbound ? 'greet-outbound' : 'greet', field: null}
  if (told !== undefined) return toType(state, told)
  return speaking ? {step: 'listen', field: null} : agentsTurn(state, papers, fields)
}

/** What the call gets along without is written down where it was told. */
function isNeeded(field: string, {told}: CallState, {scenario}: Papers): boolean {
  return !scenario?.optional?.includes(field) || told.includes(field)
}

function toType({focus}: CallState, field: string): Coaching {
  return {step: focus === field ? 'type-told' : 'next-field', field}
}

/** Nobody speaks and no value that was told is waiting to be written down. */
function agentsTurn(state: CallState, {form, guideline, catalog, scenario}: Papers, empty: readonly FormField[]): Coaching {
  if (state.turns.at(-1)?.intents.includes('farewell')) return {step: 'hang-up', field: null}
  if (state.mood >= upset) return {step: 'calm', field: null}
  // Nothing to fill in, or nobody to ask: the situation itself says what to do.
  if (form === null || scenario?.hears === false) return {step: 'settle', field: null}
  if (catalog && state.lookUps === 0) return {step: 'look-up', field: null}
  // Who was asked and has no landline leaves nothing to be written down.
  const unasked = empty.find(({id, kind}) => kind !== 'text' && (id !== 'landline' || (state.intentCounts['ask.landline'] ?? 0) === 0))
  if (unasked) return {step: 'ask', field: unasked.id}
  if (guideline && state.lookUps === 0) return {step: 'look-up', field: null}
  const unwritten = empty.find(({kind}) => kind === 'text')
  return unwritten ? toFill(state, unwritten.id) : {step: 'close', field: null}
}

/** Why somebody calls is the first thing they say: the first free-text field, once a line of theirs is over. */
function reasonGiven({lines}: CallState, form: Form | null, now: number): string | undefined {
  const heard = lines.some(each => each.who === 'customer' && each.until <= now)
  return heard ? form?.fields.find(field => field.kind === 'text')?.id : undefined
}

function toFill({focus}: CallState, field: string): Coaching {
  return {step: focus === field ? 'finish-here' : 'finish-form', field}
}

/** All has been told once: what is empty now was missed. */
function secondHearingStep(state: CallState, empty: readonly string[]): Coaching {
  const missed = empty.find(id => state.told.includes(id))
  return missed === undefined ? {step: 'check-again', field: null} : toFill(state, missed)
}

function wrapUpStep(state: CallState, empty: readonly string[]): Coaching {
  const missing = empty.find(id => state.told.includes(id)) ?? empty.find(id => id !== 'landline')
  if (mayHearAgain(state)) {
    if (missing !== undefined) return {step: 'hear-again', field: missing}
    if (state.disposition === null) return {step: 'dispose-or-again', field: null}
  }
  return missing === undefined ? {step: state.disposition === null ? 'dispose' : 'submit', field: null} : toFill(state, missing)
}

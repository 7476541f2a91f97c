/**
 * What a trainee can see of a call at a moment, and nothing else: no line before it is spoken, no expected value, no intent,
 * no cue. The host of a class sends this to the seats; a seat's screen is drawn from it.
 */
import {written} from '../scenario/factsFor.ts'
import {dossierOf} from '../scenario/dossier.ts'
import type {Contents, Customer, Disposition, Scenario} from '../scenario/types.ts'
import type {CallSettings} from './events.ts'
import {replyField} from './events.ts'
import type {CallInput} from './input.ts'
import type {CallState, Phase} from './state.ts'
import {initialState} from './state.ts'
import {captionsAt} from './view.ts'
import type {Caption} from './view.ts'

type WithoutTime<Input> = Input extends unknown ? Omit<Input, 'at'> : never
/** What a trainee does, without the time, which whoever runs the call gives it. */
export type Deed = WithoutTime<Exclude<CallInput, {readonly type: 'pause' | 'resume' | 'back' | 'rate' | 'captions' | 'recover'}>>

export interface Shown {
  readonly phase: Phase
  readonly rings: number
  readonly answeredAt: number | null
  readonly hungUpAt: number | null
  readonly hungUpBy: CallState['hungUpBy']
  readonly submittedAt: number | null
  readonly transferred: boolean
  readonly mood: number
  readonly holds: readonly {readonly from: number; readonly to: number | null}[]
  /** The call, and a recorder's second hearing of it. */
  readonly hearings: readonly {readonly from: number; readonly to: number | null}[]
  /** When the agent last spoke. */
  readonly spokenAt: number | null
  /** The reply that waits for the customer's phrase to end. */
  readonly waiting: string | null
  readonly fields: Readonly<Record<string, string>>
  readonly focus: string
  readonly disposition: Disposition | null
  readonly captions: readonly Caption[]
  /** Once it was looked at; '' where none is shown. */
  readonly callerNumber: string | null
}

/**
 * The papers on the desk: the form, what may be looked up, and of the scenario what the agent has before the call. The standard
 * phrases lie there where they may be put in by key.
 */
export type Papers = Pick<Contents, 'form' | 'guideline' | 'catalog'> & Partial<Pick<Contents, 'phrasebook'>> & {
  readonly scenario: Pick<Scenario, 'kind' | 'dossier'> & Partial<Pick<Scenario, 'level' | 'norms' | 'shop'>>
}

export function shownOf(state: CallState, now: number, callerNumber: string | null): Shown {
  const {phase, rings, answeredAt, hungUpAt, hungUpBy, submittedAt, mood, fields, focus, disposition} = state
  return {
    phase, rings, answeredAt, hungUpAt, hungUpBy, submittedAt, mood, fields, focus, disposition, callerNumber,
    transferred: hungUpAt !== null && state.outcome === 'transferred',
    holds: state.holds.map(({from, to}) => ({from, to})),
    hearings: state.hearings.map(({from, to}) => ({from, to})),
    spokenAt: state.turns.findLast(turn => turn.who === 'agent')?.at ?? null,
    waiting: state.waiting?.text ?? null,
    captions: captionsAt(state, now)
  }
}

/**
 * The papers without what only scoring needs: which offers the guideline allows, and its norms. What the shop knows of this
 * customer is in them once something was looked up.
 */
export function papersOf({form, guideline, catalog, scenario}: Papers, customer: Customer, lookedUp: boolean): Papers {
  const answer = (text: string): string => lookedUp || !/\{[^}]+\}/.test(text) ? written(text, customer) : '…'
  return {
    form,
    scenario: {kind: scenario.kind, dossier: dossierOf(scenario, customer)},
    catalog: catalog && {...catalog, faq: catalog.faq.map(each => ({...each, a: answer(each.a)}))},
    guideline: guideline && {...guideline, norms: [], rules: guideline.rules.map(rule => ({...rule, allow: []}))}
  }
}

/** Nobody: the customer of a call somebody else runs. */
export const unknownCustomer: Customer = {
  name: '', surname: '', addressAs: '', sex: 'female', spelled: {}, mobile: '', landline: '', address: '', order: '', more: {}
}

/** A state that looks as it is shown. What is not shown is empty: captions and caller's number stand beside it. */
export function stateShown(shown: Shown, settings: CallSettings, now: number): CallState {
  const {phase, rings, answeredAt, hungUpAt, hungUpBy, submittedAt, mood, fields, focus, disposition} = shown
  return {
    ...initialState(settings, mood),
    phase, rings, answeredAt, hungUpAt, hungUpBy, submittedAt, fields, focus, disposition, at: now,
    outcome: shown.transferred ? 'transferred' : null,
    holds: shown.holds.map(hold => ({...hold, consent: true})),
    hearings: shown.hearings,
    turns: shown.spokenAt === null ? [] : [{who: 'agent', at: shown.spokenAt, text: '', intents: []}],
    waiting: shown.waiting === null ? null : {type: 'reply-waiting', at: now, text: shown.waiting, due: now}
  }
}

/**
 * What a deed will show before the host has answered: a field's text, the focus, a reply line that is sent. The rest waits
 * for the host, who is right wherever the two differ.
 */
export function foreseen(shown: Shown, deed: Deed): Shown {
  switch (deed.type) {
    case 'type': return isOpen(shown, deed.field) ? {...shown, fields: {...shown.fields, [deed.field]: edited(shown.fields[deed.field] ?? '', deed.edit)}} : shown
    case 'focus': return shown.phase === 'over' ? shown : {...shown, focus: deed.field}
    case 'send': return shown.phase === 'talk' || shown.phase === 'hold' ? {...shown, fields: {...shown.fields, [replyField]: ''}} : shown
    case 'dispose': return shown.phase === 'wrap-up' ? {...shown, disposition: deed.disposition} : shown
    default: return shown
  }
}

function isOpen({phase}: Shown, field: string): boolean {
  return field === replyField ? phase === 'talk' || phase === 'hold' : phase !== 'over' && phase !== 'ringing'
}

function edited(text: string, {start, removed, inserted}: {readonly start: number; readonly removed: string; readonly inserted: string}): string {
  return text.slice(0, start) + inserted + text.slice(start + removed.length)
}

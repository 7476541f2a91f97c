/**
 * 同步录入: the scenario's model plays the agent, so the recorder only fills the form.
 * The model's lines are spoken at document 001's 120 characters a minute (norm 32), or slower when the call is.
 */
import {renderLine} from '../scenario/spoken.ts'
import type {ScriptMove} from '../scenario/types.ts'
import type {CallEvent} from './events.ts'
import {replyEvents} from './reply.ts'
import type {Rules} from './rules.ts'
import {hasConsent, isLeaving, speechEnd} from './speech.ts'
import type {CallState} from './state.ts'
import {digitMsOf, fastestRate, lengthOf, rateOfLevel, slowestRate} from './timeline.ts'

/** ms between the customer's last word and the model's first, and before the model hangs up for want of moves. */
const turnTaking = 600
const lastWait = 3_000
const agentRate = rateOfLevel[2]

interface Due { readonly at: number; readonly events: (at: number) => CallEvent[] }

/** The model's next doing and when; null where it has to wait for the customer, or the trainee is the agent. */
export function modelDue(state: CallState, rules: Rules): Due | null {
  if (state.settings.role !== 'recorder' || (state.phase !== 'talk' && state.phase !== 'hold')) return null
  const speaking = agentLineUnheard(state)
  if (speaking) return {at: speaking.until, events: at => replyEvents(state, at, speaking.text, 'model', rules)}
  const hold = state.holds.at(-1)
  const {model} = rules.contents.scenario
  if (state.phase === 'hold' && hold) {
    return {at: hold.from + (model[state.modelIndex - 1]?.hold ?? 0), events: at => [{type: 'hold-ended', at}]}
  }
  if (state.planned.length > 0 || isLeaving(state)) return null
  const free = Math.max(speechEnd(state), state.answeredAt ?? 0, state.turns.at(-1)?.at ?? 0, state.holds.at(-1)?.to ?? 0)
  const move = model[state.modelIndex]
  if (!move) return {at: free + lastWait, events: at => [{type: 'hung-up', at, by: 'agent', outcome: state.outcome ?? 'agent-ended'}]}
  return {at: free + turnTaking + (move.wait ?? 0), events: at => moved(state, move, at, rules)}
}

/** The line the model is saying: the customer hears it when it is over, and once only, however often it is wound back. */
function agentLineUnheard({lines, turns}: CallState): {until: number; text: string} | null {
  const line = lines.at(-1)
  if (line?.who !== 'agent') return null
  const said = lines.filter(each => each.who === 'agent').length
  return turns.filter(turn => turn.who === 'agent').length < said ? line : null
}

/** Characters a minute of the model: slower and faster as the trainee has made the customer. */
export function agentRateOf({settings, rate}: Pick<CallState, 'settings' | 'rate'>): number {
  const usual = Math.min(agentRate, settings.rate)
  return Math.max(slowestRate, Math.min(fastestRate, Math.round(usual * rate / settings.rate)))
}

function moved(state: CallState, move: ScriptMove, at: number, rules: Rules): CallEvent[] {
  const step: CallEvent = {type: 'model-moved', at, index: state.modelIndex}
  if (move.say !== undefined) return [step, agentLine(state, move.say, at, rules)]
  if (move.hold !== undefined) return [step, {type: 'hold-started', at, consent: hasConsent(state)}]
  if (move.lookup !== undefined) return [step, {type: 'looked-up', at, source: sourceOf(move.lookup, rules), query: move.lookup}]
  if (move.transfer !== undefined) {
    return [step, {type: 'transferred', at, to: move.transfer}, {type: 'hung-up', at, by: 'agent', outcome: 'transferred'}]
  }
  if (move.hangUp) return [step, {type: 'hung-up', at, by: 'agent', outcome: state.outcome ?? 'agent-ended'}]
  return [step]
}

function agentLine(state: CallState, template: string, at: number, rules: Rules): CallEvent {
  const {text, slots} = renderLine(template, rules.customer)
  const rate = agentRateOf(state)
  const speech = {text, slots, rate, digitMs: digitMsOf(rate)}
  return {type: 'said', at, who: 'agent', ...speech, until: at + lengthOf(speech), why: 'model', loud: false, hangsUp: false}
}

/** Where a looked-up name stands: among the guideline's, in the catalogue, in the dossier, or on the telephone itself. */
export function sourceOf(name: string, rules: Pick<Rules, 'contents'>): 'guideline' | 'catalog' | 'dossier' | 'caller-number' {
  if (name === 'caller-number' || name === 'dossier') return name
  return rules.contents.guideline?.id === name || name === 'guideline' ? 'guideline' : 'catalog'
}

/**
 * A customer who hears nothing asks 喂？. Quiet is neither typed nor spoken; because an input method's composing cannot
 * be seen from a terminal, patience grows with how slowly the trainee types (design, section 4).
 */
import type {Cue} from '../scenario/types.ts'
import {replyField, type CallEvent} from './events.ts'
import {quietCueFor} from './match.ts'
import {plan} from './plan.ts'
import {moodEvents} from './reply.ts'
import {behaviour, type Say} from './respond.ts'
import type {Rules} from './rules.ts'
import type {CallState} from './state.ts'

/** ms of quiet before 喂？, for a trainee who types 40 characters a minute or more. */
export const patience = 15_000
/** ms a customer waits for the greeting before asking. */
const greetingPatience = 8_000
/** ms on hold without a check-in: two intervals of norm 41. */
const holdPatience = 30_000
const unhurriedTyping = 40
const slowestScale = 3
const unknownScale = 2

/** How much longer than usual the customer waits for this trainee: 1 to 3, 2 before the first baseline. */
export function patienceScale(baseline: number | null): number {
  if (baseline === null) return unknownScale
  return Math.max(1, Math.min(slowestScale, unhurriedTyping / Math.max(1, baseline)))
}

/** When the customer will lose patience with the silence; null where nobody waits for the agent. */
export function quietDue(state: CallState, rules: Rules): number | null {
  if (state.settings.role === 'recorder' || state.planned.length > 0 || state.waiting) return null
  const {cues, hears} = rules.contents.scenario
  const cue = quietCueFor(cues, state)
  if (hears === false && (!cue || state.phase === 'hold')) return null
  if (state.phase === 'hold') return holdQuietSince(state) + holdPatience
  if (state.phase !== 'talk') return null
  const wait = cue?.when.quiet ?? (state.turns.length === 0 ? greetingPatience : patience)
  // Text standing in the reply line is an agent in mid-sentence.
  const composing = (state.fields[replyField] ?? '') === '' ? 1 : 2
  return state.lastActivity + Math.round(wait * patienceScale(state.settings.baseline) * composing)
}

function holdQuietSince(state: CallState): number {
  const hold = state.holds.at(-1)
  return Math.max(hold?.from ?? 0, state.lines.at(-1)?.until ?? 0, state.turns.at(-1)?.at ?? 0)
}

/** What the customer does when the silence has lasted too long. */
export function quietEvents(state: CallState, at: number, rules: Rules): CallEvent[] {
  const cue = state.phase === 'talk' ? quietCueFor(rules.contents.scenario.cues, state) : null
  if (cue) return cueEvents(state, cue, at, rules)
  const say = quietSay(state, rules)
  const shift = state.phase === 'hold' || timesQuiet(state) > 0 ? 1 : 0
  return [...moodEvents(state, at, shift, 'quiet'), ...saySomething(say, at, rules)]
}

/** A line that renders to nothing would leave time standing still. */
function saySomething(say: Say, at: number, rules: Rules): CallEvent[] {
  const planned = plan([say], at, rules.customer, 0)
  return planned.length > 0 ? planned : plan([{...say, template: '……'}], at, rules.customer, 0)
}

function cueEvents(state: CallState, cue: Cue, at: number, rules: Rules): CallEvent[] {
  const times = state.cueCounts[cue.id] ?? 0
  const template = cue.say[Math.min(times, cue.say.length - 1)] ?? behaviour(state, rules, 'quiet').template
  const hangsUp = cue.hangsUp || cue.outcome === 'customer-hung-up'
  return [
    {type: 'understood', at, intents: [], forbidden: [], readBack: [], cue: cue.id, set: cue.set, outcome: cue.outcome},
    ...moodEvents(state, at, cue.mood, `cue:${cue.id}`),
    ...saySomething({template, why: `cue:${cue.id}`, hangsUp}, at, rules)
  ]
}

function quietSay(state: CallState, rules: Rules): Say {
  if (state.phase === 'hold') {
    const asked = state.lines.filter(line => line.why === 'quietOnHold' && line.at >= (state.holds.at(-1)?.from ?? 0)).length
    return asked < rules.contents.intents.behaviour.quietOnHold.length ? behaviour(state, rules, 'quietOnHold') : leave(state, rules)
  }
  // All was said: a customer who got what was wanted says goodbye.
  const settled = state.outcome !== null && (state.intentCounts['anything-else'] ?? 0) > 0
  if (settled) return {...behaviour(state, rules, 'farewell'), hangsUp: true}
  const {opening} = rules.contents.scenario
  const asked = timesQuiet(state)
  if (asked === 1 && (state.sayCounts['opening'] ?? 0) === 0) return {template: opening.say, why: 'opening'}
  return asked < rules.contents.intents.behaviour.quiet.length ? behaviour(state, rules, 'quiet') : leave(state, rules)
}

function leave(state: CallState, rules: Rules): Say {
  return {...behaviour(state, rules, 'leaving'), hangsUp: true}
}

/** How often the customer has asked since the agent last spoke. */
function timesQuiet(state: CallState): number {
  const reply = state.turns.findLast(turn => turn.who === 'agent')?.at ?? -1
  return state.lines.filter(line => line.who === 'customer' && line.at > reply && (line.why === 'quiet' || (line.why === 'opening' && state.turns[0]?.who === 'customer' && reply < 0))).length
}

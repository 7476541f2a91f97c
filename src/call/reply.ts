/** A reply reaches the customer: what was understood, how the mood moves, what the customer will say. */
import type {CallEvent, Replied} from './events.ts'
import type {Heard} from './match.ts'
import {plan} from './plan.ts'
import {readBackOf} from './readBack.ts'
import {furious, respond} from './respond.ts'
import type {Rules} from './rules.ts'
import type {CallState} from './state.ts'

/** Intents that keep the customer on hold: asking for patience once more (norm 41). */
const staysOnHold = new Set(['hold', 'hold.check-in'])

/** The events of a reply spoken at `at`. A reply on hold takes the line back, unless it asks for more patience. */
export function replyEvents(state: CallState, at: number, text: string, by: Replied['by'], rules: Rules): CallEvent[] {
  const readBack = readBackOf(text, rules)
  const understood = rules.understand(text)
  const heard: Heard = {
    text,
    intents: readBack.length > 0 && !understood.includes('confirm') ? [...understood, 'confirm'] : understood,
    forbidden: rules.forbidden(text)
  }
  const muted = state.phase === 'hold'
  const checksIn = muted && heard.intents.some(id => staysOnHold.has(id)) && !heard.intents.includes('return')
  const response = checksIn ? {cue: null, says: [], mood: 0, outcome: null} : respond(state, heard, readBack, rules)
  const events: CallEvent[] = []
  if (muted && !checksIn) events.push({type: 'hold-ended', at})
  events.push({type: 'replied', at, text, by})
  events.push({
    type: 'understood', at, intents: heard.intents, forbidden: heard.forbidden, readBack,
    cue: response.cue?.id ?? null, set: response.cue?.set ?? [], outcome: response.outcome
  })
  events.push(...moodEvents(state, at, response.mood, response.cue ? `cue:${response.cue.id}` : heard.intents.join(' ') || 'reply'))
  events.push(...plan(response.says, at, rules.customer))
  return events
}

/** The mood's move by `shift`, held within 0 and 5; nothing where it does not move. */
export function moodEvents(state: CallState, at: number, shift: number, why: string): CallEvent[] {
  const to = Math.max(0, Math.min(furious, state.mood + shift))
  return to === state.mood ? [] : [{type: 'mood', at, from: state.mood, to, why}]
}

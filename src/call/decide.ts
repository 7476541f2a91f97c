/**
 * What an input brings about. `decide` draws the conclusions and returns events; it changes nothing.
 * An input that makes no sense in the state (a hold before the call is answered) brings about nothing.
 */
import {joint} from '../text/join.ts'
import {applyAll} from './apply.ts'
import {captionsNow} from './captions.ts'
import type {CallInput} from './input.ts'
import {replyField, type CallEvent} from './events.ts'
import {backEvents, hearAgainEvents, mayControl, rateEvents, resumeEvents} from './hearing.ts'
import {plan} from './plan.ts'
import {moodEvents, replyEvents} from './reply.ts'
import {behaviour} from './respond.ts'
import type {Rules} from './rules.ts'
import {customerLineAt, hasConsent, lineAt, phraseEndAfter} from './speech.ts'
import {mayPickPhrases} from './standardPhrases.ts'
import type {CallState} from './state.ts'
import {spokenCount} from './timeline.ts'

const openingDelay = 300
const angry = 3

/** The events that follow from `input`; the state must have been advanced to `input.at`. */
export function decide(state: CallState, input: CallInput, rules: Rules): CallEvent[] {
  const {at} = input
  const onLine = state.phase === 'talk' || state.phase === 'hold'
  switch (input.type) {
    case 'answer':
      return state.phase === 'ringing' ? answer(at, rules) : []
    case 'type':
      return typed(state, input, rules)
    case 'focus':
      return state.phase === 'over' || state.focus === input.field ? [] : [{type: 'focused', at, field: input.field}]
    case 'send':
      return onLine && state.settings.role === 'agent' ? send(state, at, rules) : []
    case 'recall':
      return state.waiting ? [{type: 'reply-recalled', at}] : []
    case 'hold':
      return state.phase === 'talk' && state.settings.role === 'agent' ? [{type: 'hold-started', at, consent: hasConsent(state)}] : []
    case 'return':
      return state.phase === 'hold' && state.settings.role === 'agent' ? [{type: 'hold-ended', at}] : []
    case 'look-up':
      return onLine ? [{type: 'looked-up', at, source: input.source, query: input.query}] : []
    case 'transfer':
      return onLine ? [{type: 'transferred', at, to: input.to}, {type: 'hung-up', at, by: 'agent', outcome: 'transferred'}] : []
    case 'hang-up':
      return onLine ? [{type: 'hung-up', at, by: 'agent', outcome: state.outcome ?? 'agent-ended'}] : []
    case 'dispose':
      return state.phase === 'wrap-up' && state.disposition !== input.disposition ? [{type: 'disposed', at, disposition: input.disposition}] : []
    case 'submit':
      return state.phase === 'wrap-up' ? [{type: 'submitted', at}] : []
    case 'pause':
      return state.pausedAt === null && mayPause(state) ? [{type: 'paused', at}] : []
    case 'resume':
      return state.pausedAt === null || state.phase === 'over' ? [] : resumeEvents(state, at)
    case 'back':
      return backEvents(state, at)
    case 'hear-again':
      return hearAgainEvents(state, at)
    case 'rate':
      return state.phase === 'over' || state.settings.exam ? [] : rateEvents(state, at, input.rate)
    case 'sound':
      return state.sound?.voice === input.voice && state.sound.why === input.why ? [] : [{type: 'sound', at, voice: input.voice, why: input.why}]
    case 'captions':
      return captionsNow(state) === input.captions ? [] : [{type: 'captions-changed', at, captions: input.captions}]
    case 'recover':
      return [{type: 'process-gap', at, gap: input.gap, wall: input.wall}]
  }
}

function mayPause(state: CallState): boolean {
  return state.settings.role === 'recorder' ? mayControl(state) : !state.settings.exam && state.phase !== 'over'
}

function answer(at: number, rules: Rules): CallEvent[] {
  const {opening} = rules.contents.scenario
  return [
    {type: 'answered', at},
    ...(opening.interrupts ? plan([{template: opening.say, why: 'opening'}], at, rules.customer, openingDelay) : [])
  ]
}

function typed(state: CallState, {at, field, edit}: Extract<CallInput, {type: 'type'}>, rules: Rules): CallEvent[] {
  const reply = field === replyField
  const open = reply ? state.phase === 'talk' || state.phase === 'hold' : state.phase !== 'over' && state.phase !== 'ringing'
  if (!open) return []
  if (edit.cause === 'phrase' && !(reply && mayPickPhrases(state, rules.contents.scenario))) return []
  if (edit.cause === 'paste' && state.settings.exam) {
    return [{type: 'paste-refused', at, field, length: edit.inserted.length}]
  }
  return [{type: 'typed', at, field, ...edit}]
}

/**
 * Enter: at once in silence, at the next phrase end while the customer speaks, and at once when pressed again. Who typed on
 * behind a waiting reply has more to say, which is no wish to interrupt: both wait.
 */
function send(state: CallState, at: number, rules: Rules): CallEvent[] {
  const text = (state.fields[replyField] ?? '').trim()
  const line = customerLineAt(state, at)
  const all = state.waiting ? state.waiting.text + joint(state.waiting.text, text) + text : text
  if (state.waiting && line && text !== '') {
    return [{type: 'reply-recalled', at}, {type: 'reply-waiting', at, text: all, due: phraseEndAfter(line, at)}]
  }
  if (state.waiting) {
    const cut: CallEvent[] = [{type: 'reply-recalled', at}, ...(line ? interrupt(state, at, rules) : [])]
    return [...cut, ...replyEvents(applyAll(state, cut), at, all, 'trainee', rules)]
  }
  if (text === '') return []
  if (line) return [{type: 'reply-waiting', at, text, due: phraseEndAfter(line, at)}]
  return replyEvents(state, at, text, 'trainee', rules)
}

/** The customer is cut short, which no customer likes (norm 43). */
function interrupt(state: CallState, at: number, rules: Rules): CallEvent[] {
  const line = lineAt(state, at)!
  const cut: CallEvent = {type: 'interrupted-customer', at, spoken: spokenCount(line, at - line.at)}
  if (rules.contents.scenario.mayInterrupt) return [cut]
  const protest = state.mood >= angry ? plan([behaviour(state, rules, 'interrupted')], at, rules.customer) : []
  return [cut, ...moodEvents(state, at, 1, 'interrupted'), ...protest]
}

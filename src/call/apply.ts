/** Folds recorded events into a state. It never decides anything: what happened, happened. */
import {graphemes} from '../text/grapheme.ts'
import {captionsNow} from './captions.ts'
import type {CallEvent, Interrupted, Said, Stretch, Typed} from './events.ts'
import {replyField} from './events.ts'
import type {CallState, SpokenLine} from './state.ts'
import {cutAt} from './stretch.ts'

/** The state after one more event. */
export function apply(state: CallState, event: CallEvent): CallState {
  return {...fold(state, event), at: Math.max(state.at, event.at)}
}

/** The state after all of `events`. */
export function applyAll(state: CallState, events: readonly CallEvent[]): CallState {
  return events.reduce(apply, state)
}

function fold(state: CallState, event: CallEvent): CallState {
  switch (event.type) {
    case 'ring':
      return {...state, rings: event.n}
    case 'answered':
      return {...state, phase: 'talk', answeredAt: event.at, lastActivity: event.at, hearings: [{from: event.at, to: null}]}
    case 'said':
      return said(state, event)
    case 'focused':
      return {...state, focus: event.field}
    case 'typed':
      return typed(state, event)
    case 'reply-waiting':
      return {...state, waiting: event, fields: {...state.fields, [replyField]: ''}}
    case 'reply-recalled':
      return {
        ...state, waiting: null,
        fields: {...state.fields, [replyField]: (state.waiting?.text ?? '') + (state.fields[replyField] ?? '')}
      }
    case 'replied':
      return {
        ...state,
        waiting: null,
        lastActivity: event.at,
        // What is being typed behind a waiting reply stays in the line.
        fields: state.waiting || event.by === 'model' ? state.fields : {...state.fields, [replyField]: ''},
        turns: [...state.turns, {who: 'agent', at: event.at, text: event.text, intents: []}]
      }
    case 'understood':
      return {
        ...state,
        // A silence is understood as nothing, and takes nothing back from the reply before it.
        turns: event.intents.length === 0 ? state.turns : withIntents(state.turns, event.intents),
        intentCounts: countUp(state.intentCounts, event.intents),
        cueCounts: event.cue ? countUp(state.cueCounts, [event.cue]) : state.cueCounts,
        flags: union(state.flags, event.set),
        outcome: event.outcome ?? state.outcome
      }
    case 'planned':
      return {...state, planned: [...state.planned, event]}
    case 'mood':
      return {...state, mood: event.to}
    case 'interrupted-customer':
      return interrupted(state, event)
    case 'hold-started':
      return {...state, phase: 'hold', lastActivity: event.at, holds: [...state.holds, {from: event.at, to: null, consent: event.consent}]}
    case 'hold-ended':
      return {...state, phase: 'talk', lastActivity: event.at, holds: closeHold(state, event.at)}
    case 'looked-up':
      return {...state, lookUps: state.lookUps + 1, lastActivity: event.at}
    case 'transferred':
      return {...state, outcome: 'transferred'}
    case 'hung-up':
      return {
        ...state, phase: event.by === 'nobody' ? 'over' : 'wrap-up', hungUpAt: event.at, hungUpBy: event.by,
        outcome: event.outcome, planned: [], waiting: null, holds: closeHold(state, event.at), hearings: closeHearing(state, event.at),
        pausedAt: null,
        // A reply that was still waiting was never heard, and its text is not thrown away.
        fields: state.waiting ? {...state.fields, [replyField]: state.waiting.text + (state.fields[replyField] ?? '')} : state.fields
      }
    case 'sound':
      return {
        ...state, sound: {voice: event.voice, why: event.why},
        captionChanges: event.voice === null && captionsNow(state) !== 'on' ? [...state.captionChanges, {at: event.at, captions: 'on'}] : state.captionChanges
      }
    case 'captions-changed':
      return {...state, captionChanges: [...state.captionChanges, {at: event.at, captions: event.captions}]}
    case 'disposed':
      return {...state, disposition: event.disposition}
    case 'submitted':
      return {...state, phase: 'over', submittedAt: event.at, hearings: closeHearing(state, event.at)}
    case 'paused':
      return {...state, pausedAt: event.at, stretches: cutAt(state, event.at)}
    case 'resumed':
      return hears({...state, pausedAt: null}, event)
    case 'went-back':
      return hears(state, event)
    case 'rate-changed':
      return hears({...state, rate: event.rate}, event)
    case 'hearing-started':
      return hears({...state, pausedAt: null, hearings: [...state.hearings, {from: event.at, to: null}]}, event)
    case 'hearing-ended':
      return {...state, hearings: closeHearing(state, event.at)}
    case 'model-moved':
      return {...state, modelIndex: event.index + 1}
    case 'process-gap':
    case 'paste-refused':
      return state
  }
}

function said(state: CallState, {type: _, ...line}: Said): CallState {
  const spoken: SpokenLine = {...line, cutAfter: null}
  const {at, until, rate, digitMs} = line
  const base: CallState = {
    ...state, lines: [...state.lines, spoken], lastActivity: Math.max(state.lastActivity, until),
    stretches: [...state.stretches, {line: state.lines.length, from: 0, at, until, rate, digitMs, upTo: null}]
  }
  if (line.who === 'agent') return base
  return {
    ...base,
    planned: state.planned.slice(1),
    sayCounts: countUp(state.sayCounts, [line.why]),
    told: union(state.told, line.slots.map(span => span.slot)),
    turns: [...state.turns, {who: 'customer', at: line.at, text: line.text, intents: []}]
  }
}

/** From now on these stretches are heard instead of what was still to be heard; while the call goes on its last line ends with them. */
function hears(state: CallState, {at, stretches}: {at: number; stretches?: readonly Stretch[]}): CallState {
  if (!stretches) return state
  const last = state.lines.length - 1
  const until = stretches.findLast(each => each.line === last)?.until
  return {
    ...state,
    stretches: [...cutAt(state, at), ...stretches.map(each => ({...each, upTo: null}))],
    lines: until === undefined || state.hungUpAt !== null ? state.lines : state.lines.map((line, i) => i === last ? {...line, until} : line),
    lastActivity: Math.max(state.lastActivity, until ?? 0)
  }
}

function typed(state: CallState, {field, start, removed, inserted, at}: Typed): CallState {
  const text = state.fields[field] ?? ''
  const next = text.slice(0, start) + inserted + text.slice(start + removed.length)
  return {...state, fields: {...state.fields, [field]: next}, lastActivity: Math.max(state.lastActivity, at)}
}

/** The line ends here: what had not been spoken yet was not told. */
function interrupted(state: CallState, event: Interrupted): CallState {
  const line = state.lines.at(-1)
  if (!line) return state
  const lost = line.slots.filter(span => span.spoken[1] > event.spoken).map(span => span.slot)
  const heardBefore = state.lines.slice(0, -1).flatMap(earlier => earlier.slots.map(span => span.slot))
  const heard = graphemes(line.text).slice(0, event.spoken).join('')
  const turnIndex = state.turns.findLastIndex(turn => turn.who === line.who)
  return {
    ...state,
    lines: [...state.lines.slice(0, -1), {...line, until: event.at, cutAfter: event.spoken}],
    stretches: state.stretches.map((each, i) => i === state.stretches.length - 1 ? {...each, until: event.at, upTo: event.spoken} : each),
    turns: state.turns.map((turn, i) => i === turnIndex ? {...turn, text: `${heard}——`} : turn),
    told: state.told.filter(slot => !lost.includes(slot) || heardBefore.includes(slot)),
    lastActivity: event.at
  }
}

/** A silence's cue is understood, too, but takes nothing from what was said before it. */
function withIntents(turns: CallState['turns'], intents: readonly string[]): CallState['turns'] {
  if (intents.length === 0) return turns
  const last = turns.findLastIndex(turn => turn.who === 'agent')
  return turns.map((turn, i) => i === last ? {...turn, intents} : turn)
}

function closeHold(state: CallState, at: number): CallState['holds'] {
  return state.holds.map(hold => hold.to === null ? {...hold, to: at} : hold)
}

function closeHearing(state: CallState, at: number): CallState['hearings'] {
  return state.hearings.map(hearing => hearing.to === null ? {...hearing, to: at} : hearing)
}

function countUp(counts: Readonly<Record<string, number>>, keys: readonly string[]): Record<string, number> {
  const next = {...counts}
  for (const key of keys) next[key] = (next[key] ?? 0) + 1
  return next
}

function union(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...new Set([...a, ...b])]
}

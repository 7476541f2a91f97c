/** A replay as the screen holds it: how it begins, how it comes to a moment, and that moment as a call. */
import type {CallLog} from '../../call/events.ts'
import {replayAt, replayLength, replayStops} from '../../call/replay.ts'
import type {CallState} from '../../call/state.ts'
import type {Contents} from '../../scenario/types.ts'
import type {ReplayMarks} from '../../score/replay.ts'
import type {CallModel} from './callModel.ts'
import {withState} from './callModel.ts'
import type {Recorded, ReplayScreen} from './state.ts'

export function recorded(attempt: string, title: string, log: CallLog, contents: Contents, marks: ReplayMarks): Recorded {
  const length = replayLength(log)
  const {mood} = contents.scenario
  return {attempt, title, log, contents, marks, whole: replayAt(log, mood, length), stops: replayStops(log), length}
}

/** From the beginning, playing at once. */
export function replayScreen(call: Recorded, from: ReplayScreen['from']): ReplayScreen {
  return {...call, id: 'replay', position: 0, state: replayAt(call.log, call.contents.scenario.mood, 0), playing: true, speed: 1, steady: null, jumps: 0, back: 0, from}
}

export function movedTo(screen: ReplayScreen, position: number): ReplayScreen {
  const held = Math.max(0, Math.min(screen.length, Math.round(position)))
  return {...screen, position: held, state: replayAt(screen.log, screen.contents.scenario.mood, held)}
}

/** The moment as a call, for the parts of the call screen. What the trainee heard without captions is read here. */
export function replayModel({attempt, state, position, contents, log, back}: ReplayScreen): CallModel {
  const shown: CallState = {...state, captionChanges: [], settings: {...state.settings, captions: 'on', coached: false}}
  return withState({attempt, state: shown, now: position, contents, customer: log.customer, editors: {}, back, warned: false}, shown, position)
}

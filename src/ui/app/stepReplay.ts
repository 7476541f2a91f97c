/** Keys and time in a replay: it plays, stops, and goes where it is told; nothing in the call can change. */
import {nextPlace, previousPlace} from '../../call/replay.ts'
import {actionFor} from '../../input/keymap.ts'
import type {Action} from '../../input/keymap.ts'
import type {InputEvent} from '../../input/events.ts'
import {captionHeight} from '../components/captions.ts'
import {stepped} from './effects.ts'
import type {Effect, Stepped} from './effects.ts'
import {lookFor} from './lookFor.ts'
import {movedTo, replayModel} from './replay.ts'
import {replaySpeeds} from './state.ts'
import type {AppState, ReplayScreen} from './state.ts'

/** ms that the keys for a little further go. */
export const leapMs = 5_000
const scrollRows = 3
/** ms of call time, and at 1× of the clock: going back from just behind a place goes to the one before. */
const justAfter = 1_200

export function stepReplay(app: AppState, screen: ReplayScreen, event: InputEvent): Stepped {
  const action = actionFor('replay', event)
  if (action === null) return stepped(app)
  const told: AppState = {...app, notice: null}
  const place = placeFor(screen, action)
  if (place !== null) return show(told, jumped(movedTo({...screen, back: 0}, place)))
  switch (action) {
    case 'pause': return show(told, jumped(screen.playing ? {...screen, playing: false} : restarted(screen)))
    case 'slower': return show(told, atSpeed(screen, -1))
    case 'faster': return show(told, atSpeed(screen, 1))
    case 'scroll-up': return show(told, {...screen, back: Math.min(screen.back + scrollRows, captionHeight(lookFor(app), replayModel(screen), app.size.columns))})
    case 'scroll-down': return show(told, {...screen, back: Math.max(0, screen.back - scrollRows)})
    case 'back': return leave(told, screen)
    case 'help': return stepped({...told, screen: {...screen, playing: false}, overlay: {id: 'help', scroll: 0}})
    case 'suspend': return show(told, jumped({...screen, playing: false}), {type: 'suspend'})
    case 'quit': return stepped(app, {type: 'exit'})
    default: return stepped(app)
  }
}

/** `steady` is the clock's, in ms. At the end it stands still. */
export function tickReplay(app: AppState, screen: ReplayScreen, steady: number): Stepped {
  if (!screen.playing) return stepped(app)
  const position = screen.position + (screen.steady === null ? 0 : (steady - screen.steady) * screen.speed)
  return show(app, {...movedTo(screen, position), steady, playing: position < screen.length})
}

function placeFor({position, length, stops, marks, playing, speed}: ReplayScreen, action: Action): number | null {
  const slack = playing ? justAfter * Math.max(1, speed) : 0
  const errors = marks.errors.map(each => each.at)
  switch (action) {
    case 'next-event': return nextPlace(stops, position, length)
    case 'previous-event': return previousPlace(stops, position, slack)
    case 'next-error': return nextPlace(errors, position, position)
    case 'previous-error': return errors.some(at => at < position - slack) ? previousPlace(errors, position, slack) : position
    case 'ahead': return position + leapMs
    case 'behind': return position - leapMs
    case 'to-start': return 0
    case 'to-end': return length
    default: return null
  }
}

/** At the end, playing begins again. */
function restarted(screen: ReplayScreen): ReplayScreen {
  const begun = screen.position >= screen.length ? movedTo(screen, 0) : screen
  return {...begun, playing: true, steady: null}
}

function jumped(screen: ReplayScreen): ReplayScreen {
  return {...screen, jumps: screen.jumps + 1, steady: null}
}

function atSpeed(screen: ReplayScreen, by: number): ReplayScreen {
  const at = replaySpeeds.indexOf(screen.speed) + by
  const speed = replaySpeeds[Math.max(0, Math.min(replaySpeeds.length - 1, at))]!
  return speed === screen.speed ? screen : jumped({...screen, speed})
}

function leave(app: AppState, {from, attempt}: ReplayScreen): Stepped {
  if (from === 'exit') return stepped(app, {type: 'exit'})
  if (from !== 'history') return stepped({...app, screen: from})
  return stepped({...app, screen: {id: 'history', page: 'calls', selected: Math.max(0, app.attempts.findIndex(each => each.id === attempt))}})
}

function show(app: AppState, screen: ReplayScreen, ...effects: readonly Effect[]): Stepped {
  return stepped({...app, screen}, ...effects)
}

import {replyField} from '../../call/events.ts'
import type {Action, KeyContext} from '../../input/keymap.ts'
import type {AppState} from './state.ts'
import type {CallModel} from './callModel.ts'

/** Where the next key goes. */
export function keyContext({overlay, screen, call}: Pick<AppState, 'overlay' | 'screen' | 'call'>): KeyContext {
  if (overlay) return overlay.id === 'lookup' ? 'call.lookup' : overlay.id === 'help' ? 'help' : 'question'
  switch (screen.id) {
    case 'call': return call ? callContext(call) : 'home'
    case 'scorecard': return screen.goOn === null ? 'scorecard' : 'question'
    case 'history': return 'history'
    case 'about': case 'settings': case 'baseline': return 'form'
    default: return 'home'
  }
}

function callContext({state}: CallModel): KeyContext {
  switch (state.phase) {
    case 'ringing': return 'call.ringing'
    case 'wrap-up': case 'over': return 'wrap-up'
    case 'hold': return 'call.hold'
    case 'talk':
      if (state.focus !== replyField) return 'call.field'
      return state.waiting ? 'call.waiting' : 'call.reply'
  }
}

const notForRecorders: ReadonlySet<Action> = new Set<Action>(['reply-line', 'hold', 'transfer', 'hang-up', 'caller-number', 'look-up'])
const none: ReadonlySet<Action> = new Set()
const nothingToLookUp: ReadonlySet<Action> = new Set<Action>(['look-up'])

/** Actions that make no sense in this call: a recorder only types, and not every call has papers. */
export function hiddenActions(call: CallModel | null): ReadonlySet<Action> {
  if (!call) return none
  if (call.state.settings.role === 'recorder') return notForRecorders
  return call.contents.guideline || call.contents.catalog ? none : nothingToLookUp
}

import {isHearing, isSecondHearing, mayControl, mayHearAgain} from '../../call/hearing.ts'
import {replyField} from '../../call/events.ts'
import type {Action, KeyContext} from '../../input/keymap.ts'
import type {AppState} from './state.ts'
import type {CallModel} from './callModel.ts'
import {hasPhrases} from './phrases.ts'

/** Where the next key goes. */
export function keyContext({overlay, screen, call}: Pick<AppState, 'overlay' | 'screen' | 'call'>): KeyContext {
  if (overlay) return overlay.id === 'lookup' ? 'call.lookup' : overlay.id === 'help' ? 'help' : 'question'
  switch (screen.id) {
    case 'call': return call ? callContext(call) : 'home'
    case 'scorecard': return screen.goOn === null ? 'scorecard' : 'question'
    case 'browse': case 'history': case 'replay': return screen.id
    case 'drill': return screen.verdict ? 'drill.feedback' : 'drill.item'
    case 'book': return 'book'
    case 'qa': return screen.editor ? 'qa.wording' : 'qa'
    case 'qa-result': return 'scorecard'
    case 'seat': return 'seat'
    case 'about': case 'settings': case 'baseline': case 'join': return 'form'
    default: return 'home'
  }
}

function callContext({state, contents}: CallModel): KeyContext {
  if (isHearing(state)) return isSecondHearing(state) ? 'call.again' : 'call.hearing'
  switch (state.phase) {
    case 'ringing': return contents.scenario.kind === 'callback' ? 'call.dialling' : 'call.ringing'
    case 'wrap-up': case 'over': return 'wrap-up'
    case 'hold': return 'call.hold'
    case 'talk':
      if (state.focus !== replyField) return 'call.field'
      // With more typed behind a waiting reply Enter adds it.
      return state.waiting && (state.fields[replyField] ?? '').trim() === '' ? 'call.waiting' : 'call.reply'
  }
}

const notForRecorders: ReadonlySet<Action> = new Set<Action>(['reply-line', 'pick-phrase', 'hold', 'transfer', 'hang-up', 'caller-number', 'look-up'])
const playback: readonly Action[] = ['pause', 'back-a-little', 'slower', 'faster']
const none: ReadonlySet<Action> = new Set()
const notForAgents: ReadonlySet<Action> = new Set<Action>(['hear-again'])
const nothingToLookUp: ReadonlySet<Action> = new Set<Action>(['hear-again', 'look-up'])

/** Actions that make no sense in this call: a recorder only types, an exam's recording runs through, and not every call has papers. */
export function hiddenActions(call: CallModel | null): ReadonlySet<Action> {
  if (call?.hosted) return new Set([...hiddenInPractice(call), ...teachersChoice])
  return hiddenInPractice(call)
}

/** How a class's call is heard and read is the teacher's to say, and it goes on for everybody. */
const teachersChoice: readonly Action[] = ['captions-on-off', 'voice', ...playback]

function hiddenInPractice(call: CallModel | null): ReadonlySet<Action> {
  if (!call) return none
  return call.contents.form === null ? new Set([...hiddenByRole(call), ...betweenFields]) : hiddenByRole(call)
}

/** A call without a form has nowhere to go to from the reply line. */
const betweenFields: readonly Action[] = ['next-field', 'previous-field', 'jump-to-field']

function hiddenByRole(call: CallModel): ReadonlySet<Action> {
  const {state, contents} = call
  if (state.settings.role === 'agent') {
    const hidden = contents.guideline || contents.catalog || contents.scenario.dossier ? notForAgents : nothingToLookUp
    return hasPhrases(call) ? hidden : new Set([...hidden, 'pick-phrase' as const])
  }
  return new Set([...notForRecorders, ...(mayControl(state) ? [] : playback), ...(mayHearAgain(state) ? [] : ['hear-again' as const])])
}

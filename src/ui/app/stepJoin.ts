/** Keys where the address of a class is asked for. The class itself has screens of its own, which come after these are left. */
import {normaliseDigits} from '../../input/digits.ts'
import type {InputEvent} from '../../input/events.ts'
import {createField, editField} from '../../input/field.ts'
import type {FieldAction} from '../../input/field.ts'
import {actionFor, isFieldAction} from '../../input/keymap.ts'
import {message} from '../messages/messages.ts'
import {stepped} from './effects.ts'
import type {Stepped} from './effects.ts'
import type {AppState, JoinScreen} from './state.ts'

/** The setting that keeps the address for the next lesson. */
const kept = 'class'

export function joinScreen({trainee}: AppState): JoinScreen {
  return {id: 'join', editor: createField(trainee.settings[kept] ?? '', 80)}
}

export function stepJoin(app: AppState, screen: JoinScreen, event: InputEvent): Stepped {
  // A full stop and a colon of the input method are the ones of an address.
  const edit = (action: FieldAction): Stepped => stepped({...app, notice: null, screen: {...screen, editor: editField(screen.editor, action).field}})
  if (event.type !== 'key') return edit({type: 'insert', text: normaliseDigits(event.text).replaceAll('。', '.').replaceAll('：', ':')})
  const action = actionFor('form', event)
  switch (action) {
    case 'quit': return stepped(app, {type: 'exit'})
    case 'help': return stepped({...app, overlay: {id: 'help', scroll: 0}})
    case 'back': return stepped({...app, notice: null, screen: {id: 'home', selected: 0}})
    case 'select': return join(app, screen.editor.text.trim())
    default: return action !== null && isFieldAction(action) ? edit({type: action}) : stepped(app)
  }
}

function join(app: AppState, address: string): Stepped {
  if (address === '') return stepped({...app, notice: message('join.empty')})
  const trainee = {...app.trainee, settings: {...app.trainee.settings, [kept]: address}}
  const {name, number} = trainee
  return stepped({...app, trainee}, {type: 'save-trainee', trainee}, {type: 'join-class', wish: {address, name, number}}, {type: 'exit'})
}

/** Typing into the call: text, pastes and editing keys go to the focused field. */
import {replyField} from '../../call/events.ts'
import {normaliseDigits} from '../../input/digits.ts'
import {editField} from '../../input/field.ts'
import type {FieldAction} from '../../input/field.ts'
import type {FieldKind} from '../../scenario/types.ts'
import {message} from '../messages/messages.ts'
import {editorOf, focusOrder} from './callModel.ts'
import type {CallModel} from './callModel.ts'
import {stepped} from './effects.ts'
import type {Stepped} from './effects.ts'
import type {AppState} from './state.ts'

const numberKinds: ReadonlySet<FieldKind> = new Set<FieldKind>(['mobile', 'landline', 'order'])

/** The focused field after `action`; the core is told what it did to the text. */
export function editFocused(app: AppState, call: CallModel, action: FieldAction): Stepped {
  const field = call.state.focus
  if (!focusOrder(call).includes(field) || call.state.phase === 'ringing') return stepped(app)
  const {field: editor, edit, full} = editField(editorOf(call, field), forField(call, field, action))
  const next: AppState = {
    ...app,
    notice: noticeOf(call, action, full),
    call: {...call, warned: false, editors: {...call.editors, [field]: editor}}
  }
  return edit ? stepped(next, {type: 'feed', input: {type: 'type', field, edit}}) : stepped(next)
}

/** A number typed with the input method on is the same number. */
function forField(call: CallModel, field: string, action: FieldAction): FieldAction {
  const kind = call.contents.form?.fields.find(each => each.id === field)?.kind
  return action.type === 'insert' && field !== replyField && kind && numberKinds.has(kind) ? {...action, text: normaliseDigits(action.text)} : action
}

function noticeOf(call: CallModel, action: FieldAction, full: boolean): AppState['notice'] {
  if (action.type === 'insert' && action.cause === 'paste' && call.state.settings.exam) return message('call.paste.refused')
  return full ? message('call.field.full') : null
}

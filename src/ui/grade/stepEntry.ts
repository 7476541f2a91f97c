import {isWording, longestWording} from '../../grade/accept.ts'
import {normaliseDigits} from '../../input/digits.ts'
import {createField, editField} from '../../input/field.ts'
import type {FieldAction} from '../../input/field.ts'
import type {InputEvent} from '../../input/events.ts'
import {isFieldAction, type Action} from '../../input/keymap.ts'
import {message} from '../messages/messages.ts'
import type {Entry, GradeApp} from './state.ts'
import {gradeStepped, type GradeStepped} from './effects.ts'

/** Typing points, a reason, a comment or a wording. */
export function stepEntry(app: GradeApp, entry: Entry, event: InputEvent, action: Action | null): GradeStepped {
  if (action === 'back') return gradeStepped({...app, overlay: null, notice: null})
  if (action === 'select') return entered(app, entry)
  const edit = editOf(event, action, entry)
  return edit ? gradeStepped({...app, notice: null, overlay: {...entry, field: editField(entry.field, edit).field}}) : gradeStepped(app)
}

function editOf(event: InputEvent, action: Action | null, {kind}: Entry): FieldAction | null {
  if (action !== null && isFieldAction(action)) return {type: action}
  if (event.type === 'key') return null
  // Points typed with the input method on are the same points.
  return {type: 'insert', text: kind === 'points' ? normaliseDigits(event.text) : event.text, cause: event.type === 'paste' ? 'paste' : 'type'}
}

function entered(app: GradeApp, entry: Entry): GradeStepped {
  const id = app.open?.attempt.row.id
  const text = entry.field.text.trim()
  if (id === undefined) return gradeStepped({...app, overlay: null})
  switch (entry.kind) {
    case 'points': {
      if (!/^\d{1,3}$/.test(text) || Number(text) > entry.max) return gradeStepped({...app, notice: message('grade.need.points', {max: entry.max})})
      return gradeStepped({...app, notice: null, overlay: {kind: 'why', wish: {type: 'score', criterion: entry.criterion, points: Number(text)}, field: createField()}})
    }
    case 'why':
      if (text === '') return gradeStepped({...app, notice: message('grade.need.why')})
      return gradeStepped({...app, overlay: null}, {type: 'decide', id, wish: entry.wish, why: text})
    case 'comment': return gradeStepped({...app, overlay: null}, {type: 'decide', id, wish: {type: 'comment', criterion: entry.criterion, text}, why: ''})
    case 'wording':
      if (text === '') return gradeStepped({...app, overlay: null})
      if (!isWording(text)) return gradeStepped({...app, notice: message('grade.need.wording', {most: longestWording})})
      return gradeStepped({...app, overlay: null}, {type: 'try', id, acceptance: {...entry.as.acceptance, wording: text}})
  }
}

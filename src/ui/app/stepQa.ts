/** Keys while a call is checked, and while the result is read. */
import type {Marks} from '../../drill/qa/check.ts'
import type {InputEvent} from '../../input/events.ts'
import {createField, editField} from '../../input/field.ts'
import type {FieldAction, FieldState} from '../../input/field.ts'
import {isFieldAction} from '../../input/keymap.ts'
import type {Action} from '../../input/keymap.ts'
import {qaResultLimit} from '../screens/qaScreens.ts'
import {message} from '../messages/messages.ts'
import {markable} from './drillState.ts'
import type {QaResultScreen, QaScreen} from './drillState.ts'
import {stepped} from './effects.ts'
import type {Stepped} from './effects.ts'
import {moved} from './listMoves.ts'
import {lookFor} from './lookFor.ts'
import type {AppState} from './state.ts'

const wordingLimit = 200
const pageRows = 6

export function stepQa(app: AppState, screen: QaScreen, event: InputEvent, action: Action | null): Stepped {
  return screen.editor ? stepWording(app, screen, screen.editor, event, action) : stepMarks(app, screen, action)
}

function stepMarks(app: AppState, screen: QaScreen, action: Action | null): Stepped {
  const {call, marks, selected} = screen
  const items = markable(call)
  const item = items[selected]
  const marked = (next: Marks): Stepped => stepped({...app, screen: {...screen, marks: next}})
  switch (action) {
    case 'back': return stepped(app, {type: 'drill', ask: {type: 'leave'}})
    case 'submit': return stepped(app, {type: 'drill', ask: {type: 'check', marks}})
    case 'hear': {
      const line = item && 'line' in item ? item.line : 0
      return stepped(app, {type: 'drill', ask: {type: 'hear-call', from: line}})
    }
    case 'mark':
      if (!item) return stepped(app)
      if ('step' in item) return marked({...marks, steps: toggled(marks.steps, item.step)})
      return stepped({...app, screen: {...screen, editor: createField(marks.lines.find(mark => mark.line === item.line)?.wording ?? '', wordingLimit)}})
    case 'unmark':
      if (!item) return stepped(app)
      return marked('step' in item ? {...marks, steps: marks.steps.filter(step => step !== item.step)} : {...marks, lines: marks.lines.filter(mark => mark.line !== item.line)})
    case 'scroll-down': return stepped({...app, screen: {...screen, scroll: screen.scroll + pageRows}})
    case 'scroll-up': return stepped({...app, screen: {...screen, scroll: screen.scroll - pageRows}})
    default: return stepped({...app, screen: {...screen, scroll: 0, selected: moved(selected, items.length, action)}})
  }
}

function toggled(steps: readonly string[], step: string): readonly string[] {
  return steps.includes(step) ? steps.filter(each => each !== step) : [...steps, step]
}

/** Enter keeps the line marked, with a wording or without one; Esc leaves it as it was. */
function stepWording(app: AppState, screen: QaScreen, editor: FieldState, event: InputEvent, action: Action | null): Stepped {
  const edit = (by: FieldAction): Stepped => stepped({...app, screen: {...screen, editor: editField(editor, by).field}})
  if (event.type === 'text') return edit({type: 'insert', text: event.text})
  if (event.type === 'paste') return stepped({...app, notice: message('drill.paste')})
  const item = markable(screen.call)[screen.selected]
  if (action === 'back' || !item || !('line' in item)) return stepped({...app, screen: {...screen, editor: null}})
  if (action === 'select') {
    const others = screen.marks.lines.filter(mark => mark.line !== item.line)
    return stepped({...app, screen: {...screen, editor: null, marks: {...screen.marks, lines: [...others, {line: item.line, wording: editor.text.trim()}]}}})
  }
  return action !== null && isFieldAction(action) ? edit({type: action}) : stepped(app)
}

export function stepQaResult(app: AppState, screen: QaResultScreen, action: Action | null): Stepped {
  const page = app.size.rows - 6
  switch (action) {
    case 'go-on': case 'back': return stepped(app, {type: 'drill', ask: {type: 'menu', selected: 4}})
    case 'line-down': case 'line-up': case 'scroll-down': case 'scroll-up': {
      const by = {'line-down': 1, 'line-up': -1, 'scroll-down': page, 'scroll-up': -page}[action]
      const limit = qaResultLimit(lookFor(app), app.size, screen)
      return stepped({...app, screen: {...screen, scroll: Math.max(0, Math.min(limit, screen.scroll + by))}})
    }
    default: return stepped(app)
  }
}

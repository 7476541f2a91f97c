import {keysFor} from '../../input/keymap.ts'
import type {Action, KeyContext} from '../../input/keymap.ts'
import type {CallModel} from '../app/callModel.ts'
import type {Question} from '../app/state.ts'
import {choicesOf} from '../app/choices.ts'
import {padToWidth} from '../../text/width.ts'
import {line, paragraph, rule, span} from '../paint/line.ts'
import type {Line, Picture} from '../paint/line.ts'
import type {Look} from './look.ts'
import {menu, windowed} from './menu.ts'

/** A question with its choices. */
export function dialog(look: Look, overlay: Question, {state, hosted}: Pick<CallModel, 'state' | 'hosted'>, cells: number, rows: number): Line[] {
  const {title, items} = choicesOf(overlay.id, state, hosted !== undefined)
  const choices = items.map(key => ({label: look.t(key)}))
  return [rule(look.glyphs.rule, cells, look.t(title)), ...menu(look, choices, overlay.selected, cells, rows - 1)]
}

const keyCells = 24

/** Rows that may be a part of what there is to see. */
export interface Page extends Picture {
  readonly isMore: boolean
}

/** Every key of where the trainee is, but the `hidden` ones, which do nothing there. */
export function help(look: Look, context: KeyContext, hidden: ReadonlySet<Action>, scroll: number, cells: number, rows: number): Page {
  const lines = keysFor(context).filter(each => !hidden.has(each.action)).flatMap(each =>
    paragraph(line(span(` ${padToWidth(each.labels.slice(0, 3).join(' '), keyCells)} `, 'key')), look.t(each.message), cells)
  )
  const shown = windowed(lines, 0, rows - 1, scroll)
  return {lines: [rule(look.glyphs.rule, cells, look.t('help.title'), shown.note), ...shown.lines], caret: null, isMore: shown.note !== ''}
}

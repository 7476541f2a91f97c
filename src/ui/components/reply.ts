import {replyField} from '../../call/events.ts'
import {cellWidth} from '../../text/width.ts'
import {editorOf} from '../app/callModel.ts'
import type {CallModel} from '../app/callModel.ts'
import {span} from '../paint/line.ts'
import type {Picture} from '../paint/line.ts'
import type {Look} from './look.ts'
import {textBox} from './textBox.ts'

/** Whether the trainee speaks in this call at all, and now. */
export function hasReply({state}: CallModel): boolean {
  return state.settings.role === 'agent' && (state.phase === 'talk' || state.phase === 'hold')
}

/** The line in which the agent's words are typed. */
export function replyLine(look: Look, call: CallModel, cells: number, rows: number): Picture {
  const focused = call.state.focus === replyField
  const head = `${focused ? look.glyphs.pointer : ' '}${look.t('call.reply')} `
  const indent = cellWidth(head)
  const editor = editorOf(call, replyField)
  const box = textBox(focused ? editor : {text: editor.text, caret: 0}, cells - indent, rows, look.glyphs)
  return {
    lines: box.lines.map((row, i) => [span(i === 0 ? head : ' '.repeat(indent), focused ? 'title' : undefined), ...row]),
    caret: focused ? {column: indent + box.caret.column, row: box.caret.row} : null
  }
}

import type {Form, FormField} from '../../scenario/types.ts'
import {cellWidth, padToWidth} from '../../text/width.ts'
import {editorOf} from '../app/callModel.ts'
import type {CallModel} from '../app/callModel.ts'
import {blank, line, span} from '../paint/line.ts'
import type {Cell, Line, Picture} from '../paint/line.ts'
import {fieldLabel} from './look.ts'
import type {Look} from './look.ts'
import {textBox} from './textBox.ts'

/** A free-text field in a big window gets this many rows for each it wants. */
const roomyFactor = 2

/** Rows each field gets: one, and what is left for those that want more, the last (free text) first. */
export function fieldHeights(form: Form, rows: number): readonly number[] {
  const heights = form.fields.map(() => 1)
  const most = (field: FormField): number => field.rows > 1 ? field.rows * (isRoomy(form, rows) ? roomyFactor : 1) : 1
  let left = rows - heights.length
  for (let grew = true; grew && left > 0;) {
    grew = false
    for (let i = form.fields.length - 1; i >= 0 && left > 0; i--) {
      if (heights[i]! >= most(form.fields[i]!)) continue
      heights[i]! += 1
      left -= 1
      grew = true
    }
  }
  return heights
}

/** There is room for a blank row between the fields, and for long texts. */
function isRoomy(form: Form, rows: number): boolean {
  return rows >= wantedRows(form) * roomyFactor + form.fields.length
}

/** Rows the form would like to have. */
export function wantedRows(form: Form): number {
  return form.fields.reduce((sum, field) => sum + Math.max(1, field.rows), 0)
}

/** The form in `rows` rows; the caret where the focused field has it. Too many fields scroll with the focus. */
export function formFields(look: Look, call: CallModel, cells: number, rows: number): Picture {
  const {form} = call.contents
  if (!form) return {lines: [line(span(`  ${look.t('call.form.none')}`, 'dim'))], caret: null}
  const labels = Math.max(...form.fields.map(field => cellWidth(fieldLabel(look, field))))
  const heights = fieldHeights(form, rows)
  const lines: Line[] = []
  let caret: Cell | null = null
  form.fields.forEach((field, i) => {
    const shown = oneField(look, call, field, i, labels, cells, heights[i] ?? 1)
    if (shown.caret) caret = {column: shown.caret.column, row: lines.length + shown.caret.row}
    lines.push(...shown.lines, ...(isRoomy(form, rows) ? [blank] : []))
  })
  return scrolledTo(caret, lines, rows)
}

function oneField(look: Look, call: CallModel, field: FormField, index: number, labels: number, cells: number, rows: number): Picture {
  const focused = call.state.focus === field.id
  const head = `${focused ? look.glyphs.pointer : ' '}${index + 1} ${padToWidth(fieldLabel(look, field), labels)} `
  const indent = cellWidth(head)
  const box = textBox(focused ? editorOf(call, field.id) : {text: editorOf(call, field.id).text, caret: 0}, cells - indent, rows, look.glyphs)
  const lines = box.lines.map((row, i) => i === 0 ? [span(head, focused ? 'title' : undefined), ...row] : [span(' '.repeat(indent)), ...row])
  return {lines, caret: focused ? {column: indent + box.caret.column, row: box.caret.row} : null}
}

function scrolledTo(caret: Cell | null, lines: readonly Line[], rows: number): Picture {
  const from = Math.max(0, Math.min((caret?.row ?? 0) - rows + 1, lines.length - rows))
  return {lines: lines.slice(from, from + rows), caret: caret && {...caret, row: caret.row - from}}
}

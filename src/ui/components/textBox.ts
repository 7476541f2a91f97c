/** Text being edited, on one row or several, with the cell of the caret. */
import {fieldWindow} from '../../input/view.ts'
import type {FieldState} from '../../input/field.ts'
import {graphemes} from '../../text/grapheme.ts'
import {cellWidth} from '../../text/width.ts'
import {span} from '../paint/line.ts'
import type {Cell, Line} from '../paint/line.ts'
import type {Glyphs} from '../theme/theme.ts'

export interface TextBox {
  readonly lines: readonly Line[]
  /** Relative to the box. */
  readonly caret: Cell
}

/** A box of `cells` by `rows`; one cell at either side tells that there is more. */
export function textBox(field: Pick<FieldState, 'text' | 'caret'>, cells: number, rows: number, glyphs: Glyphs): TextBox {
  return rows <= 1 ? oneRow(field, cells, glyphs) : severalRows(field, cells, rows, glyphs)
}

function oneRow({text, caret}: Pick<FieldState, 'text' | 'caret'>, cells: number, glyphs: Glyphs): TextBox {
  const shown = fieldWindow(text, caret, cells - 2)
  const row = framed(shown.visible, cells - 2, shown.clippedLeft ? glyphs.clippedLeft : ' ', shown.clippedRight ? glyphs.clippedRight : ' ')
  return {lines: [row], caret: {column: 1 + shown.caretColumn, row: 0}}
}

function severalRows({text, caret}: Pick<FieldState, 'text' | 'caret'>, cells: number, rows: number, glyphs: Glyphs): TextBox {
  const broken = breakAt(text, caret, cells - 2)
  const start = Math.max(0, broken.caret.row - rows + 1)
  const last = start + rows - 1
  const lines = Array.from({length: rows}, (_, i) => framed(
    broken.rows[start + i] ?? '', cells - 2,
    i === 0 && start > 0 ? glyphs.clippedLeft : ' ',
    i === rows - 1 && last < broken.rows.length - 1 ? glyphs.clippedRight : ' '
  ))
  return {lines, caret: {column: 1 + broken.caret.column, row: broken.caret.row - start}}
}

function framed(text: string, cells: number, left: string, right: string): Line {
  return [span(left, 'dim'), span(text + ' '.repeat(Math.max(0, cells - cellWidth(text))), 'field'), span(right, 'dim')]
}

/** Breaks between graphemes only where the row is full: what is edited must not change its shape as prose does. */
function breakAt(text: string, caret: number, cells: number): {rows: readonly string[]; caret: Cell} {
  const rows = ['']
  let used = 0
  let place: Cell = {column: 0, row: 0}
  const parts = graphemes(text)
  parts.forEach((part, i) => {
    const width = cellWidth(part)
    if (used + width > cells) {
      rows.push('')
      used = 0
    }
    if (i === caret) place = {column: used, row: rows.length - 1}
    rows[rows.length - 1] += part
    used += width
  })
  if (caret >= parts.length) {
    // Behind a full row the caret waits at the start of the next one.
    if (used >= cells) {
      rows.push('')
      used = 0
    }
    place = {column: used, row: rows.length - 1}
  }
  return {rows, caret: place}
}

import {createField} from '../../src/input/field.ts'
import type {FieldState} from '../../src/input/field.ts'
import {graphemeCount, graphemes} from '../../src/text/grapheme.ts'

/** A field drawn with its caret, `王|小明`; without one the caret is at the end. Nothing to undo. */
export function parseField(drawing: string, limit?: number): FieldState {
  const [before = '', ...after] = drawing.split('|')
  return {...createField(before + after.join('|'), limit), caret: graphemeCount(before)}
}

export function drawField({text, caret}: FieldState): string {
  const parts = graphemes(text)
  return `${parts.slice(0, caret).join('')}|${parts.slice(caret).join('')}`
}

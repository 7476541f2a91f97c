/** Rows of styled text: what every component makes and the painter paints. Widths are cells. */
import {graphemes} from '../../text/grapheme.ts'
import {cellWidth, cutToWidth} from '../../text/width.ts'
import {wrapText} from '../../text/wrap.ts'
import type {Tone} from '../theme/theme.ts'

export interface Span {
  readonly text: string
  readonly tone?: Tone | undefined
}
export type Line = readonly Span[]

/** Cells of a picture, from 0 at the top left. */
export interface Cell {
  readonly column: number
  readonly row: number
}
/** A part of a screen, with the caret where the text goes that is typed next. */
export interface Picture {
  readonly lines: readonly Line[]
  readonly caret: Cell | null
}

export const blank: Line = []

export function span(text: string, tone?: Tone): Span {
  return tone ? {text, tone} : {text}
}

export function line(...parts: readonly (Span | string)[]): Line {
  return parts.map(part => typeof part === 'string' ? {text: part} : part)
}

export function lineWidth(row: Line): number {
  return row.reduce((sum, each) => sum + cellWidth(each.text), 0)
}

/** The text of a row without its styles. */
export function plainText(row: Line): string {
  return row.map(each => each.text).join('')
}

/** Exactly `cells` wide: cut with an ellipsis, or filled up with blanks. */
export function fitted(row: Line, cells: number): Line {
  const width = lineWidth(row)
  if (width <= cells) return width === cells ? row : [...row, {text: ' '.repeat(cells - width)}]
  const kept: Span[] = []
  let room = cells
  for (const each of row) {
    const last = lineWidth(row) > cells && cellWidth(each.text) >= room
    const text = last ? cutToWidth(`${each.text}…`, room, '…') : each.text
    kept.push({...each, text})
    room -= cellWidth(text)
    if (last || room <= 0) break
  }
  return room > 0 ? [...kept, {text: ' '.repeat(room)}] : kept
}

/** At most `cells` wide. */
export function within(row: Line, cells: number): Line {
  return lineWidth(row) > cells ? fitted(row, cells) : row
}

/** Exactly `height` rows. */
export function tall(rows: readonly Line[], height: number): Line[] {
  return Array.from({length: height}, (_, i) => rows[i] ?? blank)
}

/** `text` wrapped behind `head`, its further rows indented to where it began. */
export function paragraph(head: Line, text: string, cells: number, tone?: Tone): Line[] {
  const indent = lineWidth(head)
  return wrapText(text, Math.max(2, cells - indent)).map((row, i) =>
    i === 0 ? [...head, span(row, tone)] : [span(' '.repeat(indent)), span(row, tone)]
  )
}

/** `────  title ────` over the whole width. */
export function rule(glyph: string, cells: number, title = '', note = ''): Line {
  const head = title === '' ? glyph : `${glyph} ${title} `
  const tail = note === '' ? '' : ` ${note} ${glyph}`
  const between = Math.max(0, cells - cellWidth(head) - cellWidth(tail))
  return [span(head.slice(0, 1), 'dim'), span(head.slice(1), 'title'), span(glyph.repeat(between), 'dim'), span(tail, 'dim')]
}

/** Exactly `rows` rows, each `cells` wide. */
export function block(rows: readonly Line[], cells: number, height: number): Line[] {
  return Array.from({length: height}, (_, i) => fitted(rows[i] ?? blank, cells))
}

/** Two blocks side by side with a column between. */
export function beside(left: readonly Line[], right: readonly Line[], leftCells: number, between: string): Line[] {
  return Array.from({length: Math.max(left.length, right.length)}, (_, i) => [
    ...fitted(left[i] ?? blank, leftCells), span(between, 'dim'), ...(right[i] ?? blank)
  ])
}

/** Parts that flow into rows of `cells`, `gap` blanks between; a part is never broken. */
export function flow(parts: readonly Line[], cells: number, gap = 2): Line[] {
  const rows: Line[] = []
  let row: Line = []
  for (const part of parts) {
    const room = cells - lineWidth(row) - (row.length > 0 ? gap : 0)
    if (row.length > 0 && lineWidth(part) > room) {
      rows.push(row)
      row = part
    } else row = row.length > 0 ? [...row, span(' '.repeat(gap)), ...part] : part
  }
  return row.length > 0 ? [...rows, row] : rows
}

/** `count` of `of` as a bar of `cells`. */
export function bar(share: number, cells: number, full: string, empty: string): string {
  const filled = Math.round(Math.min(1, Math.max(0, share)) * cells)
  return full.repeat(filled) + empty.repeat(cells - filled)
}

/** The text as a column of single graphemes, each filled up to `cells`. */
export function cellsOf(text: string): readonly {readonly text: string; readonly width: number}[] {
  return graphemes(text).map(text => ({text, width: cellWidth(text)}))
}

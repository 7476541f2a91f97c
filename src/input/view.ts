/** The part of a long line of text that a field of so many cells shows. */
import {graphemes} from '../text/grapheme.ts'
import {cellWidth} from '../text/width.ts'

export interface FieldWindow {
  /** Whole graphemes, never wider than the field; a cell may stay empty where a wide one would not fit. */
  readonly visible: string
  /** Cells before the caret inside the field, always less than its width. */
  readonly caretColumn: number
  readonly clippedLeft: boolean
  readonly clippedRight: boolean
  /** Graphemes hidden on the left; hand it in again next time, so that the text does not jump about. */
  readonly scroll: number
}

/**
 * What a field of `cells` cells (at least 1) shows of `text` with the caret before grapheme `caret`. It scrolls from
 * `scroll` only as far as it must for the caret and the grapheme under it to be seen, and back when text went away.
 */
export function fieldWindow(text: string, caret: number, cells: number, scroll = 0): FieldWindow {
  const parts = graphemes(text)
  const widths = parts.map(cellWidth)
  const start = scrolled(widths, Math.min(caret, parts.length), cells, scroll)
  const end = start + fitting(widths.slice(start), cells)
  return {
    visible: parts.slice(start, end).join(''),
    caretColumn: sum(widths.slice(start, caret)),
    clippedLeft: start > 0,
    clippedRight: end < parts.length,
    scroll: start
  }
}

function scrolled(widths: readonly number[], caret: number, cells: number, scroll: number): number {
  // Where the end of the text, with a cell for the caret behind it, stands at the right edge: never scroll further.
  const furthest = widths.length - fitting(widths.toReversed(), cells - 1)
  // A field of one cell cannot show the wide grapheme under the caret; the caret has its cell all the same.
  const under = Math.max(1, Math.min(widths[caret] ?? 1, cells))
  const least = caret - fitting(widths.slice(0, caret).toReversed(), cells - under)
  return Math.max(Math.min(scroll, furthest, caret), least, 0)
}

/** How many of the first widths fit into `cells`. */
function fitting(widths: readonly number[], cells: number): number {
  let used = 0
  const over = widths.findIndex((width) => (used += width) > cells)
  return over < 0 ? widths.length : over
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0)
}

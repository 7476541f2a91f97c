/** Points of calls one after the other as columns of text, the oldest on the left. */
import type {Line} from '../paint/line.ts'
import {line, span} from '../paint/line.ts'
import type {Glyphs} from '../theme/theme.ts'
import type {Tone} from '../theme/theme.ts'

/** Cells of the scale on the left: `100 `. */
const scaleCells = 5
const columnCells = 2
const full = 100
/** Points from which on a call is passed and good. */
const pass = 60
const good = 80

/** How many columns there is room for. */
export function trendColumns(cells: number): number {
  return Math.max(0, Math.floor((cells - scaleCells) / columnCells))
}

/** `values` from 0 to 100, the newest last; of more than there is room for the newest. `rows` at least 1. */
export function trendLines(values: readonly number[], cells: number, rows: number, glyphs: Glyphs): Line[] {
  const shown = values.slice(-trendColumns(cells))
  return Array.from({length: rows}, (_, row) => {
    const scale = rows === 1 ? '' : row === 0 ? String(full) : row === rows - 1 ? '0' : ''
    return line(span(` ${scale.padStart(scaleCells - 2)} `, 'dim'), ...shown.map(value => span(`${cell(value, rows - 1 - row, rows, glyphs)} `, toneOf(value))))
  })
}

/** The part of a column that stands in the row `up` rows above the lowest. Nothing at all is still a mark. */
function cell(value: number, up: number, rows: number, {levels}: Glyphs): string {
  const steps = levels.length
  const height = Math.max(1, Math.round(Math.min(full, Math.max(0, value)) / full * rows * steps)) - up * steps
  return height <= 0 ? ' ' : levels[Math.min(steps, height) - 1] ?? ' '
}

function toneOf(value: number): Tone {
  return value >= good ? 'good' : value >= pass ? 'accent' : 'warn'
}

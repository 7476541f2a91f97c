import {blank, line, paragraph, span} from '../paint/line.ts'
import type {Line} from '../paint/line.ts'
import type {Look} from './look.ts'

export interface MenuItem {
  readonly label: string
  readonly note?: string
}

/** One choice a row, the chosen one marked and inverse; its note under it where there is room. */
export function menu({glyphs}: Look, items: readonly MenuItem[], selected: number, cells: number, rows: number): Line[] {
  const lines: Line[] = []
  let chosenAt = 0
  items.forEach((item, i) => {
    const chosen = i === selected
    if (chosen) chosenAt = lines.length
    lines.push(line(span(chosen ? `${glyphs.pointer} ` : '  ', 'accent'), span(` ${item.label} `, chosen ? 'selected' : undefined)))
    if (item.note) lines.push(...paragraph(line('     '), item.note, cells, 'dim'))
  })
  return windowed(lines, chosenAt, rows)
}

/** The `rows` rows around row `at`. */
export function windowed(lines: readonly Line[], at: number, rows: number): Line[] {
  const from = Math.max(0, Math.min(at - Math.floor(rows / 3), lines.length - rows))
  return lines.slice(from, from + rows)
}

export const gap: Line = blank

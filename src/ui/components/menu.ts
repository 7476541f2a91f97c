import {line, paragraph, span} from '../paint/line.ts'
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
  return windowed(lines, chosenAt, rows).lines
}

export interface Windowed {
  readonly lines: Line[]
  /** `3-12 / 40`; empty where all of it is seen. */
  readonly note: string
}

/** The `rows` rows around row `at`, `scroll` rows further on. */
export function windowed(lines: readonly Line[], at: number, rows: number, scroll = 0): Windowed {
  const from = Math.max(0, Math.min(Math.max(0, at - Math.floor(rows / 3)) + scroll, lines.length - rows))
  const to = Math.min(lines.length, from + rows)
  return {lines: lines.slice(from, to), note: lines.length > rows ? `${from + 1}-${to} / ${lines.length}` : ''}
}

/** A table of text, aligned by terminal cells: Chinese characters take two. */
import {cellWidth, padToWidth} from '../text/width.ts'

export type Side = 'left' | 'right'

/** Rows as lines, two cells between columns; the side of columns not named is left. */
export function textTable(rows: readonly (readonly string[])[], sides: readonly Side[] = []): string[] {
  const count = Math.max(0, ...rows.map(row => row.length))
  const widths = Array.from({length: count}, (_, i) => Math.max(0, ...rows.map(row => cellWidth(row[i] ?? ''))))
  return rows.map(row => widths.map((width, i) => aligned(row[i] ?? '', width, sides[i])).join('  ').trimEnd())
}

function aligned(text: string, width: number, side: Side = 'left'): string {
  return side === 'left' ? padToWidth(text, width) : ' '.repeat(Math.max(0, width - cellWidth(text))) + text
}

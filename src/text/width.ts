import stringWidth from 'string-width'
import {graphemes} from './grapheme.ts'

/** Terminal cells `text` takes: 2 for ideographs and full-width forms, 0 for zero-width characters and control characters. */
export function cellWidth(text: string): number {
  let cells = 0
  for (let i = 0; i < text.length; i++) {
    const width = simpleWidth(text.charCodeAt(i))
    if (width === 0) return stringWidth(text)
    cells += width
  }
  return cells
}

/**
 * 1 or 2 for a character that keeps its width whatever stands beside it, 0 where the tables must be asked. A screen is
 * measured many times a second, and next to all of it is these: ASCII, dashes, quotes and dots, lines, blocks and marks, ideographs, full-width forms.
 */
function simpleWidth(unit: number): 0 | 1 | 2 {
  if (unit < 0x7f) return unit >= 0x20 ? 1 : 0
  if (unit >= 0x4e00 && unit <= 0x9fff) return 2
  if (unit >= 0xff01 && unit <= 0xff60) return 2
  if (unit >= 0x3000 && unit <= 0x3029) return 2
  if ((unit >= 0x2010 && unit <= 0x2027) || unit === 0xb7) return 1
  return unit >= 0x2500 && unit <= 0x25fc ? 1 : 0
}

/**
 * The longest beginning of `text` that fits into `cells`, whole graphemes only. Where something is cut off and a
 * `mark` ("…") is given, it ends with the mark, which counts.
 */
export function cutToWidth(text: string, cells: number, mark = ''): string {
  if (cellWidth(text) <= cells) return text
  const room = cells - cellWidth(mark)
  if (room < 0) return mark === '' ? '' : cutToWidth(text, cells)
  let used = 0
  let cut = ''
  for (const grapheme of graphemes(text)) {
    used += cellWidth(grapheme)
    if (used > room) break
    cut += grapheme
  }
  return cut + mark
}

/** `text` with spaces after it up to `cells`; longer text is returned as it is. */
export function padToWidth(text: string, cells: number): string {
  return text + ' '.repeat(Math.max(0, cells - cellWidth(text)))
}

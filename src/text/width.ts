import stringWidth from 'string-width'
import {graphemes} from './grapheme.ts'

/** Terminal cells `text` takes: 2 for ideographs and full-width forms, 0 for zero-width characters and control characters. */
export function cellWidth(text: string): number {
  return stringWidth(text)
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

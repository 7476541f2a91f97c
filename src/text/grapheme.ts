/**
 * Graphemes: what a reader counts as one character (UAX #29 extended grapheme clusters).
 * Every offset tingda shows or scores counts these; UTF-16 offsets stay inside the event log.
 */

let segmenter: Intl.Segmenter | undefined

/** One UTF-16 unit is one grapheme here: printable ASCII, tab, line feed, CJK ideographs, usual punctuation, full-width forms, the lines and marks of a screen. */
const PLAIN = /^[\t\n\x20-\x7e·×—‘’“”…‹›\u2500-\u257f\u2580-\u259f▸●✓✗\u3000-\u3020\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff60]*$/

/** Whether each UTF-16 unit of `text` is surely a grapheme. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text)
}

/** The graphemes of `text`; a lone surrogate is a grapheme of its own. Joined they give `text` again. */
export function graphemes(text: string): string[] {
  if (PLAIN.test(text)) return text.split('')
  segmenter ??= new Intl.Segmenter('zh', {granularity: 'grapheme'})
  return Array.from(segmenter.segment(text), (part) => part.segment)
}

/** Number (from 0) of the first grapheme that holds half a surrogate pair, which is no character; undefined where none does. */
export function loneSurrogate(text: string): number | undefined {
  if (text.isWellFormed()) return undefined
  return graphemes(text).findIndex((grapheme) => !grapheme.isWellFormed())
}

export function graphemeCount(text: string): number {
  return PLAIN.test(text) ? text.length : graphemes(text).length
}

/** UTF-16 offset where grapheme number `index` starts; `text.length` from the last one on. */
export function utf16Offset(text: string, index: number): number {
  if (index <= 0) return 0
  if (PLAIN.test(text)) return Math.min(index, text.length)
  return graphemes(text).slice(0, index).join('').length
}

/** Number of the grapheme that holds the UTF-16 unit at `offset`; the count of graphemes at or after the end. */
export function graphemeOffset(text: string, offset: number): number {
  if (offset <= 0) return 0
  if (PLAIN.test(text)) return Math.min(offset, text.length)
  let end = 0
  let index = 0
  for (const grapheme of graphemes(text)) {
    end += grapheme.length
    if (offset < end) return index
    index += 1
  }
  return index
}

/** The graphemes from `start` up to, not including, `end`, as one string. */
export function sliceGraphemes(text: string, start: number, end?: number): string {
  return graphemes(text).slice(start, end).join('')
}

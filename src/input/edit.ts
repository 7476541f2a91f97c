/** Edits of a line of text, as the call log records them (`typed`). */
import {graphemeCount, graphemes} from '../text/grapheme.ts'

/** `undo` is also the cause of a redo: what a key typed back is not typed. `phrase`: a ready sentence was put in by key. */
export type EditCause = 'type' | 'paste' | 'undo' | 'clear' | 'phrase'

/** At UTF-16 offset `start` of the raw text, `removed` was replaced by `inserted`. Never both empty. */
export interface FieldEdit {
  readonly start: number
  readonly removed: string
  readonly inserted: string
  readonly cause: EditCause
}

/** `text` after `edit`. Throws a RangeError where `removed` does not stand at `start`: the edit is of another text. */
export function applyEdit(text: string, {start, removed, inserted}: FieldEdit): string {
  if (start > text.length || !text.startsWith(removed, start)) {
    throw new RangeError(`edit at ${start} removes ${JSON.stringify(removed)}, which is not there`)
  }
  return text.slice(0, start) + inserted + text.slice(start + removed.length)
}

/** Combining marks pile up without end on one grapheme; this many UTF-16 units a grapheme are allowed on average. */
const UNITS_A_GRAPHEME = 8

/** The longest beginning of `inserted`, in whole graphemes, with which a text stays within `limit` graphemes. */
export function fitting(before: string, inserted: string, after: string, limit: number): string {
  const fits = (part: string) => {
    const units = before.length + part.length + after.length
    return units <= limit * UNITS_A_GRAPHEME && graphemeCount(before + part + after) <= limit
  }
  if (fits(inserted)) return inserted
  const parts = graphemes(inserted.slice(0, limit * UNITS_A_GRAPHEME))
  if (parts.length <= 1) return ''
  // Graphemes may join where texts meet, so the room left is only about right; try a little more, then less.
  const room = Math.max(0, limit - graphemeCount(before + after)) + 2
  for (let count = Math.min(room, parts.length - 1); count > 0; count -= 1) {
    const part = parts.slice(0, count).join('')
    if (fits(part)) return part
  }
  return ''
}

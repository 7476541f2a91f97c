import {cellWidth} from '../text/width.ts'
import {wrapText} from '../text/wrap.ts'

/** Cells that are left to a text however deep it stands. */
const least = 20

/** `text` wrapped to `width` cells, `mark` before its first line and as many spaces before the others. */
export function indented(text: string, mark: string, width: number): string[] {
  const room = cellWidth(mark)
  return wrapText(text, Math.max(least, width - room)).map((line, i) => (i === 0 ? mark : ' '.repeat(room)) + line)
}

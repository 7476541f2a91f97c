// Stands in for widest-line in the bundle: Ink asks for every row of a frame, and next to all of them stood in the last.
import stringWidth from 'string-width'

const MOST = 500
const known = new Map()

export default function widestLine(text) {
  const found = known.get(text)
  if (found !== undefined) return found
  const widest = text.split('\n').reduce((most, line) => Math.max(most, stringWidth(line)), 0)
  if (known.size >= MOST) known.clear()
  known.set(text, widest)
  return widest
}

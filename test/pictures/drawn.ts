/** Lines and blocks that must meet at the edges of their cells, which no font does at every line height: drawn as shapes. */

/** A cell of the pictures, in pixels. */
export const CELL = {width: 9, height: 20}

type Box = readonly [x: number, y: number, width: number, height: number]

/** Boxes in pixels from the cell's top left. */
export type Shape = {boxes: readonly Box[]; opacity: number}

/** Arms of a light line from the middle of its cell: up, right, down, left. */
const arms: Readonly<Record<string, string>> = {
  '─': 'rl', '│': 'ud', '┌': 'rd', '┐': 'dl', '└': 'ur', '┘': 'ul', '├': 'urd', '┤': 'udl', '┬': 'rdl', '┴': 'url', '┼': 'urdl',
  '╭': 'rd', '╮': 'dl', '╰': 'ur', '╯': 'ul', '╴': 'l', '╵': 'u', '╶': 'r', '╷': 'd'
}
const middle = {x: 4, y: 10}
const armBoxes: Readonly<Record<string, Box>> = {
  u: [middle.x, 0, 1, middle.y + 1],
  d: [middle.x, middle.y, 1, CELL.height - middle.y],
  l: [0, middle.y, middle.x + 1, 1],
  r: [middle.x, middle.y, CELL.width - middle.x, 1]
}

const shades: Readonly<Record<string, number>> = {'░': 0.22, '▒': 0.45, '▓': 0.7, '█': 1}
/** Eighths filled from below, and from the left. */
const lower = '▁▂▃▄▅▆▇'
const leftward = '▏▎▍▌▋▊▉'

function filled(box: Box, opacity = 1): Shape {
  return {boxes: [box], opacity}
}

/** The shape of a character that is drawn; null for one that a font shall write. */
export function drawn(character: string): Shape | null {
  const line = arms[character]
  if (line) return {boxes: [...line].flatMap((arm) => (armBoxes[arm] ? [armBoxes[arm]] : [])), opacity: 1}
  const shade = shades[character]
  if (shade) return filled([0, 0, CELL.width, CELL.height], shade)
  const height = (CELL.height * (lower.indexOf(character) + 1)) / 8
  if (height > 0) return filled([0, CELL.height - height, CELL.width, height])
  const width = (CELL.width * (leftward.indexOf(character) + 1)) / 8
  return width > 0 ? filled([0, 0, width, CELL.height]) : null
}

/** Colours as `#rrggbb`. The sixteen are ours: readable on the dark ground of the pictures; terminals choose their own. */

export const ground = '#16181d'
export const ink = '#d6d9df'
export const caret = '#f2c14e'

const sixteen = [
  '#2a2e37', '#ef6b73', '#8ccf7e', '#e5c76b', '#6ea8fe', '#c792ea', '#6cd0d6', '#c5c9d3',
  '#7d8494', '#ff8b92', '#a9e29c', '#f4da8b', '#94c0ff', '#ddb3f7', '#93e4e8', '#f4f6fa'
] as const

/** Steps of a side of the 6×6×6 cube that makes colours 16 to 231 (xterm, 256colres.pl). */
const steps = [0, 95, 135, 175, 215, 255] as const

export function rgb(value: number): string {
  return `#${value.toString(16).padStart(6, '0')}`
}

/** Colour `index` of xterm's 256. */
export function indexed(index: number): string {
  const named = sixteen[index]
  if (named) return named
  if (index >= 232) return rgb((8 + (index - 232) * 10) * 0x01_01_01)
  const at = index - 16
  const side = (step: number): number => steps[step % 6] ?? 0
  return rgb((side(Math.floor(at / 36)) << 16) | (side(Math.floor(at / 6)) << 8) | side(at))
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16))
}

/** `part` of `colour` over the rest of `under`. */
export function mixed(colour: string, under: string, part: number): string {
  const below = channels(under)
  const sum = channels(colour).map((value, i) => Math.round(value * part + (below[i] ?? 0) * (1 - part)))
  return `#${sum.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

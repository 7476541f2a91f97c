import unicode from '@xterm/addon-unicode11'
import type {IBufferCell} from '@xterm/headless'
import headless from '@xterm/headless'
import {ground, indexed, ink, mixed, rgb} from './palette.ts'

/** One character of a screen, with the colours that are to be seen: inverse and dim are worked out. */
export type Glyph = {
  text: string
  /** From 0 at the left. */
  column: number
  cells: 1 | 2
  /** `#rrggbb` */
  colour: string
  /** `#rrggbb` */
  behind: string
  bold: boolean
  italic: boolean
  underline: boolean
  strike: boolean
}

export type Screen = {
  cols: number
  rows: number
  /** A row's glyphs without the blanks that nothing can be seen of. */
  lines: readonly (readonly Glyph[])[]
  /** Null while it is hidden. */
  cursor: {row: number; column: number} | null
}

const BEGIN = '\u001B[?2026h'
const END = '\u001B[?2026l'

/** Whether a frame has begun (synchronized output) that has not ended yet. */
export function isAmidFrame(output: string): boolean {
  return output.lastIndexOf(BEGIN) > output.lastIndexOf(END)
}

/** The screen of a terminal of this size that was sent `output`. */
export async function screenAfter(output: string, size: {cols: number; rows: number}): Promise<Screen> {
  const terminal = new headless.Terminal({...size, allowProposedApi: true})
  terminal.loadAddon(new unicode.Unicode11Addon())
  terminal.unicode.activeVersion = '11'
  let isShown = true
  // The terminal does not tell whether it shows its cursor (DECTCEM); its own handlers follow.
  for (const [final, shows] of [['h', true], ['l', false]] as const) {
    terminal.parser.registerCsiHandler({prefix: '?', final}, (parameters) => {
      if (parameters.includes(25)) isShown = shows
      return false
    })
  }
  await new Promise<void>((resolve) => terminal.write(output, resolve))

  const {active} = terminal.buffer
  const lines = Array.from({length: size.rows}, (_, row) => {
    const line = active.getLine(active.baseY + row)
    const glyphs = Array.from({length: size.cols}, (_, column) => glyphOf(line?.getCell(column), column))
    return glyphs.filter((glyph) => glyph !== null)
  })
  const cursor = isShown ? {row: active.cursorY, column: active.cursorX} : null
  terminal.dispose()
  return {...size, lines, cursor}
}

function glyphOf(cell: IBufferCell | undefined, column: number): Glyph | null {
  const width = cell?.getWidth()
  // The right half of a wide character has no width.
  if (!cell || (width !== 1 && width !== 2)) return null
  const front = cell.isFgRGB() ? rgb(cell.getFgColor()) : cell.isFgPalette() ? indexed(cell.getFgColor()) : ink
  const back = cell.isBgRGB() ? rgb(cell.getBgColor()) : cell.isBgPalette() ? indexed(cell.getBgColor()) : ground
  const [colour, behind] = cell.isInverse() ? [back, front] : [front, back]
  const text = cell.isInvisible() ? ' ' : cell.getChars() || ' '
  const marks = {underline: Boolean(cell.isUnderline()), strike: Boolean(cell.isStrikethrough())}
  if (text === ' ' && behind === ground && !marks.underline && !marks.strike) return null
  return {
    text,
    column,
    cells: width,
    colour: cell.isDim() ? mixed(colour, behind, 0.6) : colour,
    behind,
    bold: Boolean(cell.isBold()),
    italic: Boolean(cell.isItalic()),
    ...marks
  }
}

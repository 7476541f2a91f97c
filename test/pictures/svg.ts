import {CELL, drawn} from './drawn.ts'
import {caret, ground, mixed} from './palette.ts'
import type {Glyph, Screen} from './screen.ts'

/** All in pixels. Latin letters are 0.6 of a font's size wide and fill their cell; Chinese ones, as wide as its size, have room to spare. */
const FONT_SIZE = 15
const BASELINE = 15
const UNDERLINE = 18
const STRIKE = 10
const MARGIN = 16
const TITLE = 30
const FONTS = [
  'DejaVu Sans Mono', 'Cascadia Mono', 'Menlo', 'Consolas', 'Noto Sans Mono CJK SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei'
]
const frame = {edge: '#343944', bar: '#20242c', title: '#8b93a3'}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

function number(value: number): string {
  return String(Math.round(value * 100) / 100)
}

function rect(x: number, y: number, width: number, height: number, fill: string, more = ''): string {
  return `<rect x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}" fill="${fill}"${more}/>`
}

/** Cuts a row where `key` changes or a cell is left out. */
function runs(line: readonly Glyph[], key: (glyph: Glyph) => string): Glyph[][] {
  const found: Glyph[][] = []
  for (const glyph of line) {
    const run = found.at(-1)
    const last = run?.at(-1)
    const continues = last && last.column + last.cells === glyph.column && key(last) === key(glyph)
    if (run && continues) run.push(glyph)
    else found.push([glyph])
  }
  return found
}

/** A rectangle from the first glyph of a run to its last, `top` below the row's top. */
function stripe(run: readonly Glyph[], row: number, top: number, height: number, fill: (glyph: Glyph) => string): string {
  const [first, last] = [run[0], run.at(-1)]
  if (!first || !last) return ''
  const cells = last.column + last.cells - first.column
  return rect(first.column * CELL.width, row * CELL.height + top, cells * CELL.width, height, fill(first))
}

function grounds(line: readonly Glyph[], row: number): string[] {
  const seen = line.filter((glyph) => glyph.behind !== ground)
  return runs(seen, (glyph) => glyph.behind).map((run) => stripe(run, row, 0, CELL.height, (glyph) => glyph.behind))
}

function strokes(line: readonly Glyph[], row: number): string[] {
  return (['underline', 'strike'] as const).flatMap((mark) =>
    runs(line.filter((glyph) => glyph[mark]), (glyph) => glyph.colour).map((run) =>
      stripe(run, row, mark === 'underline' ? UNDERLINE : STRIKE, 1, (glyph) => glyph.colour)
    )
  )
}

function shapes(line: readonly Glyph[], row: number): string[] {
  return line.flatMap((glyph) => {
    const shape = drawn(glyph.text)
    if (!shape) return []
    const fill = mixed(glyph.colour, glyph.behind, shape.opacity)
    return shape.boxes.map(([x, y, width, height]) =>
      rect(glyph.column * CELL.width + x, row * CELL.height + y, width, height, fill, ' shape-rendering="crispEdges"')
    )
  })
}

/** Each character stands in the middle of its cells, so that it is where it belongs whatever font the viewer has. */
function words(line: readonly Glyph[], row: number): string[] {
  const written = line.filter((glyph) => glyph.text !== ' ' && !drawn(glyph.text))
  const style = ({colour, bold, italic}: Glyph): string =>
    `fill="${colour}"${bold ? ' font-weight="bold"' : ''}${italic ? ' font-style="italic"' : ''}`
  return runs(written, style).flatMap((run) => {
    const [first] = run
    if (!first) return []
    const letters = run.map(({text, column, cells}) => `<tspan x="${number((column + cells / 2) * CELL.width)}">${escaped(text)}</tspan>`)
    return `<text y="${row * CELL.height + BASELINE}" ${style(first)}>${letters.join('')}</text>`
  })
}

function cursor(screen: Screen): string[] {
  if (!screen.cursor) return []
  const {row, column} = screen.cursor
  return [rect(column * CELL.width - 1, row * CELL.height + 1, 2, CELL.height - 2, caret)]
}

/** A window with a screen in it, as an SVG document. `title` stands in its bar and is read to those who cannot see it. */
export function svgOf(screen: Screen, title: string): string {
  const inner = {width: screen.cols * CELL.width, height: screen.rows * CELL.height}
  const width = inner.width + 2 * MARGIN
  const height = inner.height + TITLE + 2 * MARGIN
  const rows = (draw: (line: readonly Glyph[], row: number) => string[]): string[] => screen.lines.flatMap(draw)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8" fill="${ground}" stroke="${frame.edge}"/>`,
    `<path d="M1 ${TITLE}V8.5A7.5 7.5 0 0 1 8.5 1H${width - 8.5}A7.5 7.5 0 0 1 ${width - 1} 8.5V${TITLE}Z" fill="${frame.bar}"/>`,
    `<g font-family="${escaped([...FONTS.map((name) => `'${name}'`), 'monospace'].join(', '))}" font-size="${FONT_SIZE}" text-anchor="middle">`,
    `<text x="${width / 2}" y="20" font-size="12" fill="${frame.title}">${escaped(title)}</text>`,
    `<g transform="translate(${MARGIN} ${TITLE + MARGIN})">`,
    ...rows(grounds), ...rows(shapes), ...rows(words), ...rows(strokes), ...cursor(screen),
    '</g>', '</g>', '</svg>', ''
  ].filter((part, i, all) => part !== '' || i === all.length - 1).join('\n')
}

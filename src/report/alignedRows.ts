/** Two texts above each other with a mark under each difference, every column as wide as its wider character. */
import {alignedPairs, type AlignedPair, type Alignment} from '../text/align.ts'
import {cellWidth, padToWidth} from '../text/width.ts'

export interface AlignedRows {
  readonly expected: string
  readonly typed: string
  /** ✗ another character, - left out, + too many. */
  readonly marks: string
}

const marks: Readonly<Record<AlignedPair['op'], string>> = {hit: '', substitute: '✗', delete: '-', insert: '+'}

/** One entry where the alignment fits into `cells`, more where it has to go on below. */
export function alignedRows(alignment: Alignment, cells: number): AlignedRows[] {
  return linesOf(alignedPairs(alignment).map(columnOf), cells).map(columns => {
    const row = (part: keyof AlignedRows): string => columns.map(column => column[part]).join('').trimEnd()
    return {expected: row('expected'), typed: row('typed'), marks: row('marks')}
  })
}

interface Column extends AlignedRows { readonly width: number }

function columnOf({op, ref = '', hyp = ''}: AlignedPair): Column {
  const width = Math.max(cellWidth(ref), cellWidth(hyp), 1)
  return {width, expected: padToWidth(ref, width), typed: padToWidth(hyp, width), marks: padToWidth(marks[op], width)}
}

function linesOf(columns: readonly Column[], cells: number): Column[][] {
  const lines: Column[][] = []
  let used = Infinity
  for (const column of columns) {
    if (used + column.width > cells) {
      lines.push([])
      used = 0
    }
    lines.at(-1)?.push(column)
    used += column.width
  }
  return lines
}

/** Expected and typed, character under character, with a mark under each that differs. */
import {graphemes} from '../../text/grapheme.ts'
import type {Alignment} from '../../text/align.ts'
import {cellWidth, padToWidth} from '../../text/width.ts'
import type {Look} from '../components/look.ts'
import {line, span} from '../paint/line.ts'
import type {Line} from '../paint/line.ts'
import type {Tone} from '../theme/theme.ts'

interface Column {
  readonly expected: string
  readonly typed: string
  readonly mark: string
  readonly cells: number
}

/** Three rows (expected, typed, marks) for every stretch of `cells`; labels stand in front of each. */
export function alignedText(look: Look, alignment: Alignment, cells: number): Line[] {
  const {t} = look
  const labels = Math.max(cellWidth(t('score.expected')), cellWidth(t('score.typed'))) + 6
  const head = (text: string): string => padToWidth(`     ${text}`, labels)
  const row = (label: string, columns: readonly Column[], part: 'expected' | 'typed' | 'mark', wrong: Tone): Line => line(
    span(head(label), 'dim'),
    ...columns.map(column => span(padToWidth(column[part], column.cells), column.mark === '' ? undefined : wrong))
  )
  return stretches(columnsOf(look, alignment), cells - labels).flatMap(columns => [
    row(t('score.expected'), columns, 'expected', 'good'),
    row(t('score.typed'), columns, 'typed', 'bad'),
    ...(columns.some(column => column.mark !== '') ? [row('', columns, 'mark', 'bad')] : [])
  ])
}

function columnsOf({t, glyphs}: Look, alignment: Alignment): readonly Column[] {
  const ref = graphemes(alignment.reference)
  const hyp = graphemes(alignment.hypothesis)
  const marks = {substitute: glyphs.wrong, delete: t('score.missing'), insert: t('score.extra')}
  const columns: Column[] = []
  let i = 0
  let j = 0
  const add = (expected: string, typed: string, mark: string): void => {
    columns.push({expected, typed, mark, cells: Math.max(1, ...[expected, typed, mark].map(cellWidth))})
  }
  for (const edit of alignment.edits) {
    while (i < edit.ref[0]) add(ref[i++]!, hyp[j++]!, '')
    add(edit.op === 'insert' ? '' : ref[i++]!, edit.op === 'delete' ? '' : hyp[j++]!, marks[edit.op])
  }
  while (i < ref.length) add(ref[i++]!, hyp[j++] ?? '', '')
  return columns
}

function stretches(columns: readonly Column[], cells: number): readonly (readonly Column[])[] {
  const rows: Column[][] = [[]]
  let used = 0
  for (const column of columns) {
    if (used + column.cells > cells) {
      rows.push([])
      used = 0
    }
    rows.at(-1)!.push(column)
    used += column.cells
  }
  return rows
}

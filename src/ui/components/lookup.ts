import {cellWidth} from '../../text/width.ts'
import type {LookUp} from '../app/state.ts'
import {entriesOf, found} from '../app/lookup.ts'
import type {Entry} from '../app/lookup.ts'
import type {Contents} from '../../scenario/types.ts'
import {line, paragraph, rule, span} from '../paint/line.ts'
import type {Line, Picture} from '../paint/line.ts'
import type {Look} from './look.ts'
import {windowed} from './menu.ts'
import {textBox} from './textBox.ts'

/** The search line and what it finds; the chosen entry is open. */
export function lookup(look: Look, contents: Contents, overlay: LookUp, cells: number, rows: number): Picture {
  const {t, glyphs} = look
  const head = ` ${t('lookup.search')} `
  const box = textBox(overlay.search, cells - cellWidth(head), 1, glyphs)
  const search = box.lines.map(row => [span(head, 'title'), ...row])
  const all = entriesOf(contents, t('lookup.otherwise'))
  const entries = found(all, overlay.search.text)
  const body = entries.length > 0
    ? entryLines(look, entries, overlay.selected, cells, rows - 2)
    : [line(span(`  ${t(all.length > 0 ? 'lookup.none' : 'lookup.nothing')}`, 'dim'))]
  return {
    lines: [rule(glyphs.rule, cells, t('lookup.title'), contents.catalog?.note ?? ''), ...search, ...body],
    caret: {column: cellWidth(head) + box.caret.column, row: 1}
  }
}

function entryLines(look: Look, entries: readonly Entry[], selected: number, cells: number, rows: number): Line[] {
  const lines: Line[] = []
  let chosenAt = 0
  entries.forEach((entry, i) => {
    const chosen = i === Math.min(selected, entries.length - 1)
    if (chosen) chosenAt = lines.length
    const mark = line(span(chosen ? `${look.glyphs.pointer} ` : '  ', 'accent'), span(`${look.t(`lookup.${entry.source}`)} `, 'dim'))
    lines.push(...paragraph(mark, entry.title, cells, chosen ? 'title' : undefined))
    if (!chosen) return
    for (const part of entry.parts) {
      lines.push(...paragraph(line('    ', span(part.label === '' ? '' : `${part.label}：`, 'accent')), part.text, cells))
    }
  })
  // A long entry scrolls on with the selection: its head at the top shows the most of it.
  return windowed(lines, chosenAt, rows)
}

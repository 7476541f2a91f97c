import {cellWidth} from '../../text/width.ts'
import type {LookUp} from '../app/state.ts'
import {entriesOf, found} from '../app/lookup.ts'
import type {Entry} from '../app/lookup.ts'
import type {CallModel} from '../app/callModel.ts'
import {line, paragraph, rule, span} from '../paint/line.ts'
import type {Line} from '../paint/line.ts'
import type {Page} from './dialog.ts'
import type {Look} from './look.ts'
import {windowed} from './menu.ts'
import type {Windowed} from './menu.ts'
import {textBox} from './textBox.ts'

/** The search line and what it finds; the chosen entry is open. */
export function lookup(look: Look, call: CallModel, overlay: LookUp, cells: number, rows: number): Page {
  const {t, glyphs} = look
  const head = ` ${t('lookup.search')} `
  const box = textBox(overlay.search, cells - cellWidth(head), 1, glyphs)
  const search = box.lines.map(row => [span(head, 'title'), ...row])
  const all = entriesOf(call, {otherwise: t('lookup.otherwise'), dossier: t('lookup.dossier.title')})
  const entries = found(all, overlay.search.text)
  const nothing: Windowed = {lines: [line(span(`  ${t(all.length > 0 ? 'lookup.none' : 'lookup.nothing')}`, 'dim'))], note: ''}
  const body = entries.length > 0 ? entryLines(look, entries, overlay, cells, rows - 2) : nothing
  const title = t('lookup.title')
  // Where there is no room for what is to be known of all products, how much there is to see comes first.
  const notes = [call.contents.catalog?.note ?? '', body.note].filter(Boolean).join('  ')
  const note = cellWidth(title + notes) + 8 <= cells ? notes : body.note
  return {
    lines: [rule(glyphs.rule, cells, title, note), ...search, ...body.lines],
    caret: {column: cellWidth(head) + box.caret.column, row: 1},
    isMore: body.note !== ''
  }
}

/** All entries' titles, the chosen one open. Its head stands near the top, to show the most of it, and it can be turned on. */
function entryLines(look: Look, entries: readonly Entry[], {selected, scroll}: LookUp, cells: number, rows: number): Windowed {
  const lines: Line[] = []
  let chosenAt = 0
  entries.forEach((entry, i) => {
    const chosen = i === Math.min(selected, entries.length - 1)
    if (chosen) chosenAt = lines.length
    const mark = line(span(chosen ? `${look.glyphs.pointer} ` : '  ', 'accent'), span(`${look.t(`lookup.${entry.source}`)} `, 'dim'))
    lines.push(...paragraph(mark, entry.title, cells, chosen ? 'title' : undefined))
    if (!chosen) return
    for (const part of entry.parts) lines.push(...partLines(part, cells))
  })
  return windowed(lines, chosenAt, rows, scroll)
}

/** A short label stands before its text, a long one above it. */
function partLines({label, text}: Entry['parts'][number], cells: number): Line[] {
  const indent = line('    ')
  if (label === '') return paragraph(indent, text, cells)
  if (cellWidth(label) > cells / 5) return [...paragraph(indent, label, cells, 'accent'), ...paragraph(line('      '), text, cells)]
  return paragraph(line('    ', span(`${label}：`, 'accent')), text, cells)
}

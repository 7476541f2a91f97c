/** The book of mistakes (错题本). */
import type {Entry} from '../../drill/book.ts'
import {fieldLabels, percent, spotLabel} from '../../report/drillLabels.ts'
import type {BookScreen} from '../app/drillState.ts'
import type {AppState} from '../app/state.ts'
import type {Look} from '../components/look.ts'
import {menu} from '../components/menu.ts'
import {line, paragraph} from '../paint/line.ts'
import type {Picture} from '../paint/line.ts'
import {dateText} from './dateText.ts'
import {framed} from './menuScreens.ts'

export function bookScreen(look: Look, app: AppState, {entries, selected, now, undo}: BookScreen): Picture {
  const {t} = look
  const cells = app.size.columns
  const items = entries.map(entry => ({
    label: `${t(`drill.kind.${entry.spot.kind}`)}  ${spotLabel(entry)[look.lang]}`,
    note: [
      t('book.entry', {rate: percent(entry.wrong / entry.seen), seen: entry.seen}),
      ...(entry.inCalls > 0 ? [t('book.calls', {n: entry.inCalls})] : []),
      standing(look, entry, now),
      t('book.last', {field: fieldLabels[entry.example.field]?.[look.lang] ?? entry.example.field, text: entry.example.expected})
    ].join(' · ')
  }))
  const intro = entries.length > 0 ? paragraph(line(' '), t('book.about'), cells, 'dim') : []
  const hidden = entries.length === 0 ? ['exclude', 'master', 'bring-back', 'take-back', 'up', 'down'] as const : undo.length === 0 ? ['take-back'] as const : []
  return framed(look, app, t('book.title'), intro, rows =>
    items.length > 0 ? menu(look, items, selected, cells, rows) : paragraph(line(' '), t('book.empty'), cells), hidden)
}

function standing({t, lang}: Look, {aside, due}: Entry, now: number): string {
  if (aside) return t(`book.${aside}`)
  return due <= now ? t('book.due') : t('book.next', {date: dateText(lang, due)})
}

import {gradeStateLabels} from '../../report/labels.ts'
import {urgencyLabels} from '../../report/gradeText.ts'
import {cellWidth, cutToWidth, padToWidth} from '../../text/width.ts'
import type {Look} from '../components/look.ts'
import {windowed} from '../components/menu.ts'
import {flow, line, paragraph, span} from '../paint/line.ts'
import type {Line} from '../paint/line.ts'
import type {Tone} from '../theme/theme.ts'
import {filterNames, shownRows, type GradeApp, type GradeRow} from './state.ts'

/** The filters, and the rows they leave, the chosen one marked. */
export function queueLines(look: Look, app: GradeApp, rows: number): Line[] {
  const {t} = look
  const filters = filterLines(look, app)
  if (app.rows === null) return [...filters, line(` ${app.worked === 0 ? t('grade.loading') : t('grade.loading.n', {n: app.worked})}`)]
  const shown = shownRows(app)
  if (shown.length === 0) return [...filters, ...paragraph(line(' '), t(app.rows.length === 0 ? 'grade.none' : 'grade.empty'), app.size.columns)]
  const widths = [12, 10].map((most, i) => Math.min(most, Math.max(4, ...shown.map(row => cellWidth(i === 0 ? row.number || '—' : row.name || '—')))))
  const lines = shown.map((row, i) => rowLine(look, row, i === app.selected, widths, app.size.columns))
  return [...filters, ...windowed(lines, app.selected, Math.max(1, rows - filters.length)).lines]
}

function filterLines(look: Look, app: GradeApp): Line[] {
  const {t, glyphs, lang} = look
  return flow(filterNames.map((name, i) => {
    const value = app.filters[name]
    const shown = value === null ? t('grade.filter.all') : name === 'state' ? gradeStateLabels[value as GradeRow['state']][lang] : titleOf(app, name, value)
    const text = cutToWidth(shown, 24, '…')
    return line(span(`${t(`grade.filter.${name}`)} `, 'dim'), span(i === app.filter ? `${glyphs.clippedLeft} ${text} ${glyphs.clippedRight}` : text, i === app.filter ? 'selected' : undefined))
  }), app.size.columns, 3)
}

/** A scenario is known by its title. */
function titleOf({rows}: GradeApp, name: string, value: string): string {
  return name === 'scenario' ? rows?.find(row => row.scenario === value)?.title ?? value : value
}

const urgent: Readonly<Record<GradeRow['urgency'], Tone | undefined>> = {'to-review': 'warn', critical: 'bad', borderline: 'accent', none: undefined}

function rowLine({glyphs, lang}: Look, row: GradeRow, chosen: boolean, [numbers = 8, names = 8]: readonly number[], cells: number): Line {
  const total = row.total === null ? '—' : String(row.total)
  const look = row.urgency === 'none' ? gradeStateLabels[row.state][lang] : `${urgencyLabels[row.urgency][lang]}${row.urgency === 'to-review' && row.open > 0 ? ` ${row.open}` : ''}`
  const head = `${padToWidth(cutToWidth(row.number || '—', numbers, '…'), numbers)} ${padToWidth(cutToWidth(row.name || '—', names, '…'), names)} ${total.padStart(3)}  `
  const state = padToWidth(look, 12)
  const room = Math.max(0, cells - cellWidth(head) - cellWidth(state) - 4 - 17)
  return line(
    span(chosen ? `${glyphs.pointer} ` : '  ', 'accent'), span(head, chosen ? 'selected' : undefined), span(`${state} `, urgent[row.urgency]),
    span(cells >= 70 ? `${row.started} ` : '', 'dim'), span(cutToWidth(row.title, room, '…'))
  )
}

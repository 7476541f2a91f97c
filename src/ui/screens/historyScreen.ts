/** The history: how the points went, the calls to open, and on a second page what keeps going wrong. */
import {fieldStandings, spotCounts} from '../../report/weakSpots.ts'
import type {CallMarks} from '../../report/callMarks.ts'
import {percent, spotLabel} from '../../report/drillLabels.ts'
import {cellWidth, padToWidth} from '../../text/width.ts'
import type {AppState, HistoryScreen} from '../app/state.ts'
import {titleOf} from '../components/look.ts'
import type {Look} from '../components/look.ts'
import {menu} from '../components/menu.ts'
import type {MenuItem} from '../components/menu.ts'
import {trendLines} from '../components/trend.ts'
import {bar, blank, line, paragraph, rule, span} from '../paint/line.ts'
import type {Line, Picture} from '../paint/line.ts'
import type {Tone} from '../theme/theme.ts'
import {dateText} from './dateText.ts'
import {framed} from './menuScreens.ts'

const barCells = 20
/** A trend of one call is none. */
const leastForTrend = 2

export function historyPicture(look: Look, app: AppState, screen: HistoryScreen): Picture {
  const {t} = look
  const empty = app.attempts.length === 0
  const title = screen.page === 'calls' ? t('history.title') : `${t('history.title')} ${look.glyphs.rule} ${t('history.weak')}`
  const hidden = empty ? ['select', 'replay', 'up', 'down', 'next-page'] as const : screen.page === 'weak' ? ['select', 'replay', 'up', 'down'] as const : []
  return framed(look, app, title, [], rows => empty ? [blank, ...paragraph(line(' '), t('history.empty'), app.size.columns)]
    : screen.page === 'weak' ? weak(look, app, rows) : calls(look, app, screen.selected, rows), hidden)
}

function calls(look: Look, app: AppState, selected: number, rows: number): Line[] {
  const {t, lang} = look
  const items = app.attempts.map((each): MenuItem => {
    const total = app.totals[each.id]
    const result = total !== undefined ? t('history.points', {total})
      : each.state === 'abandoned' ? t('history.abandoned') : each.state === 'in-progress' ? t('history.in-progress') : ''
    return {label: `${dateText(lang, each.started)}  ${result}`, note: `${titleOf(look, each)} · ${t(`role.${each.role}`)}`}
  })
  const chart = trend(look, app, rows)
  return [...chart, ...menu(look, items, selected, app.size.columns, rows - chart.length)]
}

/** The chart takes a quarter of the room at the most; what is not scored yet is not in it. */
function trend(look: Look, {attempts, totals, size}: AppState, rows: number): Line[] {
  const {t, glyphs} = look
  const values = attempts.flatMap(({id, state}) => state === 'submitted' && totals[id] !== undefined ? [totals[id]] : []).toReversed()
  if (values.length < leastForTrend) return [blank]
  const best = Math.max(...values)
  const mean = Math.round(values.reduce((sum, each) => sum + each, 0) / values.length)
  return [
    line(span(` ${t('history.trend', {n: values.length, best, mean})}`, 'accent')),
    ...trendLines(values, size.columns, Math.max(1, Math.min(6, Math.floor(rows / 4) - 1)), glyphs),
    blank
  ]
}

function weak(look: Look, {attempts, marks = {}, size}: AppState, rows: number): Line[] {
  const {t, glyphs, lang} = look
  const cells = size.columns
  const known = attempts.flatMap(({id}) => marks[id] ?? [])
  if (known.length === 0) return [blank, ...paragraph(line(' '), t('history.weak.none'), cells)]
  const fields = fieldRows(look, known)
  const spots = spotCounts(known).slice(0, Math.max(3, rows - fields.length - 7)).map(({spot, times}) =>
    line(` ${padToWidth(t('history.times', {n: times}), 8)} `, span(`${t(`drill.kind.${spot.kind}`)} `, 'dim'), span(spotLabel({spot})[lang], 'warn')))
  return [
    line(span(` ${t('history.fields', {n: known.length})}`, 'accent')), ...fields, blank,
    rule(glyphs.rule, cells, t('history.spots')),
    ...(spots.length > 0 ? spots : [line(` ${t('history.spots.none')}`)]), blank,
    ...paragraph(line(span(` ${glyphs.pointer} `, 'accent')), t('history.weak.drill'), cells)
  ]
}

function fieldRows({t, glyphs, lang}: Look, known: readonly CallMarks[]): Line[] {
  const standings = fieldStandings(known)
  const labelOf = ({label, labelEn}: (typeof standings)[number]): string => lang === 'zh' ? label : labelEn
  const labels = Math.max(0, ...standings.map(each => cellWidth(labelOf(each))))
  return standings.map(each => {
    const tone: Tone = each.share >= 0.8 ? 'good' : each.share >= 0.6 ? 'accent' : 'warn'
    return line(` ${padToWidth(labelOf(each), labels)} `, span(bar(each.share, barCells, glyphs.thin, glyphs.thinEmpty), tone), ` ${percent(each.share).padStart(4)} `, span(t('history.calls', {n: each.calls}), 'dim'))
  })
}

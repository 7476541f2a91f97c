/** The list of exercises: a search line, the filters, the list in columns, and what the chosen one is about. */
import {rateOfLevel} from '../../call/timeline.ts'
import {cellWidth, padToWidth} from '../../text/width.ts'
import {wrapText} from '../../text/wrap.ts'
import {chosenAt, exercisesShown} from '../app/browse.ts'
import type {Exercise} from '../app/browse.ts'
import type {AppState, BrowseScreen} from '../app/state.ts'
import type {Action} from '../../input/keymap.ts'
import {footer} from '../components/footer.ts'
import {titleOf} from '../components/look.ts'
import type {Look} from '../components/look.ts'
import {windowed} from '../components/menu.ts'
import {textBox} from '../components/textBox.ts'
import {readMessage} from '../messages/messages.ts'
import {beside, block, flow, line, paragraph, rule, span} from '../paint/line.ts'
import type {Line, Picture} from '../paint/line.ts'

/** From here on what the chosen exercise is about stands beside the list. */
const wideColumns = 110
/** Below, the list shows no more of an exercise than its level and the best points. */
const allColumns = 72
const searchCells = 40
const none: ReadonlySet<Action> = new Set()
const nothingToChoose: ReadonlySet<Action> = new Set<Action>(['select', 'up', 'down'])

export function browsePicture(look: Look, app: AppState, screen: BrowseScreen): Picture {
  const {t, glyphs} = look
  const {columns, rows} = app.size
  const shown = exercisesShown(app, screen)
  const at = chosenAt(shown, screen)
  const keys = footer(look, 'browse', columns, shown.length === 0 ? nothingToChoose : none)
  const notice = app.notice ? paragraph(line(span(`${glyphs.warn} `, 'warn')), readMessage(look.lang, app.notice), columns, 'warn') : []
  const head = ` ${t('browse.search')} `
  const box = textBox(screen.search, Math.min(searchCells, columns - cellWidth(head)), 1, glyphs)
  const top = [
    rule(glyphs.rule, columns, t('browse.title'), `${shown.length} / ${app.scenarios.length}`),
    ...box.lines.map(row => [span(head, 'title'), ...row]),
    ...filters(look, screen, columns)
  ]
  const room = rows - 1 - top.length - notice.length - keys.length
  return {
    lines: [...top, ...block(middle(look, app, shown, at, room), columns, room), ...notice, ...keys],
    caret: {column: cellWidth(head) + box.caret.column, row: 1 + box.caret.row}
  }
}

function filters({t}: Look, {kind, level, progress}: BrowseScreen, cells: number): Line[] {
  const filter = (key: 'browse.kind' | 'browse.level' | 'browse.progress', value: string, isOn: boolean): Line =>
    line(span(` ${t(key)} `, 'dim'), span(value, isOn ? 'selected' : undefined))
  return flow([
    filter('browse.kind', kind === null ? t('browse.any') : t(`kind.${kind}`), kind !== null),
    filter('browse.level', level === null ? t('browse.any') : t('browse.level.n', {n: level}), level !== null),
    filter('browse.progress', t(`browse.progress.${progress}`), progress !== 'all')
  ], cells)
}

function middle(look: Look, app: AppState, shown: readonly Exercise[], at: number, rows: number): Line[] {
  const {t, glyphs} = look
  const cells = app.size.columns
  const chosen = shown[at]
  if (!chosen) return paragraph(line(' '), t(app.scenarios.length === 0 ? 'home.none' : 'browse.nothing'), cells)
  if (cells >= wideColumns) {
    const left = Math.floor(cells * 0.6)
    return beside(list(look, shown, at, left, rows), about(look, chosen, cells - left - 1), left, glyphs.column)
  }
  const details = about(look, chosen, cells)
  const below = Math.min(details.length, Math.max(3, Math.floor(rows * 0.45)))
  const upper = rows - below - 1
  return [...block(list(look, shown, at, cells, upper), cells, upper), rule(glyphs.rule, cells, titleOf(look, chosen.scenario)), ...details.slice(0, below)]
}

/** A long title takes a second row, under itself; the columns stand behind its first. */
function list(look: Look, shown: readonly Exercise[], at: number, cells: number, rows: number): Line[] {
  const columns = columnsOf(look, shown, cells)
  const titles = cells - 5 - columns.reduce((sum, {width}) => sum + width + 2, 0)
  const lines: Line[] = []
  let chosenRow = 0
  shown.forEach((each, i) => {
    if (i === at) chosenRow = lines.length
    const tone = i === at ? 'selected' : undefined
    wrapText(titleOf(look, each.scenario), titles).forEach((text, row) => {
      const first = row === 0
      lines.push(line(
        span(first && i === at ? `${look.glyphs.pointer} ` : '  ', 'accent'), span(first && each.done ? `${look.glyphs.done} ` : '  ', 'good'),
        span(text, tone), span(' '.repeat(Math.max(0, titles - cellWidth(text)))),
        ...(first ? columns.map(({width, of}) => span(`  ${padToWidth(of(each), width)}`, 'dim')) : [])
      ))
    })
  })
  return windowed(lines, chosenRow, rows).lines
}

interface Column { readonly width: number; readonly of: (exercise: Exercise) => string }

function columnsOf({t}: Look, shown: readonly Exercise[], cells: number): readonly Column[] {
  const kind = ({scenario}: Exercise): string => t(`kind.${scenario.kind}`)
  const level = ({scenario}: Exercise): string => t('browse.level.n', {n: scenario.level})
  const length = ({scenario: {seconds}}: Exercise): string => seconds === null ? '' : t('browse.minutes', {n: minutes(seconds)})
  const best = ({done, bests}: Exercise): string => done ? t('browse.best', {n: Math.max(bests.agent ?? 0, bests.recorder ?? 0)}) : ''
  const chosen = cells >= allColumns || cells >= wideColumns * 0.6 ? [kind, level, length, best] : [level, best]
  return chosen.map(of => ({of, width: Math.max(...shown.map(each => cellWidth(of(each))))}))
}

function about(look: Look, {scenario, bests, done}: Exercise, cells: number): Line[] {
  const {t, lang} = look
  const facts = {
    kind: t(`kind.${scenario.kind}`), level: scenario.level, rate: rateOfLevel[scenario.level], form: scenario.form === null ? t('briefing.form.none') : t('browse.form', {form: scenario.form})
  }
  const best = [
    ...(bests.agent === null ? [] : [t('browse.best.agent', {n: bests.agent})]), ...(bests.recorder === null ? [] : [t('browse.best.recorder', {n: bests.recorder})])
  ].join(' · ')
  const labelled = (key: 'browse.about.trains' | 'browse.about.best', text: string): Line[] => paragraph(line(span(` ${t(key)} `, 'dim')), text, cells)
  return [
    ...paragraph(line(' '), scenario.briefing, cells),
    ...labelled('browse.about.trains', scenario.trains.join(lang === 'zh' ? '、' : ', ')),
    ...labelled('browse.about.best', done ? best : t('browse.best.none')),
    ...paragraph(line(' '), scenario.seconds === null ? t('browse.about.no-length', facts) : t('browse.about.length', {...facts, n: minutes(scenario.seconds)}), cells, 'dim')
  ]
}

/** Whole minutes, one at the least: nobody plans by seconds. */
function minutes(seconds: number): number {
  return Math.max(1, Math.round(seconds / 60))
}

/** The panel on the board in which the next round is set up. */
import {cellWidth, cutToWidth, padToWidth} from '../../text/width.ts'
import {textBox} from '../components/textBox.ts'
import type {Look} from '../components/look.ts'
import {windowed} from '../components/menu.ts'
import type {RoundSetup} from '../../report/class/board.ts'
import {blank, line, paragraph, rule, span} from '../paint/line.ts'
import type {Cell, Line} from '../paint/line.ts'
import type {ScenarioChoice} from './ports.ts'
import {foundIn, rowsOf} from './setup.ts'
import type {Setup, SetupRow} from './setup.ts'

/** `caret` from the first of the lines. */
export interface SetupPicture { readonly lines: Line[]; readonly caret: Cell | null }

export function setupPicture(look: Look, setup: Setup, choices: readonly ScenarioChoice[], cells: number, rows: number): SetupPicture {
  return setup.search ? list(look, setup, setup.search, choices, cells, rows) : panel(look, setup, choices, cells)
}

function panel(look: Look, {draft, row}: Setup, choices: readonly ScenarioChoice[], cells: number): SetupPicture {
  const {t, glyphs} = look
  const rows = rowsOf(draft)
  const chosenRow = Math.min(row, rows.length - 1)
  const labels = Math.max(...rows.map(each => cellWidth(t(`setup.${each}`))))
  const lines = rows.map((each, i) => {
    const chosen = i === chosenRow
    const value = cutToWidth(valueText(look, draft, each, choices), Math.max(0, cells - labels - 6), '…')
    return line(span(`${chosen ? glyphs.pointer : ' '} ${padToWidth(t(`setup.${each}`), labels)}  `, chosen ? 'title' : 'dim'), span(value, chosen ? 'selected' : undefined))
  })
  return {lines: [rule(glyphs.rule, cells, t('setup.title')), ...lines, blank, ...paragraph(line('  '), t(draft.sound === 'loudspeaker' ? 'setup.loud' : 'setup.how'), cells, 'dim')], caret: null}
}

function valueText({t}: Look, draft: RoundSetup, row: SetupRow, choices: readonly ScenarioChoice[]): string {
  switch (row) {
    case 'scenario': return draft.scenario === '' ? t('setup.scenario.none') : choices.find(each => each.id === draft.scenario)?.title ?? draft.scenario
    case 'role': return t(`role.${draft.role}`)
    case 'sound': return t(`setup.sound.${draft.sound}`)
    case 'captions': return t(`setup.captions.${draft.captions}`)
    case 'rate': return draft.rate === null ? t('setup.rate.own') : t('setup.rate.n', {n: draft.rate})
    case 'limit': return draft.limit === null ? t('setup.limit.none') : limitText(t, draft.limit)
    case 'start': return t(`setup.start.${draft.start}`)
    case 'variants': return t(draft.variants ? 'setup.variants.each' : 'setup.variants.one')
    case 'exam': return t(draft.exam ? 'setup.exam.yes' : 'setup.exam.no')
  }
}

function limitText(t: Look['t'], ms: number): string {
  return ms % 60_000 === 0 ? t('setup.limit.minutes', {n: ms / 60_000}) : t('setup.limit.seconds', {n: Math.round(ms / 1_000)})
}

function list(look: Look, setup: Setup, search: NonNullable<Setup['search']>, choices: readonly ScenarioChoice[], cells: number, rows: number): SetupPicture {
  const {t, glyphs} = look
  const found = foundIn(choices, search)
  const label = `${t('setup.search')}  `
  const box = textBox(search.input, Math.min(40, Math.max(8, cells - cellWidth(label) - 4)), 1, glyphs)
  const lines = found.map(({title, kind, level, id}, i) => {
    const chosen = i === search.selected
    const note = `${t(`kind.${kind}`)} ${t('browse.level.n', {n: level})}`
    const width = Math.max(0, cells - cellWidth(note) - 5)
    return line(span(chosen ? `${glyphs.pointer} ` : '  ', 'accent'), span(padToWidth(cutToWidth(title, width, '…'), width), chosen ? 'selected' : id === setup.draft.scenario ? 'title' : undefined), span(` ${note}`, 'dim'))
  })
  const shown = windowed(lines, search.selected, Math.max(1, rows - 2))
  return {
    lines: [
      rule(glyphs.rule, cells, t('setup.scenario.title'), shown.note), line(span(label, 'dim'), ...box.lines[0] ?? []),
      ...(found.length === 0 ? paragraph(line('  '), t('setup.nothing'), cells, 'warn') : shown.lines)
    ],
    caret: {column: cellWidth(label) + box.caret.column, row: 1}
  }
}

/** One line that says what the next call will be. */
export function setupText(look: Look, {next, nextTitle}: {readonly next: RoundSetup; readonly nextTitle: string}): string {
  const {t} = look
  const parts = [
    nextTitle, t(`role.${next.role}`), next.sound === 'none' ? t(`setup.captions.${next.captions}`) : t(`setup.sound.${next.sound}`),
    ...(next.rate === null ? [] : [t('setup.rate.n', {n: next.rate})]), ...(next.limit === null ? [] : [limitText(t, next.limit)]),
    ...(next.variants ? [t('setup.variants.each')] : []), ...(next.start === 'at-will' ? [t('setup.start.at-will')] : []), ...(next.exam ? [t('setup.exam.yes')] : [])
  ]
  return parts.join(' · ')
}

/** The teacher's board in the terminal: how to join while it waits, then a row a seat and the session's indicators. */
import {indicatorWords} from '../../report/class/indicators.ts'
import type {IndicatorId} from '../../report/class/indicators.ts'
import type {BoardSeat, BoardView} from '../../report/class/board.ts'
import {cellWidth, cutToWidth, padToWidth} from '../../text/width.ts'
import {help} from '../components/dialog.ts'
import {footer} from '../components/footer.ts'
import {clockText, lookOf} from '../components/look.ts'
import type {Look} from '../components/look.ts'
import {menu, windowed} from '../components/menu.ts'
import {readMessage} from '../messages/messages.ts'
import {bar, beside, blank, block, flow, line, paragraph, rule, span} from '../paint/line.ts'
import type {Line, Picture, Span} from '../paint/line.ts'
import {themeOf} from '../theme/theme.ts'
import type {Tone} from '../theme/theme.ts'
import type {Action} from '../../input/keymap.ts'
import {choices, seen} from './boardApp.ts'
import type {BoardApp} from './boardApp.ts'
import {setupPicture, setupText} from './setupScreen.ts'

export function boardPicture(board: BoardApp): Picture {
  const look = lookOf(board.lang, themeOf({colour: false, borders: board.borders}).glyphs)
  const {columns, rows: height} = board.size
  const rows = Math.max(1, height - 1)
  if (board.help !== null) {
    const keys = footer(look, 'help', columns, new Set(), true)
    return {lines: [...block(help(look, 'board', new Set(), board.help, columns, rows - keys.length).lines, columns, rows - keys.length), ...keys], caret: null}
  }
  const view = seen(board)
  const top = [...head(look, board, view), ...figures(look, view, columns)]
  const keys = footer(look, board.asked ? 'question' : board.setup ? 'form' : 'board', columns, board.asked || board.setup ? undefined : deadKeys(view))
  const said = board.setup ? [blank] : hint(look, board, view)
  const bodyRows = Math.max(0, rows - top.length - keys.length - said.length)
  const setup = board.setup && !board.asked ? setupPicture(look, board.setup, board.choices, columns, bodyRows) : null
  const body = setup ? setup.lines : board.asked ? question(look, board, view, columns, bodyRows) : view.phase === 'lobby' ? lobby(look, board, view, bodyRows) : seats(look, board, view, columns, bodyRows)
  return {lines: [...top, ...block(body, columns, bodyRows), ...said, ...keys].slice(0, rows), caret: setup?.caret ? {column: setup.caret.column, row: top.length + setup.caret.row} : null}
}

/** Keys that do nothing as the class stands. */
function deadKeys({phase, mayChange, next, round, rounds}: BoardView): ReadonlySet<Action> {
  if (phase === 'stopped') return new Set(['call-class', 'pause-class', 'give-time', 'give-code', 'set-up', 'free-seat', 'end-class'])
  return new Set([
    ...(mayChange ? [] : ['set-up' as const]), ...(next.scenario === '' && round >= rounds ? ['call-class' as const] : []),
    ...(phase === 'lobby' ? ['pause-class' as const, 'freeze' as const] : [])
  ])
}

function head({t, glyphs}: Look, {ways, frozen, isHidden, size}: BoardApp, view: BoardView): Line[] {
  const title = [view.class, view.title].filter(Boolean).join(' · ')
  const state = frozen ? t('board.frozen') : t(`board.${view.phase}`)
  const here = view.seats.filter(seat => seat.isConnected).length
  const parts: Line[] = [
    line(span(`${glyphs.live} ${state}`, view.phase === 'open' && !frozen ? 'good' : 'warn')),
    ...(view.round > 0 ? [line(t('class.round', {n: view.round, of: view.rounds})), line(span(cutToWidth(view.scenario, 30, '…'), 'title'))] : []),
    line(span(clockText(view.time), 'title')),
    line(t('board.seated', {here, all: view.seats.length})),
    ...(view.waiting > 0 ? [line(span(t('board.waiting', {n: view.waiting}), 'warn'))] : []),
    line(span(`${t('board.code')} `, 'dim'), span(ways.code, 'title')),
    ...(isHidden ? [line(span(t('board.hidden'), 'dim'))] : [])
  ]
  return [rule(glyphs.rule, size.columns, title, ways.addresses[0] ?? ''), ...flow(parts, size.columns, 3)]
}

/** 来电总数 and the rest; a share nobody can tell yet is a dash. */
function figures({lang}: Look, {indicators}: BoardView, cells: number): Line[] {
  const parts = indicatorWords.map(({id, label}) => line(span(`${label[lang]} `, 'dim'), span(figure(indicators, id), 'title')))
  return flow(parts, cells, 3)
}

function figure(indicators: BoardView['indicators'], id: IndicatorId): string {
  const value = indicators[id]
  if (id === 'calls') return String(value)
  return value === null ? '—' : `${Math.round(value * 100)}%`
}

function hint(look: Look, {notice}: BoardApp, view: BoardView): Line[] {
  const {t, glyphs, lang} = look
  const say = (text: string, tone: Tone): Line[] => [line(span(`${tone === 'accent' ? glyphs.pointer : glyphs.warn} `, tone), span(text, tone))]
  if (view.failure !== null) return say(t('board.failure', {why: view.failure}), 'bad')
  if (notice) return say(readMessage(lang, notice), 'warn')
  if (view.phase === 'stopped') return say(t('board.over'), 'accent')
  if (view.phase === 'lobby') return say(t(view.start === 'together' ? 'board.begin' : 'board.begin.at-will'), 'accent')
  if (view.phase !== 'open') return [blank]
  if (view.round >= view.rounds) return say(t(view.mayChange ? 'board.rounds.more' : 'board.rounds.done'), 'accent')
  return view.mayChange ? say(t('board.next', {what: setupText(look, view)}), 'accent') : [blank]
}

function question(look: Look, {asked, size, selected}: BoardApp, view: BoardView, cells: number, rows: number): Line[] {
  if (!asked) return []
  const seat = view.seats[selected]
  const who = [seat?.number, seat?.name].filter(Boolean).join(' ')
  const title = asked.id === 'free' ? look.t('board.asked.free', {who}) : look.t(`board.asked.${asked.id}`)
  return [rule(look.glyphs.rule, size.columns, title), ...menu(look, choices[asked.id].map(key => ({label: look.t(key)})), asked.selected, cells, rows - 1)]
}

/** The QR code beside how to join, and who is there already. */
function lobby(look: Look, board: BoardApp, view: BoardView, rows: number): Line[] {
  const {t} = look
  const cells = board.size.columns
  const {qr, addresses, code, board: web} = board.ways
  const qrCells = Math.max(0, ...qr.map(cellWidth))
  const fits = qr.length + 1 <= rows && qrCells + 34 <= cells
  const left: Line[] = fits ? qr.map(row => line(row)) : []
  const width = fits ? cells - qrCells - 3 : cells
  const right: Line[] = [
    ...paragraph(line(span(`${t('board.code')}  `, 'dim')), code, width, 'title'), blank,
    ...paragraph(line(span(`${t('board.join')}  `, 'dim')), `tingda join ${addresses[0] ?? ''} --code ${code}`, width, 'accent'),
    ...addresses.slice(1, 4).flatMap(each => paragraph(line(span(`${t('board.addresses')}  `, 'dim')), each, width)), blank,
    ...paragraph(line(span(`${t('board.setup')}  `, 'dim')), setupText(look, view), width), blank,
    ...(board.ways.isLocal ? [...paragraph(line(span(`${look.glyphs.warn} `, 'warn')), t('board.local'), width, 'warn'), blank] : []),
    ...paragraph(line(span(`${t('board.web')}  `, 'dim')), web, width), blank,
    ...whoIsThere(look, view, board.selected, width)
  ]
  return fits ? beside(left, right, qrCells + 2, ' ') : right
}

function whoIsThere({t, glyphs}: Look, view: BoardView, selected: number, cells: number): Line[] {
  if (view.seats.length === 0) return paragraph([], t('board.empty'), cells, 'dim')
  return flow(view.seats.map((seat, i) => {
    const who = [seat.number, seat.name].filter(Boolean).join(' ')
    return line(span(`${seat.state === 'away' ? ' ' : seat.isConnected ? glyphs.done : glyphs.wrong} `, seat.isConnected ? 'good' : 'dim'), span(who, i === selected ? 'selected' : seat.state === 'away' ? 'dim' : undefined))
  }), cells, 2)
}

const barCells = 7

function seats(look: Look, board: BoardApp, view: BoardView, cells: number, rows: number): Line[] {
  const {t} = look
  const numbers = Math.max(cellWidth(t('board.seat')), ...view.seats.map(seat => cellWidth(seat.number)))
  const names = Math.min(12, Math.max(cellWidth(t('board.name')), ...view.seats.map(seat => cellWidth(seat.name))))
  const columns = [numbers, names, 10, barCells + 4, 4, 3]
  const heading = ['board.seat', 'board.name', 'board.state', 'board.progress', 'board.mood', 'board.wrong', 'board.typing'] as const
  const titles = line(span('  '), ...heading.map((key, i) => span(`${padToWidth(t(key), columns[i] ?? 0)}  `, 'dim')))
  const lines = view.seats.map((seat, i) => seatLine(look, seat, i === board.selected, columns, cells))
  const shown = windowed(lines, board.selected, rows - 1)
  return [titles, ...shown.lines]
}

function seatLine(look: Look, seat: BoardSeat, chosen: boolean, [numbers = 0, names = 0, states = 0, progress = 0, moods = 0, wrongs = 0]: readonly number[], cells: number): Line {
  const {glyphs} = look
  const cut = seat.id !== '' && !seat.isConnected
  const [state, tone] = stateText(look, seat, cut)
  const filled = seat.fields === 0 ? '' : `${bar(seat.filled / seat.fields, barCells, glyphs.thin, glyphs.thinEmpty)} ${seat.filled}/${seat.fields}`
  const level = seat.mood === null ? '' : String(Math.round(seat.mood))
  const front: Span[] = [
    span(chosen ? `${glyphs.pointer} ` : '  ', 'accent'), span(`${padToWidth(seat.number, numbers)}  `, chosen ? 'title' : undefined),
    span(`${padToWidth(cutToWidth(seat.name, names, '…'), names)}  `, chosen ? 'title' : undefined), span(`${padToWidth(state, states)}  `, tone),
    span(`${padToWidth(filled, progress)}  `), span(`${padToWidth(level, moods)}  `, seat.mood !== null && seat.mood >= 4 ? 'bad' : undefined),
    span(`${padToWidth(seat.wrong.length > 0 ? String(seat.wrong.length) : '', wrongs)}  `, 'bad')
  ]
  const room = cells - front.reduce((sum, each) => sum + cellWidth(each.text), 0)
  return [...front, span(cutToWidth(lastWords(seat), Math.max(0, room), '…'), seat.wrong.length > 0 && !seat.typing ? 'bad' : 'dim')]
}

/** What is being typed, else what is wrong, else what the last call came to. */
function lastWords({typing, wrong, total}: BoardSeat): string {
  if (typing) return `${typing.label} ${typing.text}`
  if (wrong.length > 0) return wrong.join(' ')
  return total === null ? '' : String(total)
}

function stateText({t}: Look, seat: BoardSeat, cut: boolean): readonly [string, Tone | undefined] {
  if (cut) return [t('board.state.cut'), 'bad']
  const text = t(`board.state.${seat.state}`)
  const clock = seat.time === null || seat.state === 'ringing' ? '' : ` ${clockText(seat.time)}`
  switch (seat.state) {
    case 'ringing': return [`${text} ${seat.rings}`, 'warn']
    case 'talk': return [text + clock, 'good']
    case 'hold': return [text, 'warn']
    case 'wrap-up': return [text, 'accent']
    case 'lost': return [text, 'bad']
    case 'away': return [text, 'dim']
    default: return [text, undefined]
  }
}

/** The grading screens as a picture: one row less than the terminal has. */
import {cellWidth, cutToWidth} from '../../text/width.ts'
import {themeOf} from '../theme/theme.ts'
import {help} from '../components/dialog.ts'
import {footer, scrolling} from '../components/footer.ts'
import {lookOf, type Look} from '../components/look.ts'
import {menu, windowed} from '../components/menu.ts'
import {textBox} from '../components/textBox.ts'
import {readMessage} from '../messages/messages.ts'
import {block, line, paragraph, rule, span} from '../paint/line.ts'
import type {Cell, Line, Picture} from '../paint/line.ts'
import {isTooSmall, smallest} from '../app/state.ts'
import {attemptLines} from './attemptPicture.ts'
import {queueLines} from './queuePicture.ts'
import {isEntry, shownRows, type Entry, type GradeApp} from './state.ts'
import {gradeContext} from './step.ts'

export function gradePicture(app: GradeApp): Picture {
  const look = lookOf(app.lang, themeOf({colour: false, borders: app.borders}).glyphs)
  const rows = Math.max(1, app.size.rows - 1)
  const picture = isTooSmall(app.size) ? tooSmall(look, app) : screenOf(look, app, rows)
  const caret = picture.caret && picture.caret.row < rows && picture.caret.column < app.size.columns ? picture.caret : null
  return {lines: block(picture.lines, app.size.columns, rows), caret}
}

function screenOf(look: Look, app: GradeApp, rows: number): Picture {
  const cells = app.size.columns
  const {overlay, open, notice} = app
  const keys = footer(look, gradeContext(app), cells, new Set(), scrolling.length > 0 && overlay?.kind === 'trial')
  const told = notice ? paragraph(line(span(` ${look.glyphs.warn} `, 'warn')), readMessage(look.lang, notice), cells, 'warn') : []
  if (overlay?.kind === 'help') {
    const page = help(look, gradeContext({...app, overlay: null}), new Set(), overlay.scroll, cells, rows - keys.length)
    return {lines: [...block(page.lines, cells, rows - keys.length), ...keys], caret: null}
  }
  const note = noteOf(look, app)
  // The rule takes seven cells around what it says.
  const head = rule(look.glyphs.rule, cells, titleOf(look, app, cells - cellWidth(note) - 7), note)
  const asked = isEntry(overlay) ? entryBox(look, overlay, cells) : overlay?.kind === 'choose' ? {lines: chooseLines(look, app, rows), caret: null}
    : overlay?.kind === 'many' ? {lines: manyLines(look, app), caret: null} : null
  const room = rows - 1 - told.length - keys.length - (asked?.lines.length ?? 0)
  const middle = overlay?.kind === 'trial' ? trialLines(look, app, room) : open ? attemptLines(look, open, cells, room) : queueLines(look, app, room)
  return {
    lines: [head, ...block(middle, cells, room), ...(asked?.lines ?? []), ...told, ...keys],
    caret: asked?.caret ? {column: asked.caret.column, row: 1 + room + asked.caret.row} : null
  }
}

/** In `cells`: the exercise's title gives way to whose call it is and when. */
function titleOf(look: Look, {open, who}: GradeApp, cells: number): string {
  if (!open) return look.t('grade.title.who', {who})
  const {row} = open.attempt
  const whose = [row.class, row.number, row.name].filter(each => each !== '').join(' ') || look.t('grade.nobody')
  return [whose, cutToWidth(row.title, Math.max(0, cells - cellWidth(whose + row.started) - 4), '…'), row.started].join('  ')
}

function noteOf({t}: Look, app: GradeApp): string {
  if (app.rows === null) return ''
  const shown = shownRows(app)
  const at = app.open ? shown.findIndex(row => row.id === app.open?.attempt.row.id) : -1
  if (at >= 0) return `${at + 1} / ${shown.length}`
  return t('grade.counts', {shown: shown.length, open: shown.filter(row => row.state === 'to-review').length})
}

function entryBox(look: Look, entry: Entry, cells: number): {lines: Line[]; caret: Cell} {
  const box = textBox(entry.field, cells - 2, 1, look.glyphs)
  const question = paragraph(line(span(' ')), questionOf(look, entry), cells, 'title')
  return {
    lines: [rule(look.glyphs.rule, cells), ...question, ...box.lines.map(each => [span(' '), ...each])],
    caret: {column: 1 + box.caret.column, row: 1 + question.length + box.caret.row}
  }
}

function questionOf({t}: Look, entry: Entry): string {
  switch (entry.kind) {
    case 'points': return t('grade.ask.points', {label: entry.label, max: entry.max})
    case 'why': return t(entry.wish.type === 'reopen' ? 'grade.ask.reopen' : 'grade.ask.why')
    case 'comment': return entry.criterion === null ? t('grade.ask.comment.whole') : t('grade.ask.comment', {label: entry.label})
    case 'wording': return t('grade.ask.wording', {label: entry.as.meaning})
  }
}

function chooseLines(look: Look, {overlay, size}: GradeApp, rows: number): Line[] {
  if (overlay?.kind !== 'choose') return []
  const items = overlay.items.map(({label}) => ({label}))
  return [rule(look.glyphs.rule, size.columns, look.t('grade.choose.accept')), ...menu(look, items, overlay.selected, size.columns, Math.min(items.length, Math.floor(rows / 2)))]
}

function manyLines({t, glyphs}: Look, {overlay, size}: GradeApp): Line[] {
  if (overlay?.kind !== 'many') return []
  const {wish, ids, shown} = overlay
  const question = wish === 'publish' ? t('grade.ask.publish-many', {n: ids.length, shown}) : t('grade.ask.final-many', {n: ids.length, shown})
  return [rule(glyphs.rule, size.columns), ...paragraph(line(' '), question, size.columns, 'title')]
}

function trialLines(look: Look, {overlay, size}: GradeApp, rows: number): Line[] {
  if (overlay?.kind !== 'trial') return []
  const {t} = look
  const head = [
    ...paragraph(line(' '), t('grade.trial', {wording: overlay.acceptance.wording}), size.columns, 'title'),
    ...paragraph(line(' '), overlay.changed === 0 ? t('grade.trial.none') : t('grade.trial.some', {n: overlay.changed}), size.columns), line('')
  ]
  const lines = overlay.lines.map(text => line(` ${text}`))
  const room = Math.max(1, rows - head.length)
  return [...head, ...windowed(lines, 0, room, Math.min(overlay.scroll, Math.max(0, lines.length - room))).lines]
}

function tooSmall({t}: Look, {size}: GradeApp): Picture {
  const need = t('app.small.need', {columns: smallest.columns, rows: smallest.rows, nowColumns: size.columns, nowRows: size.rows})
  return {lines: [line(span(t('app.small'), 'title')), ...paragraph([], need, size.columns)], caret: null}
}

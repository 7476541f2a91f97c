import type {GradedCriterion} from '../../grade/graded.ts'
import {evidenceText} from '../../report/evidence.ts'
import {selfReportedMark} from '../../report/gradeText.ts'
import {gradeStateLabels} from '../../report/labels.ts'
import {cellWidth, cutToWidth, padToWidth} from '../../text/width.ts'
import {clockText, type Look} from '../components/look.ts'
import {windowed} from '../components/menu.ts'
import {fieldLines} from '../scorecard/fieldLines.ts'
import {line, paragraph, rule, span} from '../paint/line.ts'
import type {Line} from '../paint/line.ts'
import type {Tone} from '../theme/theme.ts'
import {tabs, type AttemptScreen} from './state.ts'
import {evidenceTurn} from './stepAttempt.ts'

/** A field is the trainee's, and is not spoken of as the reader's own. */
function notYours(look: Look): Look {
  const t = ((key, ...fillings) => key === 'score.typed' ? look.t('grade.typed') : look.t(key, ...fillings)) as Look['t']
  return {...look, t}
}

/** The open attempt: its parts as tabs, and the one that is looked at in `rows` rows. */
export function attemptLines(look: Look, open: AttemptScreen, cells: number, rows: number): Line[] {
  const {t} = look
  const {attempt, tab} = open
  const head = [tabLine(look, open), ...totalLines(look, open, cells)]
  const room = Math.max(1, rows - head.length)
  if (!attempt.card && tab !== 'talk' && tab !== 'history') {
    return [...head, ...paragraph(line(' '), attempt.broken === '' ? t('grade.no-score') : t('grade.broken', {why: attempt.broken}), cells, 'warn')]
  }
  return [...head, ...bodyOf(look, open, cells, room)]
}

function tabLine({t, glyphs}: Look, {tab}: AttemptScreen): Line {
  return tabs.flatMap(each => [span(' '), span(each === tab ? `${glyphs.clippedLeft} ${t(`grade.tab.${each}`)} ${glyphs.clippedRight}` : `  ${t(`grade.tab.${each}`)}  `, each === tab ? 'selected' : 'dim')])
}

function totalLines(look: Look, {attempt: {card, row}}: AttemptScreen, cells: number): Line[] {
  const {t, lang} = look
  if (!card) return []
  const open = card.open.length > 0 ? `  ${t('grade.open', {n: card.open.length})}` : ''
  return [
    line(span(` ${t('grade.total', {total: card.total, automatic: card.automaticTotal})}`, 'title'), span(`  ${gradeStateLabels[row.state][lang]}${row.selfReported ? selfReportedMark[lang] : ''}`, 'accent'), span(open, 'warn')),
    ...(card.comment === '' ? [] : paragraph(line(' '), t('grade.comment.is', {text: card.comment}), cells)),
    ...(card.drifted ? paragraph(line(span(` ${look.glyphs.warn} `, 'warn')), t('grade.drifted'), cells, 'warn') : [])
  ]
}

function bodyOf(look: Look, open: AttemptScreen, cells: number, rows: number): Line[] {
  const {attempt} = open
  const scrolled = (lines: readonly Line[]): Line[] => windowed(lines, 0, rows, Math.min(open.scroll, Math.max(0, lines.length - rows))).lines
  switch (open.tab) {
    case 'points': return pointsLines(look, open, cells, rows)
    case 'talk': return scrolled(talkLines(look, open, cells))
    case 'form': return scrolled(attempt.card && attempt.card.fields.length > 0
      ? attempt.card.fields.flatMap(field => fieldLines(notYours(look), field, cells)) : [line(` ${look.t('grade.form.none')}`)])
    case 'history': return scrolled(attempt.history.length > 0 ? attempt.history.map(text => line(` ${text}`)) : [line(` ${look.t('grade.history.none')}`)])
  }
}

/** Rows for the evidence of the chosen criterion: enough for what most have. */
const evidenceRows = 7

function pointsLines(look: Look, open: AttemptScreen, cells: number, rows: number): Line[] {
  const {card} = open.attempt
  const criterion = card?.criteria[open.selected]
  if (!card || !criterion) return []
  const below = Math.min(evidenceRows, Math.max(3, Math.floor(rows / 2)))
  const room = labelRoom(look, card.criteria, cells)
  const list = windowed(card.criteria.map((each, i) => criterionLine(look, each, i === open.selected, card.open.includes(each.id), room)), open.selected, Math.max(1, rows - below)).lines
  const detail = detailLines(look, open, criterion, cells)
  const shown = windowed(detail, 0, below - 1, Math.min(open.scroll, Math.max(0, detail.length - below + 1)))
  const label = look.lang === 'zh' ? criterion.label : criterion.labelEn
  return [...list, rule(look.glyphs.rule, cells, label, shown.note), ...shown.lines]
}

/** Cells beside a label: pointer, mark, points. */
const besideLabel = 14

/** Cells for the labels: the longest, as far as the longest note by hand leaves them. */
function labelRoom(look: Look, criteria: readonly GradedCriterion[], cells: number): number {
  const longest = (texts: readonly string[]): number => Math.max(...texts.map(cellWidth))
  const labels = criteria.map(each => look.lang === 'zh' ? each.label : each.labelEn)
  return Math.max(8, Math.min(longest(labels), cells - besideLabel - longest(criteria.map(each => byHand(look, each)))))
}

function byHand({t, glyphs}: Pick<Look, 't' | 'glyphs'>, {manual, automatic: {points, max}, comment}: GradedCriterion): string {
  if (!manual) return comment === '' ? '' : '…'
  return `${t('grade.manual')} ${t('grade.was', {points, max})}${manual.outdated ? ` ${glyphs.warn}` : ''}`
}

function criterionLine({t, lang, glyphs}: Look, each: GradedCriterion, chosen: boolean, isOpen: boolean, room: number): Line {
  const marks: Readonly<Record<GradedCriterion['state'], readonly [string, Tone]>> = {
    met: [glyphs.done, 'good'], partly: [glyphs.warn, 'warn'], missed: [glyphs.wrong, 'bad'], na: ['-', 'dim'], 'to-review': ['?', 'warn']
  }
  const [mark, tone] = isOpen ? marks['to-review'] : marks[each.state]
  const points = each.na ? '—' : `${each.points}/${each.max}`
  const hand = byHand({t, glyphs}, each)
  const label = lang === 'zh' ? each.label : each.labelEn
  return line(
    span(chosen ? glyphs.pointer : ' ', 'accent'), span(` ${mark} `, tone),
    span(padToWidth(cutToWidth(label, room, '…'), room), chosen ? 'selected' : undefined), span(` ${points.padStart(6)} `), span(hand, each.manual?.outdated ? 'warn' : 'accent')
  )
}

function detailLines(look: Look, {attempt}: AttemptScreen, {evidence, manual, comment, advice, id}: GradedCriterion, cells: number): Line[] {
  const {t, lang, glyphs} = look
  const field = attempt.card?.fields.find(each => `accuracy.${each.id}` === id)
  return [
    ...(manual ? paragraph(line(span(` ${t('grade.manual')} `, 'accent')), t(manual.outdated ? 'grade.by.outdated' : 'grade.by', {who: manual.who, why: manual.why || t('grade.why.none')}), cells) : []),
    ...(comment === '' ? [] : paragraph(line(' '), t('grade.comment.is', {text: comment}), cells)),
    ...(field ? fieldLines(notYours(look), field, cells).slice(1) : evidence.flatMap(each => paragraph(line(span(' · ', 'dim')), evidenceText(each, lang, attempt.eventTimes), cells))),
    ...(advice ? paragraph(line(span(` ${glyphs.pointer} `, 'accent')), advice, cells, 'dim') : []),
    ...(evidence.length === 0 && !field && !manual ? [line(span(` ${t('grade.evidence.none')}`, 'dim'))] : [])
  ]
}

function talkLines(look: Look, open: AttemptScreen, cells: number): Line[] {
  const marked = open.attempt.card?.criteria[open.selected]?.evidence.some(each => each.event !== undefined) ? evidenceTurn(open) : -1
  return open.attempt.turns.flatMap(({who, at, text}, i) =>
    paragraph(line(span(`${i === marked ? look.glyphs.pointer : ' '}${clockText(at)} `, i === marked ? 'accent' : 'dim'), span(`${look.t(who === 'agent' ? 'role.agent' : 'call.customer')} `, who)), text, cells))
}

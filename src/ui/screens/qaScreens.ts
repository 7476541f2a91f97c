/** A call being checked (质检找错), and what came of it. */
import {countsOf} from '../../drill/qa/counts.ts'
import type {Fault} from '../../drill/qa/faults.ts'
import {lineEvents} from '../../report/qaLabels.ts'
import {cellWidth} from '../../text/width.ts'
import {markable} from '../app/drillState.ts'
import type {QaResultScreen, QaScreen} from '../app/drillState.ts'
import type {AppState} from '../app/state.ts'
import type {Action} from '../../input/keymap.ts'
import {footer} from '../components/footer.ts'
import {titleOf} from '../components/look.ts'
import type {Look, Size} from '../components/look.ts'
import {windowed} from '../components/menu.ts'
import {textBox} from '../components/textBox.ts'
import {readMessage} from '../messages/messages.ts'
import {blank, block, line, paragraph, rule, span} from '../paint/line.ts'
import type {Line, Picture} from '../paint/line.ts'

/** A checked call was nobody's own: there is nothing to replay, and all of it stands on one page. */
const notHere: ReadonlySet<Action> = new Set<Action>(['replay', 'next-page', 'previous-page'])

export function qaScreen(look: Look, app: AppState, screen: QaScreen): Picture {
  const {t, glyphs, lang} = look
  const cells = app.size.columns
  const {call, marks, editor} = screen
  const keys = footer(look, editor ? 'qa.wording' : 'qa', cells, new Set(), true)
  const notice = app.notice ? paragraph(line(span(`${glyphs.warn} `, 'warn')), readMessage(lang, app.notice), cells, 'warn') : []
  const head = ` ${t('qa.wording')} `
  const box = editor && textBox(editor, cells - cellWidth(head), 1, glyphs)
  const below: Line[] = box
    ? [rule(glyphs.rule, cells), ...box.lines.map(row => [span(head, 'title'), ...row]), ...paragraph(line(' '), t('qa.wording.hint'), cells, 'dim')]
    : paragraph(line(' '), t('qa.hint'), cells, 'dim')
  const room = app.size.rows - 2 - below.length - notice.length - keys.length
  const {rows, at} = callRows(look, screen, cells)
  const shown = windowed(rows, at, room, screen.scroll)
  const count = t('qa.count', {n: marks.lines.length + marks.steps.length})
  const title = headRule(look, titleOf(look, call), [count, shown.note].filter(Boolean).join('  '), cells)
  return {
    lines: [title, ...block(shown.lines, cells, room), ...below, ...notice, ...keys],
    caret: box ? {column: cellWidth(head) + box.caret.column, row: 1 + room + 1 + box.caret.row} : null
  }
}

/** Where there is no room for both, how much there is matters more than what the call is called. */
function headRule({t, glyphs}: Look, title: string, note: string, cells: number): Line {
  const whole = `${t('qa.title')} ${glyphs.rule} ${title}`
  return rule(glyphs.rule, cells, cellWidth(whole + note) + 8 <= cells ? whole : t('qa.title'), note)
}

/** The call and the list of steps; `at` is the row of what is selected, or heard. */
function callRows(look: Look, {call, marks, selected, hearing}: QaScreen, cells: number): {rows: Line[]; at: number} {
  const {t, glyphs, lang} = look
  const chosen = markable(call)[selected]
  const wordings = new Map(marks.lines.map(mark => [mark.line, mark.wording]))
  const rows: Line[] = []
  let at = 0
  call.lines.forEach(({who, text}, i) => {
    const isChosen = chosen !== undefined && 'line' in chosen && chosen.line === i
    if (hearing === i || (hearing === null && isChosen)) at = rows.length
    const mark = span(hearing === i ? `${glyphs.live} ` : isChosen ? `${glyphs.pointer} ` : '  ', 'accent')
    if (who === 'line') return void rows.push(line('  ', span(`（${lineEvents[text]?.[lang] ?? text}）`, 'dim')))
    const wording = wordings.get(i)
    const speaker = `${t(who === 'agent' ? 'qa.agent' : 'qa.customer')} `
    rows.push(...paragraph(line(mark, span(wording === undefined ? '  ' : `${glyphs.wrong} `, 'bad'), span(speaker, who === 'agent' ? 'agent' : 'customer')), text, cells, isChosen ? 'title' : undefined))
    if (wording !== undefined) rows.push(...paragraph(line('     '), wording === '' ? t('qa.marked') : t('qa.instead', {text: wording}), cells, 'accent'))
  })
  if (call.steps.length > 0) rows.push(blank, line(span(` ${t('qa.steps')}`, 'title')))
  for (const step of call.steps) {
    const isChosen = chosen !== undefined && 'step' in chosen && chosen.step === step.id
    if (isChosen && hearing === null) at = rows.length
    const ticked = marks.steps.includes(step.id)
    const head = line(span(isChosen ? `${glyphs.pointer} ` : '  ', 'accent'), span(`[${ticked ? glyphs.wrong : ' '}] `, ticked ? 'bad' : undefined))
    rows.push(...paragraph(head, nameOf(look, step), cells, isChosen ? 'title' : undefined))
  }
  return {rows, at}
}

function nameOf({lang}: Look, {label, labelEn}: {readonly label: string; readonly labelEn: string}): string {
  return lang === 'zh' || labelEn === '' ? label : labelEn
}

export function qaResultScreen(look: Look, app: AppState, screen: QaResultScreen): Picture {
  const cells = app.size.columns
  const lines = resultLines(look, screen, cells)
  const keys = resultKeys(look, app.size, lines.length)
  const rows = app.size.rows - 2 - keys.length
  const from = Math.max(0, Math.min(screen.scroll, lines.length - rows))
  const note = lines.length > rows ? `${from + 1}-${Math.min(lines.length, from + rows)} / ${lines.length}` : ''
  const title = headRule(look, titleOf(look, screen.call), note, cells)
  return {lines: [title, ...block(lines.slice(from, from + rows), cells, rows), ...keys], caret: null}
}

/** How far it can be scrolled. */
export function qaResultLimit(look: Look, size: Size, screen: QaResultScreen): number {
  const {length} = resultLines(look, screen, size.columns)
  return Math.max(0, length - (size.rows - 2 - resultKeys(look, size, length).length))
}

function resultKeys(look: Look, {columns, rows}: Size, length: number): Line[] {
  const few = footer(look, 'scorecard', columns, notHere)
  return length > rows - 2 - few.length ? footer(look, 'scorecard', columns, notHere, true) : few
}

function resultLines(look: Look, {call, result}: QaResultScreen, cells: number): Line[] {
  const {t, glyphs} = look
  const {faults, found, falseAlarms, wordings, accepted} = countsOf(result)
  const say = (text: string): Line[] => text === '' ? [] : paragraph(line('     '), t('qa.say', {text}), cells)
  return [
    blank,
    ...paragraph(line(' '), t('qa.result', {faults, found, missed: result.missed.length, alarms: falseAlarms}), cells, 'title'),
    ...(wordings === 0 ? [] : paragraph(line(' '), t('qa.result.wordings', {accepted, of: wordings}), cells)),
    blank,
    ...result.found.flatMap(({fault, wording, state}): Line[] => [
      ...paragraph(line(span(` ${glyphs.done} ${t('qa.found')} `, 'good')), faultText(look, call, fault), cells),
      ...(wording === '' ? [] : paragraph(line('     '), `${t('qa.yours', {text: wording})}（${t(`qa.state.${state ?? 'step'}`)}）`, cells, state === 'accepted' ? 'good' : state === null ? 'dim' : 'warn')),
      ...(state === 'none' ? [line(span(`     ${t('qa.state.none')}`, 'dim'))] : []),
      ...(state === 'accepted' ? [] : say(fault.suggestion))
    ]),
    ...result.missed.flatMap((fault): Line[] => [
      ...paragraph(line(span(` ${glyphs.wrong} ${t('qa.missed')} `, 'bad')), faultText(look, call, fault), cells), ...say(fault.suggestion)
    ]),
    ...result.falseLines.flatMap(at => paragraph(line(span(` ${glyphs.warn} ${t('qa.alarm')} `, 'warn')), call.lines[at]?.text ?? '', cells)),
    ...result.falseSteps.flatMap(step => paragraph(line(span(` ${glyphs.warn} ${t('qa.alarm')} `, 'warn')), nameOf(look, step), cells))
  ]
}

/** What is wrong, with the line it stands in where its own words are not the whole of it. */
function faultText(look: Look, {lines}: QaResultScreen['call'], fault: Fault): string {
  const said = fault.line === null ? '' : lines[fault.line]?.text ?? ''
  const what = fault.words === '' ? nameOf(look, fault) : `“${fault.words}”`
  const where = said === '' || said.replace(/[。！？]$/u, '') === fault.words ? '' : look.lang === 'zh' ? `（${said}）` : ` (${said})`
  return `${look.t(`qa.fault.${fault.kind}`)} ${what}${where}`
}

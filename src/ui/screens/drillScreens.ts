/** The drills' menu, an item, what came of it, and the summary. */
import {captionAt} from '../../drill/caption.ts'
import {speechOf} from '../../drill/rate.ts'
import type {Slip} from '../../drill/events.ts'
import {lengthOf} from '../../call/timeline.ts'
import {fieldLabels, percent, slipLabels} from '../../report/drillLabels.ts'
import {textOf} from '../../score/messages.ts'
import {cellWidth} from '../../text/width.ts'
import type {DrillItemScreen, DrillMenuScreen, DrillScreens, DrillSummaryScreen} from '../app/drillState.ts'
import {afterDrill, drillMenu} from '../app/drillMenus.ts'
import type {AppState} from '../app/state.ts'
import type {Action} from '../../input/keymap.ts'
import {footer} from '../components/footer.ts'
import type {Look} from '../components/look.ts'
import {menu} from '../components/menu.ts'
import {textBox} from '../components/textBox.ts'
import {readMessage} from '../messages/messages.ts'
import {blank, block, line, paragraph, rule, span} from '../paint/line.ts'
import type {Line, Picture} from '../paint/line.ts'
import {alignedText} from '../scorecard/alignedText.ts'
import {bookScreen} from './bookScreen.ts'
import {framed} from './menuScreens.ts'
import {qaResultScreen, qaScreen} from './qaScreens.ts'

export function drillScreen(look: Look, app: AppState, screen: DrillScreens): Picture {
  switch (screen.id) {
    case 'drills': return menuScreen(look, app, screen)
    case 'drill': return itemScreen(look, app, screen)
    case 'drill-summary': return summaryScreen(look, app, screen)
    case 'book': return bookScreen(look, app, screen)
    case 'qa': return qaScreen(look, app, screen)
    case 'qa-result': return qaResultScreen(look, app, screen)
  }
}

function menuScreen(look: Look, app: AppState, {selected, overview}: DrillMenuScreen): Picture {
  const {t} = look
  const items = drillMenu.map(kind => {
    if (kind === 'book') return {label: t('drill.kind.book'), note: t('drill.about.book', {n: overview.spots})}
    const about = t(`drill.about.${kind}`)
    if (kind === 'qa') return {label: t('drill.kind.qa'), note: about}
    const rate = overview.rates[kind]
    const notes = [about, ...(rate === null ? [] : [t('drill.rate', {rate: percent(rate)})]), ...(overview.due[kind] === 0 ? [] : [t('drill.due', {n: overview.due[kind]})])]
    return {label: t(`drill.kind.${kind}`), note: notes.join(' · ')}
  })
  return framed(look, app, t('drill.title'), [blank], rows => menu(look, items, selected, app.size.columns, rows))
}

function itemScreen(look: Look, app: AppState, screen: DrillItemScreen): Picture {
  const {t, glyphs} = look
  const cells = app.size.columns
  const {item, n, of, rate, verdict, editor} = screen
  const title = `${t('drill.title')} ${glyphs.rule} ${t(`drill.kind.${item.kind}`)}`
  const head = [
    rule(glyphs.rule, cells, title, t('drill.progress', {n, of, rate})),
    screen.last === null ? blank : line(span(` ${glyphs.done} `, 'good'), span(t('drill.last', {text: screen.last}), 'dim')),
    blank
  ]
  const keys = footer(look, verdict ? 'drill.feedback' : 'drill.item', cells, hiddenIn(screen))
  const notice = app.notice ? paragraph(line(span(`${glyphs.warn} `, 'warn')), readMessage(look.lang, app.notice), cells, 'warn') : []
  const room = app.size.rows - 1 - keys.length - notice.length
  if (verdict) {
    const rows = [...head.slice(0, 1), blank, ...feedback(look, screen, cells)]
    return {lines: [...block(rows, cells, room), ...notice, ...keys], caret: null}
  }
  const said = spoken(look, screen, cells)
  const label = ` ${glyphs.pointer} ${fieldLabels[item.field]?.[look.lang] ?? item.field} `
  const box = textBox(editor, Math.max(10, cells - cellWidth(label)), 1, glyphs)
  const above = [...head, ...said, blank]
  const typed = box.lines.map(row => [span(label, 'title'), ...row])
  return {
    lines: [...block([...above, ...typed], cells, room), ...notice, ...keys],
    caret: {column: cellWidth(label) + box.caret.column, row: above.length + box.caret.row}
  }
}

/** What was read is on the screen, so no caption is left to ask for; and what was not set aside cannot be taken back. */
function hiddenIn({read, aside}: DrillItemScreen): ReadonlySet<Action> {
  return new Set<Action>([...(read ? ['hear', 'captions'] as const : []), ...(aside === null ? ['take-back'] as const : [])])
}

/** Two rows, whatever is to be seen in them: the line below must not jump while somebody types there. */
function spoken({t, glyphs}: Look, {item, rate, read, startsAt, now}: DrillItemScreen, cells: number): Line[] {
  const speech = speechOf(item, rate)
  const elapsed = now - startsAt
  const over = elapsed >= lengthOf(speech)
  const state = elapsed < 0 ? t('drill.soon') : over ? t('drill.over') : t('drill.playing')
  const caption = read ? captionAt(speech, elapsed) : ''
  return block([
    line(span(` ${elapsed >= 0 && !over ? glyphs.live : ' '} `, 'customer'), span(state, over ? 'accent' : 'dim')),
    ...paragraph(line('   '), caption, cells, 'customer')
  ], cells, 2)
}

function feedback(look: Look, {item, editor, verdict, aside}: DrillItemScreen, cells: number): Line[] {
  const {t, glyphs, lang} = look
  if (!verdict) return []
  const typed = editor.text.trim()
  return [
    ...paragraph(line(span(` ${glyphs.wrong} `, 'bad')), t('drill.wrong', {text: item.expected}), cells, 'title'),
    ...(typed === '' ? [line(span(`   ${t('drill.nothing')}`, 'dim'))] : verdict.alignment ? alignedText(look, verdict.alignment, cells) : []),
    ...verdict.explanation.flatMap(note => paragraph(line('     '), textOf(note, lang), cells)),
    blank,
    ...paragraph(line('   '), t('drill.said', {text: item.spoken}), cells, 'dim'),
    ...paragraph(line('   '), t(aside ? `drill.aside.${aside}` : 'drill.comes-again'), cells, aside ? 'accent' : 'dim')
  ]
}

function summaryScreen(look: Look, app: AppState, {kind, summary, selected}: DrillSummaryScreen): Picture {
  const {t} = look
  const cells = app.size.columns
  const choices = menu(look, afterDrill.map(each => ({label: t(`drill.after.${each}`)})), selected, cells, afterDrill.length)
  return framed(look, app, `${t('drill.summary')} ${look.glyphs.rule} ${t(`drill.kind.${kind}`)}`, [blank], rows => {
    const room = Math.max(0, rows - choices.length - 1)
    return [...block(figures(look, summary, cells), cells, room), blank, ...choices]
  })
}

function figures(look: Look, {items, slips, rates, took}: DrillSummaryScreen['summary'], cells: number): Line[] {
  const {t, lang} = look
  if (items.rate === null || rates === null) return paragraph(line(' '), t('drill.summary.none'), cells)
  const share = (slip: Slip, rate: number, spots: readonly string[]): Line[] => {
    const pairs = slip === 'confused' ? spots.map(spot => spot.slice(spot.indexOf(':') + 1).replace('>', ' → ')).join(lang === 'zh' ? '，' : ', ') : ''
    return paragraph(line(span(`   ${percent(rate)} `, 'bad')), [slipLabels[slip][lang], pairs].filter(Boolean).join(lang === 'zh' ? '：' : ': '), cells)
  }
  return [
    line(span(` ${t('drill.summary.errors', {rate: percent(items.rate)})}`, 'title'), span(`  ${t('drill.summary.of', {of: items.of})}`, 'dim')),
    blank,
    ...(slips.length === 0 ? [line(span(` ${t('drill.summary.clean')}`, 'good')), blank] : [
      line(` ${t('drill.summary.slips')}`), ...slips.flatMap(each => each.share.rate === null ? [] : share(each.slip, each.share.rate, each.spots)), blank
    ]),
    ...paragraph(line(' '), t('drill.summary.rates', {first: rates.first, next: rates.next}), cells),
    ...(rates.best === null ? [] : paragraph(line(' '), t('drill.summary.best', {best: rates.best}), cells)),
    ...(took === null ? [] : paragraph(line(' '), t('drill.summary.took', {seconds: (took / 1000).toFixed(1)}), cells))
  ]
}

/** Home and the briefing: a head, a menu, the keys. */
import {hearingsOfLevel} from '../../call/hearing.ts'
import {rateOfLevel} from '../../call/timeline.ts'
import {formName} from '../../scenario/entry.ts'
import {cellWidth, padToWidth} from '../../text/width.ts'
import {keyContext} from '../app/context.ts'
import type {Action} from '../../input/keymap.ts'
import {homeItems} from '../app/homeItems.ts'
import type {AppState, Briefing} from '../app/state.ts'
import {footer} from '../components/footer.ts'
import {titleOf} from '../components/look.ts'
import type {Look} from '../components/look.ts'
import {menu} from '../components/menu.ts'
import type {MenuItem} from '../components/menu.ts'
import {voiceName} from '../components/soundNote.ts'
import {readMessage} from '../messages/messages.ts'
import {blank, block, line, paragraph, rule, span} from '../paint/line.ts'
import type {Line, Picture} from '../paint/line.ts'
import {dateText} from './dateText.ts'

/** A head, something in the middle that takes the room, and the keys. */
export function framed(look: Look, app: AppState, title: string, intro: readonly Line[], middle: (rows: number) => readonly Line[], hidden: readonly Action[] = []): Picture {
  const {columns, rows} = app.size
  const notice = app.notice ? paragraph(line(span(`${look.glyphs.warn} `, 'warn')), readMessage(look.lang, app.notice), columns, 'warn') : []
  const keys = footer(look, keyContext(app), columns, new Set(hidden))
  const top = [rule(look.glyphs.rule, columns, title), ...intro]
  const room = rows - 1 - top.length - notice.length - keys.length
  return {lines: [...top, ...block(middle(room), columns, room), ...notice, ...keys], caret: null}
}

export function homeScreen(look: Look, app: AppState, selected: number): Picture {
  const {t, lang} = look
  const greeting = app.trainee.name === '' ? t('app.tagline') : t('home.hello', {name: app.trainee.name})
  const first = app.attempts.length === 0 ? paragraph(line(' '), t('home.first'), app.size.columns) : []
  const items = homeItems(app).map((item): MenuItem => {
    const label = t(`home.${item.id}`)
    switch (item.id) {
      case 'next': return {label, note: t('home.next.note', {title: titleOf(look, item.scenario), role: t(`role.${item.role}`)})}
      case 'resume': return {label, note: t('home.resume.note', {title: titleOf(look, item.attempt), date: dateText(lang, item.attempt.started)})}
      case 'browse': return {label, note: t('home.browse.note', {n: app.scenarios.length})}
      case 'drill': return {label, note: t('home.drill.note')}
      case 'class': return {label, note: t('home.class.note')}
      case 'history': return {label, note: t('home.history.note', {n: app.attempts.length})}
      default: return {label}
    }
  })
  const head = [blank, line(span(` ${greeting}`, 'accent')), ...first, blank]
  return framed(look, app, t('app.name'), head, rows => menu(look, items, selected, app.size.columns, rows), ['back'])
}

const briefingLabels = [
  'briefing.shop', 'briefing.worker', 'briefing.kind', 'briefing.form', 'briefing.level', 'briefing.role', 'briefing.captions', 'briefing.voice'
] as const

export function briefingScreen(look: Look, app: AppState, {scenario, role, captions, row}: Briefing): Picture {
  const {t, glyphs} = look
  const cells = app.size.columns
  const outbound = scenario.kind === 'callback'
  const labels = Math.max(...briefingLabels.map(key => cellWidth(t(key))))
  const labelled = (label: string, text: string): Line[] => paragraph(line(span(` ${padToWidth(label, labels)}  `, 'dim')), text, cells)
  const choice = (label: string, text: string, chosen: boolean): Line =>
    line(span(`${chosen ? glyphs.pointer : ' '}${padToWidth(label, labels)}  `, chosen ? 'title' : 'dim'), span(`${glyphs.clippedLeft} ${text} ${glyphs.clippedRight}`, chosen ? 'selected' : undefined))
  const facts = [
    ...labelled(t('briefing.shop'), scenario.shop),
    ...(app.trainee.worker === '' ? [] : labelled(t('briefing.worker'), app.trainee.worker)),
    ...labelled(t('briefing.kind'), t(`kind.${scenario.kind}`)),
    ...labelled(t('briefing.form'), formName(scenario, look.lang) || t('briefing.form.none')),
    ...labelled(t('briefing.level'), t('briefing.level.of', {level: scenario.level, rate: scenario.rate ?? rateOfLevel[scenario.level]})),
    blank,
    ...paragraph(line(' '), scenario.briefing, cells),
    blank,
    choice(t('briefing.role'), t(`role.${role}`), row === 0),
    ...paragraph(line('   '), t(role === 'recorder' ? hearingsOfLevel(scenario.level) > 1 ? 'briefing.recorder.twice' : 'briefing.recorder' : outbound ? 'briefing.agent.outbound' : 'briefing.agent'), cells, 'dim'),
    choice(t('briefing.captions'), t(`captions.${captions}`), row === 1),
    choice(t('briefing.voice'), voiceName(t, app), row === 2),
    line(span(`   ${t('briefing.turn')}`, 'dim')),
    blank,
    line(span(` ${t(outbound ? 'briefing.start.outbound' : 'briefing.start')}`, 'accent')),
    ...paragraph(line(' '), t('briefing.numbers'), cells, 'dim')
  ]
  // In a small window what is said matters more than the air around it.
  return framed(look, app, `${t(outbound ? 'briefing.title.outbound' : 'briefing.title')} ${glyphs.rule} ${titleOf(look, scenario)}`, [], rows => facts.length > rows ? facts.filter(row => row !== blank) : facts)
}

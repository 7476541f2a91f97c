/** A call gone through again: what was said and typed by then, the timeline under it, and what is worth knowing here. */
import {isSpeakable, soundAt} from '../../call/sounding.ts'
import {keyContext} from '../app/context.ts'
import {replayModel} from '../app/replay.ts'
import type {AppState, ReplayScreen} from '../app/state.ts'
import {footer} from '../components/footer.ts'
import {header} from '../components/header.ts'
import {hasReply, replyLine} from '../components/reply.ts'
import type {Look} from '../components/look.ts'
import {timeline} from '../components/timeline.ts'
import {cellWidth, cutToWidth} from '../../text/width.ts'
import {readMessage} from '../messages/messages.ts'
import {readScore} from '../messages/scoreMessages.ts'
import {blank, block, line, paragraph, rule, span} from '../paint/line.ts'
import type {Line, Picture} from '../paint/line.ts'
import {conversationAndForm} from './callScreen.ts'

/** ms of call time for which a mark is told after its place was reached. */
const toldFor = 6_000
const roomy = 29

export function replayPicture(look: Look, app: AppState, screen: ReplayScreen): Picture {
  const {t, glyphs} = look
  const {columns: cells} = app.size
  const rows = app.size.rows - 1
  const model = replayModel(screen)
  const state = t(screen.playing ? 'replay.playing' : screen.position >= screen.length ? 'replay.over' : 'replay.standing')
  const note = `${state} ${t('replay.speed', {speed: screen.speed})}`
  const name = `${t('replay.title')} ${glyphs.rule} `
  // A long title gives way to what changes; the rule takes seven cells around them.
  const head = rule(glyphs.rule, cells, name + cutToWidth(screen.title, cells - cellWidth(name + note) - 7, '…'), note)
  const keys = footer(look, keyContext(app), cells)
  // Phase and mood, where there is room for them.
  const top = rows >= roomy ? header(look, model, cells) : []
  const under = timeline(look, screen, cells)
  const told = [...hereLines(look, app, screen, cells), blank].slice(0, 1)
  const reply = hasReply(model) ? replyLine(look, model, cells, 1).lines : []
  const bodyRows = rows - 1 - top.length - reply.length - under.length - told.length - keys.length
  const body = conversationAndForm(look, app, model, cells, bodyRows)
  return {lines: [head, ...top, ...block(body.lines, cells, bodyRows), ...reply, ...under, ...told, ...keys], caret: null}
}

/** A notice; else the last error reached a moment ago, the lag of what was just typed, or why nothing is heard. */
function hereLines(look: Look, app: AppState, {marks, position, state, speed}: ReplayScreen, cells: number): Line[] {
  const {t, glyphs, lang} = look
  if (app.notice) return paragraph(line(span(`${glyphs.warn} `, 'warn')), readMessage(lang, app.notice), cells, 'warn')
  const near = <Mark extends {readonly at: number}>(all: readonly Mark[]): Mark | undefined => all.findLast(each => each.at <= position && each.at > position - toldFor)
  const reached = near(marks.errors)
  const [error, ...more] = marks.errors.filter(each => each.at === reached?.at)
  if (error) {
    const mark = error.toReview ? '?' : glyphs.wrong
    const text = t('replay.error', {label: lang === 'zh' ? error.label : error.labelEn, note: readScore(lang, error.note)})
    return paragraph(line(span(`${mark} `, 'bad')), more.length === 0 ? text : t('replay.error.more', {text, n: more.length}), cells, 'warn')
  }
  const lag = near(marks.lags)
  if (lag) return [line(span(`${glyphs.pointer} `, 'accent'), span(t('replay.lag.here', {seconds: (lag.lag / 1000).toFixed(1)}), 'accent'))]
  const sound = soundAt(state, position)
  return sound && !isSpeakable(sound.line, speed) ? [line(span(t('replay.silent'), 'dim'))] : []
}

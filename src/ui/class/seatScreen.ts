/** What a seat shows: the call screen in a call, otherwise where the trainee and the class stand. */
import {cellWidth, padToWidth} from '../../text/width.ts'
import {lookFor} from '../app/lookFor.ts'
import {isTooSmall} from '../app/state.ts'
import {footer} from '../components/footer.ts'
import type {Look} from '../components/look.ts'
import {textBox} from '../components/textBox.ts'
import {blank, block, line, paragraph, rule, span} from '../paint/line.ts'
import type {Cell, Line, Picture} from '../paint/line.ts'
import {pictureOf} from '../screens/picture.ts'
import {joinRows} from './seatApp.ts'
import type {SeatApp} from './seatApp.ts'

export function seatPicture(seat: SeatApp): Picture {
  const {app} = seat
  if (app.call || isTooSmall(app.size)) return pictureOf(app)
  if (app.overlay?.id === 'help') return pictureOf({...app, screen: {id: 'seat'}})
  const look = lookFor(app)
  return seat.isAsking ? asking(look, seat) : waiting(look, seat)
}

function asking(look: Look, {app, form, news}: SeatApp): Picture {
  const {t, glyphs} = look
  const cells = app.size.columns
  const labels = Math.max(...joinRows.map(row => cellWidth(t(`class.join.${row}`))))
  const lines: Line[] = [rule(glyphs.rule, cells, t('class.join.title'), news.address), blank, ...paragraph(line(' '), t('class.join.why'), cells), blank]
  let caret: Cell | null = null
  joinRows.forEach((row, i) => {
    const chosen = i === form.row
    const head = span(`${chosen ? glyphs.pointer : ' '} ${padToWidth(t(`class.join.${row}`), labels)}  `, chosen ? 'title' : undefined)
    const box = textBox(chosen ? form.inputs[row] : {text: form.inputs[row].text, caret: 0}, Math.min(40, cells - labels - 4), 1, glyphs)
    if (chosen) caret = {column: cellWidth(head.text) + box.caret.column, row: lines.length}
    lines.push(...box.lines.map(each => [head, ...each]), blank)
  })
  const wrong = form.isLacking ? t('class.join.empty') : news.refusal ? t(`class.refused.${news.refusal}`) : null
  lines.push(...paragraph(line(' '), t('class.join.send'), cells, 'dim'))
  if (wrong !== null) lines.push(blank, ...paragraph(line(span(` ${glyphs.warn} `, 'bad')), wrong, cells, 'bad'))
  const keys = footer(look, 'form', cells)
  return {lines: [...block(lines, cells, app.size.rows - 1 - keys.length), ...keys], caret}
}

function waiting(look: Look, {app, news}: SeatApp): Picture {
  const {t, glyphs} = look
  const cells = app.size.columns
  const {who, room} = news
  const title = who?.title || t('class.join.title')
  const lines: Line[] = [rule(glyphs.rule, cells, title, news.address), blank]
  const say = (text: string, tone?: 'title' | 'warn' | 'bad' | 'dim' | 'good'): void => void lines.push(...paragraph(line('  '), text, cells, tone), blank)
  if (who) say(t('class.seated', {who: [who.number, who.name].filter(Boolean).join(' ')}), 'title')
  if (news.linked === 'refused') say(t(`class.refused.${news.refusal ?? 'token'}`), 'bad')
  else if (news.linked === 'cut') say(t('class.cut'), 'warn')
  else if (!who) {
    say(t('class.connecting', {address: news.address}), 'title')
    if (news.refusal) say(t(`class.refused.${news.refusal}`), 'warn')
    say(t('class.connecting.why'), 'dim')
  }
  if (news.finished) say(t(`class.finished.${news.finished}`), 'good')
  if (room && news.linked === 'seated') {
    say(t(waitKey(news)), 'title')
    if (room.round > 0) say(t('class.round', {n: room.round, of: room.rounds}))
    say(t('class.counts', {seated: room.seated, finished: room.finished}), 'dim')
  }
  const mayCall = news.linked === 'seated' && room?.mayCall
  const keys = footer(look, 'seat', cells, mayCall ? undefined : new Set(['select' as const]))
  return {lines: [...block(lines, cells, app.size.rows - 1 - keys.length), ...keys], caret: null}
}

function waitKey({room, finished}: SeatApp['news']) {
  if (room?.phase === 'stopped') return 'class.stopped' as const
  if (room?.phase === 'paused') return 'class.paused' as const
  if (room?.mayCall) return 'class.wait.at-will' as const
  return finished !== null && room?.phase === 'open' ? 'class.wait.others' as const : 'class.wait' as const
}

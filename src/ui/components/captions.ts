import {dossierOf} from '../../scenario/dossier.ts'
import {captionsAt, isRingingAloud} from '../../call/view.ts'
import type {Caption} from '../../call/view.ts'
import type {CallModel} from '../app/callModel.ts'
import type {AppState} from '../app/state.ts'
import type {Translate} from '../messages/messages.ts'
import {blank, line, paragraph, span} from '../paint/line.ts'
import type {Line} from '../paint/line.ts'
import type {Look} from './look.ts'
import {soundNote} from './soundNote.ts'

/** What has been said, the newest at the bottom; `call.back` rows further up where the trainee reads back. */
export function captions(look: Look, app: AppState, call: CallModel, cells: number, rows: number): Line[] {
  const all = call.state.phase === 'ringing' ? beforeTheCall(look, app, call, cells).slice(0, rows) : newestRows(look, call, cells, rows + call.back)
  const end = Math.max(Math.min(rows, all.length), all.length - call.back)
  const shown = all.slice(Math.max(0, end - rows), end)
  return [...shown, ...Array.from({length: rows - shown.length}, () => blank)]
}

/** How many rows there are to read back. */
export function captionHeight(look: Look, call: CallModel, cells: number): number {
  return call.state.phase === 'ringing' ? 0 : newestRows(look, call, cells, Infinity).length
}

/** The telephone rings; of an outbound call, whom it goes to and about what. A class's trainee had no other briefing. */
function beforeTheCall(look: Look, app: AppState, call: CallModel, cells: number): Line[] {
  const outbound = call.contents.scenario.kind === 'callback'
  const shown = outbound ? papers(look, call, cells) : bell(look, call)
  if (call.hosted) return [...shown, blank, ...paragraph(line('    '), call.hosted.briefing, cells)]
  return [...shown, ...(app.screen.id === 'call' ? soundNote(look, app, call, cells) : [])]
}

function papers({t}: Look, {contents, customer, state}: CallModel, cells: number): Line[] {
  const recorder = state.settings.role === 'recorder'
  const known = recorder ? [] : dossierOf(contents.scenario, customer)
  return [
    ...shopOf(t, contents.scenario.shop, recorder, '  '),
    ...known.flatMap(({label, text}) => paragraph(line('  ', span(`${label}：`, 'accent')), text, cells)),
    ...paragraph(line('  '), t(recorder ? 'call.outbound.dial.recorder' : 'call.outbound.dial'), cells, 'dim')
  ]
}

/** Whoever greets names the shop. */
function shopOf(t: Translate, shop: string | undefined, recorder: boolean, indent: string): Line[] {
  return recorder || !shop ? [] : [line(indent, span(`${t('briefing.shop')} `, 'dim'), shop)]
}

function bell({t, glyphs}: Look, {state, now, contents}: CallModel): Line[] {
  const loud = isRingingAloud(state, now)
  return [blank, line('  ', span(`${loud ? glyphs.live : ' '} ${loud ? t('call.bell') : t('call.silence')}`, 'warn')), line('    ', span(t('call.wait.answer'), 'dim')), ...shopOf(t, contents.scenario.shop, state.settings.role === 'recorder', '    ')]
}

/** The last of what was said, `wanted` rows or more where there are as many: a long call is not wrapped anew for every key. */
function newestRows(look: Look, {state, now, hosted}: CallModel, cells: number, wanted: number): Line[] {
  const all = hosted?.captions ?? captionsAt(state, now)
  let rows: Line[] = []
  for (let i = all.length - 1; i >= 0 && rows.length < wanted; i--) rows = [...captionLines(look, all[i]!, cells), ...rows]
  return rows
}

function captionLines({t, glyphs}: Look, caption: Caption, cells: number): Line[] {
  const customer = caption.who === 'customer'
  const who = customer ? t('call.who.customer') : t(caption.own ? 'call.who.you' : 'call.who.agent')
  const mark = caption.live ? glyphs.live : ' '
  const loud = caption.loud ? t('call.loud') : ''
  const head = line(span(`${mark} ${who}${loud} `, customer ? 'customer' : 'agent'))
  const text = caption.text === '' ? t('call.speaking') : caption.text
  return paragraph(head, text, cells, caption.live ? undefined : 'plain')
}

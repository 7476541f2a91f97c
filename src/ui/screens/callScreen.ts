/** The call: header, conversation, form, reply line, hint and keys, laid out for the window. */
import {hiddenActions, keyContext} from '../app/context.ts'
import type {CallModel} from '../app/callModel.ts'
import type {AppState, Overlay} from '../app/state.ts'
import {captions} from '../components/captions.ts'
import {dialog, help} from '../components/dialog.ts'
import type {Page} from '../components/dialog.ts'
import {footer} from '../components/footer.ts'
import {formFields, wantedRows} from '../components/form.ts'
import {header} from '../components/header.ts'
import {hint} from '../components/hint.ts'
import {lookup} from '../components/lookup.ts'
import {formTitle} from '../components/look.ts'
import type {Look} from '../components/look.ts'
import {hasReply, replyLine} from '../components/reply.ts'
import {beside, block, line, rule, span, tall} from '../paint/line.ts'
import type {Line, Picture} from '../paint/line.ts'

/** From here on conversation and form stand side by side. */
const wideColumns = 100
const leastCaptions = 4
/** Rows of conversation that stay in sight under a dialog or the look-up. */
const captionsBeside = 3

export function callScreen(look: Look, app: AppState, call: CallModel): Picture {
  const cells = app.size.columns
  const rows = app.size.rows - 1
  const top = header(look, call, cells)
  const context = keyContext(app)
  const roomy = rows >= 23
  const said = hint(look, call, app.notice, app.overlay !== null, cells, roomy)
  const reply = hasReply(call) && !app.overlay ? replyLine(look, call, cells, rows >= 30 ? 2 : 1) : null
  const above = reply && roomy ? [rule(look.glyphs.rule, cells)] : []
  const keysFor = (isMore: boolean): Line[] => footer(look, context, cells, hiddenActions(call), isMore)
  const rowsBeside = (keys: readonly Line[]): number => rows - top.length - keys.length - said.length - above.length - (reply?.lines.length ?? 0)
  const keys = keysFor(app.overlay !== null && overlaid(look, app, call, app.overlay, cells, rowsBeside(keysFor(true))).isMore)
  const bodyRows = rowsBeside(keys)
  const body = app.overlay
    ? overlaid(look, app, call, app.overlay, cells, bodyRows)
    : conversationAndForm(look, app, call, cells, bodyRows)
  const bodyTop = top.length
  const replyTop = bodyTop + bodyRows + above.length
  return {
    lines: [...top, ...tall(body.lines, bodyRows), ...above, ...(reply?.lines ?? []), ...said, ...keys],
    caret: reply?.caret ? {...reply.caret, row: replyTop + reply.caret.row} : body.caret && {...body.caret, row: bodyTop + body.caret.row}
  }
}

/** One above the other, side by side in a wide window. */
export function conversationAndForm(look: Look, app: AppState, call: CallModel, cells: number, rows: number): Picture {
  return cells >= wideColumns ? sideBySide(look, app, call, cells, rows) : stacked(look, app, call, cells, rows)
}

function stacked(look: Look, app: AppState, call: CallModel, cells: number, rows: number): Picture {
  const {form} = call.contents
  const extra = dispositionRow(look, call)
  const free = rows - 2 - extra.length
  const formRows = form ? Math.max(Math.min(form.fields.length, free - leastCaptions), Math.min(wantedRows(form), Math.floor(free * 0.6))) : 1
  const captionRows = free - formRows
  const fields = formFields(look, call, cells, formRows)
  return {
    lines: [
      captionRule(look, call, cells), ...captions(look, app, call, cells, captionRows),
      formRule(look, call, cells), ...tall(fields.lines, formRows), ...extra
    ],
    caret: fields.caret && {...fields.caret, row: fields.caret.row + captionRows + 2}
  }
}

function sideBySide(look: Look, app: AppState, call: CallModel, cells: number, rows: number): Picture {
  const left = Math.floor((cells - 1) / 2)
  const right = cells - left - 1
  const extra = dispositionRow(look, call)
  const fields = formFields(look, call, right, rows - 1 - extra.length)
  const conversation = [captionRule(look, call, left), ...captions(look, app, call, left, rows - 1)]
  const paper = [formRule(look, call, right), ...fields.lines, ...extra]
  return {
    lines: beside(conversation, block(paper, right, rows), left, look.glyphs.column),
    caret: fields.caret && {column: left + 1 + fields.caret.column, row: 1 + fields.caret.row}
  }
}

function overlaid(look: Look, app: AppState, call: CallModel, overlay: Overlay, cells: number, rows: number): Page {
  const conversation = [captionRule(look, call, cells), ...captions(look, app, call, cells, captionsBeside)]
  const room = rows - conversation.length
  const shown = over(look, app, call, overlay, cells, room)
  return {
    ...shown,
    lines: [...conversation, ...shown.lines],
    caret: shown.caret && {...shown.caret, row: shown.caret.row + conversation.length}
  }
}

function over(look: Look, app: AppState, call: CallModel, overlay: Overlay, cells: number, rows: number): Page {
  switch (overlay.id) {
    case 'lookup': return lookup(look, call, overlay, cells, rows)
    case 'help': return help(look, keyContext({...app, overlay: null}), hiddenActions(call), overlay.scroll, cells, rows)
    default: return {lines: dialog(look, overlay, call, cells, rows), caret: null, isMore: false}
  }
}

function captionRule({t, glyphs}: Look, call: CallModel, cells: number): Line {
  const {hearings, settings} = call.state
  const all = settings.hearings ?? 1
  const hearing = all > 1 ? t('call.hearing.of', {n: Math.max(1, hearings.length), all}) : ''
  return rule(glyphs.rule, cells, t('call.captions'), call.back > 0 ? t('call.captions.back', {n: call.back}) : hearing)
}

function formRule(look: Look, {contents}: CallModel, cells: number): Line {
  return rule(look.glyphs.rule, cells, contents.form ? formTitle(look, contents.form) : '')
}

/** 小结 is chosen once the call is over. */
function dispositionRow({t}: Look, {state}: CallModel): Line[] {
  if (state.phase !== 'wrap-up' && state.phase !== 'over') return []
  const chosen = state.disposition
  return [line(`   ${t('call.disposition')} `, chosen ? span(t(`disposition.${chosen}`), 'title') : span(t('call.disposition.none'), 'warn'))]
}

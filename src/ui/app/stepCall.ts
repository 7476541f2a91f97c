/** Keys in a call, from the first ring to the submission. */
import {captionsNow} from '../../call/captions.ts'
import {replyField} from '../../call/events.ts'
import {rateStep} from '../../call/hearing.ts'
import {actionFor, fieldNumber, isFieldAction} from '../../input/keymap.ts'
import type {Action} from '../../input/keymap.ts'
import type {InputEvent} from '../../input/events.ts'
import {createField} from '../../input/field.ts'
import {captionHeight} from '../components/captions.ts'
import {fieldLabel} from '../components/look.ts'
import {message, readMessage} from '../messages/messages.ts'
import type {Message} from '../messages/messages.ts'
import {focusOrder} from './callModel.ts'
import type {CallModel} from './callModel.ts'
import {hiddenActions, keyContext} from './context.ts'
import {stepped} from './effects.ts'
import type {Stepped} from './effects.ts'
import {lookFor} from './lookFor.ts'
import {nextPhrase} from './phrases.ts'
import {entriesOf} from './lookup.ts'
import type {AppState} from './state.ts'
import {editFocused} from './stepEditing.ts'
import {turnVoice} from './voiceChoice.ts'

const scrollRows = 3

export function stepCall(app: AppState, call: CallModel, event: InputEvent): Stepped {
  if (event.type === 'text') return editFocused(app, call, {type: 'insert', text: event.text})
  if (event.type === 'paste') return editFocused(app, call, {type: 'insert', text: event.text, cause: 'paste'})
  const action = actionFor(keyContext(app), event)
  if (action === null || hiddenActions(call).has(action)) return stepped(app)
  if (isFieldAction(action)) return editFocused(app, call, {type: action})
  return act({...app, notice: null}, call, action, fieldNumber(event))
}

function act(app: AppState, call: CallModel, action: Action, number: number | null): Stepped {
  switch (action) {
    case 'next-field': return focus(app, call, 1)
    case 'previous-field': return focus(app, call, -1)
    case 'jump-to-field': return focusOn(app, call, call.contents.form?.fields[(number ?? 0) - 1]?.id)
    case 'pick-phrase': return pickPhrase(app, call)
    case 'reply-line': return focusOn(app, call, replyField)
    case 'dial': return stepped(app, {type: 'feed', input: {type: 'answer'}})
    case 'answer': case 'hold': case 'return': case 'hang-up': case 'recall':
      return stepped(app, {type: 'feed', input: {type: action}})
    case 'send': case 'interrupt':
      // On hold Enter speaks only from the reply line; in the form it goes on to the next field, as it does in talk.
      if (call.state.focus !== replyField) return focus(app, call, 1)
      return stepped({...app, call: {...call, back: 0}}, {type: 'feed', input: {type: 'send'}})
    case 'pause': return stepped(app, {type: 'feed', input: {type: call.state.pausedAt === null ? 'pause' : 'resume'}})
    case 'back-a-little': return stepped(app, {type: 'feed', input: {type: 'back'}})
    case 'slower': case 'faster':
      return stepped(app, {type: 'feed', input: {type: 'rate', rate: call.state.rate + (action === 'slower' ? -rateStep : rateStep)}})
    case 'hear-again': return stepped({...app, call: {...call, back: 0, warned: false}}, {type: 'feed', input: {type: action}})
    case 'captions-on-off': return stepped(app, {type: 'feed', input: {type: 'captions', captions: captionsNow(call.state) === 'on' ? 'off' : 'on'}})
    case 'voice': return turnVoice(app, 1)
    case 'look-up': return openLookUp(app, call)
    case 'caller-number': return callerNumber(app, call)
    case 'transfer': case 'disposition': return stepped({...app, overlay: {id: action, selected: 0}})
    case 'submit': return submit(app, call)
    case 'scroll-up': return stepped({...app, call: {...call, back: Math.min(call.back + scrollRows, readableRows(app, call))}})
    case 'scroll-down': return stepped({...app, call: {...call, back: Math.max(0, call.back - scrollRows)}})
    case 'help': return stepped({...app, overlay: {id: 'help', scroll: 0}})
    case 'quit': return stepped({...app, overlay: {id: 'quit', selected: 0}})
    default: return stepped(app)
  }
}

function focus(app: AppState, call: CallModel, by: number): Stepped {
  const order = focusOrder(call)
  const at = order.indexOf(call.state.focus)
  return focusOn(app, call, order[(at + by + order.length) % order.length])
}

function focusOn(app: AppState, call: CallModel, field: string | undefined): Stepped {
  return field !== undefined && focusOrder(call).includes(field) ? stepped(app, {type: 'feed', input: {type: 'focus', field}}) : stepped(app)
}

/** Into the reply line, wherever the caret was. */
function pickPhrase(app: AppState, call: CallModel): Stepped {
  const next = nextPhrase(call)
  if (!next) return stepped(app)
  const insert = {type: 'insert', text: next.text, cause: 'phrase', over: next.over} as const
  if (call.state.focus === replyField) return editFocused(app, call, insert)
  const inReply = editFocused(app, {...call, state: {...call.state, focus: replyField}}, insert)
  return {...inReply, effects: [{type: 'feed', input: {type: 'focus', field: replyField}}, ...inReply.effects]}
}

function openLookUp(app: AppState, call: CallModel): Stepped {
  const [first] = entriesOf(call, {otherwise: '', dossier: ''})
  const opened = stepped({...app, overlay: {id: 'lookup', search: createField(), selected: 0, scroll: 0}})
  return first ? {...opened, effects: [{type: 'feed', input: {type: 'look-up', source: first.source, query: ''}}]} : opened
}

export function callerNumber(app: AppState, call: CallModel): Stepped {
  const mobile = call.hosted ? call.hosted.callerNumber : call.customer.mobile
  // Of a class's call the host tells it.
  const notice = mobile === null ? null : mobile === '' ? message('call.caller.none') : message('call.caller', {number: mobile})
  return stepped({...app, notice}, {type: 'feed', input: {type: 'look-up', source: 'caller-number', query: ''}})
}

/** What is missing is told once; the second time it is submitted as it is. */
function submit(app: AppState, call: CallModel): Stepped {
  const warning = call.warned ? null : missing(app, call)
  if (!warning) return stepped(app, {type: 'feed', input: {type: 'submit'}})
  return stepped({...app, notice: warning, call: {...call, warned: true}})
}

function missing(app: AppState, {state, contents}: CallModel): Message | null {
  const {lang} = app
  const look = lookFor(app)
  const empty = (contents.form?.fields ?? []).filter(field => (state.fields[field.id] ?? '').trim() === '').map(field => fieldLabel(look, field))
  const parts = [
    ...(empty.length > 0 ? [message('warn.empty', {fields: empty.join(lang === 'zh' ? '、' : ', ')})] : []),
    ...(state.disposition === null ? [message('warn.disposition')] : [])
  ]
  return parts.length === 0 ? null : message('warn.parts', {parts: parts.map(each => readMessage(lang, each)).join('')})
}

function readableRows(app: AppState, call: CallModel): number {
  const cells = app.size.columns >= 100 ? Math.floor((app.size.columns - 1) / 2) : app.size.columns
  return Math.max(0, captionHeight(lookFor(app), call, cells) - scrollRows)
}

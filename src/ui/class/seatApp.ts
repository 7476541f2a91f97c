/** A seat's screens as one pure function: the form that asks for a seat, the wait between calls, and the call screen itself. */
import {stateShown, unknownCustomer} from '../../call/shown.ts'
import type {Deed} from '../../call/shown.ts'
import {actionFor, isFieldAction} from '../../input/keymap.ts'
import type {InputEvent} from '../../input/events.ts'
import {normaliseDigits} from '../../input/digits.ts'
import {createField, editField} from '../../input/field.ts'
import type {FieldAction, FieldState} from '../../input/field.ts'
import {withState} from '../app/callModel.ts'
import type {CallModel} from '../app/callModel.ts'
import type {Effect} from '../app/effects.ts'
import type {AppState} from '../app/state.ts'
import {step} from '../app/step.ts'
import {message} from '../messages/messages.ts'
import type {JoinWish, SeatCallNews, SeatNews} from './ports.ts'

export const joinRows = ['code', 'number', 'name', 'seatCode'] as const
export type JoinRow = (typeof joinRows)[number]
export interface JoinForm {
  readonly row: number
  readonly inputs: Readonly<Record<JoinRow, FieldState>>
  /** It was sent without what it needs. */
  readonly isLacking: boolean
}
export interface SeatApp {
  readonly app: AppState
  readonly news: SeatNews
  readonly form: JoinForm
  /** The form is open: nothing was asked yet, or it was refused. */
  readonly isAsking: boolean
}
export type SeatEffect = {readonly type: 'do'; readonly deed: Deed} | {readonly type: 'ready'} | {readonly type: 'ask'; readonly wish: JoinWish} | {readonly type: 'exit'}
export interface SeatStepped { readonly seat: SeatApp; readonly effects: readonly SeatEffect[] }

export function joinForm({code = '', number = '', name = '', seatCode = ''}: JoinWish): JoinForm {
  return {row: code === '' ? 0 : 1, inputs: {code: createField(code, 12), number: createField(number, 40), name: createField(name, 40), seatCode: createField(seatCode, 12)}, isLacking: false}
}

/** Refusals that another answer in the form can mend. */
const mendable: ReadonlySet<string> = new Set(['code', 'token', 'seat-code', 'number', 'taken', 'full', 'freed'])

/** The host has told something, or time has passed. */
export function toldSeat(seat: SeatApp, news: SeatNews): SeatStepped {
  const isAsking = news.linked === 'refused' ? seat.isAsking || mendable.has(news.refusal ?? '') : seat.isAsking && news.who === null
  const next: SeatApp = {...seat, news, isAsking}
  if (!news.call) return {seat: {...next, app: {...seat.app, call: null, screen: {id: 'home', selected: 0}, overlay: seat.app.call ? null : seat.app.overlay, notice: null}}, effects: []}
  return shown(next, news.call)
}

function shown(seat: SeatApp, call: SeatCallNews): SeatStepped {
  const {app} = seat
  const state = {...stateShown(call.shown, call.settings, call.now), pausedAt: call.paused ? call.now : null}
  const hosted = {captions: call.shown.captions, callerNumber: call.shown.callerNumber, left: call.left, briefing: call.briefing}
  const known = app.call?.attempt === call.attempt ? app.call : null
  const fresh: CallModel = {attempt: call.attempt, state, now: call.now, contents: call.papers, customer: unknownCustomer, hosted, editors: {}, back: 0, warned: false}
  const opened = known ? {app, effects: []} : step(app, {type: 'call-opened', call: withState(fresh, state, call.now), notice: null})
  const next = step(opened.app, {type: 'call', state, now: call.now})
  const number = known && known.hosted?.callerNumber !== hosted.callerNumber ? hosted.callerNumber : null
  return carried(seat, {
    ...next.app,
    call: next.app.call && {...next.app.call, hosted, contents: call.papers},
    notice: noticeOf(seat, call) ?? (number !== null ? callerNotice(number) : isOwnNotice(next.app.notice) ? null : next.app.notice)
  }, next.effects)
}

function callerNotice(number: string): AppState['notice'] {
  return number === '' ? message('call.caller.none') : message('call.caller', {number})
}
function noticeOf({news}: SeatApp, {paused}: SeatCallNews): AppState['notice'] {
  return news.linked === 'cut' ? message('class.cut') : paused ? message('class.paused') : null
}
/** Told by the line, and over when the line is back. */
function isOwnNotice(notice: AppState['notice']): boolean {
  return notice?.key === 'class.cut' || notice?.key === 'class.paused'
}

export function seatInput(seat: SeatApp, event: InputEvent, steady: number): SeatStepped {
  const {app} = seat
  if (app.call || app.overlay) {
    const next = step(app, {type: 'input', event, steady})
    return carried(seat, next.app, next.effects)
  }
  return seat.isAsking ? askInput(seat, event) : waitInput(seat, event)
}

/** The shell of practice knows more effects than a seat has a use for. */
function carried(seat: SeatApp, app: AppState, effects: readonly Effect[]): SeatStepped {
  return {
    seat: {...seat, app},
    effects: effects.flatMap((effect): readonly SeatEffect[] => {
      if (effect.type === 'exit') return [{type: 'exit'}]
      return effect.type === 'feed' && isDeed(effect.input) ? [{type: 'do', deed: effect.input}] : []
    })
  }
}

const practiceOnly: ReadonlySet<string> = new Set(['pause', 'resume', 'back', 'rate', 'captions', 'recover'])

function isDeed(input: Extract<Effect, {type: 'feed'}>['input']): input is Deed {
  return !practiceOnly.has(input.type)
}

function waitInput(seat: SeatApp, event: InputEvent): SeatStepped {
  switch (actionFor('seat', event)) {
    case 'quit': return {seat, effects: [{type: 'exit'}]}
    case 'help': return {seat: {...seat, app: {...seat.app, overlay: {id: 'help', scroll: 0}}}, effects: []}
    case 'select': return {seat, effects: seat.news.room?.mayCall ? [{type: 'ready'}] : []}
    default: return {seat, effects: []}
  }
}

function askInput(seat: SeatApp, event: InputEvent): SeatStepped {
  const {form} = seat
  const row = joinRows[form.row] ?? 'code'
  const edit = (action: FieldAction): SeatStepped => {
    const digits = action.type === 'insert' && row !== 'name' ? {...action, text: normaliseDigits(action.text)} : action
    return {seat: {...seat, form: {...form, isLacking: false, inputs: {...form.inputs, [row]: editField(form.inputs[row], digits).field}}}, effects: []}
  }
  const to = (next: number): SeatStepped => ({seat: {...seat, form: {...form, row: (next + joinRows.length) % joinRows.length}}, effects: []})
  if (event.type === 'text') return edit({type: 'insert', text: event.text})
  if (event.type === 'paste') return edit({type: 'insert', text: event.text, cause: 'paste'})
  const action = actionFor('form', event)
  switch (action) {
    case 'quit': return {seat, effects: [{type: 'exit'}]}
    case 'down': case 'next-field': return to(form.row + 1)
    case 'up': case 'previous-field': return to(form.row - 1)
    case 'select': return form.row === joinRows.length - 1 || form.inputs.seatCode.text !== '' ? sent(seat) : to(form.row + 1)
    default: return action !== null && isFieldAction(action) ? edit({type: action}) : {seat, effects: []}
  }
}

function sent(seat: SeatApp): SeatStepped {
  const [code, number, name, seatCode] = joinRows.map(row => seat.form.inputs[row].text.trim())
  if (seatCode) return {seat: {...seat, isAsking: false}, effects: [{type: 'ask', wish: {seatCode}}]}
  if (!code || (!number && !name)) return {seat: {...seat, form: {...seat.form, isLacking: true}}, effects: []}
  return {seat: {...seat, isAsking: false}, effects: [{type: 'ask', wish: {code, number, name}}]}
}

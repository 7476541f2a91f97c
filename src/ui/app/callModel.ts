/** A call as the screen holds it: the core's state at a moment, and the carets, which are the screen's own. */
import {replyField} from '../../call/events.ts'
import type {CallState} from '../../call/state.ts'
import {createField} from '../../input/field.ts'
import type {FieldState} from '../../input/field.ts'
import type {Papers} from '../../call/shown.ts'
import type {Caption} from '../../call/view.ts'
import type {Customer} from '../../scenario/types.ts'

/** A call that a class's host runs: what is heard of it comes from there, and the state holds no more than is shown. */
export interface Hosted {
  readonly captions: readonly Caption[]
  /** Null until the host has told it. */
  readonly callerNumber: string | null
  /** ms to the deadline; null where there is none. */
  readonly left: number | null
  /** What the trainee is told before the call. */
  readonly briefing: string
}

export interface CallModel {
  /** Id of the attempt. */
  readonly attempt: string
  readonly state: CallState
  /** Call time of what is shown. */
  readonly now: number
  readonly contents: Papers
  /** Of a class's call nobody: what the shop knows of the customer stands in the papers. */
  readonly customer: Customer
  /** Absent in practice, where this machine runs the call. */
  readonly hosted?: Hosted
  readonly editors: Readonly<Record<string, FieldState>>
  /** Rows the captions are scrolled back. */
  readonly back: number
  /** Submitting was warned of empty fields once. */
  readonly warned: boolean
}

const empty = createField()

export function editorOf(call: Pick<CallModel, 'editors'>, field: string): FieldState {
  return call.editors[field] ?? empty
}

/**
 * The model after the core went on. Where the core's text is not the editor's (a reply was sent or taken back, a paste
 * refused, a call resumed), the core is right and the editor begins anew.
 */
export function withState(call: CallModel, state: CallState, now: number): CallModel {
  const editors = {...call.editors}
  for (const field of new Set([...Object.keys(state.fields), ...Object.keys(editors)])) {
    const text = state.fields[field] ?? ''
    if ((editors[field] ?? empty).text !== text) editors[field] = createField(text)
  }
  return {...call, state, now, editors}
}

/** The fields in the order Tab takes: for an agent the reply line first, until the call is over. */
export function focusOrder({state, contents}: Pick<CallModel, 'state' | 'contents'>): readonly string[] {
  const fields = (contents.form?.fields ?? []).map(field => field.id)
  const speaks = state.settings.role === 'agent' && state.phase !== 'wrap-up' && state.phase !== 'over'
  return speaks ? [replyField, ...fields] : fields
}

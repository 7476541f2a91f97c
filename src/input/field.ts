/** A text field of one line: a reducer over graphemes that also says what each action did to the raw text. */
import {graphemeCount, utf16Offset} from '../text/grapheme.ts'
import {oneLine} from './clean.ts'
import {applyEdit, fitting} from './edit.ts'
import type {EditCause, FieldEdit} from './edit.ts'
import {caretAtOrAfter, wordEnd, wordStart} from './words.ts'

export const defaultFieldLimit = 500
const STEPS_KEPT = 200

/** An edit with the caret on both sides of it. */
interface Step {
  readonly edit: FieldEdit
  readonly before: number
  readonly after: number
}
/** Plain data; `caret` is the number of graphemes before it, `limit` the most graphemes the text may have. */
export interface FieldState {
  readonly text: string
  readonly caret: number
  readonly limit: number
  readonly undone: readonly Step[]
  readonly done: readonly Step[]
}

/** Actions that need nothing but their name; the keymap's editing actions are these. */
export type PlainFieldAction =
  | 'backspace' | 'delete' | 'delete-word' | 'left' | 'right' | 'word-left' | 'word-right' | 'home' | 'end'
  | 'clear' | 'undo' | 'redo'
export type FieldAction =
  | {readonly type: PlainFieldAction}
  /** `over`: graphemes before the caret that it takes the place of. */
  | {readonly type: 'insert'; readonly text: string; readonly cause?: 'type' | 'paste' | 'phrase'; readonly over?: number}
  /** Replaces the whole text, caret at the end; can be undone. */
  | {readonly type: 'set'; readonly text: string; readonly cause?: EditCause}

export interface FieldResult {
  readonly field: FieldState
  /** What was done to the raw text; null when it is as before. */
  readonly edit: FieldEdit | null
  /** Some of the text did not fit and was left out. */
  readonly full: boolean
}

/** A field holding `text` as it stands, caret at the end, nothing to undo. */
export function createField(text = '', limit = defaultFieldLimit): FieldState {
  return {text, caret: graphemeCount(text), limit, undone: [], done: []}
}

export function editField(field: FieldState, action: FieldAction): FieldResult {
  const {text, caret} = field
  switch (action.type) {
    case 'insert': return insert(field, Math.max(0, caret - (action.over ?? 0)), caret, action.text, action.cause ?? 'type')
    case 'set': return insert(field, 0, graphemeCount(text), action.text, action.cause ?? 'type')
    case 'backspace': return remove(field, caret - 1, caret, 'type')
    case 'delete': return remove(field, caret, caret + 1, 'type')
    case 'delete-word': return remove(field, wordStart(text, caret), caret, 'type')
    case 'clear': return remove(field, 0, graphemeCount(text), 'clear')
    case 'left': return moveTo(field, caret - 1)
    case 'right': return moveTo(field, caret + 1)
    case 'word-left': return moveTo(field, wordStart(text, caret))
    case 'word-right': return moveTo(field, wordEnd(text, caret))
    case 'home': return moveTo(field, 0)
    case 'end': return moveTo(field, graphemeCount(text))
    case 'undo': return undo(field)
    case 'redo': return redo(field)
  }
}

function moveTo(field: FieldState, place: number): FieldResult {
  const caret = Math.min(Math.max(place, 0), graphemeCount(field.text))
  return {field: caret === field.caret ? field : {...field, caret}, edit: null, full: false}
}

function remove(field: FieldState, from: number, to: number, cause: EditCause): FieldResult {
  return replace(field, from, to, '', cause)
}

function insert(field: FieldState, from: number, to: number, text: string, cause: EditCause): FieldResult {
  const before = field.text.slice(0, utf16Offset(field.text, from))
  const after = field.text.slice(utf16Offset(field.text, to))
  const wanted = oneLine(text)
  const inserted = fitting(before, wanted, after, field.limit)
  return {...replace(field, from, to, inserted, cause), full: inserted !== wanted}
}

/** Replaces the graphemes from `from` up to `to`. */
function replace(field: FieldState, from: number, to: number, inserted: string, cause: EditCause): FieldResult {
  const start = utf16Offset(field.text, from)
  const removed = field.text.slice(start, utf16Offset(field.text, to))
  if (removed === inserted) return moveTo(field, to)
  const edit = {start, removed, inserted, cause}
  const text = applyEdit(field.text, edit)
  // What was inserted may have joined with what follows; the caret goes behind the whole grapheme.
  const caret = caretAtOrAfter(text, start + inserted.length)
  const done = [...field.done.slice(1 - STEPS_KEPT), {edit, before: field.caret, after: caret}]
  return {field: {...field, text, caret, done, undone: []}, edit, full: false}
}

function undo(field: FieldState): FieldResult {
  const step = field.done.at(-1)
  if (!step) return moveTo(field, field.caret)
  const {start, removed, inserted} = step.edit
  const edit: FieldEdit = {start, removed: inserted, inserted: removed, cause: 'undo'}
  const text = applyEdit(field.text, edit)
  const done = field.done.slice(0, -1)
  return {field: {...field, text, caret: step.before, done, undone: [...field.undone, step]}, edit, full: false}
}

function redo(field: FieldState): FieldResult {
  const step = field.undone.at(-1)
  if (!step) return moveTo(field, field.caret)
  const edit: FieldEdit = {...step.edit, cause: 'undo'}
  const text = applyEdit(field.text, edit)
  const undone = field.undone.slice(0, -1)
  return {field: {...field, text, caret: step.after, undone, done: [...field.done, step]}, edit, full: false}
}

/**
 * What keys do, screen by screen: the only place that says so. With a Chinese input method on, letters never arrive
 * as keys, so there are none; and a laptop's F keys may be the volume, so each has a Ctrl key beside it. Not to be had:
 * Ctrl with h, i, j, m, [ (other keys' bytes), Ctrl-Space (the input method's), Ctrl-S and Ctrl-Q (flow control).
 */
import {altDigit, chordLabel, chordsOf} from './chord.ts'
import type {Chord} from './chord.ts'
import type {InputEvent} from './events.ts'
import type {PlainFieldAction} from './field.ts'

/**
 * Where the keys go. `call.dialling`: an outbound call is not dialled yet. `call.waiting`: a reply waits for the customer's phrase to end. `call.hearing`: a recorder hears the
 * call, `call.again`: for the second time. `form`: the settings and the like.
 */
export type KeyContext =
  | 'home' | 'browse' | 'call.ringing' | 'call.dialling' | 'call.field' | 'call.reply' | 'call.waiting' | 'call.hold' | 'call.lookup' | 'call.hearing'
  | 'call.again' | 'wrap-up'
  | 'scorecard' | 'history' | 'replay' | 'question' | 'help' | 'form'
  | 'drill.item' | 'drill.feedback' | 'book' | 'qa' | 'qa.wording'
  | 'seat' | 'board'
  | 'grade.queue' | 'grade.attempt' | 'grade.entry' | 'grade.trial' | 'grade.many'

export type Action =
  | PlainFieldAction
  | 'up' | 'down' | 'line-up' | 'line-down' | 'scroll-up' | 'scroll-down' | 'select' | 'go-on' | 'back' | 'help' | 'quit' | 'suspend'
  | 'next-field' | 'previous-field' | 'jump-to-field' | 'reply-line'
  | 'pick-phrase' | 'answer' | 'dial' | 'send' | 'interrupt' | 'recall' | 'hold' | 'return' | 'look-up' | 'caller-number' | 'transfer' | 'hang-up'
  | 'pause' | 'back-a-little' | 'slower' | 'faster' | 'hear-again'
  | 'disposition' | 'submit' | 'captions-on-off' | 'voice'
  | 'check' | 'captions' | 'hear' | 'exclude' | 'master' | 'bring-back' | 'take-back' | 'mark' | 'unmark'
  | 'change-points' | 'confirm' | 'not-applicable' | 'automatic' | 'comment' | 'accept' | 'publish' | 'finalise' | 'next-attempt' | 'previous-attempt'
  | 'open-attempt' | 'next-filter' | 'previous-filter' | 'next-value' | 'previous-value'
  | 'next-page' | 'previous-page'
  | 'filter-kind' | 'filter-kind-back' | 'filter-level' | 'filter-done'
  | 'replay' | 'next-event' | 'previous-event' | 'next-error' | 'previous-error' | 'ahead' | 'behind' | 'to-start' | 'to-end'
  | 'call-class' | 'pause-class' | 'give-time' | 'give-code' | 'set-up' | 'free-seat' | 'hide-names' | 'freeze' | 'end-class'

/** Message-catalogue id of an action's name in footer and help. */
export type KeyMessage = `key.${Action}`

export interface Binding {
  readonly action: Action
  /** The first is the one to print. */
  readonly chords: readonly Chord[]
  readonly labels: readonly string[]
  readonly message: KeyMessage
  /** Shown in the footer, in this order; the others only in the help. */
  readonly footer: boolean
}

type Row = readonly [action: Action, ...chords: readonly Chord[]]

const EDITING: readonly Row[] = [
  ['undo', 'ctrl-z'],
  ['redo', 'ctrl-y'],
  ['clear', 'ctrl-u'],
  ['delete-word', 'ctrl-w'],
  ['backspace', 'backspace'],
  ['delete', 'delete'],
  ['left', 'left'],
  ['right', 'right'],
  ['word-left', 'ctrl-left', 'alt-left'],
  ['word-right', 'ctrl-right', 'alt-right'],
  ['home', 'home', 'ctrl-a'],
  ['end', 'end', 'ctrl-e']
]
const ALWAYS: readonly Row[] = [['help', 'f1', 'ctrl-g'], ['quit', 'ctrl-c']]
const SCROLLING: readonly Row[] = [['scroll-up', 'page-up', 'ctrl-up'], ['scroll-down', 'page-down', 'ctrl-down']]
const LIST: readonly Row[] = [['up', 'up'], ['down', 'down']]
/** A list without fields: Tab goes down it as well. */
const CHOICES: readonly Row[] = [['up', 'up', 'shift-tab'], ['down', 'down', 'tab']]
const LINES: readonly Row[] = [['line-down', 'down'], ['line-up', 'up']]
const SIDEWAYS: readonly Row[] = [['left', 'left'], ['right', 'right']]
const JUMP: Row = [
  'jump-to-field', 'alt-1', 'alt-2', 'alt-3', 'alt-4', 'alt-5', 'alt-6', 'alt-7', 'alt-8', 'alt-9'
]
const CALLER: Row = ['caller-number', 'f6', 'ctrl-n']
const IN_CALL: readonly Row[] = [
  ['look-up', 'f5', 'ctrl-r'],
  CALLER,
  ['transfer', 'f7', 'ctrl-x'],
  ['hang-up', 'f8', 'ctrl-d']
]
const HOLD: Row = ['hold', 'f4', 'ctrl-t']
/** K for 快捷键. */
const PHRASE: Row = ['pick-phrase', 'f3', 'ctrl-k']
/** L for 字幕 as labels; where it makes slower, T. */
const CAPTIONS: Row = ['captions-on-off', 'f2', 'ctrl-l']
const CAPTIONS_HEARING: Row = ['captions-on-off', 'f2', 'ctrl-t']
const BETWEEN_FIELDS: readonly Row[] = [['next-field', 'tab', 'down'], ['previous-field', 'shift-tab', 'up']]
/** Enter in a form goes on to the next field, as data entry does. */
const IN_FORM: readonly Row[] = [['next-field', 'tab', 'enter', 'down'], ['previous-field', 'shift-tab', 'up'], JUMP]
/** P for pausing, B for back, L for 慢 (lento), F for fast. */
const PLAYBACK: readonly Row[] = [
  ['pause', 'f4', 'ctrl-p'], ['back-a-little', 'f5', 'ctrl-b'], ['slower', 'f6', 'ctrl-l'], ['faster', 'f7', 'ctrl-f']
]
const CLOSING: readonly Row[] = [['disposition', 'f3', 'ctrl-k'], ['submit', 'f9', 'ctrl-o']]
const HEAR: Row = ['hear', 'f5', 'ctrl-r']
const REPLAY: Row = ['replay', 'f2', 'ctrl-r']
const SUSPEND: Row = ['suspend', 'ctrl-z']

/** Rows in the order of the footer. */
const ROWS: Readonly<Record<KeyContext, readonly Row[]>> = {
  home: [['select', 'enter'], ...LIST, ['back', 'escape'], ...ALWAYS, ...SIDEWAYS, ...SCROLLING, SUSPEND],
  browse: [
    ['select', 'enter'], ['filter-kind', 'tab'], ['filter-level', 'f3', 'ctrl-l'], ['filter-done', 'f4', 'ctrl-t'], ...LIST, ['back', 'escape'], ...ALWAYS,
    ['filter-kind-back', 'shift-tab'], ...SCROLLING, ...EDITING
  ],
  'call.ringing': [['answer', 'enter'], CAPTIONS, ['voice', 'f3', 'ctrl-k'], CALLER, ...ALWAYS],
  'call.dialling': [['dial', 'enter'], CAPTIONS, ['voice', 'f3', 'ctrl-k'], ...ALWAYS],
  'call.field': [...IN_FORM, ['reply-line', 'escape', 'alt-0'], PHRASE, HOLD, ...IN_CALL, CAPTIONS, ...ALWAYS, ...SCROLLING, ...EDITING],
  'call.reply': [['send', 'enter'], PHRASE, ...BETWEEN_FIELDS, JUMP, HOLD, ...IN_CALL, CAPTIONS, ...ALWAYS, ...SCROLLING, ...EDITING],
  'call.waiting': [
    ['interrupt', 'enter'], ['recall', 'escape'], PHRASE,
    ...BETWEEN_FIELDS, JUMP, HOLD, ...IN_CALL, CAPTIONS, ...ALWAYS, ...SCROLLING, ...EDITING
  ],
  'call.hold': [
    ['return', 'f4', 'ctrl-t'], ['send', 'enter'], PHRASE,
    ...BETWEEN_FIELDS, JUMP, ...IN_CALL, CAPTIONS, ...ALWAYS, ...SCROLLING, ...EDITING
  ],
  'call.lookup': [
    ['select', 'enter'], ...CHOICES, ['back', 'escape', 'f5', 'ctrl-r'], CALLER, ...ALWAYS, ...SCROLLING, ...EDITING
  ],
  'call.hearing': [...IN_FORM, ...PLAYBACK, CAPTIONS_HEARING, ...ALWAYS, ...SCROLLING, ...EDITING],
  'call.again': [...IN_FORM, ...PLAYBACK, ...CLOSING, CAPTIONS_HEARING, ...ALWAYS, ...SCROLLING, ...EDITING],
  'wrap-up': [
    ...IN_FORM, ['hear-again', 'f4', 'ctrl-p'], ...CLOSING, ['look-up', 'f5', 'ctrl-r'], CALLER,
    ...ALWAYS, ...SCROLLING, ...EDITING
  ],
  scorecard: [
    ['go-on', 'enter'], ['next-page', 'tab', 'right'], REPLAY, ...SCROLLING.toReversed(), ...LINES, ['back', 'escape'], ...ALWAYS, ['previous-page', 'shift-tab', 'left'], SUSPEND
  ],
  history: [['select', 'enter'], REPLAY, ['next-page', 'tab', 'right', 'left'], ...LIST, ['back', 'escape'], ...ALWAYS, ...SCROLLING, SUSPEND],
  replay: [
    ['pause', 'enter', 'f4', 'ctrl-p'], ['next-event', 'right'], ['previous-event', 'left'], ['next-error', 'tab'], ['previous-error', 'shift-tab'],
    ['faster', 'up', 'f7', 'ctrl-f'], ['slower', 'down', 'f6', 'ctrl-l'], ['back', 'escape'], ...ALWAYS,
    ['ahead', 'ctrl-right', 'alt-right'], ['behind', 'ctrl-left', 'alt-left', 'f5', 'ctrl-b'], ['to-start', 'home', 'ctrl-a'], ['to-end', 'end', 'ctrl-e'],
    ['scroll-up', 'page-up'], ['scroll-down', 'page-down'], SUSPEND
  ],
  question: [['select', 'enter'], ...CHOICES, ['back', 'escape'], ...ALWAYS],
  help: [['back', 'escape', 'enter'], ...SCROLLING.toReversed(), ...LINES, ...ALWAYS],
  'drill.item': [['check', 'enter'], ['captions', 'f2', 'ctrl-l'], ['back', 'escape'], ...ALWAYS, ...EDITING],
  'drill.feedback': [
    ['go-on', 'enter'], HEAR, ['exclude', 'f6', 'ctrl-x'], ['master', 'f7', 'ctrl-k'], ['take-back', 'ctrl-z'], ['back', 'escape'], ...ALWAYS
  ],
  book: [
    ['exclude', 'f6', 'ctrl-x'], ['master', 'f7', 'ctrl-k'], ['bring-back', 'enter'], ['take-back', 'ctrl-z'],
    ...LIST, ['back', 'escape'], ...ALWAYS, ...SCROLLING
  ],
  qa: [['mark', 'enter'], ['unmark', 'delete', 'backspace'], HEAR, ['submit', 'f9', 'ctrl-o'], ...CHOICES, ['back', 'escape'], ...ALWAYS, ...SCROLLING],
  'qa.wording': [['select', 'enter'], ['back', 'escape'], ...ALWAYS, ...EDITING],
  'grade.queue': [
    ['open-attempt', 'enter'], ['next-filter', 'tab'], ['previous-filter', 'shift-tab'], ['next-value', 'right'], ['previous-value', 'left'],
    ['publish', 'f8', 'ctrl-d'], ['finalise', 'f9', 'ctrl-o'], ...LIST, ['back', 'escape'], ...ALWAYS, ...SCROLLING
  ],
  'grade.many': [['select', 'enter'], ['back', 'escape'], ...ALWAYS],
  'grade.attempt': [
    ['change-points', 'enter'], ['confirm', 'f2', 'ctrl-k'], ['not-applicable', 'f3', 'ctrl-n'], ['automatic', 'f4', 'ctrl-t'], ['accept', 'f5', 'ctrl-l'],
    ['comment', 'f6', 'ctrl-r'], ['replay', 'f7', 'ctrl-x'], ['publish', 'f8', 'ctrl-d'], ['finalise', 'f9', 'ctrl-o'], ['take-back', 'ctrl-z'],
    ['next-attempt', 'tab'], ['previous-attempt', 'shift-tab'], ...LIST, ...SIDEWAYS, ['back', 'escape'], ...ALWAYS, ...SCROLLING
  ],
  'grade.entry': [['select', 'enter'], ['back', 'escape'], ...ALWAYS, ...EDITING],
  'grade.trial': [['accept', 'enter'], ['back', 'escape'], ...SCROLLING.toReversed(), ...LINES, ...ALWAYS],
  form: [
    ['select', 'enter'], ...LIST, ['next-field', 'tab'], ['previous-field', 'shift-tab'], ['back', 'escape'],
    ...ALWAYS, ...SCROLLING, ...EDITING
  ],
  // A seat of a class between calls, and the teacher's board.
  seat: [['select', 'enter'], ...ALWAYS],
  board: [
    ['call-class', 'f9', 'ctrl-o'], ['pause-class', 'f4', 'ctrl-t'], ['give-time', 'f6', 'ctrl-n'], ['give-code', 'f7', 'ctrl-x'],
    ['set-up', 'f2', 'ctrl-l'], ['free-seat', 'delete'],
    ['hide-names', 'f3', 'ctrl-k'], ['freeze', 'f5', 'ctrl-r'], ['end-class', 'f8', 'ctrl-d'], ...LIST, ...ALWAYS, ...SCROLLING
  ]
}

/** Keys everybody knows, or that only serve those who look for them. */
const NOT_IN_FOOTER: ReadonlySet<Action> = new Set<Action>([
  ...EDITING.map(([action]) => action), ...SCROLLING.map(([action]) => action), 'previous-field', 'previous-filter', 'previous-value', 'filter-kind-back', 'previous-page', 'jump-to-field', 'suspend', 'previous-error', 'ahead', 'behind', 'to-start', 'to-end', 'captions-on-off'
])

export const keyContexts = Object.keys(ROWS) as readonly KeyContext[]

const BINDINGS: ReadonlyMap<KeyContext, readonly Binding[]> = new Map(
  keyContexts.map((context) => [context, ROWS[context].map(binding)])
)

function binding([action, ...chords]: Row): Binding {
  return {action, chords, labels: chords.map(chordLabel), message: `key.${action}`, footer: !NOT_IN_FOOTER.has(action)}
}

/** All bindings of a context, the most useful first; filter by `footer` for the footer. */
export function keysFor(context: KeyContext): readonly Binding[] {
  return BINDINGS.get(context) ?? []
}

/** What `event` does in `context`; null for text, pastes and keys that do nothing here. */
export function actionFor(context: KeyContext, event: InputEvent): Action | null {
  if (event.type !== 'key') return null
  for (const chord of chordsOf(event)) {
    const bound = keysFor(context).find(({chords}) => (chords as readonly string[]).includes(chord))
    if (bound) return bound.action
  }
  return null
}

/** The field `jump-to-field` goes to, counted from 1; null for other keys. */
export function fieldNumber(event: InputEvent): number | null {
  return event.type === 'key' ? altDigit(event) : null
}

const FIELD_ACTIONS: ReadonlySet<Action> = new Set(EDITING.map(([action]) => action))

/** Whether an action is the text field's own business: `editField(field, {type: action})`. */
export function isFieldAction(action: Action): action is PlainFieldAction {
  return FIELD_ACTIONS.has(action)
}

import {cleanLine} from './clean.ts'
import type {CtrlLetter, Digit, InputEvent, KeyName, Modifiers} from './events.ts'

/** Modifiers as terminals number them: 1 + the sum of these. Caps Lock (64) and Num Lock (128) are not held keys. */
const SHIFT = 1
const ALT = 2
const CTRL = 4
const SUPER_HYPER_META = 8 | 16 | 32
const CAPS_LOCK = 64

/** A key as its code point, in the kitty keyboard protocol (`CSI u`) or xterm's modifyOtherKeys (`CSI 27 ; … ~`). */
export interface CodedKey {
  readonly code: number
  /** The modifier field as sent, 1 for none. */
  readonly modifiers: number
  /** Kitty only: the code with Shift, the code on a Latin keyboard, the text the key makes. */
  readonly shifted?: number | undefined
  readonly base?: number | undefined
  readonly text?: string | undefined
}

/** The private-use block kitty numbers its keys in; the keypad is the part we know. */
const KITTY_KEYS = {first: 57344, last: 63743} as const
const NAMED: Readonly<Record<number, KeyName>> = {
  8: 'backspace', 9: 'tab', 13: 'enter', 27: 'escape', 127: 'backspace',
  57414: 'enter', 57417: 'left', 57418: 'right', 57419: 'up', 57420: 'down', 57421: 'page-up', 57422: 'page-down',
  57423: 'home', 57424: 'end', 57426: 'delete'
}
const KEYPAD_TEXT: Readonly<Record<number, string>> = {
  57399: '0', 57400: '1', 57401: '2', 57402: '3', 57403: '4', 57404: '5', 57405: '6', 57406: '7', 57407: '8', 57408: '9',
  57409: '.', 57410: '/', 57411: '*', 57412: '-', 57413: '+', 57415: '=', 57416: ','
}
/** What Ctrl with these sends on a terminal that knows no better, so that every terminal behaves alike. */
const SAME_BYTE: Readonly<Record<string, KeyName>> = {h: 'backspace', i: 'tab', j: 'enter', m: 'enter', '[': 'escape'}

/** The modifier field of a key sequence as flags; null where Super, Hyper or Meta is held: not for us. */
export function modifiersOf(field: number): Modifiers | null {
  const held = Math.max(0, field - 1)
  if (held & SUPER_HYPER_META) return null
  return {
    ...(held & CTRL ? {ctrl: true} : {}),
    ...(held & ALT ? {alt: true} : {}),
    ...(held & SHIFT ? {shift: true} : {})
  }
}

/** The event of a named key; Shift-Tab has a name of its own. */
export function keyEvent(key: KeyName, modifiers: Modifiers = {}): InputEvent {
  if (key !== 'tab' || !modifiers.shift) return {type: 'key', key, ...modifiers}
  const {shift: _, ...others} = modifiers
  return {type: 'key', key: 'shift-tab', ...others}
}

/** What a coded key means; null for a key that means nothing here. */
export function codedKeyEvent(coded: CodedKey): InputEvent | null {
  const modifiers = modifiersOf(coded.modifiers)
  if (!modifiers) return null
  const named = NAMED[coded.code]
  if (named) return keyEvent(named, modifiers)
  if (modifiers.ctrl) return ctrlEvent(characterOf(latinCode(coded)), modifiers)
  if (modifiers.alt) return altEvent(characterOf(latinCode(coded)))
  const text = cleanLine(coded.text || textOf(coded, modifiers))
  return text === '' ? null : {type: 'text', text}
}

/** Ctrl with a character. NUL, which is Ctrl-Space and belongs to the input method, and unnamed ones are null. */
export function ctrlEvent(character: string, {ctrl: _, ...others}: Modifiers = {}): InputEvent | null {
  const letter = character.toLowerCase()
  const same = SAME_BYTE[letter]
  if (same) return keyEvent(same, others)
  return /^[a-z]$/.test(letter) ? keyEvent(`ctrl-${letter as CtrlLetter}`, others) : null
}

/** Alt with a character: a digit, or the b and f that macOS sends for Option-Left and Option-Right. */
export function altEvent(character: string): InputEvent | null {
  if (/^[0-9]$/.test(character)) return keyEvent(`alt-${character as Digit}`)
  if (character === 'b') return keyEvent('left', {alt: true})
  return character === 'f' ? keyEvent('right', {alt: true}) : null
}

/** On a Cyrillic or Greek layout Ctrl and Alt go with the letter printed on the Latin key. */
function latinCode({code, base}: CodedKey): number {
  return code > 127 && base ? base : code
}

function textOf({code, shifted, modifiers: field}: CodedKey, {shift}: Modifiers): string {
  if (code >= KITTY_KEYS.first && code <= KITTY_KEYS.last) return KEYPAD_TEXT[code] ?? ''
  if (shift && shifted) return characterOf(shifted)
  const capital = Boolean(shift) !== Boolean((field - 1) & CAPS_LOCK)
  return capital ? characterOf(code).toUpperCase() : characterOf(code)
}

function characterOf(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

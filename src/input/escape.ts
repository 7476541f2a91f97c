import type {InputEvent} from './events.ts'
import {altEvent, ctrlEvent, keyEvent} from './modifiedKeys.ts'
import {consoleEvent, csiEvent, ss3Event} from './sequences.ts'

export const ESC = '\x1b'
const BELL = '\x07'
/** Longest sequence looked into; longer ones are swallowed unread. Ours take at most about forty characters. */
const LONGEST = 256

/** An escape sequence read: where the rest of the input begins, and what it meant, if anything. */
export interface Escape {
  readonly end: number
  readonly event: InputEvent | null
  readonly opensPaste?: true
}

/**
 * Reads the escape sequence at `at`, where an Esc stands; null when its end has not come yet. Grammar: ECMA-48
 * (control sequences, control strings), ECMA-35 (escape with intermediates), xterm's and the Linux console's own.
 */
export function readEscape(input: string, at: number): Escape | null {
  const next = input[at + 1]
  if (next === undefined) return null
  if (next === '[') return readCsi(input, at)
  if (next === 'O') return readSs3(input, at)
  if (/[\]PX^_]/.test(next)) return readString(input, at)
  if (/[ -/]/.test(next)) return readIntermediates(input, at)
  // An Esc before an Esc, or before a character no Alt key makes, was pressed for itself.
  if (next === ESC || next > '\x7f') return {end: at + 1, event: keyEvent('escape')}
  return {end: at + 2, event: next < ' ' || next === '\x7f' ? withAlt(controlEvent(next)) : altEvent(next)}
}

/** What a control byte is as a key; null for one that is none. */
export function controlEvent(byte: string): InputEvent | null {
  if (byte === '\x7f') return keyEvent('backspace')
  return ctrlEvent(String.fromCharCode(byte.charCodeAt(0) + 0x40))
}

/**
 * A shorter beginning that will be read to the same end, so that an endless sequence costs neither memory nor time.
 * What is too long to be a key is marked with `?`, which makes it some terminal's report.
 */
export function shortened(unfinished: string): string {
  if (unfinished.length <= LONGEST) return unfinished
  const last = unfinished.at(-1) ?? ''
  const opener = unfinished.slice(0, 2)
  if (opener === `${ESC}[`) return opener + '?' + (/[ -/]/.test(last) ? last : '')
  if (/[ -/]/.test(opener[1] ?? '')) return ESC + last
  return opener + '?' + (last === ESC ? ESC : '')
}

function readCsi(input: string, at: number): Escape | null {
  if (input[at + 2] === '[') return readConsoleKey(input, at)
  if (input[at + 2] === 'M') return readOldMouse(input, at)
  const body = matchAt(/([0-?]*)([ -/]*)/y, input, at + 2)
  const end = at + 2 + body[0].length
  const [, parameters = '', intermediates = ''] = body
  // rxvt's Shift-Delete is CSI 3 $, where $ by the book only announces the last character.
  if (/^\d$/.test(parameters) && intermediates[0] === '$') return {end: at + 4, event: csiEvent(parameters, '', '$')}
  const final = input[end]
  if (final === undefined) return null
  if (!/[@-~]/.test(final)) return {end, event: null}
  if (end - at > LONGEST) return {end: end + 1, event: null}
  if (parameters === '200' && final === '~') return {end: end + 1, event: null, opensPaste: true}
  return {end: end + 1, event: csiEvent(parameters, intermediates, final)}
}

function readConsoleKey(input: string, at: number): Escape | null {
  const letter = input[at + 3]
  if (letter === undefined) return null
  return /[A-E]/.test(letter) ? {end: at + 4, event: consoleEvent(letter)} : {end: at + 3, event: null}
}

/** The mouse report from before 1006: three characters after `CSI M`, whatever they are. */
function readOldMouse(input: string, at: number): Escape | null {
  const [body] = matchAt(/[^\x00-\x1f]{0,3}/y, input, at + 3)
  const end = at + 3 + body.length
  return body.length < 3 && end === input.length ? null : {end, event: null}
}

function readSs3(input: string, at: number): Escape | null {
  const [parameters] = matchAt(/[0-9;]{0,8}/y, input, at + 2)
  const end = at + 2 + parameters.length
  const final = input[end]
  if (final === undefined) return null
  return /[@-~]/.test(final) ? {end: end + 1, event: ss3Event(parameters, final)} : {end, event: null}
}

/** A control string (OSC, DCS, APC, …) up to BEL or ST. Another control byte breaks it off: Ctrl-C must get through. */
function readString(input: string, at: number): Escape | null {
  const end = at + 2 + matchAt(/[^\x00-\x1f\x9c]*/y, input, at + 2)[0].length
  const stop = input[end]
  if (stop === undefined) return null
  if (stop === BELL || stop === '\x9c') return {end: end + 1, event: null}
  if (stop !== ESC) return {end, event: null}
  if (input[end + 1] === undefined) return null
  return {end: input[end + 1] === '\\' ? end + 2 : end, event: null}
}

function readIntermediates(input: string, at: number): Escape | null {
  const end = at + 1 + matchAt(/[ -/]+/y, input, at + 1)[0].length
  const final = input[end]
  if (final === undefined) return null
  return {end: /[0-~]/.test(final) ? end + 1 : end, event: null}
}

function withAlt(event: InputEvent | null): InputEvent | null {
  return event?.type === 'key' ? {...event, alt: true} : event
}

/** Matches at exactly `at`; the patterns above can all match nothing, so there is always a match. */
function matchAt(sticky: RegExp, input: string, at: number): RegExpExecArray {
  sticky.lastIndex = at
  const match = sticky.exec(input)
  if (!match) throw new Error(`pattern ${sticky.source} cannot match nothing`)
  return match
}

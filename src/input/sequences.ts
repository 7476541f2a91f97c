import type {InputEvent, KeyName} from './events.ts'
import {codedKeyEvent, keyEvent, modifiersOf} from './modifiedKeys.ts'

/** Keys by the last letter of `CSI …` or `SS3 …` (xterm, VT, Linux console). */
const BY_LETTER: Readonly<Record<string, KeyName>> = {
  A: 'up', B: 'down', C: 'right', D: 'left', F: 'end', H: 'home', P: 'f1', Q: 'f2', R: 'f3', S: 'f4', Z: 'shift-tab'
}
/** Keys by the number of `CSI number ~`. */
const BY_NUMBER: Readonly<Record<number, KeyName>> = {
  1: 'home', 3: 'delete', 4: 'end', 5: 'page-up', 6: 'page-down', 7: 'home', 8: 'end',
  11: 'f1', 12: 'f2', 13: 'f3', 14: 'f4', 15: 'f5', 17: 'f6', 18: 'f7', 19: 'f8', 20: 'f9', 21: 'f10', 23: 'f11', 24: 'f12'
}
/** Keys of the Linux console: `CSI [ letter`. */
const BY_CONSOLE_LETTER: Readonly<Record<string, KeyName>> = {A: 'f1', B: 'f2', C: 'f3', D: 'f4', E: 'f5'}
/** The numeric keypad in application mode, which a program before us may have left on. */
const BY_KEYPAD_LETTER: Readonly<Record<string, string>> = {
  X: '=', j: '*', k: '+', l: ',', m: '-', n: '.', o: '/',
  p: '0', q: '1', r: '2', s: '3', t: '4', u: '5', v: '6', w: '7', x: '8', y: '9'
}
/** rxvt ends a number with these instead of `~`: the field xterm would have sent. */
const RXVT_MODIFIERS: Readonly<Record<string, number>> = {$: 2, '^': 5, '@': 6}
const RELEASED = 3
const MODIFY_OTHER_KEYS = 27

/**
 * What `CSI parameters intermediates final` means; null for what is no key of ours: reports of the mouse, focus,
 * cursor position or terminal, and anything unknown.
 */
export function csiEvent(parameters: string, intermediates: string, final: string): InputEvent | null {
  if (/[<=>?]/.test(parameters) || intermediates !== '') return null
  const fields = parameters.split(';').map((field) => field.split(':').map(Number))
  const number = fields[0]?.[0] ?? 0
  const modifiers = fields[1]?.[0] || 1
  if (fields[1]?.[1] === RELEASED) return null
  if (final === 'u') return kittyEvent(fields)
  if (final === '~') {
    return number === MODIFY_OTHER_KEYS
      ? codedKeyEvent({code: fields[2]?.[0] ?? 0, modifiers})
      : withModifiers(BY_NUMBER[number], modifiers)
  }
  const rxvt = RXVT_MODIFIERS[final]
  if (rxvt) return withModifiers(BY_NUMBER[number], rxvt)
  // Where the cursor is comes as CSI row ; column R, so R with numbers is never F3.
  if (number > 1 || (final === 'R' && parameters !== '')) return null
  return withModifiers(BY_LETTER[final], modifiers) ?? rxvtArrow(final, 2)
}

/** What `SS3 parameters final` means: keys in application mode. */
export function ss3Event(parameters: string, final: string): InputEvent | null {
  const text = BY_KEYPAD_LETTER[final]
  if (text) return {type: 'text', text}
  if (final === 'M') return keyEvent('enter')
  return withModifiers(BY_LETTER[final], Number(parameters.split(';').at(-1)) || 1) ?? rxvtArrow(final, 5)
}

export function consoleEvent(letter: string): InputEvent | null {
  return withModifiers(BY_CONSOLE_LETTER[letter], 1)
}

/** `CSI code:shifted:base ; modifiers:event ; text u` of the kitty keyboard protocol. */
function kittyEvent(fields: readonly (readonly number[])[]): InputEvent | null {
  const [code = 0, shifted, base] = fields[0] ?? []
  const text = (fields[2] ?? []).filter((point) => point > 0 && point <= 0x10ffff)
  return codedKeyEvent({code, shifted, base, modifiers: fields[1]?.[0] || 1, text: String.fromCodePoint(...text)})
}

function rxvtArrow(final: string, modifiers: number): InputEvent | null {
  return /^[abcd]$/.test(final) ? withModifiers(BY_LETTER[final.toUpperCase()], modifiers) : null
}

function withModifiers(key: KeyName | undefined, field: number): InputEvent | null {
  const modifiers = modifiersOf(field)
  return key && modifiers ? keyEvent(key, modifiers) : null
}

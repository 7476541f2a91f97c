import type {FunctionKey, KeyInput, KeyName, MovementKey} from './events.ts'

/** A key with the modifiers held, by name: `enter`, `ctrl-t`, `ctrl-left`, `alt-1`. */
export type Chord = KeyName | `${'ctrl' | 'alt' | 'shift'}-${'enter' | 'backspace' | 'delete' | MovementKey}`

/** The parts of names whose printed form is not just in capitals. */
const LABELS: Readonly<Record<string, string>> = {
  enter: 'Enter', tab: 'Tab', escape: 'Esc', backspace: 'Backspace', delete: 'Delete', left: 'Left', right: 'Right',
  up: 'Up', down: 'Down', home: 'Home', end: 'End', page: 'Page', ctrl: 'Ctrl', alt: 'Alt', shift: 'Shift'
}

/** As printed in a footer, in ASCII: `Ctrl-T`, `F4`, `Page-Up`. */
export function chordLabel(chord: Chord): string {
  return chord.split('-').map((part) => LABELS[part] ?? part.toUpperCase()).join('-')
}

/** The names a key press goes by, the exact one first. */
export function chordsOf({key, ctrl, alt, shift}: KeyInput): readonly string[] {
  const name = (modifiers: readonly (string | false | undefined)[]) => [...modifiers.filter(Boolean), key].join('-')
  const exact = name([ctrl && 'ctrl', alt && 'alt', shift && 'shift'])
  // Most terminals cannot tell these from the bare key; where one can, they must not go dead.
  if (!FORGIVING.has(key)) return [exact]
  const bare = PLAIN_ONLY.has(key) ? name([alt && 'alt']) : name([ctrl && 'ctrl', alt && 'alt'])
  return bare === exact ? [exact] : [exact, bare]
}

const PLAIN_ONLY: ReadonlySet<KeyName> = new Set<KeyName>(['enter', 'backspace', 'escape'])
/** Shift with these is the same key, and Ctrl with the first three. */
const FORGIVING: ReadonlySet<KeyName> = new Set<KeyName>([
  ...PLAIN_ONLY, 'delete', 'left', 'right', 'up', 'down', 'home', 'end', 'page-up', 'page-down'
])

export function isFunctionKey(chord: Chord): chord is FunctionKey {
  return /^f\d+$/.test(chord)
}

/** The digit of Alt with a digit, else null. */
export function altDigit({key}: KeyInput): number | null {
  return key.startsWith('alt-') ? Number(key.slice(4)) : null
}

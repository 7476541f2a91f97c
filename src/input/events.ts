/** What a terminal's input means, after decoding: committed text, keys and pastes. All plain data. */

/** Ctrl with h, i, j, m or [ is missing: a terminal sends the bytes of Backspace, Tab, Enter, Enter and Esc for them. */
export type CtrlLetter =
  | 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'k' | 'l' | 'n' | 'o' | 'p' | 'q' | 'r' | 's' | 't' | 'u' | 'v' | 'w'
  | 'x' | 'y' | 'z'
export type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9'
export type FunctionKey = 'f1' | 'f2' | 'f3' | 'f4' | 'f5' | 'f6' | 'f7' | 'f8' | 'f9' | 'f10' | 'f11' | 'f12'
export type MovementKey = 'left' | 'right' | 'up' | 'down' | 'home' | 'end' | 'page-up' | 'page-down'
export type KeyName =
  | 'enter' | 'tab' | 'shift-tab' | 'escape' | 'backspace' | 'delete'
  | MovementKey | FunctionKey | `ctrl-${CtrlLetter}` | `alt-${Digit}`

/** Modifier keys held down; one that is part of the key's name (`ctrl-a`, `shift-tab`) is not repeated. */
export interface Modifiers {
  readonly ctrl?: true
  readonly alt?: true
  readonly shift?: true
}

/** Text an input method or the keyboard committed, any number of characters, free of control characters. */
export interface TextInput {
  readonly type: 'text'
  readonly text: string
}
export interface KeyInput extends Modifiers {
  readonly type: 'key'
  readonly key: KeyName
}
/** One bracketed paste, line ends as `\n`. `truncated`: it was longer than the limit, or its end never came. */
export interface PasteInput {
  readonly type: 'paste'
  readonly text: string
  readonly truncated?: true
}
export type InputEvent = TextInput | KeyInput | PasteInput

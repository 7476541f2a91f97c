/** What a piece of text means, and how that looks. Every meaning also has a mark or a word: colour is never alone. */

export type Tone =
  | 'plain' | 'dim' | 'title' | 'accent' | 'good' | 'bad' | 'warn' | 'customer' | 'agent' | 'selected' | 'field' | 'key'

/** What the terminal is asked for; `color` is one of its sixteen, by the name chalk has for it. */
export interface Style {
  readonly color?: string
  readonly bold?: boolean
  readonly inverse?: boolean
  readonly underline?: boolean
}

/** What the text stands on. */
export type Ground = 'dark' | 'light'

/**
 * Of the terminal's own sixteen those that can be read on the ground in every palette that terminals come with
 * (test/ui/contrast.test.ts): on dark the bright ones, and of the dark ones no blue; on light blue and red alone.
 */
const colours: Readonly<Record<Ground, Readonly<Record<Tone, Style>>>> = {
  dark: {
    plain: {}, dim: {color: 'white'}, title: {color: 'cyanBright', bold: true}, accent: {color: 'cyanBright'}, good: {color: 'greenBright'},
    bad: {color: 'redBright', bold: true}, warn: {color: 'yellowBright'}, customer: {color: 'yellowBright'}, agent: {color: 'cyan'},
    selected: {inverse: true}, field: {underline: true}, key: {bold: true}
  },
  light: {
    plain: {}, dim: {color: 'gray'}, title: {color: 'blue', bold: true}, accent: {color: 'blue'}, good: {color: 'blue'},
    bad: {color: 'red', bold: true}, warn: {color: 'red'}, customer: {}, agent: {color: 'blue'},
    selected: {inverse: true}, field: {underline: true}, key: {bold: true}
  }
}
const monochrome: Readonly<Record<Tone, Style>> = {
  plain: {}, dim: {}, title: {bold: true}, accent: {bold: true}, good: {}, bad: {bold: true}, warn: {bold: true},
  customer: {}, agent: {}, selected: {inverse: true}, field: {underline: true}, key: {bold: true}
}

export interface Glyphs {
  readonly rule: string
  readonly column: string
  readonly pointer: string
  readonly done: string
  readonly wrong: string
  readonly warn: string
  readonly full: string
  readonly empty: string
  /** Of a bar that stands among others, row under row: lower than a row, so that they do not run into one block. */
  readonly thin: string
  readonly thinEmpty: string
  /** Heights, the lowest first. */
  readonly levels: readonly string[]
  readonly live: string
  readonly clippedLeft: string
  readonly clippedRight: string
}
const lines: Glyphs = {
  rule: '─', column: '│', pointer: '▸', done: '✓', wrong: '✗', warn: '!', full: '█', empty: '░', thin: '▄', thinEmpty: '·', levels: [...'▁▂▃▄▅▆▇█'], live: '●',
  clippedLeft: '‹', clippedRight: '›'
}
/** For consoles that draw these characters two cells wide, or not at all. */
const ascii: Glyphs = {
  rule: '-', column: '|', pointer: '>', done: 'v', wrong: 'x', warn: '!', full: '#', empty: '.', thin: '=', thinEmpty: '.', levels: [...'12345678'], live: '*',
  clippedLeft: '<', clippedRight: '>'
}

export interface Theme {
  readonly styles: Readonly<Record<Tone, Style>>
  readonly glyphs: Glyphs
}

/** `colour` off is NO_COLOR (https://no-color.org): bold, underline and inverse stay. */
export function themeOf({colour, ground = 'dark', borders}: {readonly colour: boolean; readonly ground?: Ground; readonly borders: 'line' | 'ascii'}): Theme {
  return {styles: colour ? colours[ground] : monochrome, glyphs: borders === 'ascii' ? ascii : lines}
}

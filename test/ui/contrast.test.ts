/** Whether what is coloured can be read: WCAG 2.2's contrast, in the palettes that terminals come with. */
import {describe, expect, test} from 'vitest'
import type {Ground, Style} from '../../src/ui/theme/theme.ts'
import {themeOf} from '../../src/ui/theme/theme.ts'

interface Palette {
  readonly ground: string
  /** 0 to 15, as the terminal's sources or settings have them. */
  readonly colours: string
}
const xterm = '000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5 7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff'
const campbell = '0c0c0c c50f1f 13a10e c19c00 0037da 881798 3a96dd cccccc 767676 e74856 16c60c f9f1a5 3b78ff b4009e 61d6d6 f2f2f2'
const tango = '2e3436 cc0000 4e9a06 c4a000 3465a4 75507b 06989a d3d7cf 555753 ef2929 8ae234 fce94f 729fcf ad7fa8 34e2e2 eeeeec'
const macos = '000000 990000 00a600 999900 0000b2 b200b2 00a6b2 bfbfbf 666666 e50000 00d900 e5e500 0000ff e500e5 00e5e5 e5e5e5'
const palettes: Readonly<Record<Ground, Readonly<Record<string, Palette>>>> = {
  dark: {
    xterm: {ground: '000000', colours: xterm},
    'Windows Terminal': {ground: '0c0c0c', colours: campbell},
    'GNOME on Ubuntu': {ground: '300a24', colours: tango},
    'macOS Terminal, Pro': {ground: '000000', colours: macos},
    'VS Code, dark': {ground: '1e1e1e', colours: '000000 cd3131 0dbc79 e5e510 2472c8 bc3fbc 11a8cd e5e5e5 666666 f14c4c 23d18b f5f543 3b8eea d670d6 29b8db e5e5e5'}
  },
  light: {
    xterm: {ground: 'ffffff', colours: xterm},
    'Windows Terminal': {ground: 'ffffff', colours: campbell},
    'GNOME, light': {ground: 'ffffff', colours: tango},
    'macOS Terminal, Basic': {ground: 'ffffff', colours: macos},
    'VS Code, light': {ground: 'ffffff', colours: '000000 cd3131 00bc00 949800 0451a5 bc05bc 0598bc 555555 666666 cd3131 14ce14 b5ba00 0451a5 bc05bc 0598bc a5a5a5'}
  }
}
const names = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white', 'gray', 'redBright', 'greenBright', 'yellowBright', 'blueBright', 'magentaBright', 'cyanBright', 'whiteBright']

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map(at => Number.parseInt(hex.slice(at, at + 2), 16) / 255).map(each => each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

test('contrast as WCAG computes it', () => {
  expect(contrast('000000', 'ffffff')).toBeCloseTo(21, 5)
  expect(contrast('767676', 'ffffff')).toBeCloseTo(4.54, 2)
})

describe.each(['dark', 'light'] as const)('on %s', ground => {
  const styles = Object.entries(themeOf({colour: true, ground, borders: 'line'}).styles) as [string, Style][]
  test.each(Object.entries(palettes[ground]))('%s: every meaning can be read', (_, palette) => {
    const colours = palette.colours.split(' ')
    for (const [tone, {color, bold}] of styles) {
      if (color === undefined) continue
      const hex = colours[names.indexOf(color)]!
      // 4.5 is AA; heavier letters, and what may stay in the background, are read with a little less.
      expect([tone, color, contrast(hex, palette.ground) >= (bold || tone === 'dim' ? 4 : 4.5)]).toEqual([tone, color, true])
    }
  })
})

test('meanings that are told apart by colour alone are none: each of a pair has a mark, a word or a weight besides', () => {
  for (const ground of ['dark', 'light'] as const) {
    const {styles, glyphs} = themeOf({colour: true, ground, borders: 'line'})
    expect(new Set([glyphs.done, glyphs.wrong, glyphs.warn]).size).toBe(3)
    expect(styles.selected).toEqual({inverse: true})
    expect(styles.bad.bold).toBe(true)
  }
})

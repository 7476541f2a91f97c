import {expect, test} from 'vitest'
import {terminalAbilities} from '../../src/cli/terminalAbilities.ts'

const of = (env: Record<string, string>, platform = 'linux') => terminalAbilities(env, platform)

test.each([
  ['xterm', {TERM: 'xterm'}, 16], ['256 colours', {TERM: 'xterm-256color'}, 256], ['true colour', {TERM: 'xterm', COLORTERM: 'truecolor'}, 16_777_216],
  ['no terminal to speak of', {TERM: 'dumb'}, 0], ['NO_COLOR', {TERM: 'xterm-256color', NO_COLOR: '1'}, 0], ['NO_COLOR set to nothing', {TERM: 'xterm', NO_COLOR: ''}, 16],
  ['ours', {TERM: 'xterm-256color', TINGDA_COLORS: '16'}, 16], ['ours, none', {TERM: 'xterm-256color', TINGDA_COLORS: 'mono'}, 0]
])('colours of %s', (_, env, colours) => expect(of(env as unknown as Record<string, string>).colours).toBe(colours))

test('the ground as rxvt and konsole tell it, dark where nobody does; ours wins', () => {
  expect(['0;15', '15;0', '0;default;15', '', '7;8'].map(each => of({COLORFGBG: each}).ground)).toEqual(['light', 'dark', 'light', 'dark', 'dark'])
  expect(of({COLORFGBG: '0;15', TINGDA_GROUND: 'dark'}).ground).toBe('dark')
})

test('plain characters on the consoles that need them, unless told otherwise', () => {
  expect([of({}, 'win32'), of({WT_SESSION: 'x'}, 'win32'), of({TERM: 'linux'}), of({TERM: 'xterm'})].map(each => each.wideAmbiguous)).toEqual([true, false, true, false])
  expect([of({TINGDA_AMBIGUOUS: 'narrow'}, 'win32').wideAmbiguous, of({TINGDA_AMBIGUOUS: '2', TERM: 'xterm'}).wideAmbiguous]).toEqual([false, true])
})

test('kitty keys, synchronized output and a screen reader', () => {
  expect([of({TERM: 'xterm-kitty'}).kittyKeys, of({TERM_PROGRAM: 'WezTerm'}).synchronizedOutput, of({TERM: 'xterm'}).kittyKeys]).toEqual([true, true, false])
  expect(['1', '0', ''].map(each => of({TINGDA_SCREEN_READER: each}).screenReader)).toEqual([true, false, false])
})

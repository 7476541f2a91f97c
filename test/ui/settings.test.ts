import {expect, test} from 'vitest'
import type {KeyInput} from '../../src/input/events.ts'
import {settingRows} from '../../src/ui/app/formRows.ts'
import {step} from '../../src/ui/app/step.ts'
import {settingsScreen} from '../../src/ui/app/stepForms.ts'
import {captionsOf, coloursOf, isCalm, isLinear} from '../../src/ui/app/state.ts'
import type {AppState} from '../../src/ui/app/state.ts'
import {createShell} from '../../src/ui/shell/shell.ts'
import {fakeMachine, settle} from './fakePorts.ts'
import {appState} from './handmade.ts'

/** The row turned `times` times to the right. */
function turned(row: (typeof settingRows)[number], times: number): AppState {
  const app = appState()
  const on: AppState = {...app, screen: {...settingsScreen(app), row: settingRows.indexOf(row)}}
  const key: KeyInput = {type: 'key', key: 'right'}
  return Array.from({length: times}).reduce<AppState>(now => step(now, {type: 'input', steady: 0, event: key}).app, on)
}
const found = {colour: true, ground: 'dark'} as const

test('colours are as the terminal says until one is chosen; none is a choice, and NO_COLOR is not overruled', () => {
  expect([0, 1, 2, 3, 4].map(times => coloursOf(turned('colours', times).trainee, found))).toEqual([
    {colour: true, ground: 'dark'}, {colour: true, ground: 'dark'}, {colour: true, ground: 'light'}, {colour: false, ground: 'dark'}, {colour: true, ground: 'dark'}
  ])
  expect(coloursOf(turned('colours', 2).trainee, {colour: false, ground: 'dark'}).colour).toBe(false)
  expect(coloursOf(appState().trainee, {colour: true, ground: 'light'}).ground).toBe('light')
})

test('with less motion nothing fades', () => {
  const trainee = {...appState().trainee, settings: {captions: 'fade', motion: 'reduced'}}
  expect([isCalm(trainee), captionsOf(trainee), captionsOf({...trainee, settings: {captions: 'fade'}})]).toEqual([true, 'on', 'fade'])
  expect(isCalm(turned('motion', 1).trainee)).toBe(true)
})

test('line by line where somebody asked for it, or said so in the settings', () => {
  expect([0, 1, 2].map(times => isLinear(turned('layout', times).trainee, {screenReader: true}))).toEqual([true, false, true])
  expect(isLinear(turned('layout', 2).trainee, {screenReader: false})).toBe(true)
})

test('everybody speaks at the rate that was chosen, but not in an exam, nor where a rate was asked for', async () => {
  const rateOf = async (settings: Record<string, string>, wish: {exam?: boolean; rate?: number}): Promise<number | undefined> => {
    const machine = fakeMachine()
    const shell = createShell({...appState(), trainee: {...machine.trainee, settings}}, machine.ports, () => {}, () => {})
    shell.play({scenario: 'shampoo-order', ...wish})
    await settle()
    return machine.stored[0]?.head.settings.rate
  }
  expect([await rateOf({}, {}), await rateOf({rate: '80'}, {}), await rateOf({rate: '120'}, {}), await rateOf({rate: '80'}, {exam: true}), await rateOf({rate: '80'}, {rate: 150}), await rateOf({rate: 'x'}, {})])
    .toEqual([100, 80, 120, 100, 150, 100])
})

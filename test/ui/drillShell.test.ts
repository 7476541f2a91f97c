import {describe, expect, test, vi} from 'vitest'
import type {DrillEvent} from '../../src/drill/events.ts'
import type {InputEvent, KeyName} from '../../src/input/events.ts'
import type {DrillItemScreen} from '../../src/ui/app/drillState.ts'
import {createShell} from '../../src/ui/shell/shell.ts'
import type {Shell} from '../../src/ui/shell/shell.ts'
import type {DrillWish} from '../../src/ui/ports.ts'
import {fakeMachine} from './fakePorts.ts'
import type {FakeMachine} from './fakePorts.ts'
import {appState} from './handmade.ts'

const key = (name: KeyName): InputEvent => ({type: 'key', key: name})
const text = (typed: string): InputEvent => ({type: 'text', text: typed})

/** Modules are loaded with the first drill; what waits on them and on promises goes on. */
async function settled(done: () => boolean): Promise<void> {
  await vi.waitFor(() => expect(done()).toBe(true), {timeout: 10_000, interval: 1})
}

async function open(machine: FakeMachine, wish: DrillWish): Promise<Shell & {exits: number}> {
  const shell = {exits: 0, ...createShell(appState({trainee: machine.trainee}), machine.ports, () => {}, () => void (shell.exits += 1))}
  shell.drill(wish)
  await settled(() => shell.app().screen.id !== 'home')
  return shell
}
async function press(shell: Shell, ...events: readonly InputEvent[]): Promise<void> {
  const before = shell.app()
  shell.typed(events)
  await settled(() => shell.app() !== before)
  for (let i = 0; i < 20; i++) await new Promise<void>(resolve => setImmediate(resolve))
}
const item = (shell: Shell): DrillItemScreen => {
  const {screen} = shell.app()
  expect(screen.id).toBe('drill')
  return screen as DrillItemScreen
}
const answersIn = (log: readonly DrillEvent[]) => log.flatMap(event => event.type === 'answered' ? [event] : [])
const silent = (): FakeMachine => {
  const machine = fakeMachine()
  machine.voice.now = {engine: null, player: null, proven: false, why: 'no-engine'}
  return machine
}

describe('an item', () => {
  test('right goes straight on to the next, faster; wrong is shown first, and then slower', async () => {
    const machine = silent()
    const shell = await open(machine, {kind: 'phones', seed: 5, items: 3})
    const first = item(shell)
    expect(first).toMatchObject({n: 1, of: 3, rate: 120, read: true, last: null})
    await press(shell, text(first.item.expected), key('enter'))
    expect(item(shell)).toMatchObject({n: 2, rate: 126, last: first.item.expected, verdict: null})
    await press(shell, text('１２３'), key('enter'))
    expect(item(shell)).toMatchObject({n: 2, verdict: {right: false}, editor: {text: '123'}})
    await press(shell, key('enter'))
    expect(item(shell)).toMatchObject({n: 3, rate: 108})
    await press(shell, text(item(shell).item.expected), key('enter'))
    expect(shell.app().screen).toMatchObject({id: 'drill-summary', summary: {items: {wrong: 1, of: 3}}})
  })

  test('each answer is in the log as it is given: a killed program loses none, and the next knows the rate', async () => {
    const machine = silent()
    const shell = await open(machine, {kind: 'phones', seed: 5})
    expect(machine.drillLog).toMatchObject([{type: 'begun', kind: 'phones', seed: 5}])
    await press(shell, text(item(shell).item.expected), key('enter'))
    expect(answersIn(machine.drillLog)).toHaveLength(1)
    // As after a kill: nothing of the first is left but the log.
    const next = await open({...machine}, {kind: 'phones', seed: 6})
    expect(item(next)).toMatchObject({n: 1, rate: 126})
  })

  test('what cannot be written is told, kept, and written with the next', async () => {
    const machine = silent()
    const shell = await open(machine, {kind: 'names', seed: 1})
    machine.diskFull = true
    await press(shell, text(item(shell).item.expected), key('enter'))
    expect(answersIn(machine.drillLog)).toHaveLength(0)
    machine.diskFull = false
    await press(shell, text(item(shell).item.expected), key('enter'))
    expect(answersIn(machine.drillLog)).toHaveLength(2)
  })

  test('Enter on an empty line asks once more; pasting is refused; Esc sums up what was answered', async () => {
    const shell = await open(silent(), {kind: 'names', seed: 1})
    await press(shell, key('enter'))
    expect(shell.app()).toMatchObject({notice: {key: 'drill.empty'}, screen: {n: 1, verdict: null}})
    await press(shell, {type: 'paste', text: '章丽华'})
    expect(shell.app()).toMatchObject({notice: {key: 'drill.paste'}, screen: {editor: {text: ''}}})
    await press(shell, key('enter'))
    expect(item(shell).verdict?.right).toBe(false)
    await press(shell, key('escape'))
    expect(shell.app().screen).toMatchObject({id: 'drill-summary', summary: {items: {rate: 1, of: 1}}})
    await press(shell, key('escape'))
    expect(shell.app().screen).toMatchObject({id: 'drills', overview: {rates: {names: 1}}})
    await press(shell, key('escape'))
    expect(shell.app().screen.id).toBe('home')
  })

  test('a spot that went wrong comes again in the same drill, once it is due', async () => {
    const machine = silent()
    const shell = await open(machine, {kind: 'phones', seed: 5})
    const {expected} = item(shell).item
    await press(shell, text(expected.slice(0, -2) + expected.at(-1) + expected.at(-2)), key('enter'))
    const [spot] = answersIn(machine.drillLog)[0]!.mistakes
    await machine.pass(61_000)
    await press(shell, key('enter'))
    expect(item(shell).item.aim).toBe(spot!.spot)
  })
})

test('what was just missed can be left out there and then, and taken back', async () => {
  const machine = silent()
  const shell = await open(machine, {kind: 'phones', seed: 5})
  await press(shell, text('1'), key('enter'))
  await press(shell, key('f6'))
  expect(item(shell)).toMatchObject({n: 1, aside: 'excluded'})
  await press(shell, key('ctrl-z'))
  expect(item(shell).aside).toBe(null)
  await press(shell, key('f7'))
  await machine.pass(90_000)
  await press(shell, key('enter'))
  expect(item(shell)).toMatchObject({n: 2, aside: null, item: {aim: null}})
  expect(machine.drillLog.flatMap(event => event.type === 'set-aside' ? [[event.spot, event.as]] : [])).toEqual(
    [['phones:missing', 'excluded'], ['phones:missing', null], ['phones:missing', 'mastered']])
})

describe('the voice', () => {
  test('an item is heard once, at its rate, and no caption is shown; again only when it went wrong', async () => {
    const machine = fakeMachine()
    const shell = await open(machine, {kind: 'names', seed: 1})
    expect(item(shell).read).toBe(false)
    expect(machine.voice.sounds).toEqual([])
    await machine.pass(600)
    const {item: first, rate} = item(shell)
    expect(machine.voice.sounds).toMatchObject([{what: first.spoken, from: 0, line: {rate, sex: first.sex}}])
    machine.voice.end('heard')
    await press(shell, text('x'), key('enter'))
    expect(machine.voice.sounds).toHaveLength(1)
    await press(shell, key('f5'))
    await machine.pass(1)
    expect(machine.voice.sounds.map(sound => sound.what)).toEqual([first.spoken, first.spoken])
    expect(answersIn(machine.drillLog)[0]).toMatchObject({read: false})
  })

  test('where it is not heard the same item’s caption passes, from its beginning, and the log says it was read', async () => {
    const machine = fakeMachine()
    machine.voice.fails = 'player-too-fast'
    const shell = await open(machine, {kind: 'names', seed: 1})
    const {n, startsAt} = item(shell)
    await machine.pass(700)
    expect(item(shell)).toMatchObject({n, read: true})
    expect(item(shell).startsAt).toBeGreaterThan(startsAt)
    expect(shell.app().notice?.key).toBe('drill.no-sound')
    await press(shell, text(item(shell).item.expected), key('enter'))
    expect(item(shell).read).toBe(true)
    expect(answersIn(machine.drillLog)[0]).toMatchObject({read: true, right: true})
  })

  test('F2 asks for captions; the sound stops with the answer and with Esc', async () => {
    const machine = fakeMachine()
    const shell = await open(machine, {kind: 'names', seed: 1})
    await machine.pass(600)
    await press(shell, text(item(shell).item.expected), key('enter'))
    expect(machine.voice.sounds[0]?.ending).toBe('stopped')
    await machine.pass(600)
    await press(shell, key('f2'))
    expect(item(shell).read).toBe(true)
    expect(machine.voice.sounds[1]?.ending).toBe('stopped')
  })

  test('captions are asked for one item: the next is heard again', async () => {
    const machine = fakeMachine()
    const shell = await open(machine, {kind: 'names', seed: 1})
    await machine.pass(600)
    await press(shell, key('f2'))
    await press(shell, text(item(shell).item.expected), key('enter'))
    expect(item(shell)).toMatchObject({n: 2, read: false})
    await machine.pass(600)
    expect(machine.voice.sounds.map(sound => sound.what)[1]).toBe(item(shell).item.spoken)
    await press(shell, text(item(shell).item.expected), key('enter'))
    expect(answersIn(machine.drillLog).map(answer => answer.read)).toEqual([true, false])
  })
})

describe('the book', () => {
  test('a spot is left out, and it can be taken back; the log keeps both', async () => {
    const machine = silent()
    const shell = await open(machine, {kind: 'phones', seed: 5})
    await press(shell, text('1'), key('enter'))
    await press(shell, key('escape'))
    await press(shell, key('down'))
    await press(shell, key('enter'))
    expect(shell.app().screen).toMatchObject({id: 'book', entries: [{spot: {id: 'phones:missing'}, aside: null}]})
    const aside = (): unknown => (shell.app().screen as {entries: readonly {aside: unknown}[]}).entries[0]!.aside
    await press(shell, key('f6'))
    expect(aside()).toBe('excluded')
    await press(shell, key('f7'))
    expect(aside()).toBe('mastered')
    await press(shell, key('ctrl-z'))
    expect(aside()).toBe('excluded')
    await press(shell, key('ctrl-z'))
    expect(aside()).toBe(null)
    await press(shell, key('f7'))
    await press(shell, key('enter'))
    expect(aside()).toBe(null)
    expect(machine.drillLog.flatMap(event => event.type === 'set-aside' ? [event.as] : [])).toEqual(['excluded', 'mastered', 'excluded', null, 'mastered', null])
  })
})

describe('checking a call', () => {
  test('lines are marked with a wording, steps are ticked; the result is judged and kept', async () => {
    const machine = silent()
    const shell = await open(machine, {kind: 'qa', seed: 1})
    await press(shell, key('down'))
    await press(shell, key('enter'), text('请您声音大一点'), key('enter'))
    await press(shell, key('down'))
    await press(shell, key('enter'), key('enter'))
    await press(shell, key('delete'))
    await press(shell, key('up'), key('up'), key('up'))
    await press(shell, key('enter'))
    expect(shell.app().screen).toMatchObject({id: 'qa', marks: {lines: [{line: 2, wording: '请您声音大一点'}], steps: ['procedure.farewell']}})
    await press(shell, key('f9'))
    expect(shell.app().screen).toMatchObject({id: 'qa-result', result: {missed: [], falseLines: []}})
    expect(machine.drillLog.at(-1)).toMatchObject({type: 'checked', faults: 2, found: 2, falseAlarms: 0, wordings: 1, accepted: 1})
    await press(shell, key('enter'))
    expect(shell.app().screen).toMatchObject({id: 'drills', selected: 4})
  })

  test('the call is heard from the chosen line on, in two voices, until it is asked to stop', async () => {
    const machine = fakeMachine()
    const shell = await open(machine, {kind: 'qa', seed: 1})
    await press(shell, key('f5'))
    expect(shell.app().screen).toMatchObject({hearing: 0})
    machine.voice.end('heard')
    await press(shell, key('down'))
    expect(machine.voice.sounds.map(sound => sound.line?.sex)).toEqual(['male', 'female'])
    expect(shell.app().screen).toMatchObject({hearing: 1})
    await press(shell, key('f5'))
    expect(shell.app().screen).toMatchObject({hearing: null})
    expect(machine.voice.sounds).toHaveLength(2)
  })
})

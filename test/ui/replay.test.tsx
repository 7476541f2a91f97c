import {describe, expect, test} from 'vitest'
import type {CallLog} from '../../src/call/events.ts'
import type {InputEvent, KeyName} from '../../src/input/events.ts'
import {message} from '../../src/score/messages.ts'
import type {ReplayMarks} from '../../src/score/replay.ts'
import {cellWidth} from '../../src/text/width.ts'
import {movedTo, recorded, replayScreen} from '../../src/ui/app/replay.ts'
import type {ReplayScreen} from '../../src/ui/app/state.ts'
import {plainText} from '../../src/ui/paint/line.ts'
import {pictureOf} from '../../src/ui/screens/picture.ts'
import {createShell} from '../../src/ui/shell/shell.ts'
import type {Shell} from '../../src/ui/shell/shell.ts'
import {fakeMachine, settle} from './fakePorts.ts'
import type {FakeMachine} from './fakePorts.ts'
import {golden, written} from './golden.ts'
import {appState, complaintEvents, contents, customer, settings} from './handmade.ts'
import {painted} from './painted.tsx'

const key = (name: KeyName): InputEvent => ({type: 'key', key: name})
const log: CallLog = {version: 1, scenario: 'leaking-body-wash', contents: 'c', rubric: 'r', customer, seed: 1, settings, events: [
  ...complaintEvents.toSorted((a, b) => a.at - b.at),
  {type: 'hung-up', at: 45_000, by: 'customer', outcome: 'registered'}, {type: 'submitted', at: 60_000}
]}
const marks: ReplayMarks = {
  lags: [{at: 19_000, field: 'name', lag: 1_400}, {at: 34_000, field: 'address', lag: 6_200}],
  errors: [
    {at: 24_000, dimension: 'procedure', criterion: 'procedure.ask-spelling', label: '问清姓名是哪个字', labelEn: 'Name spelled out', toReview: false, note: message('field.empty')},
    {at: 34_000, dimension: 'accuracy', criterion: 'accuracy.address', label: '联系地址', labelEn: 'Address', toReview: true, note: message('field.empty')}
  ]
}
const screenAt = (position: number, more: Partial<ReplayScreen> = {}): ReplayScreen =>
  ({...movedTo(replayScreen(recorded('a1', '沐浴露漏液，顾客要求退款', log, contents, marks), 'history'), position), ...more})

describe.each([{columns: 60, rows: 20}, {columns: 80, rows: 24}, {columns: 120, rows: 40}])('$columns×$rows', size => {
  test('in the middle of the call, as it is checked in', async () => {
    const seen = await painted(appState({size, screen: screenAt(35_000, {speed: 2, playing: false})}))
    expect(written(seen.screen)).toBe(golden(`replay-${size.columns}x${size.rows}`, seen.screen))
  })

  test('at every moment and in both languages it fits, with time, lag, errors and keys', () => {
    for (const lang of ['zh', 'en'] as const) {
      for (const position of [0, 2_000, 16_000, 39_000, 60_000]) {
        const rows = pictureOf(appState({size, lang, screen: screenAt(position)})).lines.map(plainText)
        expect(rows).toHaveLength(size.rows - 1)
        expect(Math.max(...rows.map(cellWidth))).toBeLessThanOrEqual(size.columns)
        const all = rows.join('\n')
        for (const part of lang === 'zh' ? ['回放', '滞后', '出错', 'Esc 返回', '01:00'] : ['Replay', 'lag', 'errors', 'Esc back', '01:00']) expect(all).toContain(part)
      }
    }
  })
})

test('a long title gives way to the state and the speed', () => {
  const title = 'Leaking body wash, the customer wants a refund and a new carpet'
  const [head] = pictureOf(appState({size: {columns: 60, rows: 20}, lang: 'en', screen: screenAt(20_000, {title, playing: false, speed: 1.5})})).lines.map(plainText)
  expect(head).toMatch(/^─ Replay ─ Leaking body wash.*… ─* standing still 1\.5× ─$/)
  expect(cellWidth(head!)).toBe(60)
})

test('as a screen in English', async () => {
  const seen = await painted(appState({lang: 'en', screen: screenAt(20_000)}))
  expect(written(seen.screen)).toBe(golden('replay-en-80x24', seen.screen))
})

test('on a console of plain characters nothing but those is drawn', () => {
  const trainee = {name: '', number: '', worker: '', baseline: null, settings: {borders: 'ascii'}}
  const rows = pictureOf(appState({lang: 'en', trainee, screen: screenAt(35_000)})).lines.map(plainText).slice(-7, -3)
  expect(rows.join('')).toMatch(/^[ -~×]*$/)
})

test('captions that were off in the call are shown, and what was typed stands there from its time on', () => {
  const off = {...screenAt(0), log: {...log, settings: {...settings, captions: 'off' as const}}}
  const text = (position: number): string => pictureOf(appState({screen: movedTo(off, position)})).lines.map(plainText).join('\n')
  expect(text(16_500)).toContain('我姓章')
  expect(text(18_999)).not.toMatch(/顾客姓名 +章丽华/)
  expect(text(19_000)).toMatch(/顾客姓名 +章丽华/)
  expect(text(24_500)).toContain('问清姓名是哪个字')
})

/** The machine with a submitted call of four characters in its form, and the shell in its replay. */
async function replaying(ringing = 0): Promise<{machine: FakeMachine; shell: Shell; screen: () => ReplayScreen}> {
  const machine = fakeMachine()
  const playing = createShell(appState(), machine.ports, () => {}, () => {})
  playing.play({scenario: 'shampoo-order', role: 'agent'})
  await machine.pass(ringing)
  playing.typed([key('enter')])
  await machine.pass(1_500)
  playing.typed([{type: 'text', text: '您好'}, key('enter')])
  await machine.pass(8_000)
  playing.typed([key('tab'), {type: 'text', text: '章丽华'}])
  await machine.pass(2_000)
  playing.typed([key('f8'), key('f3'), key('enter'), key('f9'), key('f9')])
  await settle()
  playing.stop()
  machine.voice.sounds.length = 0
  const shell = createShell(appState({attempts: machine.ports.attempts.list(), screen: {id: 'history', page: 'calls', selected: 0}}), machine.ports, () => {}, () => {})
  shell.typed([key('f2')])
  await settle()
  const screen = (): ReplayScreen => {
    const now = shell.app().screen
    if (now.id !== 'replay') throw new Error(now.id)
    return now
  }
  return {machine, shell, screen}
}

describe('a replay that runs', () => {
  test('from the history it plays at once, typed text appears at its time, and it stands still at the end', async () => {
    const {machine, screen} = await replaying()
    expect(screen()).toMatchObject({position: 0, playing: true, speed: 1})
    const typed = screen().log.events.find(event => event.type === 'typed' && event.field === 'name')!
    await machine.pass(typed.at - 300)
    expect(screen().state.fields['name'] ?? '').toBe('')
    await machine.pass(600)
    expect(screen().state.fields['name']).toBe('章丽华')
    await machine.pass(600_000)
    expect(screen()).toMatchObject({position: screen().length, playing: false, state: {phase: 'over'}})
  })

  test('each line sounds once from its beginning, and after a jump from where it has come to', async () => {
    const {machine, shell, screen} = await replaying()
    const said = screen().log.events.find(event => event.type === 'said')!
    await machine.pass(said.at + 2_000)
    expect(machine.voice.sounds.map(each => each.what)).toEqual([said.text])
    expect(machine.voice.sounds[0]!.from).toBeLessThan(250)
    shell.typed([key('enter')])
    await settle()
    expect(machine.voice.sounds[0]!.ending).toBe('stopped')
    const heard = screen().position - said.at
    shell.typed([key('enter')])
    await machine.pass(200)
    expect(machine.voice.sounds.at(-1)).toMatchObject({what: said.text, ending: null})
    expect(Math.abs(machine.voice.sounds.at(-1)!.from - heard)).toBeLessThan(250)
  })

  test('the bell rings where it rang, at 1× only', async () => {
    const {machine, shell} = await replaying(6_000)
    await machine.pass(5_500)
    expect(machine.voice.sounds.slice(0, 2)).toMatchObject([{what: 'ring', at: expect.any(Number)}, {what: 'ring'}])
    shell.typed([key('home'), key('up')])
    const before = machine.voice.sounds.length
    await machine.pass(2_000)
    expect(machine.voice.sounds.length).toBe(before)
  })

  test('faster goes faster, and asks the voice for that; where no voice speaks so fast it is silent and says so', async () => {
    const {machine, shell, screen} = await replaying()
    const said = screen().log.events.find(event => event.type === 'said')!
    shell.typed([key('up'), key('up')])
    await settle()
    expect(screen().speed).toBe(1.5 + 0.5)
    const before = screen().position
    await machine.pass(1_000)
    expect(screen().position - before).toBeGreaterThanOrEqual(1_600)
    await machine.pass(1_000)
    expect(machine.voice.sounds.at(-1)!.line).toMatchObject({rate: said.rate * 2, digitMs: said.digitMs / 2})
    shell.typed([key('up'), key('up'), key('up')])
    await settle()
    expect(screen().speed).toBe(4)
    expect(machine.voice.sounds.at(-1)!.ending).toBe('stopped')
    expect(pictureOf(shell.app()).lines.map(plainText).join('\n')).toContain('这个速度放不出声音')
  })

  test('where nothing can be heard it says so once, and goes on to be read', async () => {
    const {machine, shell, screen} = await replaying()
    machine.voice.fails = 'no-player'
    await machine.pass(1_000)
    expect(shell.app().notice).toEqual({key: 'sound.lost'})
    shell.typed([key('home')])
    await machine.pass(1_000)
    expect(shell.app().notice).toBeNull()
    expect(screen().playing).toBe(true)
  })

  test('when a line is heard again, that the sound was lost is no longer said', async () => {
    const {machine, shell} = await replaying()
    machine.voice.fails = 'player-failed'
    await machine.pass(1_000)
    expect(shell.app().notice).toEqual({key: 'sound.lost'})
    machine.voice.fails = null
    const before = machine.voice.sounds.length
    while (machine.voice.sounds.length === before) await machine.pass(1_000)
    machine.voice.end('heard')
    await settle()
    expect(shell.app().notice).toBeNull()
  })

  test('goes from event to event and back, five seconds, to the ends; Esc leads back to the history and is silent', async () => {
    const {machine, shell, screen} = await replaying()
    shell.typed([key('enter')])
    const at = (name: string): number => {
      shell.typed([{type: 'key', key: name.replace(/^ctrl-/, '') as KeyName, ...(name.startsWith('ctrl-') && {ctrl: true})}])
      return screen().position
    }
    const {stops, length} = screen()
    expect([at('right'), at('right'), at('left')]).toEqual([stops[1], stops[2], stops[1]])
    expect(at('end')).toBe(length)
    expect(at('ctrl-left')).toBe(length - 5_000)
    expect(at('home')).toBe(0)
    shell.typed([key('escape')])
    await settle()
    expect(shell.app().screen).toEqual({id: 'history', page: 'calls', selected: 0})
    expect(machine.voice.sounds.every(each => each.ending !== null)).toBe(true)
  })

  test('nothing is written while a call is gone through', async () => {
    const {machine, shell} = await replaying()
    const before = JSON.stringify(machine.stored)
    shell.typed([key('right'), key('up'), key('tab'), {type: 'text', text: '改'}, key('f9'), key('end')])
    await machine.pass(60_000)
    expect(JSON.stringify(machine.stored)).toBe(before)
  })
})

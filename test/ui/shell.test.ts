import {describe, expect, test} from 'vitest'
import type {InputEvent, KeyName} from '../../src/input/events.ts'
import {settingRows} from '../../src/ui/app/formRows.ts'
import {createShell} from '../../src/ui/shell/shell.ts'
import type {Shell} from '../../src/ui/shell/shell.ts'
import {goOnItems} from '../../src/ui/app/goOn.ts'
import {plainText} from '../../src/ui/paint/line.ts'
import {pictureOf} from '../../src/ui/screens/picture.ts'
import type {Ports} from '../../src/ui/ports.ts'
import {fakeMachine, settle} from './fakePorts.ts'
import type {FakeMachine} from './fakePorts.ts'
import {appState, contents} from './handmade.ts'

const key = (name: KeyName): InputEvent => ({type: 'key', key: name})
const text = (typed: string): InputEvent => ({type: 'text', text: typed})
const enter = key('enter')

function open(machine: FakeMachine): Shell & {exits: number} {
  const shell = {exits: 0, ...createShell(appState({
    trainee: machine.trainee, attempts: machine.ports.attempts.list(), unfinished: machine.ports.attempts.unfinished()
  }), machine.ports, () => {}, () => void (shell.exits += 1))}
  return shell
}
async function type(shell: Shell, ...events: readonly InputEvent[]): Promise<void> {
  shell.typed(events)
  await settle()
}
const fields = (shell: Shell) => shell.app().call?.state.fields

/** In talk as the agent, focus in the reply line. */
async function inTalk(machine: FakeMachine, wish = {}): Promise<Shell & {exits: number}> {
  const shell = open(machine)
  shell.play({scenario: 'shampoo-order', role: 'agent', ...wish})
  await settle()
  await type(shell, enter)
  expect(shell.app().call?.state.phase).toBe('talk')
  return shell
}

describe('the way to the first ring', () => {
  test('two key presses; a third, however fast, answers', async () => {
    const machine = fakeMachine()
    const shell = open(machine)
    await type(shell, enter, enter)
    expect(shell.app().screen.id).toBe('call')
    expect(shell.app().call?.state).toMatchObject({phase: 'ringing', rings: 1, focus: 'name', settings: {role: 'recorder', coached: true}})
    const hasty = open(fakeMachine())
    await type(hasty, enter, enter, enter)
    expect(hasty.app().call?.state.phase).toBe('talk')
    expect(machine.stored).toHaveLength(1)
  })

  test('six rings nobody answers: the call is lost, and home says so', async () => {
    const machine = fakeMachine()
    const shell = open(machine)
    await type(shell, enter, enter)
    await machine.pass(31_000)
    expect(shell.app()).toMatchObject({screen: {id: 'home'}, call: null, notice: {key: 'home.abandoned'}, unfinished: null})
    expect(machine.stored[0]?.state).toBe('abandoned')
  })
})

test('that the sound is lost is said until a line is heard again', async () => {
  const machine = fakeMachine()
  const shell = await inTalk(machine)
  await machine.pass(1_000)
  machine.voice.end('player-failed')
  await settle()
  expect(shell.app()).toMatchObject({notice: {key: 'sound.lost'}, call: {state: {sound: {voice: null, why: 'player-failed'}}}})
  const before = machine.voice.sounds.length
  while (machine.voice.sounds.length === before) await machine.pass(1_000)
  expect(shell.app().notice).toMatchObject({key: 'sound.lost'})
  machine.voice.end('heard')
  await settle()
  expect(shell.app()).toMatchObject({notice: null, call: {state: {sound: {why: null}}}})
})

describe('typing', () => {
  test('a chunk of text, Tab and text goes where it belongs and stands in the journal at once', async () => {
    const machine = fakeMachine()
    const shell = await inTalk(machine)
    await type(shell, text('您好'), key('tab'), text('吴佳怡'), key('tab'), key('tab'), text('１３６'))
    expect(fields(shell)).toEqual({reply: '您好', name: '吴佳怡', mobile: '136'})
    expect(machine.stored[0]?.events.filter(each => each.type === 'typed').map(each => each.inserted)).toEqual(['您好', '吴佳怡', '136'])
  })

  test('Enter while the customer speaks waits, Esc takes the words back into the line', async () => {
    const machine = fakeMachine()
    const shell = await inTalk(machine)
    await machine.pass(400)
    await type(shell, text('您好'), enter)
    expect(shell.app().call?.state.waiting?.text).toBe('您好')
    expect(fields(shell)?.['reply']).toBe('')
    await type(shell, key('escape'))
    expect(fields(shell)?.['reply']).toBe('您好')
    expect(shell.app().call?.editors['reply']).toMatchObject({text: '您好', caret: 2})
  })

  test('undo in a field gives the words back, clearing takes them away', async () => {
    const shell = await inTalk(fakeMachine())
    await type(shell, text('您好'), key('ctrl-u'))
    expect(fields(shell)?.['reply']).toBe('')
    await type(shell, key('ctrl-z'))
    expect(fields(shell)?.['reply']).toBe('您好')
  })

  test('a paste in an exam is refused, recorded, and leaves the field as it was', async () => {
    const machine = fakeMachine()
    const shell = await inTalk(machine, {exam: true})
    await type(shell, text('您'), {type: 'paste', text: '好好好'})
    expect(fields(shell)?.['reply']).toBe('您')
    expect(shell.app().call?.editors['reply']?.text).toBe('您')
    expect(shell.app().notice?.key).toBe('call.paste.refused')
    expect(machine.stored[0]?.events.at(-1)).toMatchObject({type: 'paste-refused', field: 'reply', length: 3})
  })
})

describe('the papers', () => {
  test('an entry that is opened was looked up; Enter goes back to the call with it', async () => {
    const machine = fakeMachine()
    const {load, ...packs} = machine.ports.packs
    const withPapers: Ports = {...machine.ports, packs: {...packs, load: async (...of) => {
      const loaded = await load(...of)
      return {...loaded, contents: {...loaded.contents, guideline: contents.guideline, catalog: contents.catalog}}
    }}}
    const shell = await inTalk({...machine, ports: withPapers})
    await type(shell, key('f5'), key('down'), enter)
    expect(shell.app().overlay).toBeNull()
    const sources = machine.stored[0]!.events.filter(each => each.type === 'looked-up').map(each => each.source)
    expect(sources).toEqual(['guideline', 'catalog', 'catalog'])
  })
})

describe('after the scorecard', () => {
  /** The scorecard of an agent's call by somebody who was asked for a name before. */
  async function scored(machine = fakeMachine()): Promise<Shell & {exits: number}> {
    machine.trainee = {...machine.trainee, settings: {asked: 'yes'}}
    const shell = await inTalk(machine)
    await type(shell, key('f8'), key('f9'), key('f9'))
    expect(shell.app().screen).toMatchObject({id: 'scorecard', goOn: null})
    return shell
  }

  test('a call is handed in as a file, and where it lies is said; a disk that is full is said, too', async () => {
    const machine = fakeMachine()
    const shell = await scored(machine)
    await type(shell, enter, key('up'), key('up'), enter)
    const shown = () => pictureOf(shell.app()).lines.map(plainText).join('\n')
    expect(shown()).toMatch(/! 作业文件存好了：\/desk\/.+\.tingda/)
    machine.diskFull = true
    await type(shell, enter)
    expect(shown()).toContain('作业文件没有写成：disk full')
  })

  test('Enter offers the next call, this one again, and the model; Esc closes the question, then the scorecard', async () => {
    const shell = await scored()
    await type(shell, enter)
    const {screen} = shell.app()
    if (screen.id !== 'scorecard') throw new Error(screen.id)
    expect(goOnItems(shell.app(), screen)
      .map(item => !('scenario' in item) ? item.id : `${item.id} ${item.scenario.id} ${item.role}`))
      .toEqual(['again shampoo-order agent', 'listen shampoo-order recorder', 'replay', 'drill', 'hand-in', 'back'])
    await type(shell, key('escape'))
    expect(shell.app().screen).toMatchObject({id: 'scorecard', goOn: null})
    await type(shell, key('escape'))
    expect(shell.app().screen.id).toBe('home')
  })

  test('the same call can be taken again at once', async () => {
    const shell = await scored()
    await type(shell, enter, enter)
    expect(shell.app().screen).toMatchObject({id: 'briefing', scenario: {id: 'shampoo-order'}, role: 'agent'})
    await type(shell, enter)
    expect(shell.app().call?.state.phase).toBe('ringing')
  })
})

describe('going on', () => {
  test('after the process was killed: everything typed is there, call time has stood still', async () => {
    const machine = fakeMachine()
    const before = await inTalk(machine)
    await type(before, text('您好'), key('tab'), text('吴佳怡'))
    const at = before.app().call!.state.at
    before.stop()
    machine.sleep(3_600_000)

    const after = open(machine)
    await type(after, enter)
    expect(after.app().notice?.key).toBe('call.resumed')
    expect(fields(after)).toEqual({reply: '您好', name: '吴佳怡'})
    expect(after.app().call?.now).toBe(at)
    expect(machine.stored[0]?.events).toContainEqual(expect.objectContaining({type: 'process-gap', gap: 3_600_000}))
    await type(after, text('女士'))
    expect(fields(after)?.['name']).toBe('吴佳怡女士')
  })

  test('a wall clock that jumps, back a day or on a year, moves neither the call nor what was typed', async () => {
    for (const jump of [-86_400_000, 31_536_000_000]) {
      const machine = fakeMachine()
      const {clock} = machine.ports
      let shift = 0
      const jumping = {...machine, ports: {...machine.ports, clock: {...clock, wall: () => clock.wall() + shift}}}
      const shell = await inTalk(jumping)
      const at = shell.app().call!.now
      shift = jump
      await type(shell, key('tab'), text('吴佳怡'))
      await machine.pass(2_000)
      expect(shell.app().call!.now - at).toBe(2_000)
      // A call is taken up where its log ends.
      const last = shell.app().call!.state.at
      shell.stop()
      shift = 0
      const after = open(jumping)
      await type(after, enter)
      expect(fields(after)?.['name']).toBe('吴佳怡')
      expect(after.app().call!.now).toBe(last)
      const gaps = machine.stored[0]!.events.flatMap(event => event.type === 'process-gap' ? [event.gap] : [])
      expect(gaps.every(gap => gap >= 0)).toBe(true)
    }
  })

  test('after the machine slept the call goes on where it stood', async () => {
    const machine = fakeMachine()
    const shell = await inTalk(machine)
    await machine.pass(1_000)
    const before = shell.app().call!.now
    machine.sleep(600_000)
    await machine.pass(1_000)
    expect(shell.app().call!.now - before).toBeLessThan(3_000)
    expect(machine.stored[0]?.events).toContainEqual(expect.objectContaining({type: 'process-gap'}))
  })

  test('while the disk is full nothing is lost, and the trainee is told; later all of it is written', async () => {
    const machine = fakeMachine()
    const shell = await inTalk(machine)
    const written = machine.stored[0]!.events.length
    machine.diskFull = true
    await type(shell, text('您'), text('好'))
    expect(machine.stored[0]!.events).toHaveLength(written)
    expect(shell.app().notice).toEqual({key: 'failed.save', with: {why: 'disk full'}})
    machine.diskFull = false
    await type(shell, text('！'))
    expect(machine.stored[0]!.events.slice(written).filter(each => each.type === 'typed').map(each => each.inserted).join('')).toBe('您好！')
  })
})

describe('the end of a call', () => {
  test('what is missing is told once, then it is handed in; the first time somebody is asked who they are', async () => {
    const machine = fakeMachine()
    const shell = await inTalk(machine)
    await type(shell, text('您好'), key('f8'))
    expect(shell.app().call?.state).toMatchObject({phase: 'wrap-up', focus: 'name'})
    await type(shell, text('吴佳怡'), key('f9'))
    expect(shell.app().notice?.key).toBe('warn.parts')
    await type(shell, key('f3'), key('down'), enter)
    expect(shell.app().call?.state.disposition).toBe('order')
    await type(shell, key('f9'))
    expect(shell.app().screen).toMatchObject({id: 'scorecard', back: 'about'})
    expect(machine.stored[0]?.state).toBe('submitted')
    await type(shell, enter, text('小王'), enter, text('２０２６'), enter, enter)
    expect(machine.trainee).toMatchObject({name: '小王', number: '2026', settings: {asked: 'yes'}})
    expect(shell.app().screen.id).toBe('baseline')
    await type(shell, key('escape'))
    expect(shell.app()).toMatchObject({screen: {id: 'home'}, totals: {'attempt-1': 71}, unfinished: null})
  })

  test('the baseline is measured from committed text, in 60 seconds', async () => {
    const machine = fakeMachine()
    const shell = open(machine)
    await type(shell, key('up'), key('up'), enter, ...Array.from({length: settingRows.length - 1}, () => key('down')), enter)
    expect(shell.app().screen.id).toBe('baseline')
    await type(shell, text('顾客打来电话，'))
    await machine.pass(30_000)
    await type(shell, text('先说您好，再问贵姓。听清楚'))
    await machine.pass(31_000)
    expect(machine.trainee.baseline).toBe(20)
  })

  test('Ctrl-C asks once, and a second Ctrl-C saves and leaves', async () => {
    const machine = fakeMachine()
    const shell = await inTalk(machine)
    await type(shell, key('ctrl-c'))
    expect(shell.app().overlay).toEqual({id: 'quit', selected: 0})
    expect(shell.exits).toBe(0)
    await type(shell, key('ctrl-c'))
    expect(shell.exits).toBe(1)
    expect(machine.stored[0]?.state).toBe('in-progress')
  })

  test('a call can be thrown away, then nothing offers it again; an exam cannot', async () => {
    const machine = fakeMachine()
    const shell = await inTalk(machine)
    await type(shell, key('ctrl-c'), key('up'), enter)
    expect(shell.app()).toMatchObject({screen: {id: 'home'}, call: null, attempts: [], unfinished: null})
    expect(machine.stored[0]?.state).toBe('discarded')
    const exam = await inTalk(fakeMachine(), {exam: true})
    await type(exam, key('ctrl-c'), key('up'), enter)
    expect(exam.app().call?.state.phase).toBe('wrap-up')
  })
})

import {describe, expect, it} from 'vitest'
import {hearingsOfLevel} from '../../src/call/hearing.ts'
import {soundAt, soundsAhead} from '../../src/call/sounding.ts'
import {stateOf} from '../../src/call/session.ts'
import {settingsFor} from '../../src/call/setup.ts'
import {heardTimes, stretchAt} from '../../src/call/stretch.ts'
import {captionsAt, timersAt} from '../../src/call/view.ts'
import {play, spoken, type Setup} from './support.ts'

/** At 100 characters a minute a character takes 600 ms: 我叫章丽华 three seconds. */
function recording(settings: Setup['settings'] = {}) {
  const call = play({
    settings: {role: 'recorder', hearings: 2, ...settings},
    scenario: {opening: {say: '你好，我要订货。', interrupts: true}, model: [{say: 'ask.name'}, {say: 'ask.mobile'}, {say: 'farewell'}, {say: 'farewell'}]}
  })
  call.put({type: 'answer'})
  return call
}
/** Lets time pass until the customer's line is being spoken, and so many ms of it. */
function into(call: ReturnType<typeof recording>, text: string, ms: number) {
  while (!call.state.lines.some(line => line.text.includes(text))) call.pass(100)
  const {at} = call.state.lines.at(-1)!
  call.pass(at + ms - call.now)
}
const shown = (call: ReturnType<typeof recording>) => captionsAt(call.state, call.now).map(caption => `${caption.live ? '…' : ''}${caption.text}`)
const everything = [
  '客：你好，我要订货。', '坐：ask.name', '客：我叫章丽华。', '坐：ask.mobile', '客：手机幺三九，二二八四，幺五零七。', '坐：farewell', '客：等等。', '坐：farewell', '客：再见。'
]

describe('in practice', () => {
  it('a pause stops the speaker in mid-line, and the rest is heard after it', () => {
    const call = recording()
    into(call, '章丽华', 1_500)
    call.put({type: 'pause'})
    expect(stretchAt(call.state, call.now)).toBeNull()
    call.pass(20_000)
    expect(spoken(call.state)).toHaveLength(3)
    call.put({type: 'resume'})
    // Two characters were heard; the third, half spoken, begins anew.
    expect(stretchAt(call.state, call.now)).toMatchObject({line: call.state.lines.length - 1, from: 2})
    expect(call.state.lines.at(-1)!.until).toBe(call.now + 3 * 600)
    expect(call.events.at(-1)).toMatchObject({type: 'resumed', gap: 20_000})
    call.pass(300_000)
    expect(spoken(call.state)).toEqual(everything)
  })

  it('back repeats the last three seconds, across the turn, and nobody answers twice', () => {
    const call = recording()
    into(call, '章丽华', 1_200)
    call.put({type: 'back'})
    const at = call.now
    const [agent, customer] = call.state.stretches.slice(-2)
    // 1.2 s of the customer, and of the agent before that as many characters as make up the other 1.8 s.
    expect(agent).toMatchObject({line: call.state.lines.length - 2, at, from: 'ask.name'.length - 3})
    expect(customer).toMatchObject({line: call.state.lines.length - 1, from: 0})
    expect(shown(call).filter(text => text.startsWith('…'))).toEqual(['…ask.name'])
    call.pass(300_000)
    expect(spoken(call.state)).toEqual(everything)
  })

  it('back from a pause goes on earlier; at the very beginning there is nothing before', () => {
    const call = recording()
    call.pass(600)
    call.put({type: 'pause'})
    call.pass(5_000)
    expect(call.put({type: 'back'}).map(event => event.type)).toEqual(['resumed', 'went-back'])
    expect(call.state.pausedAt).toBeNull()
    expect(stretchAt(call.state, call.now)).toMatchObject({line: 0, from: 0})
  })

  it('slower is heard at once, from where the line has come to, by both speakers', () => {
    const call = recording()
    into(call, '章丽华', 600)
    call.put({type: 'rate', rate: 60})
    expect(stretchAt(call.state, call.now)).toMatchObject({from: 1, rate: 60})
    expect(call.state.lines.at(-1)!.until).toBe(call.now + 4 * 1_000)
    call.pass(8_000)
    expect(call.state.lines.at(-1)).toMatchObject({who: 'agent', rate: 60})
    expect(call.put({type: 'rate', rate: 20})).toEqual([])
  })

  it('the log alone gives the same call', () => {
    const call = recording()
    into(call, '手机', 2_000)
    for (const type of ['pause', 'back', 'pause', 'resume'] as const) {
      call.put({type})
      call.pass(700)
    }
    call.pass(300_000)
    call.put({type: 'hear-again'})
    call.pass(4_000)
    expect(stateOf({settings: call.settings, events: call.events}, call.rules.contents.scenario.mood)).toEqual(call.state)
  })
})

describe('a second hearing', () => {
  it('plays the same lines once more, in two voices, nothing decided again; then it is over', () => {
    const call = recording()
    call.pass(300_000)
    const lines = call.state.lines
    expect(call.put({type: 'hear-again'})).toMatchObject([{type: 'hearing-started', n: 2}])
    expect(shown(call)).toEqual([])
    const from = call.now
    call.pass(300_000)
    expect(call.events.at(-1)).toMatchObject({type: 'hearing-ended', n: 2})
    expect(call.state.lines).toBe(lines)
    expect(shown(call)).toEqual(lines.map(line => line.text))
    const again = call.state.stretches.filter(each => each.at >= from)
    expect(again.map(each => each.line)).toEqual(lines.map((_, i) => i))
    again.forEach(each => expect(heardTimes(lines[each.line]!, each).at(-1)).toBe(each.until))
    expect(call.put({type: 'hear-again'})).toEqual([])
  })

  it('can be stopped, wound back, and left by submitting; its time is neither talk nor wrap-up', () => {
    const call = recording()
    call.pass(300_000)
    const before = timersAt(call.state, call.now)
    call.put({type: 'hear-again'})
    call.pass(3_000)
    call.put({type: 'pause'})
    call.pass(2_000)
    expect(call.put({type: 'back'})).toHaveLength(2)
    call.pass(5_000)
    call.type('name', '章丽华')
    call.put({type: 'submit'})
    expect(call.state).toMatchObject({phase: 'over', fields: {name: '章丽华'}})
    expect(timersAt(call.state, call.now + 99_999)).toEqual({...before, hearing: 10_000})
  })

  it('is for levels 1 and 2, and for recorders', () => {
    expect([1, 2, 3, 4, 5].map(hearingsOfLevel)).toEqual([2, 2, 1, 1, 1])
    expect(settingsFor({level: 2}, {role: 'recorder'}).hearings).toBe(2)
    expect(settingsFor({level: 2}).hearings).toBeUndefined()
    const once = recording({hearings: 1})
    once.pass(300_000)
    expect(once.put({type: 'hear-again'})).toEqual([])
  })
})

it('in an exam the recording runs through, as often as the level says', () => {
  const call = recording({exam: true})
  into(call, '章丽华', 600)
  for (const type of ['pause', 'back'] as const) expect(call.put({type})).toEqual([])
  expect(call.put({type: 'rate', rate: 60})).toEqual([])
  call.pass(300_000)
  expect(call.put({type: 'hear-again'})).toMatchObject([{type: 'hearing-started'}])
  expect(call.put({type: 'pause'})).toEqual([])
})

it('a log from before there were hearings replays as it was', () => {
  const {hearings: _, ...old} = settingsFor({level: 1}, {role: 'recorder'})
  const state = stateOf({settings: old, events: [
    {type: 'ring', at: 0, n: 1}, {type: 'answered', at: 1_000},
    {type: 'said', at: 1_300, who: 'customer', text: '你好。', slots: [], rate: 100, digitMs: 600, until: 2_500, why: 'opening', loud: false, hangsUp: false},
    {type: 'paused', at: 2_000}, {type: 'resumed', at: 2_000, gap: 5_000}, {type: 'rate-changed', at: 2_000, rate: 80},
    {type: 'hung-up', at: 5_000, by: 'customer', outcome: 'agent-ended'}
  ]}, 2)
  expect(state).toMatchObject({phase: 'wrap-up', rate: 80, pausedAt: null, hearings: [{from: 1_000, to: 5_000}]})
  expect(state.lines[0]!.until).toBe(2_500)
})

it('what sounds is the line at the pace it is heard at, from where it has come to; silence in a pause and after the call', () => {
  const call = recording()
  into(call, '章丽华', 1_500)
  expect(soundAt(call.state, call.now)).toMatchObject({n: 2, from: 1_500, line: {who: 'customer', rate: 100}})
  call.put({type: 'rate', rate: 60})
  const slowed = soundAt(call.state, call.now)!
  expect(slowed).toMatchObject({n: 2, from: 2_000, line: {rate: 60}})
  call.put({type: 'pause'})
  expect(soundAt(call.state, call.now)).toBeNull()
  call.put({type: 'back'})
  expect(soundAt(call.state, call.now)!.key).not.toBe(slowed.key)
  expect(soundsAhead(call.state, call.now, 3).map(line => line.text)).toEqual(['我叫章丽华。'])
  call.pass(600_000)
  expect(soundAt(call.state, call.now)).toBeNull()
  call.put({type: 'hear-again'})
  expect(soundsAhead(call.state, call.now, 2)).toMatchObject([{text: '你好，我要订货。', rate: 60}, {text: 'ask.name', who: 'agent'}])
})

it('nothing sounds any more once somebody has hung up in the middle of a line', () => {
  const call = play({scenario: {opening: {say: '我要订货，快一点。', interrupts: true}}})
  call.put({type: 'answer'})
  call.pass(1_000)
  expect(soundAt(call.state, call.now)).not.toBeNull()
  call.put({type: 'hang-up'})
  call.pass(100)
  expect(soundAt(call.state, call.now)).toBeNull()
})

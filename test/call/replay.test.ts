import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {applyAll} from '../../src/call/apply.ts'
import type {CallEvent} from '../../src/call/events.ts'
import {nextPlace, previousPlace, replayAt, replayLength, replayStops} from '../../src/call/replay.ts'
import {initialState} from '../../src/call/state.ts'
import {play, settings} from './support.ts'

/** A recorder's whole call with a pause, a step back, a second hearing and a form typed meanwhile. */
function recorded() {
  const call = play({
    settings: {role: 'recorder', hearings: 2},
    scenario: {opening: {say: '你好，我要订货。', interrupts: true}, model: [{say: 'ask.name'}, {say: 'farewell'}, {say: 'farewell'}]}
  })
  call.put({type: 'answer'})
  call.pass(2_000)
  call.put({type: 'pause'})
  call.pass(4_000)
  call.put({type: 'back'})
  call.pass(12_000)
  for (const text of ['章', '丽', '华']) {
    call.type('name', text)
    call.pass(700)
  }
  call.pass(60_000)
  call.put({type: 'hear-again'})
  call.pass(5_000)
  call.type('mobile', '139')
  call.pass(60_000)
  call.put({type: 'submit'})
  return {log: {settings: call.settings, events: call.events}, mood: call.rules.contents.scenario.mood, end: call.state}
}

describe('a replay', () => {
  it('is at every moment the call as it was then, and at the end the call itself', () => {
    const {log, mood, end} = recorded()
    expect(replayAt(log, mood, replayLength(log))).toEqual(end)
    fc.assert(fc.property(fc.integer({min: -10, max: replayLength(log) + 5_000}), t => {
      const state = replayAt(log, mood, t)
      expect(state).toEqual(applyAll(initialState(log.settings, mood), log.events.filter(event => event.at <= t)))
      expect(state.at).toBeLessThanOrEqual(Math.max(0, t))
    }))
  })

  it('needs nothing but the events: one that nobody would decide today is replayed as it stands', () => {
    const events: CallEvent[] = [
      {type: 'ring', at: 0, n: 1}, {type: 'answered', at: 1_000},
      {type: 'replied', at: 2_000, text: '你好', by: 'trainee'},
      {type: 'understood', at: 2_000, intents: ['an-intent-that-is-gone'], forbidden: [], readBack: [], cue: 'a-cue-that-is-gone', set: ['x'], outcome: 'agreed'},
      {type: 'mood', at: 2_000, from: 2, to: 5, why: 'cue:a-cue-that-is-gone'}
    ]
    expect(replayAt({settings, events}, 2, 1_999)).toMatchObject({mood: 2, turns: []})
    expect(replayAt({settings, events}, 2, 2_000)).toMatchObject({mood: 5, flags: ['x'], outcome: 'agreed'})
  })

  it('of a call that was broken off goes as far as it came', () => {
    const {log, mood} = recorded()
    const half = {...log, events: log.events.slice(0, 12)}
    expect(replayAt(half, mood, 9e9)).toEqual(applyAll(initialState(log.settings, mood), half.events))
    expect(replayLength({settings, events: []})).toBe(0)
    expect(replayStops({settings, events: []})).toEqual([0])
  })
})

describe('places to go to', () => {
  it('are what was said and done, and of typing in one go the beginning', () => {
    const {log} = recorded()
    const stops = replayStops(log)
    expect(stops).toEqual(stops.toSorted((a, b) => a - b))
    expect(new Set(stops).size).toBe(stops.length)
    const typed = log.events.filter(event => event.type === 'typed').map(event => event.at)
    expect(stops).toContain(typed[0])
    expect(stops).not.toContain(typed[1])
    expect(stops).toContain(typed[3])
    for (const type of ['said', 'paused', 'went-back', 'hearing-started', 'submitted'] as const) {
      const event = log.events.find(each => each.type === type)!
      expect(stops).toContain(event.at)
    }
    expect(stops.at(-1)).toBeLessThanOrEqual(replayLength(log))
  })

  it('the next and the one before; just behind one it is the one before that', () => {
    const places = [0, 1_000, 5_000]
    expect(nextPlace(places, 1_000, 9_000)).toBe(5_000)
    expect(nextPlace(places, 5_000, 9_000)).toBe(9_000)
    expect(previousPlace(places, 5_300, 0)).toBe(5_000)
    expect(previousPlace(places, 5_300, 1_200)).toBe(1_000)
    expect(previousPlace(places, 0, 1_200)).toBe(0)
  })
})

import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {advance, nextDue} from '../../src/call/advance.ts'
import {applyAll} from '../../src/call/apply.ts'
import {decide} from '../../src/call/decide.ts'
import type {CallEvent} from '../../src/call/events.ts'
import type {CallInput} from '../../src/call/input.ts'
import {feed, newCall} from '../../src/call/session.ts'
import {heardCount, heardTimes} from '../../src/call/stretch.ts'
import {captionsAt, timersAt} from '../../src/call/view.ts'
import {cue, rulesOf, settings} from './support.ts'

const rules = rulesOf({scenario: {
  model: [{say: 'greet'}, {say: 'ask.name'}, {hold: 20_000}, {say: 'farewell'}],
  cues: [
    cue('soothed', {intent: ['apologise']}, {say: ['嗯。'], mood: -1}),
    cue('done', {intent: ['confirm']}, {say: ['行。'], outcome: 'agreed'}),
    cue('where', {quiet: 20_000}, {say: [], mood: 1, times: 2})
  ]
}})

const words = fc.constantFrom('greet', 'ask.name ask.mobile', 'apologise', '我也没办法', 'hold', 'return', 'confirm', 'farewell', '天书', '13922841570')
const action = fc.oneof(
  fc.constantFrom('answer', 'send', 'recall', 'hold', 'return', 'hang-up', 'submit', 'pause', 'resume', 'back', 'slower', 'hear-again').map(type => ({type})),
  fc.record({type: fc.constant('say'), text: words}),
  fc.record({type: fc.constant('form'), text: fc.string({maxLength: 4, unit: 'grapheme'})})
)
/** What is done, and how long after what was done before. */
const course = fc.array(fc.tuple(fc.integer({min: 0, max: 40_000}), action), {maxLength: 25})
const roles = fc.constantFrom('agent' as const, 'recorder' as const)

function inputsOf(steps: readonly (readonly [number, {type: string; text?: string}])[]): CallInput[] {
  let at = 0
  return steps.flatMap(([wait, {type, text = ''}]): CallInput[] => {
    at += wait
    const typed = (field: string): CallInput => ({at, type: 'type', field, edit: {start: 0, removed: '', inserted: text, cause: 'type'}})
    if (type === 'say') return [typed('reply'), {at, type: 'send'}]
    if (type === 'form') return [typed('name')]
    if (type === 'slower') return [{at, type: 'rate', rate: 80}]
    return [{at, type} as CallInput]
  })
}

function run(inputs: readonly CallInput[], role: 'agent' | 'recorder') {
  const start = newCall({...settings, role, hearings: 2}, rules)
  let state = start
  const events: CallEvent[] = []
  for (const input of inputs) {
    const step = feed(state, input, rules)
    state = step.state
    events.push(...step.events)
  }
  return {start, state, events}
}

describe('whatever a trainee does', () => {
  it('the recorded events alone give the same state', () => {
    fc.assert(fc.property(course, roles, (steps, role) => {
      const {start, state, events} = run(inputsOf(steps), role)
      expect(applyAll(start, events)).toEqual(state)
    }))
  })

  it('events are in the order of time, and never before the input that they follow', () => {
    fc.assert(fc.property(course, roles, (steps, role) => {
      const {events} = run(inputsOf(steps), role)
      expect(events.map(event => event.at)).toEqual(events.map(event => event.at).toSorted((a, b) => a - b))
    }))
  })

  it('the call comes to an end by itself, once and for all', () => {
    fc.assert(fc.property(course, roles, (steps, role) => {
      const inputs = inputsOf(steps).filter(input => input.type !== 'pause')
      const {state} = run(inputs, role)
      const end = advance(state, state.at + 3_600_000, rules)
      expect(['wrap-up', 'over']).toContain(end.state.phase)
      expect(end.state.hearings.every(hearing => hearing.to !== null)).toBe(true)
      expect(nextDue(end.state, rules)).toBeNull()
      expect(end.state.outcome).not.toBeNull()
    }))
  })

  it('mood stays within 0 and 5, handle time is its parts, captions never throw', () => {
    fc.assert(fc.property(course, roles, fc.integer({min: 0, max: 900_000}), (steps, role, now) => {
      const {state} = run(inputsOf(steps), role)
      expect(state.mood).toBeGreaterThanOrEqual(0)
      expect(state.mood).toBeLessThanOrEqual(5)
      const timers = timersAt(state, Math.max(now, state.at))
      expect(timers.handle).toBe(timers.talk + timers.hold + timers.wrapUp)
      for (const time of Object.values(timers)) expect(time).toBeGreaterThanOrEqual(0)
      expect(captionsAt(state, now).every(caption => caption.live || caption.text !== '')).toBe(true)
    }))
  })
})

it('nobody is heard twice at once, however the recording is wound, and each stretch ends where its last grapheme does', () => {
  fc.assert(fc.property(course, steps => {
    const {state} = run(inputsOf(steps), 'recorder')
    state.stretches.slice(1).forEach((stretch, i) => expect(stretch.at).toBeGreaterThanOrEqual(state.stretches[i]!.until))
    for (const stretch of state.stretches) {
      const line = state.lines[stretch.line]!
      expect(stretch.upTo === null ? heardTimes(line, stretch).at(-1) : stretch.until).toBe(stretch.until)
      expect(heardCount(line, stretch, stretch.until)).toBe(stretch.upTo ?? heardTimes(line, stretch).length)
    }
  }))
})

describe('time', () => {
  it('passing in small steps or in one gives the same events', () => {
    fc.assert(fc.property(course, roles, fc.array(fc.integer({min: 1, max: 60_000}), {minLength: 1, maxLength: 20}), (steps, role, ticks) => {
      const {state} = run(inputsOf(steps), role)
      const end = state.at + ticks.reduce((sum, tick) => sum + tick, 0)
      let now = state.at
      let small = {state, events: [] as CallEvent[]}
      for (const tick of ticks) {
        now += tick
        const step = advance(small.state, now, rules)
        small = {state: step.state, events: [...small.events, ...step.events]}
      }
      expect(small.events).toEqual(advance(state, end, rules).events)
    }))
  })
})

it('nothing at all follows an input after the call is over', () => {
  fc.assert(fc.property(action, ({type}) => {
    const over = {...newCall(settings, rules), phase: 'over' as const, at: 100_000}
    const input = inputsOf([[100_000, {type, text: 'x'}]])
    expect(input.flatMap(each => decide(over, each, rules))).toEqual([])
  }))
})

import {expect, it} from 'vitest'
import {nextDue} from '../../src/call/advance.ts'
import {settingsFor} from '../../src/call/setup.ts'
import {cue, play, spoken} from './support.ts'

const answered = (cues: readonly ReturnType<typeof cue>[], say = '……') => {
  const call = play({scenario: {hears: false, opening: {say, interrupts: true}, cues: [...cues]}})
  call.pass(2_000)
  call.put({type: 'answer'})
  return call
}

it('answers no question, no goodbye and no silence on a line where nothing is heard', () => {
  const call = answered([])
  call.say('greet ask.name')
  call.pass(5_000)
  call.say('farewell')
  call.pass(300_000)
  expect(spoken(call.state)).toEqual(['坐：greet ask.name', '客：……', '坐：farewell'])
  expect(call.state).toMatchObject({phase: 'talk', mood: 2, outcome: null})
  expect(nextDue(call.state, call.rules)).toBeNull()
})

it('does what its cues say, to a reply or to silence', () => {
  const call = answered([
    cue('told', {intent: ['confirm']}, {set: ['told'], outcome: 'answered'}),
    cue('calls-out', {quiet: 3_000, noFlag: ['told']}, {say: ['喂？听得到吗？'], times: 2}),
    cue('gives-up', {quiet: 3_000}, {say: ['算了。'], hangsUp: true})
  ], '喂？')
  call.pass(8_000)
  call.say('confirm')
  call.pass(20_000)
  expect(spoken(call.state)).toEqual(['客：喂？', '客：喂？听得到吗？', '坐：confirm', '客：算了。'])
  expect(call.state).toMatchObject({hungUpBy: 'customer', outcome: 'answered'})
})

it('an insult that is not heard angers nobody', () => {
  const call = answered([])
  call.say('我也没办法')
  call.pass(10_000)
  expect(call.state.mood).toBe(2)
})

it('the rate is the level’s, the scenario’s, or the one that is chosen', () => {
  expect(settingsFor({level: 1}).rate).toBe(100)
  expect(settingsFor({level: 1, rate: 75}).rate).toBe(75)
  expect(settingsFor({level: 1, rate: 75}, {rate: 150}).rate).toBe(150)
})

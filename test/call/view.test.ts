import {describe, expect, it} from 'vitest'
import type {Captions} from '../../src/call/events.ts'
import {captionsAt, fadeAfter, holdQuietAt, isRingingAloud, nextCaptionChange, timersAt} from '../../src/call/view.ts'
import {play} from './support.ts'

/** An angry opening of two phrases, answered after two seconds; 100 characters a minute are 600 ms each. */
function talking(captions: Captions) {
  const call = play({settings: {captions}, scenario: {opening: {say: '怎么回事！我要退款！', interrupts: true}}})
  call.pass(2_000)
  call.put({type: 'answer'})
  call.pass(300)
  return call
}
const shown = (call: ReturnType<typeof talking>) => captionsAt(call.state, call.now).map(({who, text, live}) => `${who === 'customer' ? '客' : '坐'}${live ? '…' : '：'}${text}`)

describe('captions', () => {
  it('come phrase by phrase as they are spoken, and stay', () => {
    const call = talking('on')
    expect(shown(call)).toEqual(['客…怎么回事！'])
    call.pass(2_400)
    expect(shown(call)).toEqual(['客…怎么回事！我要退款！'])
    call.pass(10_000)
    expect(shown(call)).toEqual(['客：怎么回事！我要退款！'])
  })

  it('fade a while after the phrase', () => {
    const call = talking('fade')
    call.pass(2_400 + fadeAfter)
    expect(shown(call)).toEqual(['客：我要退款！'])
    call.pass(2_400)
    expect(shown(call)).toEqual([])
  })

  it('when off still show that somebody speaks', () => {
    const call = talking('off')
    expect(shown(call)).toEqual(['客…'])
    call.pass(10_000)
    expect(shown(call)).toEqual([])
  })

  it('say when they next change, so that the screen sleeps until then', () => {
    const call = talking('on')
    const next = nextCaptionChange(call.state, call.now)!
    expect(next).toBe(2_300 + 2_400)
    expect(nextCaptionChange(call.state, call.now + 60_000)).toBeNull()
  })

  it('end where the line was hung up on', () => {
    const call = talking('on')
    call.put({type: 'hang-up'})
    expect(shown(call)).toEqual(['客：怎么回事！'])
    call.pass(10_000)
    expect(shown(call)).toEqual(['客：怎么回事！'])
  })

  it('show the agent\'s own words where they were said', () => {
    const call = talking('on')
    call.pass(10_000)
    call.say('apologise')
    call.pass(1_000)
    expect(shown(call)).toEqual(['客：怎么回事！我要退款！', '坐：apologise', '客…算了。'])
  })
})

it('the bell sounds for two of every five seconds, until answered', () => {
  const call = play()
  call.pass(0)
  expect([0, 1_999, 2_000, 5_000].map(at => isRingingAloud(call.state, at))).toEqual([true, true, false, true])
  call.put({type: 'answer'})
  expect(isRingingAloud(call.state, 5_000)).toBe(false)
})

it('times are told apart: ring, talk, hold and wrap-up', () => {
  const call = talking('on')
  call.put({type: 'hold'})
  call.pass(7_000)
  expect(holdQuietAt(call.state, call.now)).toBe(7_000)
  call.put({type: 'return'})
  call.pass(1_000)
  call.put({type: 'hang-up'})
  call.pass(4_000)
  expect(timersAt(call.state, call.now)).toEqual({ring: 2_000, talk: 1_300, hold: 7_000, wrapUp: 4_000, hearing: 0, handle: 12_300})
})

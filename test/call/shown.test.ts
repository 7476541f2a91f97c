import {expect, it} from 'vitest'
import {patched, patchOf} from '../../src/classroom/protocol/patch.ts'
import {isSecondHearing, mayHearAgain} from '../../src/call/hearing.ts'
import {shownOf, stateShown} from '../../src/call/shown.ts'
import {timersAt} from '../../src/call/view.ts'
import {play} from './support.ts'

it('a seat sees that a second hearing may be had, that it is on, and how long it has lasted; captions begin anew', () => {
  const call = play({
    settings: {role: 'recorder', hearings: 2},
    scenario: {opening: {say: '你好，我要订货。', interrupts: true}, model: [{say: 'ask.name'}, {say: 'farewell'}, {say: 'farewell'}]}
  })
  const seat = () => stateShown(shownOf(call.state, call.now, null), call.settings, call.now)
  call.put({type: 'answer'})
  call.pass(5_000)
  expect(mayHearAgain(seat())).toBe(false)
  call.pass(300_000)
  const before = shownOf(call.state, call.now, null)
  expect(mayHearAgain(seat())).toBe(true)
  call.put({type: 'hear-again'})
  call.pass(4_000)
  const after = shownOf(call.state, call.now, null)
  expect(patched(before, patchOf(before, after)!)).toEqual(after)
  expect(after.captions.map(caption => caption.text)).toEqual(['你好，我要订货。'])
  expect([isSecondHearing(seat()), mayHearAgain(seat())]).toEqual([true, false])
  expect(timersAt(seat(), call.now).hearing).toBe(4_000)
})

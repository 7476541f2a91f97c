import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {replyField} from '../../src/call/events.ts'
import type {CallEvent} from '../../src/call/events.ts'
import {newCall, stateOf} from '../../src/call/session.ts'
import {foreseen, shownOf} from '../../src/call/shown.ts'
import type {Deed} from '../../src/call/shown.ts'
import {callAgain, classCall, inOrderOfTime, take, wentOn} from '../../src/classroom/calls/classCall.ts'
import type {ClassCall, Taken} from '../../src/classroom/calls/classCall.ts'
import {patched, patchOf} from '../../src/classroom/protocol/patch.ts'
import {form32} from '../ui/handmade.ts'
import {rulesOf, settings} from '../call/support.ts'

const base = rulesOf({scenario: {id: 'x', opening: {say: '你好！我要订货，请快一点。', interrupts: true}}})
const rules = {...base, contents: {...base.contents, form: form32}}
const fields = [replyField, 'name', 'mobile', 'elsewhere']

const edit = fc.record({start: fc.nat(12), removed: fc.string({maxLength: 3}), inserted: fc.constantFrom('您', '好', 'ask.name', ' '), cause: fc.constant('type' as const)})
const deed: fc.Arbitrary<Deed> = fc.oneof(
  {weight: 6, arbitrary: fc.record({type: fc.constant('type' as const), field: fc.constantFrom(...fields), edit})},
  {weight: 2, arbitrary: fc.record({type: fc.constant('focus' as const), field: fc.constantFrom(...fields)})},
  {weight: 2, arbitrary: fc.constantFrom<Deed>({type: 'send'}, {type: 'recall'}, {type: 'hold'}, {type: 'return'})},
  {weight: 1, arbitrary: fc.constantFrom<Deed>({type: 'answer'}, {type: 'hang-up'}, {type: 'submit'})}
)
/** What a seat sends: when it comes, and what it says of its time, true or not; the host may have been killed before. */
const step = fc.record({deed, wait: fc.nat(4_000), since: fc.nat(60_000), offset: fc.nat(20_000), killed: fc.boolean()})

test('whatever times are claimed, the log in the order of its times adds up to the call the host ran', () => {
  fc.assert(fc.property(fc.array(step, {maxLength: 40}), steps => {
    let call: ClassCall = classCall('a', newCall(settings, rules), null)
    let events: CallEvent[] = []
    let now = 0
    const goOn = (taken: Taken): void => {
      call = taken.call
      events = [...events, ...taken.events]
    }
    goOn(wentOn(call, 0, rules))
    goOn(take(call, {sequence: 1, since: 0, offset: 0, deed: {type: 'answer'}}, 500, 0, rules))
    for (const {deed: each, wait, since, offset, killed} of steps) {
      now = Math.max(now, 500) + wait
      if (killed) call = callAgain(classCall('a', stateOf({settings, events}, rules.contents.scenario.mood), null), events, call.taken, rules)
      const sequence = call.taken + 1
      const sent = {sequence, since, offset, deed: each}
      const taken = take(call, sent, now, 0, rules)
      goOn(taken)
      expect(taken.record?.at).toBeLessThanOrEqual(Math.max(now, call.state.at))
      // Sent again, it is nothing.
      expect(take(call, sent, now, 0, rules)).toEqual({call, events: [], record: null})
    }
    const ordered = inOrderOfTime(events)
    const again = stateOf({settings, events: ordered}, rules.contents.scenario.mood)
    for (const key of ['fields', 'phase', 'outcome', 'mood', 'submittedAt', 'answeredAt', 'hungUpAt', 'told', 'intentCounts'] as const) expect(again[key]).toEqual(call.state[key])
  }), {numRuns: 300})
})

test('a seat that is told differences comes to what the host shows', () => {
  fc.assert(fc.property(fc.array(step, {maxLength: 30}), steps => {
    let call = wentOn(classCall('a', newCall(settings, rules), null), 0, rules).call
    let now = 0
    let seat = shownOf(call.state, 0, null)
    let known = seat
    for (const {deed: each, wait} of steps) {
      now += wait
      const sent = {sequence: call.taken + 1, since: now, offset: 0, deed: each}
      seat = foreseen(seat, each)
      known = foreseen(known, each)
      call = take(call, sent, now, 0, rules).call
      const shown = shownOf(call.state, now, call.callerNumber)
      const patch = patchOf(known, shown)
      if (patch) seat = patched(seat, patch)
      known = shown
      expect(patchOf(seat, shown)).toBeNull()
    }
  }), {numRuns: 200})
})

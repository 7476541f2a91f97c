import {expect, test} from 'vitest'
import {deedTime} from '../../src/classroom/calls/timing.ts'

const typed = (since: number, offset: number) => ({since, offset})

test.each([
  ['on the line, it keeps its own time', typed(10_000, 800), 10_850, 0, 0, {at: 10_800, flag: null}],
  ['typed while the line was cut, it keeps its time however long ago', typed(10_000, 800), 90_000, 0, 89_000, {at: 10_800, flag: null}],
  ['a clock that runs fast is held by receipt', typed(10_000, 9_000), 12_000, 0, 0, {at: 12_000, flag: 'ahead'}],
  ['so is a message from the future', typed(99_000, 0), 12_000, 0, 0, {at: 12_000, flag: 'ahead'}],
  ['never before what was done earlier', typed(10_000, 0), 12_000, 11_000, 0, {at: 11_000, flag: 'behind'}],
  ['a deed that took its time on a line that was there', typed(10_000, 0), 20_000, 0, 5_000, {at: 10_000, flag: 'delayed'}],
  ['rounding is no misfit', typed(10_000, 2_010), 12_000, 0, 0, {at: 12_000, flag: null}]
] as const)('%s', (_, sent, receipt, earliest, linked, time) => {
  expect(deedTime(sent, receipt, earliest, linked)).toEqual(time)
})

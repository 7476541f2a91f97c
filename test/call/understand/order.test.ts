import fc from 'fast-check'
import {expect, test} from 'vitest'
import {standInOrder, whereHeard} from '../../../src/call/understand/order.ts'

/** Each character of `reply` is a row's number; it fits that row alone. */
const placesOf = (reply: readonly number[], rows: number) =>
  whereHeard(reply.map((own) => Uint8Array.from({length: rows}, (_, row) => row === own ? 3 : 0)), rows)
const sets = (...needed: readonly number[][]) => needed.map((rows) => Uint16Array.from(rows))

test.each([
  [[0, 1, 2], sets([0], [2]), true],
  [[2, 1, 0], sets([0], [2]), false],
  [[0], sets([0], [0]), false],
  [[1, 0], sets([0, 1], [0]), true],
  [[], sets(), true],
  [[], sets([0]), false]
])('%j has %j in order: %s', (reply, needed, expected) => {
  expect(standInOrder(needed, placesOf(reply, 3))).toBe(expected)
})

test('as a search through the reply finds it, however long', () => {
  const row = fc.integer({min: 0, max: 5})
  fc.assert(fc.property(fc.array(row, {maxLength: 100}), fc.array(fc.array(row, {minLength: 1, maxLength: 3}), {maxLength: 6}), (reply, needed) => {
    let from = 0
    const found = needed.every((set) => {
      const at = reply.findIndex((own, i) => i >= from && set.includes(own))
      from = at + 1
      return at >= 0
    })
    expect(standInOrder(sets(...needed), placesOf(reply, 6))).toBe(found)
  }))
})

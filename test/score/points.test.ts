import fc from 'fast-check'
import {expect, test} from 'vitest'
import {earned, percentile, shareOut} from '../../src/score/points.ts'

test.each([
  [100, [1, 1, 1], [34, 33, 33]],
  [10, [3, 3, 1], [4, 4, 2]],
  [35, [4, 4], [18, 17]],
  [5, [0, 2, 0], [0, 5, 0]],
  [7, [0, 0], [0, 0]],
  [7, [], []]
])('%i points by the weights %j are %j', (total, weights, shares) => {
  expect(shareOut(total, weights)).toEqual(shares)
})

test('shares always sum to the total, and none is a point off its exact share', () => {
  fc.assert(fc.property(fc.nat(1000), fc.array(fc.nat(50), {minLength: 1, maxLength: 30}), (total, weights) => {
    const sum = weights.reduce((a, b) => a + b, 0)
    fc.pre(sum > 0)
    const shares = shareOut(total, weights)
    expect(shares.reduce((a, b) => a + b, 0)).toBe(total)
    shares.forEach((share, i) => expect(Math.abs(share - total * weights[i]! / sum)).toBeLessThan(1))
  }))
})

test.each([[0.5, 1, 0], [0.5, 4, 2], [0.51, 1, 1], [1, 7, 7], [0, 7, 0], [0.25, 11, 3], [2, 7, 7], [-1, 7, 0]])('%f of %i points is %i', (share, max, points) => {
  expect(earned(share, max)).toBe(points)
})

test('percentile by nearest rank', () => {
  expect(percentile([], 0.5)).toBeNull()
  expect(percentile([5], 0.9)).toBe(5)
  expect(percentile([4, 1, 3, 2], 0.5)).toBe(2)
  expect(percentile([10, 20, 30, 40, 50, 60, 70, 80, 90, 100], 0.9)).toBe(90)
})

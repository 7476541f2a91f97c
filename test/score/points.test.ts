import fc from 'fast-check'
import {expect, test} from 'vitest'
import {earned, percentile, shareOut, shareOutToAll} from '../../src/score/points.ts'

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

test.each([
  [10, [9, 9, 1, 0], [5, 4, 1, 0]],
  [30, [3, 100, 100, 1], [1, 14, 14, 1]],
  [4, [1, 1, 8], [1, 1, 2]],
  [2, [1, 1, 1], [1, 1, 0]],
  [7, [0, 0], [0, 0]]
])('%i points by the weights %j, nothing left out, are %j', (total, weights, shares) => {
  expect(shareOutToAll(total, weights)).toEqual(shares)
})

test('whatever counts gets a point while there are enough, and a heavier weight never fewer', () => {
  fc.assert(fc.property(fc.nat(200), fc.array(fc.nat(50), {minLength: 1, maxLength: 30}), (total, weights) => {
    const counting = weights.filter(weight => weight > 0)
    fc.pre(counting.length > 0)
    const shares = shareOutToAll(total, weights)
    expect(shares.reduce((a, b) => a + b, 0)).toBe(total)
    const unpaid = shares.filter((share, i) => weights[i]! > 0 && share === 0).length
    expect(counting.length > total || unpaid === 0).toBe(true)
    const upsideDown = weights.some((weight, i) => weights.some((other, j) => weight > other && shares[i]! < shares[j]!))
    expect(upsideDown).toBe(false)
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

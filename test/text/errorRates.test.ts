import fc from 'fast-check'
import {expect, test} from 'vitest'
import {entryRate, errorRates} from '../../src/text/errorRates.ts'
import {played} from './vectors.ts'

test.each([
  ['王小明', ['+王小明'], [3, 0, 0], [0, 0, 0]],
  ['王小明', ['+王晓明'], [2, 1, 0], [0, 1 / 3, 1 / 3]],
  ['王小明', ['+王晓', '-晓', '+小明'], [3, 0, 1], [1 / 4, 0, 1 / 4]],
  ['王小明', ['+王晓', '-晓', '+小民'], [2, 1, 1], [1 / 4, 1 / 4, 1 / 2]],
  ['王小明', ['+王小明', '-王小明'], [0, 3, 3], [1 / 2, 1 / 2, 1]],
  ['王👨‍👩‍👧', ['+王👨‍👩', '-👨‍👩', '+👨‍👩‍👧'], [2, 0, 1], [1 / 3, 0, 1 / 3]],
  ['', ['+王'], [0, 1, 0], [0, 1, 1]]
] as const)('%s typed as %j: C, INF, IF %j', (reference, typed, classes, rates) => {
  const {final, edits} = played(typed)
  expect(errorRates(reference, final, edits)).toEqual({
    basis: 'committed-text', correct: classes[0], notCorrected: classes[1], corrected: classes[2],
    correctedRate: rates[0], notCorrectedRate: rates[1], totalRate: rates[2]
  })
})

test('nothing expected and nothing committed has no rate, which is not a rate of 0', () => {
  expect(errorRates('', '', [])).toMatchObject({correctedRate: null, notCorrectedRate: null, totalRate: null})
})

const text = fc.string({unit: fc.constantFrom('王', '小', '明', '1'), maxLength: 10})

test('the two kinds of error add up to the total, which is between 0 and 1', () => {
  fc.assert(fc.property(text, text, fc.array(text, {maxLength: 4}), (reference, final, fixed) => {
    const {correctedRate, notCorrectedRate, totalRate} = errorRates(reference, final, fixed.map((removed) => ({removed, inserted: ''})))
    expect((correctedRate ?? 0) + (notCorrectedRate ?? 0)).toBeCloseTo(totalRate ?? 0, 12)
    expect(totalRate ?? 0).toBeGreaterThanOrEqual(0)
    expect(totalRate ?? 0).toBeLessThanOrEqual(1)
  }))
})

test.each([
  [43, 20, 126],
  [2, 1, 60],
  [1, 5, null],
  [0, 5, null],
  [10, 0, null]
])('%d characters in %d s are %d a minute', (characters, seconds, rate) => {
  expect(entryRate(characters, seconds)).toBe(rate)
})

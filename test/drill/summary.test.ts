import {expect, test} from 'vitest'
import {numberItem} from '../../src/drill/items.ts'
import {drillsOf, errorRates, summaryOf} from '../../src/drill/summary.ts'
import {answered, begun} from './support.ts'

const mobile = numberItem('mobile', '13922841507')
const answers = [
  answered(mobile, '13922841507', 1, 120), answered(mobile, '13922841570', 2, 126),
  answered(mobile, '13922841507', 3, 108), answered(mobile, '1392284', 4, 114)
]

test('the summary tells shares', () => {
  const {items, slips, rates, took} = summaryOf(answers)
  expect(items).toEqual({wrong: 2, of: 4, rate: 0.5})
  expect(slips.map(({slip, share}) => [slip, share.rate])).toEqual([['transposed', 0.25], ['missing', 0.25]])
  expect(rates).toEqual({first: 120, best: 120, next: 96})
  expect(took).toBe(5_000)
})

test('a drill without an answer has no rate, and none is made up', () => {
  expect(summaryOf([])).toEqual({items: {wrong: 0, of: 0, rate: null}, slips: [], rates: null, took: null})
  expect(errorRates([]).phones).toBe(null)
})

test('drills are told apart by where they begin', () => {
  const log = [begun(0, 'phones'), ...answers.slice(0, 1), begun(5, 'phones'), ...answers.slice(1)]
  expect(drillsOf(log).map(drill => drill.answers.length)).toEqual([1, 3])
  expect(errorRates(log)).toMatchObject({phones: 0.5, names: null})
})

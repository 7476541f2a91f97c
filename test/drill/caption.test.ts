import {expect, test} from 'vitest'
import {captionAt, nextCaptionAfter} from '../../src/drill/caption.ts'
import {freshItem, numberItem} from '../../src/drill/items.ts'
import {speechOf} from '../../src/drill/rate.ts'
import {lengthOf} from '../../src/call/timeline.ts'
import {people} from './support.ts'

const speech = speechOf(numberItem('mobile', '13922841507'), 120)

test('a caption passes group by group, never the whole number at once, and is gone at the end', () => {
  // 0.6 s a digit: groups at 0, 1.8 and 4.2 s.
  expect([-1, 0, 1_799, 1_800, 4_200, 7_199, 7_200].map(at => captionAt(speech, at))).toEqual(
    ['', '幺三九，', '幺三九，', '二二八四，', '幺五零七。', '幺五零七。', ''])
  expect([0, 1_800, 4_200, 7_200].map(at => nextCaptionAfter(speech, at))).toEqual([1_800, 4_200, 7_200, null])
})

test('a digit takes what it takes in a call of the same rate', () => {
  expect([120, 180].map(rate => speechOf(numberItem('mobile', '1'), rate).digitMs)).toEqual([600, 400])
})

test('letters do not take an ideograph’s time each: an English name is told in seconds', () => {
  const seed = Array.from({length: 99}, (_, i) => i).find(i => freshItem('spelling', people, i).field === 'english')!
  const item = freshItem('spelling', people, seed)
  const perLetter = lengthOf(speechOf(item, 120)) / item.expected.length
  expect(perLetter).toBeGreaterThan(600)
  expect(perLetter).toBeLessThan(2_500)
})

import {expect, test} from 'vitest'
import {baselineOf, isCopied} from '../../src/ui/app/baseline.ts'

const text = '顾客打来电话，先说您好，再问贵姓。'

test('right characters a minute; wrong ones do not count', () => {
  expect(baselineOf(text, '顾客打来电话', 60_000)).toBe(6)
  expect(baselineOf(text, '顾客打来电话', 12_000)).toBe(30)
  expect(baselineOf(text, '顾客打赖电话', 60_000)).toBe(5)
})

test('a minute is the most that counts, and a few seconds say nothing', () => {
  expect(baselineOf(text, '顾客', 90_000)).toBe(2)
  expect(baselineOf(text, '顾客打来电话', 900)).toBeNull()
  expect(baselineOf(text, '', 60_000)).toBeNull()
})

test('the text is copied when as much was typed, right or wrong', () => {
  expect(isCopied('您好吗', '您好')).toBe(false)
  expect(isCopied('您好吗', '你好吗')).toBe(true)
})

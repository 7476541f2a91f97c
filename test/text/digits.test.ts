import {expect, test} from 'vitest'
import {arabicNumerals, digitsOf} from '../../src/text/digits.ts'

test.each([
  ['139-2284 1507', '13922841507'],
  ['１３９', '139'],
  ['幺三九二二八四幺五零七', '13922841507'],
  ['二〇二六，两千', '20262'],
  ['①②', '12'],
  ['没有', '']
])('the digits of %s are %j', (text, digits) => {
  expect(digitsOf(text)).toBe(digits)
})

test.each([
  ['十八号三栋五〇二室', '18号3栋502室'],
  ['二十号', '20号'], ['一百零五号', '105号'], ['一千二百三十四号', '1234号'], ['体育东路18号', '体育东路18号']
])('%s in Arabic numerals is %s', (text, expected) => {
  expect(arabicNumerals(text)).toBe(expected)
})

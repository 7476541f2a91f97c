import {expect, test} from 'vitest'
import {normaliseDigits} from '../../src/input/digits.ts'

test.each([
  ['１３９２２８４１５０７', '13922841507'],
  ['０２０－３８４７６２１５', '020-38476215'],
  ['020——38476215', '020-38476215'],
  ['020—38476215', '020-38476215'],
  ['020–3847−6215‐1', '020-3847-6215-1'],
  ['（０２０）３８４７　６２１５', '(020)3847 6215'],
  ['ＴＤ２０２６ｘ', 'TD2026x'],
  ['+86 139-2284-1507', '+86 139-2284-1507'],
  ['幺三九，没有', '幺三九,没有'],
  ['一二', '一二'],
  ['', '']
])('%s is %s', (typed, meant) => {
  expect(normaliseDigits(typed)).toBe(meant)
  expect(normaliseDigits(meant)).toBe(meant)
})

import {beforeAll, expect, test} from 'vitest'
import type {Phonetics} from '../../src/text/phonetics.ts'
import {loadPhonetics} from '../../src/text/pinyin.ts'
import {nearSound, soundKey, soundsExactly, soundsLike} from '../../src/text/soundMatch.ts'

let phonetics: Phonetics
beforeAll(async () => {
  phonetics = await loadPhonetics()
})

test('readings have tone digits, 5 for the neutral tone and v for ü, the most common first', () => {
  expect(phonetics.readings('女')[0]).toBe('nv3')
  expect(phonetics.readings('了')).toEqual(['le5', 'liao3'])
  expect(phonetics.readings('单')).toEqual(['dan1', 'shan4', 'chan2'])
})

test.each(['a', '1', '，', '😀', '\ud83d', ''])('%j has no reading', (character) => {
  expect(phonetics.readings(character)).toEqual([])
  expect(phonetics.surnameReadings(character)).toEqual([])
})

test('surnames that are read otherwise, and those that are not', () => {
  expect(['单', '解', '曾', '查'].map((surname) => phonetics.surnameReadings(surname))).toEqual([['shan4'], ['xie4'], ['zeng1'], ['zha1']])
  expect(phonetics.surnameReadings('王')).toEqual(phonetics.readings('王'))
})

test('the dictionary is loaded once', () => {
  expect(loadPhonetics()).toBe(loadPhonetics())
})

test.each([
  ['zhang', 'zan'], ['shi', 'si'], ['chuang', 'cuan'], ['ling', 'nin'], ['fu', 'hu'], ['fa', 'hua'], ['fei', 'hui'], ['fang', 'huan'], ['neng', 'nen'], ['dong', 'dong']
])('%s is near %s', (a, b) => {
  expect(nearSound(a)).toBe(nearSound(b))
})

test.each([
  ['讲', '江', true, false], ['办', '半', true, true], ['办', '帮', true, false], ['是', '四', true, false],
  ['法', '花', true, false], ['你', '您', false, false], ['谁', '问', false, false], ['a', 'a', true, true], ['a', '啊', false, false]
])('%s and %s: alike %s, exactly alike %s', (a, b, alike, exactly) => {
  expect(soundsLike(a, b, phonetics)).toBe(alike)
  expect(soundsExactly(a, b, phonetics)).toBe(exactly)
})

test('a character without a reading sounds like itself alone', () => {
  expect([...soundKey('7', phonetics)]).toEqual(['=7'])
})

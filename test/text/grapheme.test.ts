import fc from 'fast-check'
import {expect, test} from 'vitest'
import {graphemeCount, graphemeOffset, graphemes, sliceGraphemes, utf16Offset} from '../../src/text/grapheme.ts'

const family = '👨‍👩‍👧'

test.each([
  ['', []],
  ['王小明', ['王', '小', '明']],
  ['a1，', ['a', '1', '，']],
  ['\r\n', ['\r\n']],
  ['e\u0301x', ['e\u0301', 'x']],
  [`王${family}明`, ['王', family, '明']],
  ['𠮷野', ['𠮷', '野']],
  ['王\ud83d明', ['王', '\ud83d', '明']],
  ['か\u3099', ['か\u3099']]
])('%j is split into what a reader counts', (text, expected) => {
  expect(graphemes(text)).toEqual(expected)
  expect(graphemeCount(text)).toBe(expected.length)
})

test('a grapheme offset becomes the UTF-16 offset where it starts', () => {
  const text = `王${family}明`
  expect([0, 1, 2, 3, 9].map((index) => utf16Offset(text, index))).toEqual([0, 1, 9, 10, 10])
  expect(utf16Offset('王明', -1)).toBe(0)
})

test('a UTF-16 offset inside a grapheme belongs to that grapheme', () => {
  const text = `王${family}明`
  expect([0, 1, 5, 8, 9, 10, 99].map((offset) => graphemeOffset(text, offset))).toEqual([0, 1, 1, 1, 2, 3, 3])
})

test('slices count graphemes', () => {
  expect(sliceGraphemes(`王${family}明`, 1, 2)).toBe(family)
  expect(sliceGraphemes('王小明', 1)).toBe('小明')
})

const anyText = fc.oneof(
  fc.string({unit: 'binary'}), fc.string({unit: 'grapheme'}),
  fc.string({unit: fc.constantFrom('王', '▸', '·', '█', '1', '，', '\ud83d', '\udc68', '\u0301', '\u200d', '\r', '\n', '👨')})
)

test('graphemes joined are the text, and agree with the segmenter also where it is not asked', () => {
  const segmenter = new Intl.Segmenter('zh', {granularity: 'grapheme'})
  fc.assert(fc.property(anyText, (text) => {
    const parts = graphemes(text)
    expect(parts.join('')).toBe(text)
    expect(parts).toEqual(Array.from(segmenter.segment(text), (part) => part.segment))
  }))
})

test('offsets go to UTF-16 and back', () => {
  fc.assert(fc.property(anyText, (text) => {
    for (let index = 0; index <= graphemeCount(text); index += 1) {
      expect(graphemeOffset(text, utf16Offset(text, index))).toBe(index)
    }
  }))
})

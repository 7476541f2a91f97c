import fc from 'fast-check'
import stringWidth from 'string-width'
import {expect, test} from 'vitest'
import {cellWidth, cutToWidth, padToWidth} from '../../src/text/width.ts'
import {wrapText} from '../../src/text/wrap.ts'

test.each([
  ['', 0], ['abc', 3], ['王小明', 6], ['１３９', 6], ['e\u0301', 1], ['\u200b', 0], ['👨‍👩‍👧', 2], ['ｱ', 1]
])('%j takes %i cells', (text, cells) => {
  expect(cellWidth(text)).toBe(cells)
})

test('is what the tables of string-width say, for every character of the basic plane and for any text', () => {
  const different = Array.from({length: 0x10000}, (_, unit) => String.fromCharCode(unit)).filter(each => cellWidth(each) !== stringWidth(each))
  expect(different).toEqual([])
  const units = fc.oneof(fc.constantFrom('王', 'a', '─', '█', '，', '１', '\u3000', '\u0301', '\ufe0f', '\u200d', '👩', '…'), fc.string({unit: 'grapheme', maxLength: 1}))
  fc.assert(fc.property(fc.string({unit: units}), text => cellWidth(text) === stringWidth(text)))
})

test.each([
  ['王小明', 6, '', '王小明'],
  ['王小明', 5, '', '王小'],
  ['王小明', 5, '…', '王小…'],
  ['王小明', 4, '…', '王…'],
  ['王小明', 1, '', ''],
  ['王', 1, '..', ''],
  ['ab王', 3, '', 'ab']
])('%s cut to %i cells with mark %j is %s', (text, cells, mark, expected) => {
  expect(cutToWidth(text, cells, mark)).toBe(expected)
})

test('padding counts cells, not characters', () => {
  expect(padToWidth('王明', 6)).toBe('王明  ')
  expect(padToWidth('王小明', 4)).toBe('王小明')
})

test.each([
  ['', 10, ['']],
  ['您好请讲', 4, ['您好', '请讲']],
  ['您好，请讲', 4, ['您', '好，', '请讲']],
  ['他说（好）的', 6, ['他说', '（好）', '的']],
  ['订单20261105号', 8, ['订单', '20261105', '号']],
  ['买shampoo吧', 8, ['买', 'shampoo', '吧']],
  ['hello world again', 11, ['hello world', 'again']],
  ['手机 139 2284 1507', 10, ['手机 139', '2284 1507']],
  ['shampoo', 3, ['sha', 'mpo', 'o']],
  ['一\n二', 4, ['一', '二']],
  ['一\n\n二', 4, ['一', '', '二']],
  ['020-38476215好', 12, ['020-38476215', '好']],
  ['王明', 1, ['王', '明']]
])('%j wraps at %i cells into %j', (text, cells, lines) => {
  expect(wrapText(text, cells)).toEqual(lines)
})

const reply = fc.string({unit: fc.constantFrom('您', '好', '，', '。', '（', '）', '「', '」', 'a', '1', ' ', '\n', '！')})

test('wrapping keeps every character that is no space, in order, within the width', () => {
  const bare = (text: string) => text.replace(/\s/gu, '')
  fc.assert(fc.property(reply, fc.integer({min: 2, max: 20}), (text, cells) => {
    const lines = wrapText(text, cells)
    expect(bare(lines.join(''))).toBe(bare(text))
    for (const line of lines) expect(cellWidth(line)).toBeLessThanOrEqual(cells)
  }))
})

test('with room for it, no line starts with closing or ends with opening punctuation', () => {
  const sentence = fc.array(fc.constantFrom('您好，', '（请讲）', '「好」', '再见。', '谢谢！', '订单123号'), {minLength: 1, maxLength: 12})
  fc.assert(fc.property(sentence, fc.integer({min: 8, max: 24}), (parts, cells) => {
    for (const line of wrapText(parts.join(''), cells)) {
      expect(line).not.toMatch(/^[，。！）」]/u)
      expect(line).not.toMatch(/[（「]$/u)
    }
  }))
})

import fc from 'fast-check'
import {beforeAll, describe, expect, test} from 'vitest'
import {compilePhrasebook} from '../../src/phrases/compile.ts'
import {detectPhrases} from '../../src/phrases/detect.ts'
import type {Phrasebook} from '../../src/phrases/phrasebook.ts'
import {graphemes} from '../../src/text/grapheme.ts'
import type {Phonetics} from '../../src/text/phonetics.ts'
import {loadPhonetics} from '../../src/text/pinyin.ts'
import {loadSimplify} from '../../src/text/simplify.ts'
import {phrasebook} from './phrasebook.ts'

const compiled = compilePhrasebook(phrasebook)
let phonetics: Phonetics
beforeAll(async () => {
  phonetics = await loadPhonetics()
})

/** The reply with what was found in brackets: `那[我也没办法|forbidden]啊`. */
function drawn(text: string, options = {}): string {
  const characters = graphemes(text)
  for (const {start, end, severity} of detectPhrases(text, compiled, phonetics, options).toReversed()) {
    characters.splice(end, 0, `|${severity}]`)
    characters.splice(start, 0, '[')
  }
  return characters.join('')
}

test.each([
  ['那我也没办法啊', '那[我也没办法|forbidden]啊'],
  ['您好，讲话！', '您好，[讲话|forbidden]！'],
  ['👨‍👩‍👧我 也\u200b没办法', '👨‍👩‍👧[我 也\u200b没办法|forbidden]'],
  ['我也没办办办法！', '[我也没办办办法|forbidden]！'],
  ['大声点！！我听不清', '[大声点！！我听不清|forbidden]'],
  ['Ａ我也没有办法', 'Ａ[我也没有办法|suspected]'],
  ['我也没办法。你有完没完', '[我也没办法|forbidden]。[你有完没完|forbidden]'],
  ['讲话！讲话！', '[讲话|forbidden]！[讲话|forbidden]！'],
  ['您听明白了吗？我听明白了', '[您听明白了吗|discouraged]？我听明白了'],
  ['没有问题', '没有问题']
])('%s is read as %s', (text, expected) => {
  expect(drawn(text)).toBe(expected)
})

test('a finding brings the wording to use instead', () => {
  expect(detectPhrases('讲话', compiled)).toEqual([
    {phrase: 'speak', severity: 'forbidden', start: 0, end: 2, suggestion: '您好，请讲！'}
  ])
})

describe('three characters or fewer', () => {
  test.each([
    ['讲话', 'forbidden'], ['奖话', 'suspected'], ['讲话呀', 'suspected'], ['江华', ''], ['将画', ''],
    ['请讲话', ''], ['听您讲话', ''], ['讲话的讲', '']
  ])('%s: %s', (text, severity) => {
    expect(detectPhrases(text, compiled, phonetics).map((finding) => finding.severity).join()).toBe(severity)
  })
})

describe('clause boundaries', () => {
  test.each([
    ['我也没，办法总会有的', ''],
    ['我也没。办法有两个', ''],
    ['我，也，没，办，法', 'forbidden'],
    ['我也没办法您找快递吧', 'forbidden'],
    ['我也没办法给您退', 'suspected'],
    ['没办法定代表人', ''],
    ['我也没办法定代表人', '']
  ])('%s: %s', (text, severity) => {
    expect(detectPhrases(text, compiled, phonetics).map((finding) => finding.severity).join()).toBe(severity)
  })
})

test('politeness clears an order, and makes a fault that is no order uncertain', () => {
  expect(drawn('请大声点，我听不清')).toBe('请大声点，我听不清')
  expect(drawn('大声点好吗，我听不清')).toBe('大声点好吗，我听不清')
  expect(drawn('申请再讲一遍，我没听清')).toBe('申请[再讲一遍，我没听清|forbidden]')
  expect(drawn('请问你有完没完')).toBe('请问[你有完没完|suspected]')
})

test('quotation marks clear only somebody else\'s words', () => {
  expect(drawn('您刚才说“我也没办法”')).toBe('您刚才说“我也没办法”')
  expect(drawn('“我也没办法”')).toBe('“[我也没办法|forbidden]”')
  expect(drawn('“我也没办法”，再见')).toBe('“[我也没办法|suspected]”，再见')
  expect(drawn('您说的这个我也没办法')).toBe('您说的这个[我也没办法|forbidden]')
  expect(drawn('我跟您说我也没办法')).toBe('我跟您说[我也没办法|forbidden]')
})

test('values read back from the form are exempt', () => {
  expect(drawn('讲话，对吗', {exempt: ['讲话']})).toBe('讲话，对吗')
  expect(drawn('讲话，对吗')).toBe('[讲话|forbidden]，对吗')
})

test('traditional characters are certain with the converter, uncertain by their sound without', async () => {
  const simplify = await loadSimplify()
  expect(drawn('我也沒辦法', {simplify})).toBe('[我也沒辦法|forbidden]')
  expect(drawn('我也沒辦法')).toBe('[我也沒辦法|suspected]')
})

test('without phonetics the words themselves are still found, homophones are not', () => {
  expect(detectPhrases('我也没有办法', compiled).map(({severity}) => severity)).toEqual(['suspected'])
  expect(detectPhrases('我野没办法', compiled)).toEqual([])
})

test('a school\'s own phrase is found by the same rules', () => {
  const own: Phrasebook = {
    forbidden: [{id: 'wait-there', text: '你等着，我没空', suggestion: '麻烦您稍等片刻，好吗？', norm: 70, source: '001', maxGap: 2}],
    discouraged: [],
    standard: []
  }
  const severities = (text: string) => detectPhrases(text, compilePhrasebook(own), phonetics).map(({severity}) => severity).join()
  expect(severities('你等着，我没空')).toBe('forbidden')
  expect(severities('我没空，你等着')).toBe('suspected')
  expect(severities('你等着，现在我没空')).toBe('suspected')
  expect(severities('你等着，现在真的是我没空')).toBe('')
})

test('a standard phrase of a school\'s own is safe even where it contains a forbidden one', () => {
  const own: Phrasebook = {...phrasebook, standard: [{id: 'own', text: '{客户}，我也没办法确定，我去问', norm: 1, source: '001'}]}
  expect(detectPhrases('王先生，我也没办法确定，我去问', compilePhrasebook(own), phonetics)).toEqual([])
})

test('a phrasebook is compiled once', () => {
  expect(compilePhrasebook(phrasebook, phonetics)).toBe(compiled)
})

test('findings stay inside the reply, in order, whatever is typed', () => {
  const pieces = fc.constantFrom('讲话', '我也', '没办法', '你', '问我', '我问谁', '大声点', '，', '。', ' ', '“', '”', '\ud83d', '👨‍👩‍👧', 'a', '请', '您')
  fc.assert(fc.property(fc.oneof(fc.string({unit: 'binary'}), fc.array(pieces).map((parts) => parts.join(''))), (text) => {
    const length = graphemes(text).length
    let last = 0
    for (const {start, end} of detectPhrases(text, compiled, phonetics)) {
      expect(start).toBeGreaterThanOrEqual(last)
      expect(end).toBeGreaterThan(start)
      expect(end).toBeLessThanOrEqual(length)
      last = start
    }
  }))
})

test('pages of text without a comma are read to the end, and what stands there is found', () => {
  const pages = '您的地址我记下了广东省广州市'.repeat(2_000)
  expect(detectPhrases(`${pages}，我也没办法`, compiled, phonetics).map(({phrase, end}) => `${phrase} ${end}`))
    .toEqual([`i-cannot-help ${graphemes(pages).length + 6}`])
})

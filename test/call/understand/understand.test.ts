import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {compileIntents} from '../../../src/call/understand/compile.ts'
import {understand, understandLine} from '../../../src/call/understand/understand.ts'
import {sliceGraphemes} from '../../../src/text/grapheme.ts'
import {loadPhonetics} from '../../../src/text/pinyin.ts'
import {loadSimplify} from '../../../src/text/simplify.ts'
import {readIntents} from './support.ts'

const intents = readIntents()
const phonetics = await loadPhonetics()
const compiled = compileIntents(intents, phonetics, await loadSimplify())
const ids = (text: string): string => understandLine(text, compiled).intents.join(' ')

/** 请问|您贵姓|…: each understood intent with the characters it was heard in. */
function heardIn(text: string): string[] {
  return understand(text, compiled).intents.map(({id, start, end}) => `${id}: ${sliceGraphemes(text, start, end)}`)
}

describe('understand', () => {
  test.each([
    ['请问您归姓', 'ask.name'],
    ['请问您的手机好吗多少', 'ask.mobile'],
    ['麻烦您说一下您的地止', 'ask.address'],
    ['我们给您推款', 'offer.refund'],
    ['讓您久等了', 'return'],
    ['您的电话是１３９２２８４１５０７对吗', 'confirm'],
    ['您的电话是幺三九二二八四幺五零七对吗', 'confirm']
  ])('hears wrong characters of the same sound, traditional and full-width ones: %s', (text, expected) => {
    expect(ids(text)).toBe(expected)
  })

  test.each([
    ['不用转接', ''],
    ['我不会给您退款', 'refuse'],
    ['退款办不了', 'refuse'],
    ['给您退款可以吗', 'offer.refund'],
    ['您要退款吗', 'ask.wish'],
    ['您想退款还是换货', 'ask.wish'],
    ['您刚才说要退款对吗', 'confirm'],
    ['您说“我要退款”', ''],
    ['您说“给我换一瓶”，那我们给您换一瓶', 'offer.replace'],
    ['能不能给您退款我要问主管', 'promise.handle'],
    ['不用谢这是我们应该做的', 'welcome'],
    ['您别担心我们会给您退款', 'calm offer.refund'],
    ['您的电话是多少', 'ask.mobile'],
    ['您的电话是13922841507吗', 'confirm'],
    ['电话的话是多少', 'ask.mobile'],
    ['您看是帮您换一瓶新的还是退款', 'offer.replace ask.wish'],
    ['是换一个还是把钱退您', 'ask.wish'],
    ['不能再换了', 'refuse'],
    ['您别上火咱慢慢说', 'calm ask.slower'],
    ['加急给您重发一件', 'offer.replace'],
    ['我帮您加急', 'promise.handle']
  ])('tells denial, question, statement and quotation apart: %s', (text, expected) => {
    expect(ids(text)).toBe(expected)
  })

  test('gives every intent once, in the order it is first said, with its place in graphemes', () => {
    expect(heardIn('👍🏽您好！请问贵姓？电话多少？请问您贵姓')).toEqual(['greet: 您好', 'ask.name: 贵姓', 'ask.mobile: 电话多少'])
  })

  test('the same reply in full-width letters and with spaces between is the same reply', () => {
    expect(ids('请 问 您 贵 姓')).toBe('ask.name')
    expect(ids('ＯＫ')).toBe('backchannel')
  })

  test('without phonetics exact characters are understood', () => {
    const exact = compileIntents(intents, null)
    expect(understandLine('请问您贵姓', exact).intents).toEqual(['ask.name'])
    expect(understandLine('请问您的地止', exact).intents).toEqual([])
  })

  test('replies beyond 2,000 graphemes are cut', () => {
    expect(ids('啊'.repeat(1_990) + '请问您贵姓')).toBe('ask.name')
    expect(ids('啊'.repeat(2_000) + '请问您贵姓')).toBe('')
    expect(ids('请问您贵姓' + '啊'.repeat(1_000_000))).toBe('ask.name')
  })

  test.each(['', ' ', '。。。', '\ud83d', '\udc4d\ud83d', 'e\u0301'.repeat(5_000), '👨‍👩‍👧‍👦'.repeat(3_000), '\u0000\u200b\ufeff', '您'.repeat(100_000)])(
    'says nothing on what says nothing: %#', text => {
      expect(understand(text, compiled).intents).toEqual([])
    }
  )

  test('never throws, and places lie inside the reply', () => {
    const pieces = fc.constantFrom('请问', '您', '贵姓', '退款', '不', '给您', '，', '。', '“', '”', '说', '139', '2284', '的', '👍', '\ud83d', ' ', 'A')
    fc.assert(fc.property(fc.oneof(fc.string({unit: 'binary'}), fc.array(pieces).map(each => each.join(''))), text => {
      const {intents: found} = understand(text, compiled)
      const count = [...new Intl.Segmenter('zh').segment(text)].length
      expect(found.every(({start, end}) => start >= 0 && start < end && end <= count)).toBe(true)
      expect(new Set(found.map(({id}) => id)).size).toBe(found.length)
    }))
  })
})

import {describe, expect, test} from 'vitest'
import {compileIntents} from '../../../src/call/understand/compile.ts'
import {parsePattern, patternProblem} from '../../../src/call/understand/pattern.ts'
import {understand} from '../../../src/call/understand/understand.ts'
import {sliceGraphemes} from '../../../src/text/grapheme.ts'
import {loadPhonetics} from '../../../src/text/pinyin.ts'
import {intentsOf} from './support.ts'

const phonetics = await loadPhonetics()

/** Where the pattern is found in `text`, in brackets: 请[说慢]点. The text itself where it is not found. */
function found(pattern: string, text: string, not: readonly string[] = []): string {
  const compiled = compileIntents(intentsOf([{id: 'it', patterns: [pattern], not}]), phonetics)
  const [match] = understand(text, compiled).intents
  return match ? `${sliceGraphemes(text, 0, match.start)}[${sliceGraphemes(text, match.start, match.end)}]${sliceGraphemes(text, match.end)}` : text
}

describe('patterns', () => {
  test.each([
    ['a word', '退款', '给您退款吧', '给您[退款]吧'],
    ['one of several', '(退款|换货)', '我要换货', '我要[换货]'],
    ['what may be left out', '[快]递单号', '递单号', '[递单号]'],
    ['fillers between', '贵姓', '贵，姓', '贵，姓'],
    ['fillers between words', '电话多少', '电话呢是那个多少', '电话呢是那个多少'],
    ['fillers', '电话多少', '电话呢那个多少', '[电话呢那个多少]'],
    ['a short gap', '电话..多少', '电话号码是多少', '[电话号码是多少]'],
    ['too long for the gap', '电话.多少', '电话号码是多少', '电话号码是多少'],
    ['no negation in a gap', '给您..退款', '给您就是不退款', '给您就是不退款'],
    ['no comma in a gap', '电话..多少', '电话，多少', '电话，多少'],
    ['a comma where one may be', '电话,多少', '电话，多少', '[电话，多少]'],
    ['none where one may be', '电话,多少', '电话多少', '[电话多少]'],
    ['the beginning of a clause', '^多少', '电话，呢多少', '电话，呢[多少]'],
    ['not the beginning of a clause', '^多少', '电话多少', '电话多少'],
    ['the end of a clause', '电话$', '电话呢，多少', '[电话]呢，多少'],
    ['the whole reply', '^^好的$$', '好的', '[好的]'],
    ['not the whole reply', '^^好的$$', '好的，请问', '好的，请问'],
    ['the same sound', '地址', '说一下地止', '说一下[地止]'],
    ['a near sound', '地址', '说一下地子', '说一下地子'],
    ['a near sound of an uncommon character', '联系', '您的年系', '您的[年系]'],
    ['both characters wrong, with another word', '请问..性命', '请问您姓名', '[请问您姓名]'],
    ['both characters wrong, alone', '姓名', '性命', '性命'],
    ['common words as they stand', '请问..号码', '请问好吗', '请问好吗'],
    ['exactly these characters', '<地址>', '说一下地止', '说一下地止'],
    ['a number', '电话#', '电话139 2284 1507', '[电话139 2284 1507]'],
    ['a number in words', '电话#', '电话幺三九二', '[电话幺三九二]'],
    ['no number', '第#', '第12个', '第12个'],
    ['an echo', '的~', '中华的华', '中华[的华]'],
    ['no echo', '的~', '中华的花', '中华的花'],
    ['a word class', '@what问题', '有啥问题', '有[啥问题]'],
    ['你 and 您', '您', '你', '[你]'],
    ['letters of any width and case', 'ok', 'ＯＫ', '[ＯＫ]']
  ])('%s: %s in %s', (_, pattern, text, expected) => {
    expect(found(pattern, text)).toBe(expected)
  })

  test('a `not` pattern rules out what it overlaps, and only its heart', () => {
    expect(found('电话', '给您打电话', ['打电话'])).toBe('给您打电话')
    expect(found('请问..{电话}', '请问打电话', ['打电话'])).toBe('请问打电话')
    expect(found('请问..{电话}', '请问您的电话', ['请问您'])).toBe('[请问您的电话]')
  })

  test('denied and reported words do not count', () => {
    expect(found('退款', '我们不能退款')).toBe('我们不能退款')
    expect(found('退款', '退款是不行的')).toBe('退款是不行的')
    expect(found('退款', '您刚才说要退款')).toBe('您刚才说要退款')
    expect(found('退款', '他说“退款”，我们就退款')).toBe('他说“退款”，我们就[退款]')
  })

  test.each([
    ['(退款', 3, ') expected'],
    ['退款)', 2, ') without its beginning'],
    ['退....款', 5, 'a gap is . .. or ...'],
    ['@nobody', 0, 'no word class @nobody'],
    ['退。款', 2, '。 cannot stand in a pattern'],
    ['('.repeat(20), 9, 'too many brackets'],
    ['退'.repeat(500), 400, 'pattern too long']
  ])('says what is wrong with %s', (pattern, at, message) => {
    expect(patternProblem(pattern)).toMatchObject({at, message: expect.stringContaining(message)})
    expect(() => parsePattern(pattern)).toThrow(message)
  })
})

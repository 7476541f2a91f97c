import fc from 'fast-check'
import {expect, test} from 'vitest'
import {fold, foldedText} from '../../src/text/fold.ts'
import {graphemeCount} from '../../src/text/grapheme.ts'
import {loadSimplify} from '../../src/text/simplify.ts'

const all = {spaces: true, punctuation: true, repeats: true}

test.each([
  ['ＡＢＣ１３９', {}, 'abc139'],
  ['讲\u200b话\ufeff', {}, '讲话'],
  ['讲 话！', {}, '讲 话!'],
  ['讲 话！', {spaces: true}, '讲话!'],
  ['讲，话！😡', {punctuation: true}, '讲话'],
  ['讲讲讲话', {repeats: true}, '讲话'],
  ['讲 — 话', all, '讲话'],
  ['ABC', {case: false}, 'ABC'],
  ['１', {width: false}, '１'],
  ['１️⃣３', {punctuation: true}, '13']
])('%j folded with %j is %j', (text, options, expected) => {
  expect(fold(text, options).text).toBe(expected)
})

test('every folded character knows where it came from', () => {
  const folded = fold('讲 讲！话…㈱', all)
  expect(folded.text).toBe('讲话株')
  expect(folded.origin).toEqual([0, 4, 6])
  expect(folded.until).toEqual([3, 5, 7])
})

test('traditional characters are simplified by the converter handed in', async () => {
  const simplify = await loadSimplify()
  expect(fold('講話！沒辦法', {simplify}).text).toBe('讲话!没办法')
})

test('a converter that changes the number of characters does not shift offsets', () => {
  const simplify = (text: string) => text.replace('电脑', '计算机').replace('講', '讲')
  expect(fold('电脑講', {simplify})).toEqual({text: '电脑讲', characters: ['电', '脑', '讲'], origin: [0, 1, 2], until: [1, 2, 3]})
})

test('origins ascend and stay inside the original', () => {
  const text = fc.oneof(fc.string({unit: 'binary'}), fc.string({unit: fc.constantFrom('讲', '話', ' ', '！', 'Ａ', '\u200b', '\ud83d', '①')}))
  fc.assert(fc.property(text, (original) => {
    const folded = fold(original, all)
    expect(folded.origin).toHaveLength(folded.characters.length)
    expect(folded.origin).toEqual(folded.origin.toSorted((a, b) => a - b))
    expect(folded.until.every((end, index) => end > (folded.origin[index] as number))).toBe(true)
    expect(folded.until.at(-1) ?? 0).toBeLessThanOrEqual(graphemeCount(original))
  }))
})

test('the text alone is folded as with its origins', () => {
  const text = fc.oneof(fc.string({unit: 'grapheme'}), fc.string({unit: fc.constantFrom('讲', '話', ' ', '\n', '！', 'Ａ', 'É', '，', '…', '\u200b', '\ud83d', '①')}))
  const options = fc.record({spaces: fc.boolean(), punctuation: fc.boolean(), width: fc.boolean(), case: fc.boolean()}, {requiredKeys: []})
  fc.assert(fc.property(text, options, (original, own) => {
    expect(foldedText(original, own)).toBe(fold(original, own).text)
  }))
})

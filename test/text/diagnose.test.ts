import fc from 'fast-check'
import {beforeAll, expect, test} from 'vitest'
import {align} from '../../src/text/align.ts'
import {labelEdits} from '../../src/text/diagnose.ts'
import type {Phonetics} from '../../src/text/phonetics.ts'
import {loadPhonetics} from '../../src/text/pinyin.ts'
import {loadSimplify} from '../../src/text/simplify.ts'

let phonetics: Phonetics
beforeAll(async () => {
  phonetics = await loadPhonetics()
})

const labels = (reference: string, hypothesis: string, surnameAt?: number) =>
  labelEdits(align(reference, hypothesis), phonetics, surnameAt === undefined ? {} : {surnameAt}).edits.map((edit) => edit.labels)

test.each([
  ['章', '张', ['same-sound-and-tone']],
  ['章', '掌', ['same-sound']],
  ['章', '脏', ['near-sound']],
  ['李', '你', ['near-sound']],
  ['林', '灵', ['near-sound']],
  ['陈', '程', ['near-sound']],
  ['湖', '福', ['near-sound']],
  ['李', '季', ['similar-shape']],
  ['清', '请', ['same-sound', 'similar-shape']],
  ['行', '航', ['same-sound-and-tone']],
  ['王', '天', ['other']],
  ['1', '１', ['width']],
  ['a', 'A', ['case']],
  ['1', '7', ['other']]
])('%s typed as %s: %j', (reference, hypothesis, expected) => {
  expect(labels(reference, hypothesis)[0]?.toSorted()).toEqual(expected.toSorted())
})

test('a surname has its surname reading only', () => {
  expect(labels('单明', '丹明')).toEqual([['same-sound-and-tone']])
  expect(labels('单明', '丹明', 0)).toEqual([['other']])
  expect(labels('单明', '善明', 0)).toEqual([['same-sound-and-tone']])
  expect(labels('王单', '王丹', 0)).toEqual([['same-sound-and-tone']])
})

test('swapped neighbours are transposed, both of them', () => {
  expect(labels('13922841507', '13922814507')).toEqual([['transposed'], ['transposed']])
  expect(labels('12034', '21043')).toEqual([['transposed'], ['transposed'], ['transposed'], ['transposed']])
  expect(labels('12', '34')).toEqual([['other'], ['other']])
})

test('surnames of two characters have their own readings, at both of them', () => {
  expect(labels('尉迟明', '玉池明', 0)).toEqual([['same-sound-and-tone'], ['same-sound-and-tone']])
  expect(labels('尉迟明', '卫迟明', 0)).toEqual([['other']])
  expect(labels('欧阳明', '欧扬明', 0)).toEqual([['same-sound-and-tone']])
  expect(labels('长孙明', '长笋明', 0)).toEqual([['same-sound']])
})

test('one character too few, or one too many that repeats nothing, carries no label', () => {
  expect(labels('王小明', '王明')).toEqual([[]])
  expect(labels('王明', '王小明')).toEqual([[]])
})

test.each([
  ['13922841507', '1391507', 'missing-group', 4],
  ['广东省广州市天河区', '广东省天河区', 'missing-group', 3],
  ['天河区体育东路', '', 'missing-group', 7],
  ['13922841507', '139228422841507', 'doubled-group', 4],
  ['13922841507', '13913922841507', 'doubled-group', 3],
  ['13922841507', '139228415071507', 'doubled-group', 4],
  ['广州市天河区', '广州市天河区天河区', 'doubled-group', 3],
  ['王小明', '王小小明', 'doubled-group', 1]
])('%s typed as %s: %s of %d', (reference, hypothesis, label, size) => {
  expect(labels(reference, hypothesis)).toEqual(Array.from({length: size}, () => [label]))
})

test('groups that are apart are told apart', () => {
  expect(labels('13922841507', '139841507')).toEqual([['missing-group'], ['missing-group']])
  expect(labels('123456789', '23678')).toEqual([[], ['missing-group'], ['missing-group'], []])
})

test('every label comes from a difference, and labelling changes nothing else', () => {
  const text = fc.string({unit: fc.constantFrom('张', '章', '已', '己', '1', '2', 'a', 'A'), maxLength: 10})
  fc.assert(fc.property(text, text, (reference, hypothesis) => {
    const plain = align(reference, hypothesis)
    const labelled = labelEdits(plain, phonetics, {surnameAt: 0})
    expect({...labelled, edits: labelled.edits.map((edit) => ({...edit, labels: []}))}).toEqual(plain)
    for (const edit of labelled.edits) expect(edit.labels.length > 0 || edit.op !== 'substitute').toBe(true)
  }))
})

test('a traditional character is told as such where the table is at hand', async () => {
  const simplify = await loadSimplify()
  expect(labelEdits(align('张号', '張號'), phonetics, {simplify}).edits.map((edit) => edit.labels))
    .toEqual([['same-sound-and-tone', 'traditional'], ['same-sound-and-tone', 'traditional']])
})

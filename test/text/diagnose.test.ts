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

test('deletions and insertions carry no label', () => {
  expect(labels('王小明', '王明')).toEqual([[]])
  expect(labels('王明', '王小明')).toEqual([[]])
})

test('a traditional character is told as such where the table is at hand', async () => {
  const simplify = await loadSimplify()
  expect(labelEdits(align('张号', '張號'), phonetics, {simplify}).edits.map((edit) => edit.labels))
    .toEqual([['same-sound-and-tone', 'traditional'], ['same-sound-and-tone', 'traditional']])
})

import {expect, test} from 'vitest'
import {bookOf} from '../../src/drill/book.ts'
import {answersOfCall} from '../../src/drill/fromCalls.ts'
import {weakestKind} from '../../src/drill/weakest.ts'
import {align} from '../../src/text/align.ts'
import {labelEdits} from '../../src/text/diagnose.ts'
import type {FieldScore} from '../../src/score/scorecard.ts'
import {customer} from '../score/support.ts'
import {tools} from './support.ts'

const field = (kind: FieldScore['kind'], expected: string, typed: string, points: number): FieldScore => ({
  id: kind, label: '', labelEn: '', kind, expected, accepted: [], typed, points, max: 6, state: 'partly',
  alignment: kind === 'text' || typed === '' ? null : labelEdits(align(expected, typed), tools.phonetics), explanation: []
})
const fields = [
  field('name', '章丽华', '张丽华', 3), field('mobile', '13922841507', '13922841570', 1), field('landline', '', '无', 6),
  field('order', '20261105000317', '', 0), field('address', customer.address, customer.address.replace('502', '503'), 4), field('text', '漏液', '裂了', 0)
]

test('what went wrong in a call’s form is in the book; what was left empty, or is free text, says nothing', () => {
  const book = bookOf([], answersOfCall({fields}, {customer}, 1_000))
  expect(book.map(entry => entry.spot.id).sort()).toEqual(['addresses:2>3', 'names:章>张', 'phones:transposed'])
  expect(book.find(entry => entry.spot.kind === 'names')).toMatchObject({inCalls: 1, wrong: 1, example: {spoken: '章丽华，立早章。', expected: '章丽华'}})
})

test('a field that kept its points has no mistakes, whatever its alignment shows: a homophone that could not be known', () => {
  const answers = answersOfCall({fields: [field('name', '章丽华', '张丽华', 6)]}, {customer}, 1_000)
  expect(answers).toMatchObject([{right: true, mistakes: []}])
})

test('the weakest field says what to drill', () => {
  expect(weakestKind(fields)).toBe('phones')
  expect(weakestKind(fields.slice(0, 1))).toBe('names')
  expect(weakestKind([field('text', '漏液', '', 0), field('name', '章丽华', '章丽华', 6)])).toBe(null)
})

import {expect, test} from 'vitest'
import {textOf} from '../../../src/score/messages.ts'
import {fieldOf, type Fixture} from '../support.ts'

const drawn = (field: string, typed: string, fixture: Fixture = {}): string => {
  const {state, explanation} = fieldOf(field, typed, fixture)
  return [state, ...explanation.map(each => textOf(each, 'zh'))].join(' | ')
}

test.each([
  '13922841507', '139 2284 1507', '139-2284-1507', '１３９２２８４１５０７', '+86 13922841507', '8613922841507', '幺三九二二八四幺五零七', '139。2284。1507'
])('a mobile typed as %s is right', typed => {
  expect(drawn('mobile', typed)).toBe('met')
})

test.each([
  ['13922841570', '第 10 位起两个数字写反了：07 写成了 70'],
  ['139228415607', '多了 1 位：第 10 位起的 6'],
  ['1392284150', '漏了 1 位：第 11 位起的 7'],
  ['139228415077', '7 多打了一遍（第 11 位起）'],
  ['13922841508', '第 11 位 7 写成了 8'],
  ['12922841508', '有 2 处不同：应为 13922841507，写的是 12922841508'],
  ['1392284', '漏了一组：1507（从第 8 位起）'],
  ['1391507', '漏了一组：2284（从第 4 位起）'],
  ['13922842841507', '284 多打了一遍（第 5 位起）'],
  ['13322841508', '有 2 处不同：应为 13922841507，写的是 13322841508'],
  ['1391508', '有 5 处不同：应为 13922841507，写的是 1391508 | 漏了一组：2284'],
  ['不知道', '应为 13922841507，写的“不知道”不是号码'],
  ['无', '顾客有这个号码（13922841507），表里写的是没有']
])('a mobile typed as %s is diagnosed', (typed, words) => {
  expect(drawn('mobile', typed)).toMatch(/^(partly|missed) \| /)
  expect(drawn('mobile', typed).replace(/^\w+ \| /, '')).toBe(words)
})

test('a single slip keeps something in teaching and nothing in an exam', () => {
  expect(fieldOf('mobile', '13922841508')).toMatchObject({state: 'partly', max: 11, points: 3})
  expect(fieldOf('mobile', '13922841508', {mode: 'exam'})).toMatchObject({state: 'missed', points: 0})
  expect(fieldOf('mobile', '12922841508')).toMatchObject({state: 'missed', points: 0})
})

test.each(['无', '没有', '/', '无固话', '没有固定电话', '没有固话', '暂无', '-', ' '])('where there is no landline, “%s” is right', typed => {
  expect(drawn('landline', typed, {customer: {landline: ''}})).toBe('met')
})

test('a landline that nobody has is wrong', () => {
  expect(drawn('landline', '020-38476215', {customer: {landline: ''}})).toBe('missed | 顾客没有这个号码，表里填了“020-38476215”')
})

test('a landline needs its area code, not its dash', () => {
  expect(drawn('landline', '02038476215')).toBe('met')
  expect(drawn('landline', '38476215')).toBe('missed | 漏了一组：020（从第 1 位起）')
})

test('the evidence is the stretch of the typed text, its dashes counted', () => {
  const card = fieldOf('mobile', '139-2284-1570')
  expect(card.typed).toBe('139-2284-1570')
  expect(card.alignment).toMatchObject({reference: '13922841507', hypothesis: '13922841570', substitutions: 2})
})

test('what the scenario accepts is right as well', () => {
  expect(drawn('mobile', '13800000000', {scenario: {accept: {mobile: ['138-0000-0000']}}})).toBe('met')
})

test.each([
  ['words against digits', '无', '020-38476215'], ['digits against none', '020-38476215', ''], ['any words', '不知道', '020-38476215']
])('%s are shown, and not put under each other', (_, typed, landline) => {
  const {alignment, ...field} = fieldOf('landline', typed, {customer: {landline}})
  expect({alignment, expected: field.expected, typed: field.typed, state: field.state}).toEqual({alignment: null, expected: landline, typed, state: 'missed'})
})

test('a number that the customer put right is expected as it was put right', () => {
  const typed = (text: string) => {
    const {state, explanation} = fieldOf('mobile', text, {}, '手机{slip.mobile}。哎，说错了，是{mobile}。')
    return [state, ...explanation.map(each => textOf(each, 'zh'))].join(' | ')
  }
  expect(typed('13922841507')).toBe('met')
  expect(typed('13922841570')).toBe('partly | 写的是顾客说错的那个号码，顾客后来更正为 13922841507')
  expect(typed('13922841508')).toBe('partly | 第 11 位 7 写成了 8')
})

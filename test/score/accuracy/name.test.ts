import {expect, test} from 'vitest'
import {markName} from '../../../src/score/accuracy/name.ts'
import {textOf} from '../../../src/score/messages.ts'
import {contentsOf, customer, fieldOf, type Fixture} from '../support.ts'

const plain = '我叫{name}。'
const spelled = '我叫{name}，{spelled.章}。'
const drawn = (typed: string, told = plain, fixture: Fixture = {}): string => {
  const {state, explanation} = fieldOf('name', typed, fixture, told)
  return [state, ...explanation.map(each => textOf(each, 'zh'))].join(' | ')
}

test.each(['章丽华', ' 章丽华 ', '章 丽 华', '章丽华女士'])('“%s” is right', typed => {
  expect(drawn(typed)).toBe('met')
})

test('sound alone cannot decide: full credit', () => {
  expect(drawn('张丽华')).toBe('met | 章 写成了 张：同音字，顾客没有拆字说明，不扣分')
})

test('after spelling out half is left in teaching, nothing in an exam', () => {
  expect(drawn('张丽华', spelled)).toBe('partly | 章 写成了 张：同音字，顾客说的是“立早章”')
  expect(drawn('张丽华', spelled, {mode: 'exam'})).toBe('missed | 章 写成了 张：同音字，顾客说的是“立早章”')
})

test('a spelling that was cut off does not count against the trainee', () => {
  const {state} = fieldOf('name', '张丽华', {}, `${spelled}\n5 interrupt 6`)
  expect(state).toBe('met')
})

test('only the character that was spelled out could be known', () => {
  expect(drawn('章莉华', spelled)).toMatch(/^met/)
})

test('another tone, a near sound and another character are wrong', () => {
  expect(drawn('掌丽华')).toBe('partly | 章 写成了 掌：读音相同，声调不同')
  expect(drawn('赃丽华')).toBe('partly | 章 写成了 赃：读音相近')
  expect(drawn('章丽强', plain, {mode: 'exam'})).toMatch(/^missed/)
  expect(drawn('王小明')).toMatch(/^missed/)
})

test('a missing and an extra character', () => {
  expect(drawn('章丽')).toBe('partly | 漏了“华”')
  expect(drawn('章小丽华')).toBe('partly | 多了“小”')
})

test('a group left out or typed twice is one sentence with one place', () => {
  expect(drawn('章')).toBe('missed | 漏了一组：丽华')
  expect(drawn('章丽华丽华')).toBe('missed | 丽华 多打了一遍')
  expect(drawn('章章丽华')).toBe('partly | 章 多打了一遍')
})

test('a surname is compared by its surname readings', () => {
  const fixture = {customer: {name: '单小明', surname: '单', spelled: {}}}
  expect(drawn('善小明', plain, fixture)).toMatch(/^met/)
  expect(drawn('丹小明', plain, fixture)).not.toMatch(/^met/)
})

test('without phonetics a wrong character waits for a person and costs nothing', () => {
  const {rubric} = contentsOf()
  const verdict = markName({field: 'name', customer, typed: '张丽华', accepted: [], spelledIn: new Map(), rubric, tools: {phonetics: null}})
  expect(verdict).toMatchObject({state: 'to-review', share: 1})
  expect(verdict.evidence).toHaveLength(1)
})

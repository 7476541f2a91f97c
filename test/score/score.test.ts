import {expect, test} from 'vitest'
import {textOf} from '../../src/score/messages.ts'
import {score} from '../../src/score/score.ts'
import type {Scorecard} from '../../src/score/scorecard.ts'
import {cardOf, contentsOf, criterionOf, drawn, logOf, phonetics, type Fixture} from './support.ts'

/** An order, well taken. */
const order = `
  0 ring
  3 answer
  5 agent 您好，现代生活网上超市，请问有什么可以帮您？ | greet ask.need
  9 customer 我要订购一瓶洗发水。
  14 agent 好的，请问您贵姓？ | ask.name
  17 customer 我叫{name}，{spelled.章}。
  20 type name 章丽华
  24 agent 谢谢。章女士，请问您的手机号码是多少？ | ask.mobile
  28 customer {mobile}。
  33 type mobile 139228
  36 type mobile 41507
  40 agent 请问有固定电话吗？ | ask.landline
  43 customer {landline}。
  52 type landline 020-38476215
  56 agent 请问您的地址是哪里？ | ask.address
  60 customer {address}。
  70 type address 广东省广州市天河区
  76 type address 体育东路18号3栋502室
  84 type reason 订购洗发水一瓶
  90 agent 跟您核对一下，手机13922841507，地址体育东路18号3栋502室，对吗？ | confirm +mobile +address
  98 customer 对。
  101 agent 请问还有什么能帮到您？ | anything-else
  105 customer 没有了。
  108 agent 谢谢您的电话，再见！ | thank farewell =agreed
  112 customer 再见。
  114 hang-up customer agreed
  120 dispose order
  122 submit`

const shape = ({dimensions}: Scorecard): string =>
  Object.entries(dimensions).map(([name, {points, max, na}]) => na ? `${name} na` : `${name} ${points}/${max}`).join(' ')

test('a good order', () => {
  const card = cardOf(order)
  expect(card).toMatchObject({version: 1, scorer: 4, role: 'agent', outcome: 'agreed', complete: true, grade: 'excellent', total: 100, uncapped: 100, max: 100, caps: [], notes: []})
  expect(shape(card)).toBe('accuracy 45/45 procedure 30/30 phrases 10/10 timing 15/15')
  expect(card.bestNext).toEqual([])
  expect(card.right.slice(0, 3).map(each => textOf(each.text, 'zh'))).toEqual([
    '联系地址记对了：广东省广州市天河区体育东路18号3栋502室', '手机记对了：13922841507', '没有说服务禁语'
  ])
})

test('what went wrong comes with what to do about it, the costliest first', () => {
  const card = cardOf(order.replace('type mobile 41507', 'type mobile 4150').replace('| anything-else', '| thank'))
  expect(card.bestNext.map(each => [each.criterion, each.lost, textOf(each.text, 'zh'), each.advice])).toEqual([
    ['accuracy.mobile', 8, '手机按 3-4-4 分段听写，写完逐位复述核对', undefined],
    ['procedure.anything-else', 1, '下次记得：结束前问还有什么需要', '请问还有什么能帮到您？']
  ])
  expect(criterionOf(card, 'accuracy.mobile').evidence).toMatchObject([{field: 'mobile', range: [10, 10], text: '1392284150', note: {id: 'number.missing'}}])
})

test.each<[string, Fixture, string]>([
  ['an order', {}, 'accuracy 45 procedure 30 phrases 10 timing 15'],
  ['a query', {scenario: {kind: 'query'}}, 'accuracy 45 procedure 30 phrases 10 timing 15'],
  ['a complaint', {scenario: {kind: 'complaint'}}, 'accuracy 35 procedure 35 phrases 20 timing 10'],
  ['a recorder', {settings: {role: 'recorder'}}, 'accuracy 80 procedure na phrases na timing 20'],
  ['a call without a form', {form: null, scenario: {kind: 'special'}}, 'accuracy na procedure 55 phrases 18 timing 27']
])('the weights of %s', (_, fixture, expected) => {
  const {dimensions} = cardOf(order, fixture)
  expect(Object.entries(dimensions).map(([name, {max, na}]) => `${name} ${na ? 'na' : max}`).join(' ')).toBe(expected)
})

test('an unanswered call earns nothing, and says why everywhere', () => {
  const card = cardOf('0 ring\n5 ring\n10 ring\n15 ring\n20 ring\n25 ring\n30 hang-up nobody abandoned')
  expect(card).toMatchObject({total: 0, grade: 'fail', outcome: 'abandoned', complete: true, right: []})
  const lost = card.criteria.filter(each => each.max > 0)
  expect(lost.every(each => each.state === 'missed' && each.evidence.length > 0)).toBe(true)
})

test('a call that goes on has a scorecard of what there is', () => {
  const card = cardOf(order.split('\n').slice(0, 10).join('\n'))
  expect(card).toMatchObject({complete: false, outcome: null})
  expect(drawn(criterionOf(card, 'accuracy.mobile'))).toBe('missed 0/11 | 顾客说过，表里没有填')
  expect(drawn(criterionOf(card, 'accuracy.address'))).toBe('missed 0/11 | 没有问过顾客，所以没有填')
  expect(drawn(criterionOf(card, 'procedure.greeting'))).toMatch(/^met/)
})

test('no events at all', () => {
  expect(cardOf('')).toMatchObject({total: 0, complete: false})
})

test('a recorder is not blamed for what nobody said', () => {
  const card = cardOf('0 ring\n3 answer\n9 customer 我要订购洗发水，我叫{name}。\n20 type name 章丽华\n30 hang-up agent agreed\n40 submit', {settings: {role: 'recorder'}})
  expect(card.criteria.filter(each => each.dimension === 'accuracy').map(each => `${each.id} ${each.state}`)).toEqual([
    'accuracy.name met', 'accuracy.address na', 'accuracy.mobile na', 'accuracy.landline na', 'accuracy.reason missed'
  ])
})

test('a right value that nobody said costs nothing and waits for a person', () => {
  const card = cardOf('0 ring\n3 answer\n5 agent 您好 | greet\n9 type mobile 13922841507\n30 hang-up customer agreed')
  expect(drawn(criterionOf(card, 'accuracy.mobile'))).toBe('to-review 14/14 | 写对了，可是这通电话里没有人说过，待复核，暂不扣分')
  const lookedUp = cardOf('0 ring\n3 answer\n5 look-up caller-number 1\n9 type mobile 13922841507\n30 hang-up customer agreed')
  expect(drawn(criterionOf(lookedUp, 'accuracy.mobile'))).toBe('met 14/14')
})

test('a wrong number caps accuracy in an exam; an empty one has lost its points already', () => {
  const exam = {mode: 'exam' as const}
  const wrong = cardOf(order.replace('type mobile 41507', 'type mobile 41508'), exam)
  expect(wrong.dimensions.accuracy).toEqual({points: 34, max: 45, na: false})
  expect(wrong).toMatchObject({uncapped: 89, total: 82, grade: 'good', caps: [{id: 'wrong-number', dimension: 'accuracy', limit: 27, lost: 7, evidence: [{field: 'mobile'}]}]})
  const empty = cardOf(order.replace(/\n.*type mobile .*/gu, ''), exam)
  expect(empty.caps).toEqual([])
  expect(cardOf(order.replace('type mobile 41507', 'type mobile 41508')).caps).toEqual([])
})

test('a standard of another kind or profile does not apply', () => {
  const ids = (fixture: Fixture) => cardOf(order, fixture).criteria.map(each => each.id)
  expect(ids({})).not.toContain('procedure.take-responsibility')
  expect(ids({scenario: {kind: 'complaint'}})).toContain('procedure.callback-time')
  expect(ids({scenario: {kind: 'complaint', norms: '400'}})).not.toContain('procedure.callback-time')
})

test('recorded understanding is used: nothing is decided again', () => {
  const card = cardOf(order.replaceAll(/ \| [^=\n]*/gu, ' | '))
  expect(drawn(criterionOf(card, 'procedure.greeting'))).toBe('missed 0/2 | 第一句没有问候')
})

test('the same log gives the same scorecard, to the byte', () => {
  const make = () => JSON.stringify(score(logOf(order), contentsOf(), {phonetics}))
  expect(make()).toBe(make())
})

test('texts no form should hold do no harm', () => {
  for (const text of ['\ud800', '字'.repeat(100_000), '‮​', '👩‍👩‍👧‍👦'.repeat(50)]) {
    const story = order.replace('type name 章丽华', `type name ${text}`).replace('type reason 订购洗发水一瓶', `type reason ${text}`)
    expect(cardOf(story).total).toBeLessThan(100)
  }
})

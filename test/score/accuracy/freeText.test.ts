import {expect, test} from 'vitest'
import {canonicalText} from '../../../src/score/accuracy/canonical.ts'
import {statements} from '../../../src/score/accuracy/statements.ts'
import {textOf} from '../../../src/score/messages.ts'
import {cardOf, fieldOf, type Fixture} from '../support.ts'

const complaintCall: Fixture = {scenario: {kind: 'complaint'}}

const stated = (text: string, word: string): string =>
  statements(canonicalText(text), [word]).map(each => each.denied ? 'denied' : 'stated').join(' ')

test.each([
  ['瓶子破损', '破损', 'stated'],
  ['没有破损', '破损', 'denied'],
  ['外包装没有任何破损，瓶子破损', '破损', 'denied stated'],
  ['未发现破损', '破损', 'denied'],
  ['不要换货', '换货', 'denied'],
  ['不想换货，要求退款', '换货', 'denied'],
  ['不同意换货', '换货', 'denied'],
  ['换货不要，退款', '换货', 'denied'],
  ['不得不换货', '换货', 'stated'],
  ['非要换货', '换货', 'stated'],
  ['不但破损而且漏液', '破损', 'stated'],
  ['没想到漏了一地', '漏', 'stated'],
  ['没有盖紧漏了', '漏', 'stated'],
  ['退货', '换货', ''],
  ['并非没有破损', '破损', 'stated'],
  ['不是没有破损', '破损', 'stated'],
  ['没有说不换货', '换货', 'stated'],
  ['不可能不漏', '漏', 'stated'],
  ['不是要换货，是要退货', '换货', 'denied'],
  ['不能接受破损', '破损', 'stated'],
  ['不能接受换货', '换货', 'denied'],
  ['没有破损和漏液', '漏液', 'denied'],
  ['没有漏液、破损', '破损', 'denied'],
  ['没有漏液，破损', '破损', 'stated'],
  ['破损的没有', '破损', 'denied'],
  ['换货就不用了', '换货', 'denied'],
  ['不必退货', '退货', 'denied'],
  ['无须换货', '换货', 'denied'],
  ['并没有说要退货', '退货', 'denied'],
  ['不仅漏液还破损', '漏液', 'stated'],
  ['无法使用，瓶子破裂', '破裂', 'stated'],
  ['退款而不是换货', '换货', 'denied'],
  ['不换货只退款', '退款', 'stated'],
  ['１瓶', '一瓶', 'stated']
])('%s: %s is %s', (text, word, expected) => {
  expect(stated(text, word)).toBe(expected)
})

const complaint = (typed: string, fixture: Fixture = {}): string => {
  const {points, max, state, facts} = fieldOf('complaint', typed, {...fixture, scenario: {kind: 'complaint', ...fixture.scenario}})
  return `${state} ${points}/${max} ${facts!.map(fact => `${fact.id}:${fact.state}:${fact.points}/${fact.max}`).join(' ')}`
}

test('points are for facts, not for wording', () => {
  expect(complaint('瓶子裂了，沐浴露漏得到处都是')).toBe('met 6/6 cracked:covered:3/3 leaking:covered:3/3')
  expect(complaint('漏液 瓶破')).toBe('met 6/6 cracked:covered:3/3 leaking:covered:3/3')
})

test('what is not covered is lost where the text says nothing else', () => {
  expect(complaint('瓶子裂了')).toBe('partly 3/6 cracked:covered:3/3 leaking:missed:0/3')
})

test('unforeseen wording waits for a person and costs nothing', () => {
  expect(complaint('瓶子裂了，里面的东西流得满箱都是')).toBe('to-review 6/6 cracked:covered:3/3 leaking:to-review:3/3')
  expect(complaint('啊啊啊啊啊啊啊啊啊啊啊啊')).toBe('missed 0/6 cracked:missed:0/3 leaking:missed:0/3')
})

test('the customer’s own data say nothing about the matter', () => {
  expect(complaint('章丽华13922841507广东省广州市天河区体育东路18号3栋502室')).toMatch(/^missed 0\/6/)
})

test('the opposite is lost, with the place', () => {
  const field = fieldOf('complaint', '瓶子没有破，只是漏了', {scenario: {kind: 'complaint'}})
  expect(field.facts!.map(fact => [fact.id, fact.state, fact.range])).toEqual([['cracked', 'contradicted', [4, 5]], ['leaking', 'covered', [8, 9]]])
  expect(field.explanation.map(each => textOf(each, 'zh'))).toEqual(['写的与要点相反：瓶子破裂'])
})

test('退货 is not 换货', () => {
  const facts = {proposal: [{id: 'refund', is: '退款', any: ['退款', '退货'], not: ['换货'], points: 1}]}
  const state = (typed: string) => fieldOf('proposal', typed, {scenario: {kind: 'complaint', facts}}).state
  expect(state('同意退货')).toBe('met')
  expect(state('同意换货')).toBe('missed')
  expect(state('退款，不换货')).toBe('met')
})

test('an empty field is lost with every one of its points', () => {
  const field = fieldOf('reason', ' ')
  expect(field).toMatchObject({state: 'missed', points: 0})
  expect(field.facts!.map(fact => fact.state)).toEqual(['missed', 'missed'])
})

test('what nobody said in this call is not expected, and its points go to the others', () => {
  const told = '{name}，{mobile}，{address}，{order}。瓶子裂了！'
  const heard = fieldOf('complaint', '瓶子裂了', complaintCall, told)
  expect(heard).toMatchObject({state: 'met', points: heard.max, expected: '瓶子破裂'})
  expect(heard.facts?.map(fact => `${fact.id} ${fact.state} ${fact.points}/${fact.max}`)).toEqual([`cracked covered ${heard.max}/${heard.max}`, 'leaking na 0/0'])
  expect(fieldOf('complaint', '', complaintCall, told)).toMatchObject({state: 'missed', points: 0, expected: '瓶子破裂'})
  expect(fieldOf('complaint', '', complaintCall, '{name}。')).toMatchObject({state: 'na', max: 0, expected: ''})
})

test('what is written though nobody said it stands, and its contrary does not', () => {
  expect(fieldOf('complaint', '漏了', complaintCall, '瓶子裂了！').facts?.map(fact => fact.state)).toEqual(['missed', 'covered'])
  expect(fieldOf('complaint', '没有漏', complaintCall, '瓶子裂了！').facts?.map(fact => fact.state)).toEqual(['missed', 'contradicted'])
})

test('a point is told by either side, and not by what was cut off', () => {
  const states = (story: string) => cardOf(`0 ring\n3 answer\n${story}\n90 hang-up customer agreed`, complaintCall)
    .fields.find(each => each.id === 'complaint')!.facts?.map(fact => fact.state).join()
  expect(states('5 customer 瓶子裂了。')).toBe('missed,na')
  expect(states('5 customer 瓶子裂了。\n20 agent 漏出来了吗')).toBe('missed,missed')
  expect(states('5 customer 瓶子裂了，漏了一地。\n6 interrupt 4')).toBe('missed,na')
})

test('points may name what this customer has, and then hold for this customer only', () => {
  const more = {product: '抽纸', gift: ''}
  const facts = {reason: [
    {id: 'product', is: '订购{product}', any: ['{product}'], not: [], points: 1}, {id: 'gift', is: '赠品{gift}', any: ['{gift}'], not: [], points: 1}
  ]}
  const reason = (typed: string) => fieldOf('reason', typed, {scenario: {facts}, customer: {more}}, '要{product}。')
  expect(reason('订购抽纸')).toMatchObject({state: 'met', expected: '订购抽纸', facts: [{id: 'product', state: 'covered'}]})
  expect(reason('订购').state).toBe('missed')
})

test('a field the call gets along without is not marked while nobody told it', () => {
  const landline = (typed: string, told: string) => fieldOf('landline', typed, {scenario: {optional: ['landline']}}, told).state
  expect(landline('', '您好。')).toBe('na')
  expect(landline('', '座机{landline}。')).toBe('missed')
  expect(landline('020-38476215', '座机{landline}。')).toBe('met')
})

import {expect, test} from 'vitest'
import {textOf} from '../../src/score/messages.ts'
import {cardOf, criterionOf, drawn} from './support.ts'

const story = (replies: string) => `0 ring\n3 answer\n${replies}\n90 hang-up customer agreed\n95 submit`
const phrases = (replies: string, fixture = {}) => criterionOf(cardOf(story(replies), fixture), 'phrases.forbidden')

test('a forbidden phrase costs its points, with the place and the better wording', () => {
  const found = phrases('9 agent 对不起，我也没办法！')
  expect(found).toMatchObject({state: 'partly', points: 5, max: 10, advice: expect.any(String)})
  expect(found.evidence).toMatchObject([{event: 2, field: 'reply', range: [4, 9], text: '对不起，我也没办法！'}])
  expect(textOf(found.evidence[0]!.note, 'zh')).toContain('说了禁语“我也没办法”，可以说：')
})

test('once a phrase, however often it is said', () => {
  expect(phrases('9 agent 我也没办法！\n12 agent 我也没办法！')).toMatchObject({points: 5, evidence: [{event: 2}, {event: 4}]})
  expect(phrases('9 agent 我也没办法！\n12 agent 你有完没完？')).toMatchObject({points: 0})
})

test('a suspected one waits for a person, a discouraged one is a hint: neither costs', () => {
  const card = cardOf(story('9 agent 再讲一遍\n12 agent 好吧'))
  expect(drawn(criterionOf(card, 'phrases.suspected'))).toMatch(/^to-review 0\/0 \| “再讲一遍”疑似禁语/)
  expect(drawn(criterionOf(card, 'phrases.discouraged'))).toMatch(/^partly 0\/0 \| “好吧”不宜这样说/)
  expect(drawn(criterionOf(card, 'phrases.forbidden'))).toBe('met 10/10')
})

test('what the form holds may be read back', () => {
  const customer = {address: '广东省广州市讲话路18号'}
  expect(drawn(phrases('9 agent 地址是讲话路18号，对吗', {customer}))).toBe('met 10/10')
})

test('deleted before Enter: a note, no deduction', () => {
  const card = cardOf(story('5 type reply 我也没办法\n6 delete reply 5\n7 type reply 我帮您查\n9 agent 我帮您查'))
  expect(drawn(criterionOf(card, 'phrases.forbidden'))).toBe('met 10/10')
  expect(card.notes.map(each => [each.event, textOf(each.note, 'zh').slice(0, 13)])).toEqual([[3, '打出了“我也没办法”，发送']])
})

test('saying nothing shows nothing', () => {
  expect(drawn(phrases('9 customer 喂？'))).toBe('missed 0/10 | 接通后一句话也没有说')
})

test('a recorder says nothing: not applicable', () => {
  expect(drawn(phrases('9 model 我也没办法', {settings: {role: 'recorder'}}))).toBe('na 0/0')
})

test('an insult caps an exam at 59, and the uncapped total stays visible', () => {
  const replies = '5 agent 您好，请问有什么可以帮您 | greet ask.need\n9 agent 你有完没完？'
  const told = '10 customer {name}，{mobile}，{landline}，{address}。\n40 type name 章丽华\n45 type mobile 13922841507\n50 type landline 02038476215\n55 type address 广东省广州市天河区体育东路18号3栋502室\n60 type reason 购买洗发水'
  const card = cardOf(`0 ring\n3 answer\n${replies}\n${told}\n90 hang-up customer agreed\n95 dispose order\n96 submit`, {mode: 'exam'})
  expect(card.uncapped).toBeGreaterThan(59)
  expect(card).toMatchObject({total: 59, grade: 'fail', caps: [{id: 'insult', limit: 59, lost: card.uncapped - 59, evidence: [{range: [0, 5]}]}]})
  expect(cardOf(`0 ring\n3 answer\n${replies}\n90 hang-up customer agreed`).caps).toEqual([])
})

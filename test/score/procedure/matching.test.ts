import {expect, test} from 'vitest'
import type {Fixture} from '../support.ts'
import {ruleOn} from '../support.ts'

const on = (rule: string, story: string, carried: number, more: Fixture = {}) =>
  ruleOn(rule, `0 ring\n3 answer\n${story}\n90 hang-up customer agreed`, {...more, scenario: {kind: 'special', carries: [carried], ...more.scenario}})

test.each([
  ['喂，你好，我想问下我嗰张单几时到啊？', '请问您可以说普通话吗', 'met'],
  ['喂，你好，我想问下我嗰张单几时到啊？', '好嘅，我帮你查下嗰张单', 'met'],
  ['喂，你好，我想问下我嗰张单几时到啊？', '您说什么', 'missed | 到通话结束都没有做'],
  ['我想问我的订单', '唔知', 'missed | 到通话结束都没有做'],
  ['Hello, I want to ask about my order.', 'Sorry, my English is not very good.', 'met'],
  ['Hello, I want to ask about my order.', 'How may I help you, madam?', 'met'],
  ['Hello, I want to ask about my order.', '您好 ok', 'missed | 到通话结束都没有做'],
  ['我这个东西啷个还没到哟？', '您莫急，我看看啷个回事', 'met']
])('to %s the agent says %s: %s', (customer, agent, verdict) => {
  expect(on('other-language', `5 customer ${customer}\n20 agent ${agent}`, 37)).toBe(verdict)
})

test.each([
  [220, '好的，后天到。', 'met'],
  [220, '是这样的，我们合作的快递公司有好几家，具体用哪一家要看您所在的城市以及当天仓库的安排，我再帮您看看', 'missed | 顾客说得快，这一句超过了 40 个字，不够利落'],
  [75, '您别着急，我慢慢说。货昨天发的，后天就能到。', 'met'],
  [75, '您的货昨天下午已经从我们广州的仓库发出预计后天上午送到', 'missed | 顾客说得慢，这一句里有超过 16 个字没有停顿'],
  [150, '您的货昨天下午已经从我们广州的仓库发出预计后天上午送到', 'na']
])('at %s characters a minute %s', (rate, agent, verdict) => {
  expect(on('pace', `5 agent ${agent}`, 77, {settings: {rate}})).toBe(verdict)
})

test('a name that is refused is not asked for again and again', () => {
  const asked = '5 agent 请问您贵姓 | ask.name\n9 customer 名字就不说了吧。\n'
  expect(on('name-not-insisted', `${asked}20 agent 没关系，先生`, 111)).toBe('met')
  expect(on('name-not-insisted', `${asked}20 agent 您的名字是 | ask.name`, 111)).toBe('partly | 顾客不愿说姓名，又问了')
  expect(on('name-not-insisted', `${asked}20 agent 您的名字是 | ask.name\n30 agent 名字 | ask.name`, 111)).toBe('missed | 顾客不愿说姓名，又问了 | 顾客不愿说姓名，又问了')
  expect(on('name-not-insisted', '5 agent 请问您贵姓 | ask.name\n9 customer 我姓章。', 111)).toBe('na')
})

test('what is private is told to nobody, in digits or in words', () => {
  const secret = {scenario: {private: ['13871502964', '中南路']}}
  const said = (text: string) => on('no-leak', `5 agent ${text}`, 68, secret)
  expect(said('对不起，顾客的资料要保密')).toBe('met')
  expect(said('她的手机是138 7150 2964')).toMatch(/^missed/)
  expect(said('尾号二九六四')).toMatch(/^missed/)
  expect(said('是寄到中南路的')).toMatch(/^missed/)
  expect(said('29号，64瓶')).toBe('met')
})

test('small talk is left alone, and led back to the matter', () => {
  expect(on('no-chat', '5 agent 哈哈，您真幽默', 69)).toBe('missed | 这样的话不该说')
  expect(on('no-chat', '5 agent 谢谢您', 69)).toBe('met')
  expect(on('back-to-business', '5 agent 请问您的订单号是多少 | ask.order', 69)).toBe('met')
  expect(on('keep-private', '5 agent 顾客的资料我们要保密', 68)).toBe('met')
  expect(on('hands-free-go-on', '5 agent 谢谢，您请继续说', 53)).toBe('met')
})

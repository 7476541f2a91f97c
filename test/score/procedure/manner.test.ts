import {expect, test} from 'vitest'
import {ruleOn} from '../support.ts'

const start = '0 ring\n3 answer\n'
const end = '\n90 hang-up customer agreed'
const on = (id: string, story: string, fixture = {}) => ruleOn(id, `${start}${story}${end}`, fixture)

test('greeting: 您好 and an offer to help', () => {
  expect(on('greeting', '5 agent 您好，请问有什么可以帮您 | greet ask.need')).toBe('met')
  expect(on('greeting', '5 agent 您好，请讲！ | greet')).toBe('met')
  expect(on('greeting', '5 agent 您好 | greet')).toBe('partly | 问候了，没有问有什么可以帮到顾客')
  expect(on('greeting', '5 agent 喂\n9 agent 您好 | greet ask.need')).toBe('missed | 第一句没有问候')
  expect(on('greeting', '')).toBe('missed | 接通后一句话也没有说')
})

test('greeting: the profile 400 wants the shop’s name', () => {
  const scenario = {norms: '400' as const}
  expect(on('greeting', '5 agent 您好，现代生活网上超市，请问有什么可以帮您 | greet ask.need', {scenario})).toBe('met')
  expect(on('greeting', '5 agent 您好，请问有什么可以帮您 | greet ask.need', {scenario})).toBe('partly | 问候时没有报店名“现代生活网上超市”')
})

test('greeting: a customer who does not wait for it leaves no room', () => {
  const scenario = {opening: {say: '喂！', interrupts: true}}
  expect(on('greeting', '5 agent 对不起 | apologise', {scenario})).toBe('na')
  expect(on('greeting', '5 agent 您好，对不起 | greet apologise', {scenario})).toBe('met')
})

test('title: once the name is known, and not in every sentence', () => {
  const told = '5 customer 我叫{name}。\n'
  expect(on('address-by-title', `${told}12 agent 章女士，请问您的地址？`)).toBe('met')
  expect(on('address-by-title', `${told}12 agent 请问您的地址？`)).toBe('missed | 知道了姓名，没有用“X先生/女士”称呼过')
  expect(on('address-by-title', '5 agent 您好')).toBe('na')
  const always = [12, 15, 18, 21, 24].map(at => `${at} agent 章女士，好的。`).join('\n')
  expect(on('address-by-title', told + always)).toBe('partly | 5 句里称呼了 5 次，显得漫不经心')
})

test('surname: never a wrong one', () => {
  expect(on('right-surname', '5 agent 章女士')).toBe('met')
  expect(on('right-surname', '5 agent 姓名是章丽华 | +name')).toBe('met')
  expect(on('right-surname', '5 agent 王女士 | -name')).toBe('missed | 叫错了姓，应是“章女士”')
  expect(on('right-surname', '5 agent 您好')).toBe('na')
})

test('honorific: 您, not 你', () => {
  expect(on('honorific', '5 agent 您好')).toBe('met')
  expect(on('honorific', '5 agent 你好')).toBe('partly | 对顾客用“您”，不用“你”')
  expect(on('honorific', '5 agent 你好\n8 agent 你说')).toMatch(/^missed/)
  expect(on('honorific', '')).toBe('na')
})

test('polite words: two of them', () => {
  expect(on('polite-words', '5 agent 请讲\n8 agent 谢谢')).toBe('met')
  expect(on('polite-words', '5 agent 请讲')).toMatch(/^partly \| .*只用了：请$/)
  expect(on('polite-words', '5 agent 嗯')).toMatch(/^missed \| .*一个也没有用$/)
})

test('no interruption, unless the scenario allows it', () => {
  const cut = '5 customer 我要订购洗发水。\n6 interrupt 3\n6 agent 等等'
  expect(on('no-interruption', '5 customer 我要订购。\n9 agent 好')).toBe('met')
  expect(on('no-interruption', cut)).toBe('partly | 打断了顾客')
  expect(on('no-interruption', `${cut}\n8 customer 我要！\n9 interrupt 1`)).toMatch(/^missed/)
  expect(on('no-interruption', cut, {scenario: {mayInterrupt: true}})).toBe('na')
})

test('company: the customer need not ask 喂？', () => {
  expect(on('keep-company', '5 agent 您好')).toBe('met')
  expect(on('keep-company', '5 agent 您好\n30 quiet 喂？')).toBe('partly | 顾客等得不放心，开口问了')
})

test('farewell: with thanks', () => {
  expect(on('farewell', '80 agent 谢谢您的电话，再见 | thank farewell')).toBe('met')
  expect(on('farewell', '78 agent 谢谢您的意见 | thank\n80 agent 再见 | farewell')).toBe('met')
  expect(on('farewell', '80 agent 再见 | farewell')).toBe('partly | 道别时没有感谢来电')
  expect(on('farewell', '80 agent 好的')).toBe('missed | 到通话结束都没有做')
})

test('no early hang-up', () => {
  const by = (who: string, story = '', outcome = 'agreed') => ruleOn('no-early-hang-up', `${start}${story}\n90 hang-up ${who} ${outcome}`)
  expect(by('agent', '80 agent 再见 | farewell')).toBe('met')
  expect(by('agent', '', 'agent-ended')).toBe('missed | 没有道别就挂机')
  expect(by('customer')).toBe('met')
  expect(by('customer', '', 'customer-hung-up')).toBe('na')
  expect(by('agent', '', 'transferred')).toBe('met')
  expect(ruleOn('no-early-hang-up', start)).toBe('missed | 通话还没有结束')
})

import {expect, test} from 'vitest'
import type {Scenario} from '../../../src/scenario/types.ts'
import {cardOf, pack, ruleOn} from '../support.ts'

type Kind = Partial<Scenario>
const complaint: Kind = {kind: 'complaint'}
const outbound: Kind = {kind: 'callback', norms: '400'}
const call400: Kind = {kind: 'order', norms: '400'}
const carrying = (norm: number, more: Kind = {}): Kind => ({kind: 'special', carries: [norm], ...more})
const order: Kind = {kind: 'order'}

/** Each rule given, lost and not applicable: `-` is a rule that does not concern the call at all. */
test.each<[rule: string, scenario: Kind, given: string, lost: string, why: string, notApplicable: [Kind, string], how: 'na' | '-']>([
  ['note-down', order, '5 agent 麻烦您记录一下 | ask.note-down\n9 agent 工单号是20261123007',
    '5 agent 工单号是20261123007', 'missed | 没有先请顾客记录，就报了一长串号码', [order, '5 agent 一共46元'], 'na'],
  ['no-leak', order, '5 customer {mobile}。\n20 agent 号码是13922841507 | +mobile',
    '5 agent 号码是13922841507 | +mobile', 'missed | 顾客没有说过的资料，被说了出来', [order, '5 agent 您好'], 'na'],
  ['no-shirking', complaint, '5 customer 你们网站打不开。\n9 agent 真对不起 | apologise',
    '5 agent 这是仓库的事', 'missed | 把责任推给了别人', [complaint, ''], 'na'],
  ['apologise-not-too-often', complaint, '5 agent 对不起 | apologise\n9 agent 请稍等 | apologise hold',
    [5, 6, 7, 8, 9, 10].map(at => `${at} agent 对不起 | apologise`).join('\n'), 'missed | 超过了 5 次', [complaint, '5 agent 您好'], 'na'],
  ['callback-limit', call400, '5 agent 我登记了，给您回电 | offer.callback\n9 customer 什么时候？\n15 agent 三个工作日内',
    '5 agent 给您回电 | offer.callback\n9 customer 什么时候？\n15 agent 尽快', 'missed | 顾客问了什么时候回电，没有答复',
    [call400, '5 agent 给您回电 | offer.callback\n9 customer 好。'], 'na'],
  ['urgent-mark', call400, '5 customer 我急用！\n9 agent 给您登记 | register\n20 type reason 紧急，要改地址',
    '5 customer 我急用！\n9 agent 给您登记 | register', 'missed | 顾客说了紧急，登记时没有标明', [call400, '5 agent 给您登记 | register'], 'na'],
  ['check-identity', outbound, '5 agent 您好，请问是章女士吗', '5 agent 您好', 'missed | 到通话结束都没有做', [order, '5 agent 您好'], '-'],
  ['sorry-to-disturb', outbound, '5 agent 抱歉打扰您了', '5 agent 您好', 'missed | 到通话结束都没有做', [order, '5 agent 您好'], '-'],
  ['say-purpose', outbound, '5 agent 跟您联系是想了解退款的原因', '5 agent 您好', 'missed | 到通话结束都没有做', [order, '5 agent 您好'], '-'],
  ['ask-convenient', outbound, '5 agent 您方便告诉我们吗 | ask.convenient', '5 agent 您好', 'missed | 到通话结束都没有做', [order, '5 agent 您好'], '-'],
  ['silent-prompt', carrying(50), '5 agent 电话已接通，请讲', '5 agent 再见', 'missed | 提示了 0 次，至少要 1 次', [order, '5 agent 您好'], '-'],
  ['silent-prompt-twice', carrying(119, {norms: '400'}), '5 agent 可以听到我的声音吗\n9 agent 请问可以听到我的声音吗', '5 agent 您好',
    'missed | 提示了 0 次，至少要 2 次', [carrying(119), '5 agent 您好'], '-'],
  ['silent-close', carrying(50), '5 agent 请您换部电话或者稍后再打过来', '5 agent 再见', 'missed | 到通话结束都没有做', [order, '5 agent 您好'], '-'],
  ['silent-close-400', carrying(119, {norms: '400'}), '5 agent 请稍后重新致电', '5 agent 再见', 'missed | 到通话结束都没有做', [carrying(119), '5 agent 您好'], '-'],
  ['cannot-hear-us', carrying(51), '5 agent 您可能听不到我的声音，我给您再打过来\n9 look-up caller-number 1', '5 agent 喂',
    'missed | 到通话结束都没有做 | 没有查看主叫号码', [order, '5 agent 您好'], '-'],
  ['noisy-line', carrying(52), '5 agent 请换一部电话 | ask.change-phone', '5 agent 喂', 'missed | 到通话结束都没有做', [order, '5 agent 您好'], '-'],
  ['hands-free', carrying(53), '5 agent 请问您用了免提吗', '5 agent 喂', 'missed | 到通话结束都没有做', [order, '5 agent 您好'], '-'],
  ['wrong-number', carrying(54), '5 agent 您的电话有误', '5 agent 喂', 'missed | 到通话结束都没有做', [order, '5 agent 您好'], '-'],
  ['calm-telling', carrying(55), '5 agent 您不要着急', '5 agent 喂', 'missed | 到通话结束都没有做', [order, '5 agent 您好'], '-'],
  ['not-offered', carrying(59), '5 agent 对不起，目前暂未开通', '5 agent 没有', 'missed | 到通话结束都没有做', [order, '5 agent 您好'], '-'],
  ['other-language', carrying(37), '5 agent 请问您可以说普通话吗', '5 agent 什么', 'missed | 到通话结束都没有做', [order, '5 agent 您好'], '-'],
  ['nuisance-refuse', {kind: 'special', mayInterrupt: true}, '5 agent 不办理业务，请您挂机，再见', '5 agent 喂', 'missed | 到通话结束都没有做', [order, '5 agent 您好'], '-'],
  ['pass-on-suggestion', carrying(109), '5 agent 我会转达给负责的同事', '5 agent 好', 'missed | 到通话结束都没有做', [order, '5 agent 您好'], '-'],
  ['ask-why-politely', carrying(118), '5 agent 能冒昧问一下原因吗', '5 agent 好', 'missed | 到通话结束都没有做', [order, '5 agent 您好'], '-'],
  ['guide-payment', carrying(99), '5 agent 您的订单还没有付款', '5 agent 好', 'missed | 到通话结束都没有做', [order, '5 agent 您好'], '-'],
  ['ask-for-praise', carrying(101), '5 agent 麻烦您给个五分好评', '5 agent 好', 'missed | 到通话结束都没有做', [order, '5 agent 您好'], '-'],
  ['long-matter', carrying(115, {norms: '400'}), '5 agent 查好给您回电 | offer.callback', '5 agent 好', 'missed | 到通话结束都没有做', [order, '5 agent 您好'], '-']
])('%s: given, lost, not applicable', (rule, scenario, given, lost, why, [other, story], how) => {
  const on = (text: string, kind: Kind) => ruleOn(rule, `0 ring\n3 answer\n${text}\n90 hang-up customer agreed`, {scenario: kind})
  const noRule = (kind: Kind) => cardOf(`0 ring\n3 answer\n${story}`, {scenario: kind}).criteria.every(each => each.id !== `procedure.${rule}`)
  expect(on(given, scenario)).toBe('met')
  expect(on(lost, scenario)).toBe(why)
  expect(how === '-' ? noRule(other) : on(story, other) === 'na').toBe(true)
})

test('a nuisance call under 400 is ended by the agent', () => {
  const scenario: Kind = {kind: 'special', norms: '400', mayInterrupt: true}
  expect(ruleOn('nuisance-end', '0 ring\n3 answer\n9 hang-up agent agent-ended', {scenario})).toBe('met')
  expect(ruleOn('nuisance-end', '0 ring\n3 answer\n99 hang-up customer customer-hung-up', {scenario})).toBe('missed | 没有主动结束骚扰电话')
})

test('a call-back later than three working days is too late, however it is put', () => {
  const on = (reply: string) => ruleOn('callback-limit', `0 ring\n3 answer\n5 agent 给您回电 | offer.callback\n9 customer 要多久？\n15 agent ${reply}`, {scenario: call400})
  expect(on('两天之内')).toBe('met')
  for (const late of ['五个工作日内', '一周左右', '下周吧', '半个月']) expect(on(late)).toBe('missed | 答应的回电时间超过了 3 个工作日')
})

test('whom we rang up may hear their data once they have said who they are', () => {
  const on = (story: string) => ruleOn('no-leak', `0 ring\n3 answer\n${story}`, {scenario: outbound})
  expect(on('5 agent 请问是章女士吗\n9 customer 是我。\n15 agent 寄到体育东路18号 | +address')).toBe('met')
  expect(on('5 agent 寄到体育东路18号 | +address')).toMatch(/^missed/)
  expect(ruleOn('no-leak', '0 ring\n3 answer\n5 look-up caller-number 1\n9 agent 13922841507 | +mobile')).toBe('met')
})

test('the staff number is wanted where the pack has one', () => {
  const rule = pack.standards.find(each => each.id === 'staff-number')!
  const on = (story: string, required: string) => cardOf(`0 ring\n3 answer\n${story}`, {standards: [{...rule, with: {required}}]})
    .criteria.find(each => each.id === 'procedure.staff-number')!.state
  expect([on('5 agent 您好，工号8001', 'true'), on('5 agent 您好', 'true'), on('5 agent 您好', 'false')]).toEqual(['met', 'missed', 'na'])
})

test('a silent line has its own close: no goodbye is missed there', () => {
  const ids = (scenario: Kind) => cardOf('0 ring\n3 answer\n5 agent 请讲', {scenario}).criteria.map(each => each.id)
  expect(ids(carrying(50))).not.toContain('procedure.farewell')
  expect(ids(carrying(52))).toContain('procedure.farewell')
  expect(ruleOn('farewell', '0 ring\n3 answer\n5 agent 不办理业务，请您挂机，再见 | ask.hang-up farewell', {scenario: {kind: 'special', mayInterrupt: true}})).toBe('met')
})

test('a trouble of the technology is apologised for', () => {
  const scenario = complaint
  expect(ruleOn('no-shirking', '0 ring\n3 answer\n5 customer 网站一直报错。\n9 agent 好', {scenario})).toBe('partly | 技术上出的问题，没有表示歉意')
})

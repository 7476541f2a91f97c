import {expect, test} from 'vitest'
import {ruleOn} from '../support.ts'

const on = (id: string, story: string, fixture = {}, outcome = 'agreed') =>
  ruleOn(id, `0 ring\n3 answer\n${story}\n90 hang-up customer ${outcome}`, fixture)
const complaint = {scenario: {kind: 'complaint' as const}}

test('a step is met by being understood once', () => {
  expect(on('anything-else', '50 agent 请问还有什么能帮到您 | anything-else')).toBe('met')
  expect(on('anything-else', '50 agent 好')).toBe('missed | 到通话结束都没有做')
})

test('what the customer told unasked need not be asked', () => {
  expect(on('ask-name', '5 customer 我叫{name}。\n9 agent 好')).toBe('na')
  expect(on('ask-name', '5 agent 请问您贵姓 | ask.name')).toBe('met')
  expect(on('ask-name', '5 agent 好')).toMatch(/^missed/)
})

test('an apology belongs at the beginning', () => {
  const soon = '5 agent 对不起 | apologise'
  const late = '5 agent 您好 | greet\n9 agent 嗯 | backchannel\n20 agent 对不起 | apologise'
  expect(on('apologise-first', soon, complaint)).toBe('met')
  expect(on('apologise-first', late, complaint)).toBe('partly | 做了，但不在该做的时候')
})

test('the wish is asked before the proposal', () => {
  const rule = (story: string) => on('ask-wish', story, complaint)
  expect(rule('9 agent 您希望怎么处理 | ask.wish\n20 agent 退款 | offer.refund')).toBe('met')
  expect(rule('20 agent 您希望怎么处理，退款好吗 | ask.wish offer.refund')).toBe('met')
  expect(rule('20 agent 退款 | offer.refund\n30 agent 您希望怎么处理 | ask.wish')).toBe('partly | 做了，但不在该做的时候')
  expect(rule('20 agent 换一瓶 | offer.replace')).toBe('missed | 到通话结束都没有做')
})

test('the name is asked three times at most', () => {
  const asked = (times: number) => Array.from({length: times}, (_, i) => `${5 + i} agent 您贵姓 | ask.name`).join('\n')
  expect(on('name-not-pressed', asked(3))).toBe('met')
  expect(on('name-not-pressed', asked(4))).toBe('missed | 超过了 3 次')
  expect(on('name-not-pressed', '')).toBe('na')
})

test('passing the buck counts once it happens', () => {
  expect(on('no-shirking', '5 agent 您找快递去 | shirk')).toBe('missed | 把责任推给了别人')
  expect(on('no-shirking', '5 agent 好')).toBe('met')
  expect(on('no-shirking', '')).toBe('na')
})

test('thanks are answered, scolding with 谢谢 in it is none', () => {
  expect(on('answer-thanks', '5 customer 谢谢您啊。\n9 agent 不用谢 | welcome')).toBe('met')
  expect(on('answer-thanks', '5 customer 谢谢您啊。\n9 agent 您的地址 | ask.address')).toMatch(/^missed \| 顾客说“谢谢您啊。”/)
  expect(on('answer-thanks', '5 customer 我谢谢你们全家都不够气。\n9 agent 嗯 | backchannel')).toBe('na')
  expect(on('answer-apology', '5 customer 不好意思，我没听明白。\n9 agent 我再说一遍')).toBe('na')
  expect(on('answer-apology', '5 customer 不好意思，刚才着急了。\n9 agent 没关系，您不必介意 | never-mind')).toBe('met')
  expect(on('answer-apology', '5 customer 光说对不起有什么用？\n9 agent 嗯 | backchannel')).toBe('na')
})

test('agreement', () => {
  expect(on('agreement', '20 agent 退款 | offer.refund =agreed', complaint)).toBe('met')
  expect(on('agreement', '20 agent 不行 | refuse', complaint, 'customer-hung-up')).toBe('missed | 到通话结束都没有办成')
})

test('disposition', () => {
  const after = (line: string, fixture = {}) => ruleOn('disposition', `0 ring\n3 answer\n90 hang-up customer agreed\n${line}`, fixture)
  expect(after('95 dispose order')).toBe('met')
  expect(after('95 dispose harassment')).toBe('missed | 选的是“骚扰”，这一通应该选“订购”')
  expect(after('95 submit')).toBe('missed | 没有选择小结')
  expect(after('95 submit', {scenario: {disposition: []}})).toBe('na')
})

test('soothing is more than a greeting, and is spoilt by what comes after', () => {
  const soothe = (story: string) => ruleOn('soothe', `0 ring\n3 answer\n${story}\n90 hang-up customer customer-hung-up`, {scenario: {kind: 'complaint'}})
  expect(soothe('5 agent 你好 | greet backchannel')).toBe('missed | 到通话结束都没有做')
  expect(soothe('5 agent 嗯，是的 | backchannel')).toBe('met')
  expect(soothe('5 agent 您好，我理解您的心情 | greet empathise')).toBe('met')
  expect(soothe('5 agent 我理解您的心情 | empathise\n20 agent 不是我的事 | shirk')).toBe('partly | 安抚之后又说了让顾客火上浇油的话')
})

import {expect, test} from 'vitest'
import {textOf} from '../../../src/score/messages.ts'
import {cardOf} from '../support.ts'

/** The proposal of a complaint in which the agent said `replies`. */
const proposal = (replies: string, typed: string, outcome = 'agreed'): string => {
  const card = cardOf(`0 ring\n3 answer\n4 customer 漏了！\n${replies}\n80 type proposal ${typed}\n90 hang-up customer ${outcome}\n95 submit`, {scenario: {kind: 'complaint'}})
  const {state, expected, explanation} = card.fields.find(each => each.id === 'proposal')!
  return [state, expected, ...explanation.map(each => textOf(each, 'zh'))].join(' | ')
}

const refund = '20 agent 给您退款 | offer.refund =agreed'
const declined = '20 agent 给您补发 | offer.replace\n30 agent 那给您退款 | offer.refund =agreed'
const both = '20 agent 给您退款，脚垫的事明天回电 | offer.refund offer.callback =agreed'
const either = '20 agent 退款还是补发 | offer.refund offer.replace =agreed'
const registered = '20 agent 我请示主管后回电 | offer.callback register =registered'

test('what was agreed in the call must be written down', () => {
  expect(proposal(refund, '全额退款')).toBe('met | 退款')
  expect(proposal(refund, '补发一瓶')).toBe('missed | 退款 | 写的与要点相反：退款')
})

test('an offer that was declined is no agreement', () => {
  expect(proposal(declined, '退钱给顾客')).toBe('met | 退款')
  expect(proposal(declined, '换货')).toMatch(/^missed/)
})

test('a call-back promised with it belongs to it', () => {
  expect(proposal(both, '退款，脚垫登记后回电')).toBe('met | 退款；登记，请示后回电')
  expect(proposal(both, '退款')).toMatch(/^partly/)
})

test('where the agent left the choice either is right', () => {
  expect(proposal(either, '补发')).toBe('met | 退款 / 补发')
})

test('two things taken one after the other are both written down', () => {
  const two = '20 agent 差价退给您 | offer.refund =agreed\n30 agent 赠品给您补发 | offer.replace =agreed'
  expect(proposal(two, '退差价，退款三天到账；补发毛巾')).toBe('met | 退款；补发')
  expect(proposal(two, '补发毛巾')).toMatch(/^partly/)
})

test('registered: a call-back', () => {
  expect(proposal(registered, '请示主管后回复顾客', 'registered')).toBe('met | 登记，请示后回电')
})

test('nothing agreed: nothing may be claimed, and an empty field is not counted', () => {
  const none = '20 agent 我也没办法 | shirk =customer-hung-up'
  expect(proposal(none, '退款', 'customer-hung-up')).toBe('missed |  | 通话中没有与顾客达成这个处理办法')
  expect(proposal(none, ' ', 'customer-hung-up')).toMatch(/^na/)
})

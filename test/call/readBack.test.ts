import {describe, expect, it} from 'vitest'
import {readBackOf} from '../../src/call/readBack.ts'
import type {Rules} from '../../src/call/rules.ts'
import {customer} from './support.ts'

const sounds: Record<string, string> = {章: 'zhang', 张: 'zhang', 李: 'li'}
const rules = {customer, soundsLike: (a: string, b: string) => a === b || (sounds[a] !== undefined && sounds[a] === sounds[b])}
/** `mobile+` right, `order-` wrong. */
const read = (reply: string) => readBackOf(reply, rules).map(({slot, right}) => slot + (right ? '+' : '-')).join(' ')

describe('what is read back', () => {
  it.each([
    ['您的手机是13922841507，对吗？', 'mobile+'],
    ['手机139 2284 1507对吧', 'mobile+'],
    ['手机是幺三九，二二八四，幺五零七', 'mobile+'],
    ['１３９２２８４１５０７是您的手机吗', 'mobile+'],
    ['手机尾号1507', 'mobile+'],
    ['您的手机是13922841570对吗', 'mobile-'],
    ['固话020-38476215，手机13922841507', 'landline+ mobile+'],
    ['固话是020-38476251对吗', 'landline-'],
    ['订单号20261105000317', 'order+'],
    ['订单号是20261105000371吧', 'order-'],
    ['章女士您好，请问您的手机号码是多少', ''],
    ['张女士您好', ''],
    ['您的姓名是章丽华对吗', 'name+'],
    ['收件人是张丽华，对吧', 'name+'],
    ['李女士您好', 'name-'],
    ['这位女士您好', ''],
    ['地址是天河区体育东路18号3栋502室', 'address+'],
    ['地址是体育东路十八号三栋五〇二室', 'address+'],
    ['地址是天河区体育东路18号3栋503室', 'address-'],
    ['地址是天河区体育东路十八号三栋五零二室', 'address+'],
    ['请问您贵姓', ''],
    ['三天之内给您答复', '']
  ])('%s', (reply, expected) => expect(read(reply)).toBe(expected))

  it('is nobody else’s number', () => {
    const contents = {scenario: {private: ['13871502964', '中南路']}} as unknown as Rules['contents']
    expect(readBackOf('她的手机是138 7150 2964', {...rules, contents})).toEqual([])
    expect(readBackOf('您的手机是13922841570吗', {...rules, contents})).toEqual([{slot: 'mobile', right: false}])
  })

  it('is no number of the shop’s own', () => {
    const catalog = {faq: [{q: '查订单', a: '运单号码7731 0245 8890，电话0791-87654210', keywords: []}]}
    const contents = {scenario: {}, catalog} as unknown as Rules['contents']
    expect(readBackOf('单号是773102458890，电话87654210', {...rules, contents})).toEqual([])
    expect(readBackOf('您的手机是13922841570吗', {...rules, contents})).toEqual([{slot: 'mobile', right: false}])
  })

  it.each([
    ['邮箱是lily88@163.com，对吗', 'email+'],
    ['邮箱是LILY88＠163.com，对吗', 'email+'],
    ['邮箱是lily89@163.com，对吗', 'email-'],
    ['邮箱lily88@163.com，手机13922841507', 'mobile+ email+']
  ])('%s', (reply, expected) => {
    const lily = {...rules, customer: {...customer, more: {email: 'lily88@163.com'}}}
    expect(readBackOf(reply, lily).map(({slot, right}) => slot + (right ? '+' : '-')).join(' ')).toBe(expected)
  })

  it.each([
    ['收件人手机13758203946，对吗', 'to_mobile+'],
    ['收件人手机13758203964，对吗', 'to_mobile-'],
    ['收件人的电话是13600000000对吗', 'to_mobile-'],
    ['您的电话是13600000000对吗', 'mobile-'],
    ['您的手机13922841507，收件人13758203946', 'mobile+ to_mobile+'],
    ['税号是91440101MA5D7X3K2B对吗', 'tax+'],
    ['收件人是李女士，对吧', ''],
    ['王女士您好', 'name-']
  ])('numbers and names that only this scenario has: %s', (reply, expected) => {
    const more = {to: '李桂兰', to_mobile: '13758203946', tax: '91440101MA5D7X3K2B'}
    expect(readBackOf(reply, {...rules, customer: {...customer, more}}).map(({slot, right}) => slot + (right ? '+' : '-')).join(' ')).toBe(expected)
  })
})

import {expect, test} from 'vitest'
import {ruleOn} from '../support.ts'

const on = (id: string, story: string, fixture = {}) => ruleOn(id, `0 ring\n3 answer\n${story}\n90 hang-up customer agreed`, fixture)
const complaint = {scenario: {kind: 'complaint' as const, guideline: 'changed-mind'}}

test('every value of the form is asked for or told', () => {
  const all = '5 agent 姓名电话地址 | ask.name ask.mobile ask.landline ask.address'
  expect(on('ask-data', all)).toBe('met')
  expect(on('ask-data', '5 agent 姓名电话 | ask.name ask.mobile\n9 customer 寄到{address}。')).toBe('partly | 没有问固定电话')
  expect(on('ask-data', all, {form: null})).toBe('na')
  expect(on('ask-data', '5 agent 姓名电话 | ask.name ask.mobile', {scenario: {optional: ['address', 'landline']}})).toBe('met')
})

test('a name that sound does not decide is asked about', () => {
  expect(on('ask-spelling', '5 customer 我叫{name}。\n9 agent 好')).toBe('missed | “章”听声音分不出是哪个字，没有问清楚')
  expect(on('ask-spelling', '5 customer 我叫{name}。\n9 agent 是立早章吗 | ask.spell')).toBe('met')
  expect(on('ask-spelling', '5 customer 我叫{name}，{spelled.章}。\n9 agent 好')).toBe('met')
  expect(on('ask-spelling', '9 agent 好')).toBe('na')
})

test('characters are told by common and positive words', () => {
  const said = (words: string, marks = 'ask.spell') => on('spelling-words', `5 customer 我叫{name}。\n9 agent ${words} | ${marks}`)
  expect(said('请问是奖章的章吗')).toBe('met')
  expect(said('是文章的那个章，美丽的丽，对吗', 'confirm')).toBe('met')
  expect(said('是杀鬼的鬼吗')).toBe('partly | 拆字用了顾客不爱听的词')
  expect(said('是秦桧的桧吗')).toBe('partly | 拆字用了顾客不爱听的词')
  expect(said('是含章可贞的章吗')).toBe('to-review | “是含章可贞”是不是常见、积极的词，待复核，暂不扣分')
  expect(said('是立早章还是弓长张')).toBe('na')
  expect(said('您是章丽华的华吗')).toBe('na')
  expect(said('奖章的章', 'thank')).toBe('na')
})

test('the word the customer used is good enough', () => {
  const story = '5 customer {name}，{spelled}。\n20 agent 是虞美人的虞吗 | ask.spell'
  expect(on('spelling-words', story, {customer: {name: '虞芳', spelled: {虞: '虞美人的虞'}}})).toBe('met')
})

test('read-back: each value told, and right in the end', () => {
  const told = '5 customer 手机{mobile}，寄到{address}。\n'
  expect(on('read-back', `${told}30 agent 核对一下 | confirm +mobile +address`)).toBe('met')
  expect(on('read-back', `${told}30 agent 核对一下 | confirm +mobile`)).toBe('partly | 联系地址没有复述核对')
  expect(on('read-back', `${told}30 agent 核对一下 | confirm +address -mobile`)).toBe('partly | 手机号码复述错了，没有再核对')
  expect(on('read-back', `${told}30 agent 核对 | +address -mobile\n40 agent 再核对 | +mobile`)).toBe('met')
  expect(on('read-back', '30 agent 好')).toBe('na')
})

test('looked up before answering', () => {
  const query = {scenario: {kind: 'query' as const, catalog: 'anti-dandruff'}}
  expect(on('look-it-up', '9 look-up catalog 洗发水\n20 agent 推荐飘柔 | recommend', query)).toBe('met')
  expect(on('look-it-up', '20 agent 推荐飘柔 | recommend\n29 look-up catalog 洗发水', query)).toBe('partly | 先答复，后查资料')
  expect(on('look-it-up', '20 agent 推荐飘柔 | recommend', query)).toBe('missed | 没有查资料就答复')
  expect(on('look-it-up', '20 agent 推荐飘柔 | recommend', {scenario: {kind: 'query'}})).toBe('na')
})

test('only what the guideline allows is offered; a call-back always may be', () => {
  expect(on('within-guideline', '20 agent 退款 | offer.refund', complaint)).toBe('met')
  expect(on('within-guideline', '20 agent 换一瓶 | offer.replace', complaint)).toBe('missed | 处理指引“不想要了、不喜欢”没有允许这样答应')
  expect(on('within-guideline', '20 agent 回电 | offer.callback', complaint)).toBe('met')
  expect(on('within-guideline', '20 agent 好', complaint)).toBe('na')
})

test('compensation is the customer’s to bring up', () => {
  expect(on('no-compensation-unasked', '5 agent 您想退款还是想赔偿', complaint)).toBe('missed | 顾客没有提，先提了赔偿')
  expect(on('no-compensation-unasked', '5 customer 你们赔不赔？\n9 agent 赔偿的事我先登记', complaint)).toBe('met')
  expect(on('no-compensation-unasked', '9 agent 好', complaint)).toBe('na')
})

test('a promised call-back has a time', () => {
  expect(on('callback-time', '20 agent 明天上午给您回电话 | offer.callback', complaint)).toBe('met')
  expect(on('callback-time', '20 agent 我给您回电话 | offer.callback', complaint)).toBe('missed | 答应回电，没有说什么时候')
  expect(on('callback-time', '20 agent 好', complaint)).toBe('na')
})

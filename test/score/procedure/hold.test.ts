import {expect, test} from 'vitest'
import {ruleOn} from '../support.ts'

const on = (id: string, story: string) => ruleOn(id, `0 ring\n3 answer\n${story}\n90 hang-up customer agreed`)
const asked = '9 agent 麻烦您稍等片刻，我查一下，好吗 | hold\n'

test('nothing applies without a hold', () => {
  for (const id of ['hold-ask', 'hold-check-in', 'hold-return']) expect(on(id, asked)).toBe('na')
})

test('asked, with a reason', () => {
  expect(on('hold-ask', `${asked}12 hold\n20 return`)).toBe('met')
  expect(on('hold-ask', '9 agent 请稍等 | hold\n12 hold\n20 return')).toBe('partly | 请顾客等待，没有说明原因')
  expect(on('hold-ask', '12 hold\n20 return')).toBe('missed | 没有征求顾客意见就静音')
  expect(on('hold-ask', `${asked}12 hold\n20 return\n30 hold\n40 return`)).toBe('partly | 没有征求顾客意见就静音')
})

test('the reason may come in the reply before, but no question is one', () => {
  const after = (before: string) => on('hold-ask', `5 agent ${before}\n9 agent 请稍等 | hold\n12 hold\n20 return`)
  expect(after('我帮您查一下 | look-up')).toBe('met')
  expect(after('请报一下订单号，我来查 | ask.order look-up')).toBe('met')
  expect(after('那您想怎么处理呢 | ask.wish')).toBe('partly | 请顾客等待，没有说明原因')
})

test('muted after consent', () => {
  expect(on('hold-ask', `${asked}12 hold unasked\n20 return`)).toBe('partly | 顾客还没有答应就静音')
  expect(on('hold-ask', '9 agent 请稍等 | hold\n12 hold unasked\n20 return')).toBe('missed | 请顾客等待，没有说明原因 | 顾客还没有答应就静音')
})

test('a check-in every 15 seconds, and 5 to type it', () => {
  expect(on('hold-check-in', '12 hold\n30 return')).toBe('met')
  expect(on('hold-check-in', '12 hold\n28 agent 请再稍等一下 | hold.check-in\n44 return')).toBe('met')
  expect(on('hold-check-in', '12 hold\n45 return')).toBe('missed | 让顾客等了 33 秒，没有回应')
  expect(on('hold-check-in', '12 hold\n28 agent 请再稍等一下 | hold.check-in\n60 return')).toBe('partly | 让顾客等了 32 秒，没有回应')
})

test('让您久等了 comes first on return', () => {
  expect(on('hold-return', '12 hold\n20 return\n20 agent 让您久等了 | return')).toBe('met')
  expect(on('hold-return', '12 hold\n20 return\n20 agent 可以退款 | offer.refund\n25 agent 让您久等了 | return')).toBe('missed | 回到通话时没有说“让您久等了”')
  expect(on('hold-return', '12 hold')).toBe('missed | 回到通话时没有说“让您久等了”')
})

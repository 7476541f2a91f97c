import {expect, test} from 'vitest'
import {entriesOf, found} from '../../src/ui/app/lookup.ts'
import {customer} from '../call/support.ts'

const catalog = {id: 'orders', title: '订单', note: '', products: [], faq: [{q: '几天能到？', a: '省外三到五天。', keywords: ['发货']}]}
const scenario = {dossier: [{label: '订单', text: '{order}，付款成功'}]}

test('whom an outbound call goes to stands first, with the customer filled in; what is searched for is found in answers and keywords', () => {
  const entries = entriesOf({contents: {scenario, guideline: null, catalog}, customer}, {otherwise: '', dossier: '客户资料'})
  expect(entries.map(({title}) => title)).toEqual(['客户资料', '几天能到？'])
  expect(found(entries, customer.order)).toEqual([entries[0]])
  expect(found(entries, '发货 五天')).toEqual([entries[1]])
  expect(found(entries, '别的')).toEqual([])
})

import {expect, test} from 'vitest'
import {entriesOf, found} from '../../src/ui/app/lookup.ts'
import {customer} from '../call/support.ts'

const catalog = {id: 'orders', title: '订单', note: '', products: [], faq: [{q: '查订单', a: '订单{order}，{name}，还没有发货。', keywords: ['订单']}]}

test('what the shop knows of the customer stands in the answers', () => {
  const entries = entriesOf({contents: {scenario: {}, guideline: null, catalog}, customer}, {otherwise: '', dossier: ''})
  expect(entries.map(({parts}) => parts[0]!.text)).toEqual([`订单${customer.order}，${customer.name}，还没有发货。`])
  expect(found(entries, customer.order)).toEqual(entries)
  expect(found(entries, '别的')).toEqual([])
})

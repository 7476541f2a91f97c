import {expect, test} from 'vitest'
import {pack, ruleOn} from '../support.ts'

const on = (story: string, catalog: string | null = 'anti-dandruff') =>
  ruleOn('right-about-goods', `0 ring\n3 answer\n${story}\n90 hang-up customer agreed`, {scenario: {kind: 'query', catalog}})

test.each([
  '飘柔四十六元一瓶',
  '飘柔每一百毫升四块六，一千毫升一瓶',
  '每一百毫升，海飞丝要八块钱，陶丝要十五块，飘柔不到五块',
  '飘柔一升装46.00元，两瓶92元',
  '一千毫升的四十六元一瓶',
  '飘柔46元一瓶，满三十九元就包邮，运费不用您出',
  '飘柔比海飞丝便宜14元，一瓶46元',
  '海飞丝750ml是60块钱',
  '四十六元一瓶的是飘柔'
])('%s: as the catalogue has it', text => {
  expect(on(`5 agent ${text}`)).toBe('met')
})

test.each([
  ['飘柔60元一瓶', '60元'], ['海飞丝一升装的', '1升'], ['陶丝八块钱一百毫升', '8块'], ['飘柔这款750毫升', '750毫升'], ['飘柔一百毫升五块六', '5块6']
])('%s: the catalogue says otherwise', (text, said) => {
  expect(on(`5 agent ${text}`)).toMatch(new RegExp(`^missed \\| 说的是“${said}[^”]*”，商品资料上是：`, 'u'))
})

test('what is spoken of last is meant', () => {
  expect(on('5 agent 推荐飘柔\n9 customer 多少钱？\n12 agent 六十元一瓶')).toMatch(/^missed/)
  expect(on('5 agent 推荐飘柔\n9 customer 那海飞丝呢？\n12 agent 六十元一瓶')).toBe('met')
})

test('a slip put right leaves half', () => {
  expect(on('5 agent 飘柔60元一瓶\n9 agent 对不起，飘柔是46元')).toMatch(/^partly/)
})

test('no catalogue, or no figure: not applicable', () => {
  expect(on('5 agent 飘柔60元一瓶', null)).toBe('na')
  expect(on('5 agent 飘柔最划算，每次用4毫升')).toBe('na')
  expect(on('5 agent 六十元')).toBe('na')
})

test.each(pack.catalogs.flatMap(({id, faq}) => faq.map(({q, a}) => [id, q, a])))('%s: “%s” answered as the catalogue has it is right', (id, _, answer) => {
  const [product] = pack.catalogs.find(each => each.id === id)!.products
  expect(on(`5 agent ${answer}`, id)).toMatch(/^(?:met|na)$/)
  expect(on(`5 agent 我给您推荐${product!.name}\n20 agent ${answer}`, id)).toMatch(/^(?:met|na)$/)
})

test.each(pack.catalogs.flatMap(({id, products}) => products.flatMap(({name, size, facts}) => facts.map(({label, text}) => [id, name, size, label, text]))))(
  '%s: %s, %s: %s %s', (id, name, size, label, text) => {
    expect(on(`5 agent ${name}，${size}，${label}是${text}`, id)).toMatch(/^(?:met|na)$/)
  })

test('how many there are is no part of the price', () => {
  expect(on('5 agent 拉拉裤99元一包，抽纸', 'baby-goods')).toBe('met')
  expect(on('5 agent 每日坚果99元一盒', 'snacks')).toBe('met')
})

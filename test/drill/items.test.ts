import fc from 'fast-check'
import {expect, test} from 'vitest'
import {itemKinds} from '../../src/drill/events.ts'
import {addressItem, characterItem, freshItem, nameItem, numberItem} from '../../src/drill/items.ts'
import {judge} from '../../src/drill/judge.ts'
import {graphemes} from '../../src/text/grapheme.ts'
import {people, tools} from './support.ts'

test('a name is told with how each of its characters is told apart', () => {
  const {spoken, slots} = nameItem('章丽华', {章: '立早章', 丽: '美丽的丽', 华: '中华的华'})
  expect(spoken).toBe('章丽华，立早章，美丽的丽，中华的华。')
  expect(slots).toEqual([{slot: 'name', spoken: [0, 3], value: [0, 3]}])
})

test('numbers are said digit by digit in their groups, 1 as 幺, with the spans the timeline needs', () => {
  expect(numberItem('mobile', '13922841507').spoken).toBe('幺三九，二二八四，幺五零七。')
  expect(numberItem('landline', '020-38476215').spoken).toBe('零二零，三八四七，六二幺五。')
  expect(numberItem('order', '20261105000317').spoken).toBe('二零二六，幺幺零五，零零零三，幺七。')
  expect(numberItem('mobile', '13922841507').slots.map(({spoken, value}) => [...spoken, ...value])).toEqual([[0, 3, 0, 3], [4, 8, 3, 7], [9, 13, 7, 11]])
})

test('an address has a breath after its city, its district and its road, and says its numbers as people do', () => {
  expect(addressItem('广东省广州市天河区体育东路18号3栋502室').spoken).toBe('广东省广州市，天河区，体育东路，十八号三栋五零二室。')
  expect(addressItem('北京市海淀区学院路128号4座1203室').spoken).toBe('北京市，海淀区，学院路，一百二十八号四座幺二零三室。')
  expect(addressItem('广西壮族自治区南宁市青秀区民族大道9号2幢301室').spoken).toBe('广西壮族自治区南宁市，青秀区，民族大道，九号二幢三零幺室。')
})

test('a character is told without being said by itself', () => {
  expect(characterItem('许', {许: '言午许'}).spoken).toBe('言午许。')
})

test('items are endless, the same for the same seed, say what their spans claim, and are right when typed as expected', () => {
  fc.assert(fc.property(fc.constantFrom(...itemKinds), fc.integer({min: 0, max: 2 ** 31 - 1}), (kind, seed) => {
    const item = freshItem(kind, people, seed)
    expect(freshItem(kind, people, seed)).toEqual(item)
    const spoken = graphemes(item.spoken)
    for (const span of item.slots) {
      expect(span.spoken[1]).toBeLessThanOrEqual(spoken.length)
      expect(span.value[1]).toBeLessThanOrEqual(graphemes(item.expected).length)
    }
    expect(spoken.at(-1)).toBe('。')
    expect(item.spoken).not.toMatch(/[0-9]|undefined/)
    const verdict = judge({...item, aim: null}, item.expected, tools)
    expect(verdict).toMatchObject({right: true, mistakes: []})
  }), {numRuns: 300})
})

test('each kind of spelling comes up: characters, whole names, English names, e-mail addresses', () => {
  const fields = new Set(Array.from({length: 60}, (_, seed) => freshItem('spelling', people, seed).field))
  expect([...fields].sort()).toEqual(['character', 'email', 'english'])
  const numbers = new Set(Array.from({length: 60}, (_, seed) => freshItem('phones', people, seed).field))
  expect([...numbers].sort()).toEqual(['landline', 'mobile', 'order'])
})

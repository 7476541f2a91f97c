import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {itemKinds, type Item} from '../../src/drill/events.ts'
import {addressItem, characterItem, freshItem, nameItem, numberItem} from '../../src/drill/items.ts'
import {judge} from '../../src/drill/judge.ts'
import {people, tools} from './support.ts'

const name = nameItem('章丽华', {章: '立早章', 丽: '美丽的丽', 华: '中华的华'})
const address = addressItem('广东省广州市天河区体育东路18号3栋502室')
const mobile = numberItem('mobile', '13922841507')
const spots = (item: Omit<Item, 'aim'>, typed: string): string[] => {
  const {right, mistakes} = judge({...item, aim: null}, typed, tools)
  expect(right).toBe(mistakes.length === 0)
  return mistakes.map(each => each.spot)
}

describe('what went wrong is remembered by what was confused with what', () => {
  test.each<[string, Omit<Item, 'aim'>, string, string[]]>([
    ['a homophone, though the character was told apart', name, '张丽华', ['names:章>张']],
    ['two of them', name, '张力华', ['names:章>张', 'names:丽>力']],
    ['a character left out', name, '章丽', ['names:missing']],
    ['a title behind the name is no fault', name, '章丽华女士', []],
    ['nothing typed', name, '', ['names:missing']],
    ['two digits that changed places, once', mobile, '13922841570', ['phones:transposed']],
    ['a digit for another', mobile, '13922847507', ['phones:1>7']],
    ['a group left out', mobile, '1391507', ['phones:missing']],
    ['spaces, dashes and full-width digits are no fault', mobile, '１３９-2284 1507', []],
    ['no number at all', mobile, '没听清', ['phones:missing']],
    ['a road by its sound alone is let pass', address, '广东省广州市天河区体预东路18号3栋502室', []],
    ['what logistics does without', address, '广州市天河区体育东路18号3栋502', []],
    ['a wrong room', address, '广东省广州市天河区体育东路18号3栋503室', ['addresses:2>3']],
    ['a wrong room, and 省 left out, which is no fault', address, '广东广州市天河区体育东路18号3栋503室', ['addresses:2>3']],
    ['the district left out', address, '广东省广州市体育东路18号3栋502室', ['addresses:missing']],
    ['somebody else: nothing was confused, it was not heard', name, '欧阳修', ['names:missing']],
    ['a told character', characterItem('许', {许: '言午许'}), '徐', ['spelling:许>徐']]
  ])('%s', (_, item, typed, expected) => expect(spots(item, typed)).toEqual(expected))
})

test('letters: case, width and spaces do not count, every letter and sign does', () => {
  const seed = Array.from({length: 200}, (_, i) => i).find(i => freshItem('spelling', people, i).field === 'email')!
  const email = freshItem('spelling', people, seed)
  expect(email.spoken).toMatch(/ for .*，艾特，.*点.*。$/)
  expect(spots(email, email.expected.toUpperCase().replace('@', '＠'))).toEqual([])
  expect(spots(email, email.expected.replace('@', ''))).toEqual(['spelling:missing'])
})

test('what was typed stands against what was said, labelled', () => {
  const {alignment} = judge({...name, aim: null}, '张丽发', tools)
  expect(alignment?.edits.map(edit => edit.labels)).toEqual([['same-sound-and-tone'], ['near-sound']])
})

test('what is wrong always has a spot to be remembered by, and what is right none', () => {
  const slip = fc.record({at: fc.nat(40), take: fc.nat(2), put: fc.constantFrom('', '张', '号', '市', '省', '0', '-', '区', ' ')})
  fc.assert(fc.property(fc.constantFrom(...itemKinds), fc.nat(9_999), fc.array(slip, {maxLength: 4}), (kind, seed, slips) => {
    const item = {...freshItem(kind, people, seed), aim: null}
    const characters = [...item.expected]
    for (const {at, take, put} of slips) characters.splice(at % (characters.length + 1), take, put)
    const {right, mistakes} = judge(item, characters.join(''), tools)
    expect(right).toBe(mistakes.length === 0)
  }), {numRuns: 500})
})

import fc from 'fast-check'
import {expect, test} from 'vitest'
import {addressParts} from '../../../src/score/accuracy/addressParts.ts'
import {canonicalAddress} from '../../../src/score/accuracy/canonical.ts'
import {textOf} from '../../../src/score/messages.ts'
import {markAddress} from '../../../src/score/accuracy/address.ts'
import {loadSimplify} from '../../../src/text/simplify.ts'
import {fieldOf, phonetics, type Fixture} from '../support.ts'

const drawn = (typed: string, fixture: Fixture = {}): string => {
  const {state, explanation} = fieldOf('address', typed, fixture)
  return [state, ...explanation.map(each => textOf(each, 'zh'))].join(' | ')
}

const parted = (address: string): string => {
  const {text} = canonicalAddress(address)
  return addressParts(text).map(({start, end}) => text.slice(start, end)).join('|')
}

test.each([
  ['广东省广州市天河区体育东路18号3栋502室', '广东省|广州市|天河区|体育东路18号|3栋502室'],
  ['北京市朝阳区建国路八十八号', '北京市|朝阳区|建国路88号'],
  ['广西壮族自治区南宁市青秀区民族大道 131 号 2 幢 3 单元 501 房', '广西壮族自治区|南宁市|青秀区|民族大道131号|2栋3单501室'],
  ['上海市浦东新区世纪大道100号10楼1006室', '上海市|浦东新区|世纪大道100号|10楼1006室'],
  ['福建省福州市台江区八一七中路46号1座803室', '福建省|福州市|台江区|817中路46号|1栋803室'],
  ['四川省成都市郫都区阳光小区6号楼402', '四川省|成都市|郫都区|阳光小区|6栋402'],
  ['江苏省苏州市昆山市前进路5号', '江苏省|苏州市|昆山市|前进路5号'],
  ['', '']
])('%s has the parts %s', (address, parts) => {
  expect(parted(address)).toBe(parts)
})

test.each([
  '广东省广州市天河区体育东路18号3栋502室',
  '广东省广州市天河区体育东路十八号三栋五零二室',
  '广东省广州市天河区体育东路１８号３栋５０２室',
  '广东省 广州市 天河区 体育东路18号，3栋502室',
  '广东省广州市天河区体育东路18號3幢502房',
  '广东省广州市天河区体育东路18号3号楼502室'
])('“%s” is the same address', typed => {
  expect(drawn(typed)).toBe('met')
})

test.each([
  '广州市天河区体育东路18号3栋502室',
  '广东广州天河体育东路18号3栋502室',
  '广东省广州市天河区体育东路18号3栋502',
  '广东省广州市天河区体育东路18号3-502'
])('“%s” is as good', typed => {
  expect(drawn(typed)).toMatch(/^met \| /)
})

test('a road that sound alone cannot decide is let pass, a district is known', () => {
  expect(drawn('广东省广州市天河区体玉东路18号3栋502室')).toMatch(/^met/)
  expect(drawn('广东省广州市天合区体育东路18号3栋502室')).toBe('partly | 河 写成了 合：同音字')
})

test('a group left out or typed twice within a part is one sentence', () => {
  expect(drawn('广东省广州市天河区体育东路3栋502室')).toBe('partly | 漏了一组：18号')
  expect(drawn('广东省广州市天河区体育东路体育东路18号3栋502室')).toBe('partly | 体育东路 多打了一遍')
})

test('each part loses its own share', () => {
  const all = fieldOf('address', '广东省广州市天河区体育东路18号3栋502室').points
  const noDistrict = fieldOf('address', '广东省广州市体育东路18号3栋502室')
  const wrongDoor = fieldOf('address', '广东省广州市天河区体育东路18号3栋205室')
  expect(noDistrict.explanation.map(each => textOf(each, 'zh'))).toEqual(['漏了区县：天河区'])
  expect(wrongDoor.explanation.map(each => textOf(each, 'zh'))).toEqual(['门牌数字不对：5 写成了 2', '门牌数字不对：2 写成了 5'])
  expect([all, noDistrict.points, wrongDoor.points]).toEqual([11, 9, 9])
})

test('numbers run together are not the same door', () => {
  expect(drawn('广东省广州市天河区体育东路18号3502室')).toMatch(/^partly/)
})

test('nothing right earns nothing, and the wrong stretch is shown', () => {
  expect(fieldOf('address', '不知道')).toMatchObject({state: 'missed', points: 0})
})

test('a city left out is lost, a province added is not', () => {
  expect(drawn('天河区体育东路18号3栋502室')).toMatch(/^partly \| 漏了省份：广东省 \| 漏了城市：广州市/)
  expect(drawn('湖北省武汉市武昌区中南路84号', {customer: {address: '武汉市武昌区中南路84号'}})).toMatch(/^met/)
})

const simplify = await loadSimplify()
const mark = (expected: string, typed: string) =>
  markAddress({field: 'address', expected, typed, accepted: [], rubric: {mode: 'exam', homophoneAfterSpelling: 0}, tools: {phonetics, simplify}})

/** Ways to write each piece of an address; the first is the customer's. */
interface Piece { readonly ways: readonly string[] }
const chinese = (n: number): string => [...String(n)].map(digit => '零一二三四五六七八九'[Number(digit)]).join('')
const wide = (n: number): string => [...String(n)].map(digit => String.fromCodePoint(digit.codePointAt(0)! + 0xfee0)).join('')
const figure = (n: number) => [String(n), chinese(n), wide(n)]
const suffixed = (n: number, [first, ...others]: readonly [string, ...string[]]): Piece =>
  ({ways: [String(n) + first, ...figure(n).flatMap(written => [first, ...others].map(suffix => written + suffix))]})

const address: fc.Arbitrary<Piece[]> = fc.tuple(
  fc.constantFrom(['广东省', '广州市', '天河区', '廣州'], ['浙江省', '杭州市', '西湖区', '杭州'], ['四川省', '成都市', '武侯区', '成都']),
  fc.constantFrom(['体育东路', '體育東路'], ['人民南路四段', '人民南路4段'], ['文三路', '文3路']),
  fc.integer({min: 11, max: 19}), fc.integer({min: 1, max: 9}), fc.integer({min: 201, max: 989})
).map(([[province, city, district, traditional], roads, house, building, room]) => [
  {ways: [province!, province!.slice(0, -1), '', `中国${province}`]},
  {ways: [city!, city!.slice(0, -1), traditional!]},
  {ways: [district!, district!.slice(0, -1)]},
  {ways: roads},
  suffixed(house, ['号', '號', '号，']),
  suffixed(building, ['栋', '幢', '号楼', '座', '棟']),
  suffixed(room, ['室', '房', '', '号'])
])

test('every way to write each part is the same address', () => {
  fc.assert(fc.property(address, fc.array(fc.nat(20), {minLength: 7, maxLength: 7}), fc.boolean(), (pieces, picks, spaced) => {
    const expected = pieces.map(piece => piece.ways[0]).join('')
    const typed = pieces.map(({ways}, i) => ways[picks[i]! % ways.length]).join(spaced ? ' ' : '')
    expect(mark(expected, typed)).toMatchObject({state: 'met', share: 1, evidence: []})
  }), {numRuns: 300})
})

test('another number is another door, however it is written', () => {
  fc.assert(fc.property(address, fc.integer({min: 1, max: 8}), fc.nat(2), fc.nat(20), (pieces, step, which, pick) => {
    const expected = pieces.map(piece => piece.ways[0]).join('')
    const changed = pieces.map((piece, i) => {
      if (i !== 4 + which) return piece.ways[pick % piece.ways.length]
      const [first = ''] = piece.ways
      const digit = first.search(/\d(?!\d)/u)
      return first.slice(0, digit) + (Number(first[digit]) + step) % 10 + first.slice(digit + 1)
    }).join('')
    const verdict = mark(expected, changed)
    expect([verdict.state, verdict.evidence.length > 0]).toEqual(['partly', true])
  }), {numRuns: 300})
})

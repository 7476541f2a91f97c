import {expect, test} from 'vitest'
import {addressParts} from '../../../src/score/accuracy/addressParts.ts'
import {canonicalAddress} from '../../../src/score/accuracy/canonical.ts'
import {textOf} from '../../../src/score/messages.ts'
import {fieldOf, type Fixture} from '../support.ts'

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
  ['福建省福州市台江区八一七中路46号1座803室', '福建省|福州市|台江区|八一七中路46号|1座803室'],
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

import {graphemes} from '../../text/grapheme.ts'
import type {RawCustomer} from '../schema/customer.ts'
import type {Customer} from '../types.ts'
import {digits} from './scalars.ts'

/** 复姓 in use; a name of two characters is never taken for one. */
const COMPOUND_SURNAMES = new Set([
  '欧阳', '上官', '司马', '司徒', '诸葛', '东方', '皇甫', '尉迟', '公孙', '慕容', '令狐', '宇文', '长孙', '端木', '夏侯',
  '南宫', '西门', '独孤', '百里', '东郭', '申屠', '轩辕', '钟离', '闻人', '呼延', '赫连', '澹台', '公冶', '太史', '淳于'
])

export function surnameOf(name: string): string {
  const characters = graphemes(name)
  const two = characters.slice(0, 2).join('')
  return characters.length > 2 && COMPOUND_SURNAMES.has(two) ? two : characters[0] ?? ''
}

const FEMALE_TITLE = /女士|小姐|太太|阿姨|大姐|大妈|奶奶|夫人/u

export function compileCustomer(raw: RawCustomer): Customer {
  return {
    name: raw.name,
    surname: raw.surname ?? surnameOf(raw.name),
    addressAs: raw.address_as,
    sex: raw.sex ?? (FEMALE_TITLE.test(raw.address_as) ? 'female' : 'male'),
    ...(raw.age && {age: raw.age}),
    spelled: raw.spelled ?? {},
    mobile: digits(raw.mobile),
    landline: digits(raw.landline),
    address: (raw.address ?? '').trim(),
    order: digits(raw.order),
    more: raw.more ?? {}
  }
}

/** What the parts of a drill are called. */
import type {DrillKind, Slip} from '../drill/events.ts'
import type {Entry} from '../drill/book.ts'
import type {Words} from './language.ts'

export const drillLabels: Readonly<Record<DrillKind, Words>> = {
  names: {zh: '姓名', en: 'names'},
  phones: {zh: '号码', en: 'numbers'},
  addresses: {zh: '地址', en: 'addresses'},
  spelling: {zh: '拆字和字母', en: 'spelling'},
  qa: {zh: '质检找错', en: 'checking a call'}
}

/** By an item's field. */
export const fieldLabels: Readonly<Record<string, Words>> = {
  name: {zh: '姓名', en: 'name'},
  mobile: {zh: '手机', en: 'mobile'},
  landline: {zh: '固定电话', en: 'landline'},
  order: {zh: '订单号码', en: 'order number'},
  address: {zh: '联系地址', en: 'address'},
  character: {zh: '汉字', en: 'characters'},
  english: {zh: '英文名', en: 'English name'},
  email: {zh: '邮箱', en: 'e-mail'}
}

export const slipLabels: Readonly<Record<Slip, Words>> = {
  confused: {zh: '打成了别的字', en: 'another character'},
  transposed: {zh: '颠倒', en: 'transposed'},
  missing: {zh: '漏', en: 'missing'},
  extra: {zh: '多', en: 'too many'},
  doubled: {zh: '打了两遍', en: 'typed twice'}
}

/** 章→张, or what happened to the text. */
export function spotLabel({spot}: Pick<Entry, 'spot'>): Words {
  if (spot.slip !== 'confused') return slipLabels[spot.slip]
  const pair = `${spot.expected} → ${spot.typed}`
  return {zh: pair, en: pair}
}

/** A share in whole percents; a little is not nothing, and almost all is not all. */
export function percent(share: number): string {
  const whole = Math.round(share * 100)
  return `${whole === 0 && share > 0 ? '<1' : whole === 100 && share < 1 ? '>99' : whole}%`
}

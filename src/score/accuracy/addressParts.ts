/** The parts of a Chinese address in its canonical form. */
import {graphemeCount} from '../../text/grapheme.ts'

export type PartId = 'province' | 'city' | 'district' | 'street' | 'building'
export interface AddressPart {
  readonly id: PartId
  /** In characters of the canonical address, half-open. */
  readonly start: number
  readonly end: number
  /** Where a suffix begins that may be left out (省, 市, 区); `end` where there is none. */
  readonly suffix: number
  readonly weight: number
}

/** Relative weights: the parcel gets lost by a wrong street or door more surely than by a missing province. */
const weights: Readonly<Record<PartId, number>> = {province: 1, city: 2, district: 2, street: 3, building: 2}

const province = /^.{2,3}省|^.{2,4}?(?:(?:壮族|回族|维吾尔)?自治区)|^.{2}特别行政区/u
const city = /^.{2,6}?(?:自治州|地区|市|盟)/u
const district = /^(?:[^0-9路街道号]{1,6}?(?:自治县|新区|(?<!小)区|县|旗|市))/u
/** The house: whatever begins with a number and one of its words. */
const building = /(?:[0-9a-z]+(?:[栋座单层楼室]|-[0-9a-z]))/u
const suffix = /(?:省|特别行政区|(?:壮族|回族|维吾尔)?自治区|自治州|地区|市|自治县|新区|区|县)$/u
/** Too short without its suffix: 东区 is not 东. */
const shortest = 2

export function addressParts(canonical: string): AddressPart[] {
  const parts: AddressPart[] = []
  let done = 0
  let rest = canonical
  const take = (id: PartId, text: string) => {
    if (text === '') return
    const start = done
    const end = start + graphemeCount(text)
    const cut = id === 'street' || id === 'building' ? '' : suffix.exec(text)?.[0] ?? ''
    const core = end - graphemeCount(cut)
    parts.push({id, start, end, suffix: core - start >= shortest ? core : end, weight: weights[id]})
    done = end
    rest = rest.slice(text.length)
  }
  take('province', province.exec(rest)?.[0] ?? '')
  take('city', city.exec(rest)?.[0] ?? '')
  take('district', district.exec(rest)?.[0] ?? '')
  const house = building.exec(rest)
  take('street', house ? rest.slice(0, house.index) : rest)
  take('building', rest)
  return parts
}

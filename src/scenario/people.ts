/** Customers made up from people.yaml: consistent in themselves, and the same for the same seed. */
import {asciiDigits, readApart} from './numerals.ts'
import {drawFrom, type Draw} from './randomness.ts'
import type {Customer, Generate, People, Street} from './types.ts'

/** Of ten customers, so many have a landline, and so many a name of one character. */
const LANDLINES = 6
const SHORT_NAMES = 2

/**
 * The person of `seed`. Besides the fixed variables, `more` holds `english`, `email` and both spelled out
 * (`english_spelled`, `email_spelled`), and one of each of the scenario's own.
 */
export function generateCustomer(people: People, seed: number, {more = {}}: Generate = {}): Customer {
  const draw = drawFrom(seed)
  const sex = draw.below(2) === 0 ? 'female' : 'male'
  const surname = draw.one(people.surnames)
  const given = givenName(people.given[sex], draw)
  const street = draw.one(people.streets)
  const english = draw.one(people.englishNames[sex])
  return {
    name: surname.is + given.map(({is}) => is).join(''),
    surname: surname.is,
    addressAs: surname.is + (sex === 'female' ? '女士' : '先生'),
    sex,
    spelled: Object.fromEntries([surname, ...given].map(({is, told}) => [is, told])),
    mobile: draw.one(people.mobilePrefixes) + digits(8, draw),
    landline: draw.below(10) < LANDLINES ? landlineIn(street, draw) : '',
    address: addressIn(street, draw),
    order: orderNumber(draw),
    more: {...englishOf(people, english, draw), ...Object.fromEntries(Object.entries(more).map(([key, values]) => [key, draw.one(values)]))}
  }
}

type Character = People['surnames'][number]

function givenName(characters: readonly Character[], draw: Draw): readonly Character[] {
  const first = draw.one(characters)
  if (draw.below(10) < SHORT_NAMES) return [first]
  return [first, draw.one(characters.filter(({is}) => is !== first.is))]
}

function digits(length: number, draw: Draw): string {
  return Array.from({length}, () => draw.below(10)).join('')
}

/** The city's own area code; local numbers begin with 2 to 8. */
function landlineIn({area, digits: length}: Street, draw: Draw): string {
  return `${area}-${2 + draw.below(7)}${digits(length - 1, draw)}`
}

/** A municipality is named once: 北京市海淀区, 广东省广州市天河区. */
function addressIn({province, city, district, roads}: Street, draw: Draw): string {
  const place = (province === city ? city : province + city) + district + draw.one(roads)
  const room = (1 + draw.below(18)) * 100 + 1 + draw.below(6)
  return `${place}${1 + draw.below(399)}号${1 + draw.below(12)}${draw.one(['栋', '幢', '座', '单元'])}${room}室`
}

/** Date and a running number, as the shop writes them: 20261105000317. */
function orderNumber(draw: Draw): string {
  const day = String(1 + draw.below(20)).padStart(2, '0')
  return `202611${day}${String(1 + draw.below(4_999)).padStart(6, '0')}`
}

function englishOf({letters, mailHosts}: People, english: string, draw: Draw): Record<string, string> {
  const year = String(70 + draw.below(30))
  const host = draw.one(mailHosts)
  const spelled = [...english.toUpperCase()].map((letter) => `${letter} for ${letters[letter] ?? letter}`).join('，')
  return {
    english, english_spelled: spelled,
    email: `${english.toLowerCase()}${year}@${host}`,
    email_spelled: `${spelled}，${readApart(asciiDigits(year))}，艾特，${readApart(host).replaceAll('.', '点')}`
  }
}

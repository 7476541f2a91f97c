/** Items as they are said, made of a value; and endless fresh ones of the people in people.yaml. */
import {generateCustomer} from '../scenario/people.ts'
import {drawFrom, type Draw} from '../scenario/randomness.ts'
import {asAddress, digitByDigit, type Piece} from '../scenario/speech.ts'
import type {Customer, People, SlotSpan} from '../scenario/types.ts'
import {graphemeCount, graphemes} from '../text/grapheme.ts'
import type {Item, ItemKind} from './events.ts'

type Made = Omit<Item, 'aim'>
const nothing: Readonly<Record<string, string>> = {}

/** The item of `seed`: the same for the same people and seed. */
export function freshItem(kind: ItemKind, people: People, seed: number): Made {
  const draw = drawFrom(seed)
  const customer = generateCustomer(people, draw.below(2 ** 31))
  switch (kind) {
    case 'names': return nameItem(customer.name, customer.spelled, customer.sex)
    case 'phones': return phoneItem(customer, draw)
    case 'addresses': return addressItem(customer.address, customer.sex)
    case 'spelling': return spellingItem(people, customer, draw)
  }
}

/** A name with its characters told apart, so that each can be known: 章丽华，立早章，美丽的丽，中华的华。 */
export function nameItem(name: string, told: Readonly<Record<string, string>>, sex: Customer['sex'] = 'female'): Made {
  const ways = [...new Set(graphemes(name))].flatMap(character => told[character] ?? [])
  const whole: Piece = {spoken: name, value: [0, graphemeCount(name)]}
  return {kind: 'names', field: 'name', ...said([whole, ...ways.flatMap(way => [breath, {spoken: way, value: null}])], 'name'), expected: name, told, sex}
}

export type NumberField = 'mobile' | 'landline' | 'order'

/** A number digit by digit in its groups: 幺三九，二二八四，幺五零七。 */
export function numberItem(field: NumberField, value: string, sex: Customer['sex'] = 'female'): Made {
  return {kind: 'phones', field, ...said(digitByDigit(value), field), expected: value, told: nothing, sex}
}

/** An address with a breath where people take one: after the city, the district and the road. */
export function addressItem(address: string, sex: Customer['sex'] = 'female'): Made {
  let start = 0
  const pieces = partsOf(address).flatMap((part): Piece[] => {
    const from = start
    start += graphemeCount(part)
    const moved = asAddress(part).map(({spoken, value}): Piece => ({spoken, value: value && [value[0] + from, value[1] + from]}))
    return from === 0 ? moved : [breath, ...moved]
  })
  return {kind: 'addresses', field: 'address', ...said(pieces, 'address'), expected: address, told: nothing, sex}
}

/** A character by how it is told apart: 弓长张. */
export function characterItem(characters: string, told: Readonly<Record<string, string>>, sex: Customer['sex'] = 'female'): Made {
  const ways = graphemes(characters).flatMap((character, i): Piece[] => [...(i > 0 ? [breath] : []), {spoken: told[character] ?? character, value: null}])
  return {kind: 'spelling', field: 'character', ...said(ways, 'name'), expected: characters, told, sex}
}

/** Letters told apart by words: B for boy，O for orange，B for boy. */
export function letterItem(field: 'english' | 'email', expected: string, spelled: string, sex: Customer['sex'] = 'female'): Made {
  return {kind: 'spelling', field, ...said([{spoken: spelled, value: null}], field), expected, told: nothing, sex}
}

/** Of three numbers two are mobiles: it is what customers give. */
function phoneItem({mobile, landline, order, sex}: Customer, draw: Draw): Made {
  const turn = draw.below(6)
  if (turn === 0) return numberItem('order', order, sex)
  return turn === 1 && landline !== '' ? numberItem('landline', landline, sex) : numberItem('mobile', mobile, sex)
}

/** Half of it characters, a surname or two of a given name; the other half letters. */
function spellingItem(people: People, customer: Customer, draw: Draw): Made {
  const turn = draw.below(6)
  const {english = '', english_spelled: englishSpelled = '', email = '', email_spelled: emailSpelled = ''} = customer.more
  if (turn === 0) return letterItem('email', email, emailSpelled, customer.sex)
  if (turn <= 2) return letterItem('english', english, englishSpelled, customer.sex)
  if (turn === 3) return characterItem(customer.name, customer.spelled, customer.sex)
  const characters = turn === 4 ? people.surnames : people.given[customer.sex]
  const {is, told} = draw.one(characters)
  return characterItem(is, {[is]: told}, customer.sex)
}

const breath: Piece = {spoken: '，', value: null}
const closing: Piece = {spoken: '。', value: null}
const ADDRESS = /^(.*?(?:省|自治区))?(.{2,6}?市)?([^0-9路街道]{1,6}?区)?([^0-9０-９]*)(.*)$/u

/** The city with its province, the district, the road, the house. Joined they give the address again. */
function partsOf(address: string): readonly string[] {
  const [, province = '', city = '', district = '', road = '', house = ''] = ADDRESS.exec(address) ?? []
  return [province + city, district, road, house].filter(part => part !== '')
}

/** Pieces as one line with the spans of `slot`. */
function said(pieces: readonly Piece[], slot: string): {spoken: string; slots: readonly SlotSpan[]} {
  let at = 0
  const slots: SlotSpan[] = []
  for (const {spoken, value} of [...pieces, closing]) {
    const end = at + graphemeCount(spoken)
    if (value !== null) slots.push({slot, spoken: [at, end], value})
    at = end
  }
  return {spoken: [...pieces, closing].map(piece => piece.spoken).join(''), slots}
}

/**
 * A scenario's line as this customer says it: variables filled in and spoken, with the spans that tie each stretch of
 * speech to the value the form must hold.
 */
import {graphemeCount, graphemes} from '../text/grapheme.ts'
import {asAddress, digitByDigit, plainly, type Piece} from './speech.ts'
import {slipOf} from './slip.ts'
import {templateParts} from './template.ts'
import type {Customer, SlotSpan} from './types.ts'

export interface RenderOptions {
  /** `spoken` (default) says 幺三九，二二八四，幺五零七; `written` puts the value as the form holds it. */
  readonly as?: 'spoken' | 'written'
}

export interface SpokenLine {
  readonly text: string
  /** In order of the text, never overlapping; `spoken` counts graphemes of `text`, `value` those of the slot's value. */
  readonly slots: readonly SlotSpan[]
}

interface SlotPiece extends Piece { readonly slot: string }

/**
 * Slots are named like their variables. The value of `name`, `surname` and `spelled` is the customer's whole name, so
 * that 立早章 stands for its first character; that of any other variable is the value itself. A variable the customer
 * knows nothing of stays in the line as it is written.
 */
export function renderLine(template: string, customer: Customer, {as = 'spoken'}: RenderOptions = {}): SpokenLine {
  let text = ''
  let length = 0
  const slots: SlotSpan[] = []
  const say = (spoken: string, slot: string | null, value: Piece['value']) => {
    const end = length + graphemeCount(spoken)
    if (slot !== null && value !== null) slots.push({slot, spoken: [length, end], value})
    text += spoken
    length = end
  }
  for (const part of templateParts(template)) {
    if (typeof part === 'string') {
      say(part, null, null)
      continue
    }
    const pieces = piecesOf(part.name, customer, as)
    if (pieces === null) say(part.source, null, null)
    else if (pieces.length === 0) say(part.otherwise ?? '', null, null)
    else for (const piece of pieces) say(piece.spoken, piece.slot, piece.value)
  }
  return {text, slots}
}

/** How the customer says `name`: no pieces where the value is empty, null where there is no such variable. */
function piecesOf(name: string, customer: Customer, as: 'spoken' | 'written'): readonly SlotPiece[] | null {
  const spelledCharacter = /^spelled\.(.+)$/u.exec(name)?.[1]
  if (spelledCharacter !== undefined) {
    return Object.hasOwn(customer.spelled, spelledCharacter) ? spellOne(customer, spelledCharacter) : null
  }
  if (name === 'spelled') return spellAll(customer)
  const value = valueOf(name, customer)
  if (value === null) return null
  const pieces = as === 'written' ? plainly(value) : speechOf(name, value)
  const slot = slotOf(name)
  if (slot === name) return pieces.map((piece) => ({...piece, slot}))
  return pieces.map(({spoken}) => ({spoken, slot, value: [0, graphemeCount(valueOf(slot, customer) ?? '')]}))
}

/**
 * What the variable stands for, as the form would hold it: '' where this customer has none, null where no customer
 * can have one. `spelled` has no value of its own; `slip.mobile` is the number as it is first told wrongly.
 */
export function valueOf(name: string, customer: Customer): string | null {
  switch (name) {
    case 'name': return customer.name
    case 'surname': return customer.surname
    case 'address_as': return customer.addressAs
    case 'mobile': return customer.mobile
    case 'landline': return customer.landline
    case 'address': return customer.address
    case 'order': return customer.order
  }
  const misspoken = /^slip\.(.+)$/u.exec(name)?.[1]
  if (misspoken !== undefined) return isNumber(misspoken) ? slipOf(customer[misspoken]) : null
  return Object.hasOwn(customer.more, name) ? customer.more[name]! : null
}

/** What a variable tells of: letters spelled one by one (`{email_spelled}`) tell the `email`. */
export function slotOf(name: string): string {
  return name.replace(/_spelled$/u, '')
}

function isNumber(name: string): name is 'mobile' | 'landline' | 'order' {
  return name === 'mobile' || name === 'landline' || name === 'order'
}

function speechOf(name: string, value: string): readonly Piece[] {
  if (name === 'address') return asAddress(value)
  return isNumber(name.replace(/^slip\./u, '')) || isLongNumber(value) ? digitByDigit(value) : plainly(value)
}

/** A telephone, an account, a taxpayer's number with letters in it: whatever nobody says as a quantity. */
const LONG_NUMBER = /^(?=(?:.*[0-9]){6})[0-9A-Z](?:[- ]?[0-9A-Z]){6,}$/

export function isLongNumber(value: string): boolean {
  return LONG_NUMBER.test(value)
}

function spellOne({name, spelled}: Customer, character: string): readonly SlotPiece[] {
  const at = graphemes(name).indexOf(character)
  return [{slot: 'spelled', spoken: spelled[character]!, value: at < 0 ? null : [at, at + 1]}]
}

/** 章是立早章，丽是美丽的丽: every character the scenario spells, in the order of the name. */
function spellAll(customer: Customer): readonly SlotPiece[] {
  const characters = [...new Set(graphemes(customer.name))].filter((each) => Object.hasOwn(customer.spelled, each))
  return characters.flatMap((character, i): SlotPiece[] => [
    {slot: 'spelled', spoken: `${i === 0 ? '' : '，'}${character}是`, value: null},
    ...spellOne(customer, character)
  ])
}

/** A scenario's fact points as they are for one customer: {product} in them is what this customer orders. */
import {renderLine} from './spoken.ts'
import type {Customer, FactPoint} from './types.ts'

/** Points all of whose words name what the customer has not are none of this customer's. */
export function factsFor(facts: readonly FactPoint[], customer: Customer): readonly FactPoint[] {
  return facts
    .map(fact => ({...fact, is: written(fact.is, customer), any: words(fact.any, customer), not: words(fact.not, customer)}))
    .filter(fact => fact.any.length > 0)
}

/** `text` with the customer's values as the form holds them. */
export function written(text: string, customer: Customer): string {
  return text.includes('{') ? renderLine(text, customer, {as: 'written'}).text : text
}

function words(list: readonly string[], customer: Customer): readonly string[] {
  return list.map(word => written(word, customer)).filter(word => word !== '')
}

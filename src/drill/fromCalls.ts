/** What a call's form says about the same spots: its fields as answers. */
import type {CallLog} from '../call/events.ts'
import type {FieldScore, Scorecard} from '../score/scorecard.ts'
import type {Answer} from './book.ts'
import type {Item} from './events.ts'
import {addressItem, letterItem, nameItem, numberItem} from './items.ts'
import {mistakesOf} from './spots.ts'

/** The fields of one call that hold a name, a number or an address. `at` is epoch ms; empty fields say nothing. */
export function answersOfCall({fields}: Pick<Scorecard, 'fields'>, {customer}: Pick<CallLog, 'customer'>, at: number): readonly Answer[] {
  return fields.flatMap((field): Answer[] => {
    const item = itemOf(field, customer)
    if (item === null || field.alignment === null || field.typed.trim() === '') return []
    const right = field.points === field.max
    return [{at, from: 'call', item, right, mistakes: right ? [] : mistakesOf(item.kind, field.alignment, field.alignment.edits)}]
  })
}

function itemOf({kind, expected}: FieldScore, customer: CallLog['customer']): Item | null {
  switch (kind) {
    case 'name': return {...nameItem(customer.name, customer.spelled, customer.sex), aim: null}
    case 'mobile': case 'landline': case 'order': return expected === '' ? null : {...numberItem(kind, expected, customer.sex), aim: null}
    case 'address': return {...addressItem(expected, customer.sex), aim: null}
    case 'english': case 'email': {
      const spelled = customer.more[`${kind}_spelled`]
      return spelled === undefined ? null : {...letterItem(kind, expected, spelled, customer.sex), aim: null}
    }
    case 'text': return null
  }
}

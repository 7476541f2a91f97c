import type {FieldScore} from '../score/scorecard.ts'
import type {ItemKind} from './events.ts'

const kinds: Readonly<Record<FieldScore['kind'], ItemKind | null>> = {
  name: 'names', mobile: 'phones', landline: 'phones', order: 'phones', address: 'addresses', english: 'spelling', email: 'spelling', text: null
}

/** The drill that trains what a field of this kind asks for; null where none does. */
export function drillKindOf(kind: FieldScore['kind']): ItemKind | null {
  return kinds[kind]
}

/** The kind of drill for the field that lost most of its points; null where none did. */
export function weakestKind(fields: readonly Pick<FieldScore, 'kind' | 'points' | 'max'>[]): ItemKind | null {
  const share = ({points, max}: Pick<FieldScore, 'points' | 'max'>): number => max === 0 ? 1 : points / max
  const [worst] = fields.filter(each => kinds[each.kind] !== null && share(each) < 1).toSorted((a, b) => share(a) - share(b))
  return worst ? kinds[worst.kind] : null
}

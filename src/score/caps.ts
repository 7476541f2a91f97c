/** Critical errors: what the rubric caps, and what that takes from the total. The uncapped total stays visible. */
import type {Rubric} from '../scenario/types.ts'
import type {MarkedField} from './accuracy/fields.ts'
import {wrongNumbers} from './accuracy/criteria.ts'
import {evidenceOf, insults, type SaidPhrase} from './phrases.ts'
import type {Cap, DimensionScore} from './scorecard.ts'

export interface CapInput {
  readonly rubric: Pick<Rubric, 'insultCap' | 'wrongNumberCap'>
  readonly uncapped: number
  readonly accuracy: DimensionScore
  readonly fields: readonly MarkedField[]
  readonly phrases: readonly SaidPhrase[]
}

/** The caps that apply, `lost` 0 where the points were below the limit anyway: the section's before the whole. */
export function capsOf({rubric, uncapped, accuracy, fields, phrases}: CapInput): Cap[] {
  const caps: Cap[] = []
  const wrong = wrongNumbers(fields)
  if (rubric.wrongNumberCap !== null && wrong.length > 0) {
    const limit = Math.floor(accuracy.max * rubric.wrongNumberCap)
    const evidence = wrong.flatMap(({verdict}) => verdict.evidence)
    caps.push({id: 'wrong-number', dimension: 'accuracy', limit, lost: Math.max(0, accuracy.points - limit), evidence})
  }
  const said = phrases.filter(each => each.severity === 'forbidden' && insults.includes(each.phrase))
  if (rubric.insultCap !== null && said.length > 0) {
    const left = uncapped - caps.reduce((sum, cap) => sum + cap.lost, 0)
    caps.push({id: 'insult', dimension: null, limit: rubric.insultCap, lost: Math.max(0, left - rubric.insultCap), evidence: said.map(evidenceOf)})
  }
  return caps
}

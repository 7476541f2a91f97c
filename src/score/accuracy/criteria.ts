/** 准确: the form's fields as criteria, and as the scorecard shows them. */
import type {Role} from '../../call/events.ts'
import type {Rubric} from '../../scenario/types.ts'
import {shareOutToAll} from '../points.ts'
import type {Criterion, FactScore, FieldScore} from '../scorecard.ts'
import type {Judged} from '../verdict.ts'
import {adviceOn} from './advice.ts'
import type {MarkedField} from './fields.ts'
import type {FactVerdict} from './result.ts'

/** Fields whose error sends the goods or the answer to somebody else. */
const criticalKinds: readonly string[] = ['mobile', 'order']

export function judgeFields(fields: readonly MarkedField[], rubric: Rubric, role: Role): Judged[] {
  return fields.map(marked => {
    const {field, verdict} = marked
    return {
      id: criterionOf(field.id), label: field.label, labelEn: field.labelEn,
      weight: rubric.fields[field.id] ?? 1,
      critical: criticalKinds.includes(field.kind),
      state: verdict.state, share: verdict.share, evidence: verdict.evidence,
      better: adviceOn(marked, role),
      ...(verdict.facts && {pointsOf: (max: number) => sum(factPoints(verdict.facts!, max))})
    }
  })
}

export function fieldScores(fields: readonly MarkedField[], criteria: readonly Criterion[]): FieldScore[] {
  return fields.map(({field, typed, verdict}) => {
    const {points, max} = criteria.find(each => each.id === criterionOf(field.id)) ?? {points: 0, max: 0}
    const {state, expected, accepted, alignment, explanation, facts} = verdict
    const {id, label, labelEn, kind} = field
    return {
      id, label, labelEn, kind, expected, accepted, typed, points, max, state, alignment, explanation,
      ...(facts && {facts: factScores(facts, max)})
    }
  })
}

function criterionOf(field: string): string {
  return `accuracy.${field}`
}

/** A wrong number: typed and wrong. One left empty has lost its points, but nobody else gets the parcel. */
export function wrongNumbers(fields: readonly MarkedField[]): MarkedField[] {
  return fields.filter(({field, typed, verdict}) =>
    criticalKinds.includes(field.kind) && typed.trim() !== '' && (verdict.state === 'missed' || verdict.state === 'partly'))
}

function factScores(facts: readonly FactVerdict[], max: number): FactScore[] {
  const worth = shareOutToAll(max, weightsOf(facts))
  const points = factPoints(facts, max)
  return facts.map(({id, is, state, range}, i) => ({id, is, state, points: points[i]!, max: worth[i]!, ...(range && {range})}))
}

/** What a person has yet to confirm is not taken away. */
function factPoints(facts: readonly FactVerdict[], max: number): number[] {
  return shareOutToAll(max, weightsOf(facts))
    .map((points, i) => facts[i]!.state === 'covered' || facts[i]!.state === 'to-review' ? points : 0)
}

function weightsOf(facts: readonly FactVerdict[]): number[] {
  return facts.map(fact => fact.state === 'na' ? 0 : fact.weight)
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0)
}

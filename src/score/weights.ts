/** How many points each dimension and criterion is worth, once what does not apply has been left out. */
import type {Role} from '../call/events.ts'
import type {Dimension, Rubric, ScenarioKind} from '../scenario/types.ts'
import {earned, shareOut, shareOutToAll} from './points.ts'
import type {Criterion, DimensionScore, Grade} from './scorecard.ts'
import type {Judged} from './verdict.ts'

export const dimensions: readonly Dimension[] = ['accuracy', 'procedure', 'phrases', 'timing']
export const fullMarks = 100

/** Where a rubric has no row for the kind: the design's for order and query. */
const otherwise: Readonly<Record<Dimension, number>> = {accuracy: 45, procedure: 30, phrases: 10, timing: 15}

/** Each dimension's points, summing to 100; a dimension in which nothing applies gives its own to the others. */
export function dimensionPoints(
  rubric: Rubric, role: Role, kind: ScenarioKind, judged: Readonly<Record<Dimension, readonly Judged[]>>
): Readonly<Record<Dimension, number>> {
  const row = (role === 'recorder' ? rubric.weights.recorder : rubric.weights[kind]) ?? otherwise
  const applies = (dimension: Dimension) => judged[dimension].some(each => each.state !== 'na' && each.weight > 0)
  const points = shareOut(fullMarks, dimensions.map(dimension => applies(dimension) ? row[dimension] : 0))
  return Object.fromEntries(dimensions.map((dimension, i) => [dimension, points[i]!])) as Record<Dimension, number>
}

/** The criteria of one dimension with their points: what applies shares `max` by its weight, and is worth a point at least. */
export function pointed(dimension: Dimension, max: number, judged: readonly Judged[]): Criterion[] {
  const shares = shareOutToAll(max, judged.map(each => each.state === 'na' ? 0 : each.weight))
  return judged.map((each, i) => {
    const {id, label, labelEn, critical, state, evidence, advice} = each
    const worth = shares[i]!
    const points = each.pointsOf && state !== 'na' ? each.pointsOf(worth) : earned(each.share, worth)
    // A shortfall too small for a point is shown, but not as a fault.
    const shown = state === 'partly' && worth > 0 && points === worth ? 'met' : state
    return {
      id, dimension, label, labelEn, points, max: worth, na: state === 'na', critical, state: shown,
      ...(shown !== 'met' && shown !== 'na' && advice !== undefined && {advice}),
      evidence: shown === 'met' && dimension === 'timing' ? [] : evidence
    }
  })
}

export function dimensionScore(max: number, criteria: readonly Criterion[]): DimensionScore {
  const points = criteria.reduce((sum, each) => sum + each.points, 0)
  return {points, max, na: max === 0}
}

export function gradeOf(total: number, {pass, good, excellent}: Rubric): Grade {
  return total >= excellent ? 'excellent' : total >= good ? 'good' : total >= pass ? 'pass' : 'fail'
}

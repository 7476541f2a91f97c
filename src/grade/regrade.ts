/** Scoring again with other rules: what would be scored with, and what that changes. Nothing is written here. */
import type {Contents, Pack} from '../scenario/types.ts'
import type {Scorecard} from '../score/scorecard.ts'
import type {AutomaticPart} from './events.ts'
import type {GradedScorecard} from './graded.ts'

/** What of the pack takes the place of what a call was scored with. */
export type RegradePart = 'rubric' | 'phrasebook' | 'standards' | 'expected'
export const regradeParts: readonly RegradePart[] = ['rubric', 'phrasebook', 'standards', 'expected']

/**
 * The contents with these parts from `pack`: the rubric of the same mode (a school's own before the built-in one), and of the
 * scenario of the same id what is expected. What was said in the call, and to whom, stays. What the pack no longer has stays.
 */
export function regradedContents(contents: Contents, pack: Pack, parts: readonly RegradePart[]): Contents {
  const takes = (part: RegradePart): boolean => parts.includes(part)
  const rubric = pack.rubrics.findLast(each => each.mode === contents.rubric.mode) ?? contents.rubric
  const scenario = pack.scenarios.find(each => each.id === contents.scenario.id)
  const expected = scenario && {
    facts: scenario.facts, accept: scenario.accept, disposition: scenario.disposition, guideline: scenario.guideline, carries: scenario.carries, norms: scenario.norms
  }
  return {
    ...contents,
    ...(takes('rubric') && {rubric}),
    ...(takes('phrasebook') && {phrasebook: pack.phrasebook}),
    ...(takes('standards') && {standards: pack.standards}),
    ...(takes('expected') && expected && {
      scenario: {...contents.scenario, ...expected},
      guideline: pack.guidelines.find(each => each.id === expected.guideline) ?? contents.guideline
    })
  }
}

export interface CriterionChange {
  readonly id: string
  readonly label: string
  readonly labelEn: string
  /** Null where the criterion is not there. */
  readonly before: AutomaticPart | null
  readonly after: AutomaticPart | null
}
export interface CardChange {
  readonly total: {readonly before: number; readonly after: number}
  readonly criteria: readonly CriterionChange[]
  /** Criteria a person decided whose automatic part is another now. */
  readonly flagged: readonly string[]
}

/** Criterion by criterion, those that stay the same left out; null where nothing changes. */
export function cardChange(before: GradedScorecard, after: GradedScorecard): CardChange | null {
  const criteria = [...new Set([...before.criteria, ...after.criteria].map(each => each.id))].flatMap((id): CriterionChange[] => {
    const was = before.criteria.find(each => each.id === id)
    const is = after.criteria.find(each => each.id === id)
    const known = (is ?? was)!
    const change = {id, label: known.label, labelEn: known.labelEn, before: partOf(was), after: partOf(is)}
    return JSON.stringify(change.before) === JSON.stringify(change.after) ? [] : [change]
  })
  const flagged = after.criteria.filter(({id, manual}) => manual?.outdated && !before.criteria.find(each => each.id === id)?.manual?.outdated).map(each => each.id)
  if (criteria.length === 0 && flagged.length === 0 && before.total === after.total) return null
  return {total: {before: before.total, after: after.total}, criteria, flagged}
}

function partOf(criterion: Scorecard['criteria'][number] | undefined): AutomaticPart | null {
  return criterion ? {points: criterion.points, max: criterion.max, state: criterion.state} : null
}

/**
 * The scorecard with a person's decisions on it. Manual wins over automatic; what was published stays what it was, also
 * under a later scorer.
 */
import type {CallLog} from '../call/events.ts'
import type {Contents, Rubric} from '../scenario/types.ts'
import {earned} from '../score/points.ts'
import {score, type ScoreTools} from '../score/score.ts'
import type {Cap, Criterion, CriterionState, FieldScore, Scorecard} from '../score/scorecard.ts'
import {dimensions, dimensionScore, gradeOf} from '../score/weights.ts'
import type {GradedCriterion, GradedScorecard, Manual} from './card.ts'
import type {AutomaticPart, Heard, ScoreSummary} from './events.ts'
import type {Grading} from './grading.ts'

export type {GradedCriterion, GradedScorecard, Manual} from './card.ts'

/** `contents` are those the grading names, else the log's own. @throws UnscorableError */
export function graded(log: CallLog, contents: Contents, tools: ScoreTools, grading: Grading): GradedScorecard {
  const heard = withHeard(log, grading.heard)
  const automatic = score(heard, contents, tools)
  const leaveOut = new Set([...grading.decisions].filter(([, {points}]) => points === null).map(([id]) => id))
  const card = leaveOut.size === 0 ? automatic : score(heard, contents, tools, leaveOut)
  const worked = decided(card, automatic, contents.rubric, grading)
  return grading.published ? pinned(worked, grading.published.score, contents.rubric) : worked
}

/** The log with what replies are now understood to hold. Nothing is decided again: the re-grade recorded it. */
export function withHeard(log: CallLog, heard: readonly Heard[]): CallLog {
  if (heard.length === 0) return log
  const more = new Map(heard.map(({event, intents}) => [event, intents]))
  let reply = -1
  const events = log.events.map((event, index) => {
    if (event.type === 'replied') reply = index
    const extra = event.type === 'understood' ? more.get(reply) : undefined
    if (event.type !== 'understood' || !extra) return event
    more.delete(reply)
    return {...event, intents: [...new Set([...event.intents, ...extra])]}
  })
  return {...log, events}
}

function decided(card: Scorecard, automatic: Scorecard, rubric: Rubric, grading: Grading): GradedScorecard {
  const before = new Map(automatic.criteria.map(criterion => [criterion.id, criterion]))
  const criteria = card.criteria.map(criterion => withDecision(criterion, before.get(criterion.id) ?? criterion, grading))
  const byDimension = Object.fromEntries(dimensions.map(dimension =>
    [dimension, dimensionScore(card.dimensions[dimension].max, criteria.filter(each => each.dimension === dimension))])) as Scorecard['dimensions']
  const uncapped = dimensions.reduce((sum, dimension) => sum + byDimension[dimension].points, 0)
  const caps = capsLeft(card.caps, criteria, byDimension.accuracy.points, uncapped)
  const total = uncapped - caps.reduce((sum, cap) => sum + cap.lost, 0)
  const lost = new Map(criteria.filter(each => each.manual).map(each => [each.id, each.max - each.points]))
  return {
    ...card,
    criteria, dimensions: byDimension, uncapped, caps, total, grade: gradeOf(total, rubric),
    fields: card.fields.map(field => withPoints(field, criteria)),
    right: card.right.filter(({criterion}) => (lost.get(criterion) ?? 0) === 0),
    bestNext: card.bestNext.map(step => ({...step, lost: lost.get(step.criterion) ?? step.lost})).filter(step => step.lost > 0),
    automaticTotal: automatic.total,
    comment: grading.comments.get(null) ?? '',
    open: criteria.filter(each => each.manual ? each.manual.outdated : each.state === 'to-review').map(each => each.id),
    drifted: false
  }
}

function withDecision(criterion: Criterion, automatic: Criterion, {decisions, comments}: Grading): GradedCriterion {
  const decision = decisions.get(criterion.id)
  const part = {points: automatic.points, max: automatic.max, state: automatic.state}
  const comment = comments.get(criterion.id) ?? ''
  if (!decision) return {...criterion, automatic: part, manual: null, comment}
  const manual: Manual = {...decision, outdated: differs(part, decision.automatic)}
  if (decision.points === null || criterion.na) return {...criterion, automatic: part, manual, comment}
  const {max} = criterion
  const points = decision.of === max ? Math.min(decision.points, max) : decision.of > 0 ? earned(decision.points / decision.of, max) : 0
  return {...criterion, points, state: stateOf(points, max), automatic: part, manual, comment}
}

/** What a criterion is worth may change with the others; what was earned of it is what a person judged. */
function differs(now: AutomaticPart, then: AutomaticPart): boolean {
  return now.state !== then.state || now.points !== then.points || now.max !== then.max
}

function stateOf(points: number, max: number): CriterionState {
  return points >= max ? 'met' : points > 0 ? 'partly' : 'missed'
}

/** A cap goes when a person has given full points for all that caused it, or called it not applicable. */
function capsLeft(caps: readonly Cap[], criteria: readonly GradedCriterion[], accuracy: number, uncapped: number): Cap[] {
  const isLifted = (id: string) => criteria.some(each => each.id === id && each.manual && (each.na || each.points >= each.max))
  const left = caps.filter(cap => {
    const causes = cap.id === 'insult' ? ['phrases.forbidden'] : cap.evidence.map(({field}) => `accuracy.${field}`)
    return !causes.every(isLifted)
  })
  let taken = 0
  return left.map(cap => {
    const lost = Math.max(0, (cap.dimension === null ? uncapped - taken : accuracy) - cap.limit)
    taken += lost
    return {...cap, lost}
  })
}

function withPoints(field: FieldScore, criteria: readonly GradedCriterion[]): FieldScore {
  const criterion = criteria.find(each => each.id === `accuracy.${field.id}`)
  return criterion?.manual ? {...field, points: criterion.points, max: criterion.max, state: criterion.state} : field
}

export function summaryOf(card: Scorecard, contents: string): ScoreSummary {
  const {scorer, rubric, total, uncapped, grade, caps, dimensions: points, criteria} = card
  return {
    scorer, rubric, contents, total, uncapped, grade, dimensions: points,
    caps: caps.map(({id, limit, lost}) => ({id, limit, lost})),
    criteria: criteria.map(({id, points: got, max, state}) => ({id, points: got, max, state}))
  }
}

/** What was published, with today's evidence beside it. */
function pinned(card: GradedScorecard, summary: ScoreSummary, rubric: Rubric): GradedScorecard {
  const same = JSON.stringify(summaryOf(card, summary.contents)) === JSON.stringify(summary)
  if (same) return card
  const then = new Map(summary.criteria.map(each => [each.id, each]))
  const criteria = card.criteria.filter(each => then.has(each.id)).map(each => {
    const {points, max, state} = then.get(each.id)!
    return {...each, points, max, state, na: state === 'na'}
  })
  const caps = card.caps.flatMap(cap => {
    const kept = summary.caps.find(each => each.id === cap.id)
    return kept ? [{...cap, limit: kept.limit, lost: kept.lost}] : []
  })
  return {
    ...card, criteria, caps, scorer: summary.scorer, rubric: summary.rubric, total: summary.total, uncapped: summary.uncapped,
    grade: summary.grade ?? gradeOf(summary.total, rubric), dimensions: summary.dimensions, drifted: true,
    fields: card.fields.map(field => {
      const criterion = then.get(`accuracy.${field.id}`)
      return criterion ? {...field, points: criterion.points, max: criterion.max, state: criterion.state} : field
    })
  }
}

/** A call beside the trainee's own earlier ones: nobody is compared with others. */
import {canonicalOf} from '../score/accuracy/canonical.ts'
import {percentile} from '../score/points.ts'
import type {FieldScore, Scorecard} from '../score/scorecard.ts'
import {graphemeCount} from '../text/grapheme.ts'

/** One figure now and before: `before` is the median (nearest rank) of the earlier calls that have it. */
export interface Change {
  readonly now: number
  readonly before: number
  /** now − before, in the figure's own unit. */
  readonly delta: number
}

/** Null where this call has no such figure or no earlier one has. */
export interface Progress {
  /** Earlier calls compared with; 0 is the first call of its sort. */
  readonly calls: number
  readonly total: Change | null
  /** Share of the accuracy points, 0 to 1. */
  readonly accuracy: Change | null
  /** Character error rate of names, addresses and numbers as submitted; lower is better. */
  readonly cer: Change | null
  /** ms; lower is better. */
  readonly lagMedian: Change | null
  readonly charactersPerMinute: Change | null
}

/** Earlier calls looked at: what somebody could do a term ago is no measure of today. */
export const earlierAtMost = 10

/** `earlier`: scorecards of the same kind of call in the same role, the newest first; only the first ten count. */
export function progressOf(now: Scorecard, earlier: readonly Scorecard[]): Progress {
  const cards = earlier.filter(comparable(now)).slice(0, earlierAtMost)
  const change = (read: (card: Scorecard) => number | null): Change | null => {
    const value = read(now)
    const before = percentile(cards.map(read).filter(each => each !== null), 0.5)
    return value === null || before === null ? null : {now: value, before, delta: rounded(value - before)}
  }
  return {
    calls: cards.length,
    total: change(({total}) => total),
    accuracy: change(({dimensions: {accuracy: {points, max, na}}}) => na || max === 0 ? null : rounded(points / max)),
    cer: change(characterErrorRate),
    lagMedian: change(({figures}) => figures.lagMedian),
    charactersPerMinute: change(({figures}) => figures.charactersPerMinute)
  }
}

/** Points of another rubric, or of the other role, are other points. */
function comparable(now: Scorecard): (card: Scorecard) => boolean {
  return card => card.role === now.role && card.rubric.id === now.rubric.id
}

/** (S + D + I) / N over the fields with a value; one left empty, or filled with words, has all its characters deleted. */
export function characterErrorRate({fields}: Pick<Scorecard, 'fields'>): number | null {
  const counted = fields.flatMap((field): {errors: number; length: number}[] => {
    const length = lengthOf(field)
    return field.state === 'na' || length === 0 ? [] : [{length, errors: field.alignment?.edits.length ?? length}]
  })
  const sum = (of: (each: {errors: number; length: number}) => number) => counted.reduce((total, each) => total + of(each), 0)
  return counted.length === 0 ? null : rounded(sum(each => each.errors) / sum(each => each.length))
}

function lengthOf({kind, expected, alignment}: FieldScore): number {
  if (kind === 'text') return 0
  return graphemeCount(alignment?.reference ?? canonicalOf[kind](expected).text)
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}

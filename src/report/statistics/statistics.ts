/**
 * What a class's scored calls have in common. Each figure is defined in docs/manual/statistics.zh.md; what was not scored
 * (absent, unfinished, unanswered) is counted and never scored as nought.
 */
import type {Label} from '../../text/align.ts'
import type {Grade} from '../../score/scorecard.ts'
import type {Dimension} from '../../scenario/types.ts'

export interface Distribution {
  /** Scored calls. */
  readonly n: number
  readonly mean: number | null
  /** Of the sample: n − 1; null for fewer than two. */
  readonly deviation: number | null
  /** Nearest rank. */
  readonly min: number | null
  readonly lowerQuartile: number | null
  readonly median: number | null
  readonly upperQuartile: number | null
  readonly max: number | null
  /** 0–9, 10–19, …, 90–100. */
  readonly bins: readonly number[]
  readonly grades: Readonly<Record<Grade, number>>
}
export interface CriterionStatistics {
  readonly id: string
  readonly label: string
  readonly labelEn: string
  readonly dimension: Dimension
  /** Calls it applied to. */
  readonly n: number
  /** Mean share of its points (难度): 1 where everybody has all, 0 where nobody has any; null where it is worth nothing. */
  readonly facility: number | null
  /** Facility among the upper 27 % of totals less that among the lower 27 % (区分度); null for fewer than ten calls. */
  readonly discrimination: number | null
  readonly met: number
  readonly partly: number
  readonly missed: number
  readonly toReview: number
}
export interface FieldStatistics {
  readonly id: string
  readonly label: string
  readonly labelEn: string
  readonly n: number
  /** Share of calls in which it is wholly right. */
  readonly right: number
  readonly empty: number
  /** Character errors over reference characters; null for free text. */
  readonly cer: number | null
  /** ms from spoken to typed, the median of the calls' medians. */
  readonly lag: number | null
}
/** `expected` typed as `typed`; '' on one side is left out or too many. */
export interface Confusion {
  readonly expected: string
  readonly typed: string
  readonly labels: readonly Label[]
  readonly count: number
  readonly trainees: number
}
export interface PhraseStatistics {
  readonly phrase: string
  readonly severity: 'forbidden' | 'suspected' | 'discouraged'
  /** As it was said, most often. */
  readonly words: string
  readonly suggestion: string
  readonly count: number
  readonly trainees: number
}
/** The scored calls of one day. */
export interface Day { readonly day: string; readonly n: number; readonly mean: number }
export interface TraineeStatistics {
  readonly number: string
  readonly name: string
  /** Totals in order of time. */
  readonly totals: readonly number[]
}

export interface ClassStatistics {
  readonly calls: number
  readonly scored: number
  readonly absent: number
  readonly unfinished: number
  readonly unanswered: number
  readonly toReview: number
  readonly trainees: number
  readonly distribution: Distribution
  readonly dimensions: Readonly<Record<Dimension, number | null>>
  /** The hardest first. */
  readonly criteria: readonly CriterionStatistics[]
  readonly fields: readonly FieldStatistics[]
  /** The most frequent first. */
  readonly confusions: readonly Confusion[]
  readonly phrases: readonly PhraseStatistics[]
  readonly days: readonly Day[]
  readonly people: readonly TraineeStatistics[]
}

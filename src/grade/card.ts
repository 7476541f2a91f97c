/** What a scorecard with a person's decisions on it holds; how it is made stands in graded.ts. */
import type {Criterion, Scorecard} from '../score/scorecard.ts'
import type {AutomaticPart} from './events.ts'
import type {Decision} from './grading.ts'

export interface Manual extends Decision {
  /** The machine gives something else now than when the person decided. */
  readonly outdated: boolean
}
export interface GradedCriterion extends Criterion {
  /** What the machine gives. */
  readonly automatic: AutomaticPart
  readonly manual: Manual | null
  /** '' where there is none. */
  readonly comment: string
}
export interface GradedScorecard extends Scorecard {
  readonly criteria: readonly GradedCriterion[]
  /** Without a person's decisions. */
  readonly automaticTotal: number
  /** '' where there is none. */
  readonly comment: string
  /** Ids of criteria a person has yet to look at: the machine was unsure, or a decision is outdated. */
  readonly open: readonly string[]
  /** Published, and this program would now give something else. */
  readonly drifted: boolean
}

/** Whether a person's decisions are laid on it, or may be. */
export function isGraded(card: Scorecard): card is GradedScorecard {
  return 'automaticTotal' in card
}

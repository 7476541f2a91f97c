/**
 * What a grader did to an attempt. Events are only ever appended; the grade of an attempt is a function of its log, its
 * contents and these.
 */
import type {Acceptance} from './acceptance.ts'
import type {CriterionState, Grade} from '../score/scorecard.ts'
import type {Dimension} from '../scenario/types.ts'

/** What the machine gave when a person decided: where it differs later, the decision is to be looked at again. */
export interface AutomaticPart {
  readonly points: number
  readonly max: number
  readonly state: CriterionState
}

/** A scorecard's figures without its evidence: enough to read an old score with the rubric it was made by. */
export interface ScoreSummary {
  readonly scorer: number
  readonly rubric: {readonly id: string; readonly version: number; readonly title: string}
  /** Digest of the contents it was scored with. */
  readonly contents: string
  readonly total: number
  readonly uncapped: number
  readonly grade: Grade
  readonly caps: readonly {readonly id: 'wrong-number' | 'insult'; readonly limit: number; readonly lost: number}[]
  readonly dimensions: Readonly<Record<Dimension, {readonly points: number; readonly max: number; readonly na: boolean}>>
  readonly criteria: readonly (AutomaticPart & {readonly id: string})[]
}

/** Intents a reply is now understood to hold besides those it was understood to hold in the call. `event`: the `replied` event's index. */
export interface Heard {
  readonly event: number
  readonly intents: readonly string[]
}

export type GradeAction =
  /** `points` of `of`: where the criterion comes to be worth another number, the share stays. */
  | {readonly type: 'scored'; readonly criterion: string; readonly points: number; readonly of: number; readonly automatic: AutomaticPart}
  | {readonly type: 'not-applicable'; readonly criterion: string; readonly automatic: AutomaticPart}
  /** Back to what the machine gives. */
  | {readonly type: 'cleared'; readonly criterion: string}
  /** On the whole where `criterion` is null; '' takes the comment away. */
  | {readonly type: 'commented'; readonly criterion: string | null; readonly text: string}
  | {readonly type: 'asked-for-review'}
  | {readonly type: 'published' | 'finalised'; readonly score: ScoreSummary}
  | {readonly type: 'reopened'}
  | {readonly type: 'regraded'; readonly contents: string; readonly heard: readonly Heard[]; readonly before: ScoreSummary; readonly after: ScoreSummary
    /** Where it came from accepting a wording. `learnt`: the school's pack did not have it before. */
    readonly accepted?: {readonly acceptance: Acceptance; readonly learnt: boolean}}
  /** Takes back the event of that sequence; undoing an undoing does it again. */
  | {readonly type: 'undone'; readonly event: number}

export interface GradeEvent {
  /** From 0 within the attempt. */
  readonly sequence: number
  /** Epoch ms. */
  readonly at: number
  readonly who: string
  readonly why: string
  readonly action: GradeAction
}

const known: ReadonlySet<string> = new Set<GradeAction['type']>([
  'scored', 'not-applicable', 'cleared', 'commented', 'asked-for-review', 'published', 'finalised', 'reopened', 'regraded', 'undone'
])

/** Events as they were stored; what a newer tingda wrote and this one does not know is left out. */
export function gradeEvents(stored: readonly (Omit<GradeEvent, 'action'> & {readonly action: unknown})[]): GradeEvent[] {
  return stored.filter((event): event is GradeEvent =>
    typeof event.action === 'object' && event.action !== null && 'type' in event.action && known.has(String(event.action.type)))
}

/** Where an attempt stands on its way to a final grade. */
import type {GradedScorecard} from './graded.ts'
import type {Grading} from './grading.ts'

/** `abandoned`: never answered. `absent`: expected in a class session and never came; no attempt, and never a zero. */
export type GradeState = 'in-progress' | 'abandoned' | 'absent' | 'submitted' | 'to-review' | 'published' | 'final'
export const gradeStates: readonly GradeState[] = ['to-review', 'submitted', 'published', 'final', 'in-progress', 'abandoned', 'absent']

type Stored = 'in-progress' | 'submitted' | 'abandoned' | 'discarded'

/** `card` null: what cannot be scored is for a person to look at. */
export function gradeState(stored: Stored, card: Pick<GradedScorecard, 'open'> | null, {published, reviewAsked}: Grading): GradeState {
  if (stored === 'in-progress' || stored === 'abandoned') return stored
  if (published) return published.final ? 'final' : 'published'
  return card === null || reviewAsked || card.open.length > 0 ? 'to-review' : 'submitted'
}

/** Points from the pass mark within which a total is looked at before others. Ours. */
export const borderlineWithin = 3

/** Why an attempt comes early in the queue. */
export type Urgency = 'to-review' | 'critical' | 'borderline' | 'none'
export const urgencies: readonly Urgency[] = ['to-review', 'critical', 'borderline', 'none']

export function urgencyOf(state: GradeState, card: GradedScorecard | null, pass: number): Urgency {
  if (state === 'to-review') return 'to-review'
  if (!card || state !== 'submitted') return 'none'
  const critical = card.caps.length > 0 || card.criteria.some(each => each.critical && !each.na && (each.state === 'missed' || (each.state === 'partly' && each.points === 0)))
  if (critical) return 'critical'
  return Math.abs(card.total - pass) <= borderlineWithin ? 'borderline' : 'none'
}

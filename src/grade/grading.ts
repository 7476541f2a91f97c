/** Where a grader's events leave an attempt: folded in order, those taken back left out. */
import type {AutomaticPart, GradeAction, GradeEvent, Heard, ScoreSummary} from './events.ts'

/** A person's decision about a criterion; `points` null is not applicable. */
export interface Decision {
  readonly points: number | null
  readonly of: number
  readonly automatic: AutomaticPart
  readonly at: number
  readonly who: string
  readonly why: string
}

export interface Grading {
  readonly decisions: ReadonlyMap<string, Decision>
  /** By criterion; null is the whole attempt. */
  readonly comments: ReadonlyMap<string | null, string>
  /** What was last published or made final, and is still in force. */
  readonly published: {readonly final: boolean; readonly score: ScoreSummary} | null
  readonly reviewAsked: boolean
  /** Digest of the contents a re-grade put in place of the log's own. */
  readonly contents: string | null
  readonly heard: readonly Heard[]
}

export const ungraded: Grading = {decisions: new Map(), comments: new Map(), published: null, reviewAsked: false, contents: null, heard: []}

export function gradingOf(events: readonly GradeEvent[]): Grading {
  return inForce(events).reduce(apply, ungraded)
}

/** The events that were not taken back, the undoings themselves left out. */
export function inForce(events: readonly GradeEvent[]): GradeEvent[] {
  const undone = new Set<number>()
  // The last word counts: an undoing that was itself undone takes nothing back.
  for (const {sequence, action} of events.toReversed()) {
    if (action.type === 'undone' && !undone.has(sequence)) undone.add(action.event)
  }
  return events.filter(({sequence, action}) => action.type !== 'undone' && !undone.has(sequence))
}

/** The newest event that can be taken back; null where nothing is left to take back. */
export function lastUndoable(events: readonly GradeEvent[]): GradeEvent | null {
  return inForce(events).at(-1) ?? null
}

/** Points that were changed after publishing are not yet the published ones. */
function apply(grading: Grading, {at, who, why, action}: GradeEvent): Grading {
  const decided = (criterion: string, decision: Pick<Decision, 'points' | 'of' | 'automatic'> | null): Grading => {
    const decisions = new Map(grading.decisions)
    if (decision) decisions.set(criterion, {...decision, at, who, why})
    else decisions.delete(criterion)
    return {...grading, decisions, published: null}
  }
  switch (action.type) {
    case 'scored': return decided(action.criterion, action)
    case 'not-applicable': return decided(action.criterion, {points: null, of: action.automatic.max, automatic: action.automatic})
    case 'cleared': return decided(action.criterion, null)
    case 'commented': return {...grading, comments: commented(grading, action)}
    case 'asked-for-review': return {...grading, reviewAsked: true, published: null}
    case 'published': return {...grading, reviewAsked: false, published: {final: false, score: action.score}}
    case 'finalised': return {...grading, reviewAsked: false, published: {final: true, score: action.score}}
    case 'reopened': return {...grading, published: null}
    case 'regraded': return {...grading, contents: action.contents, heard: action.heard, published: null}
    case 'undone': return grading
  }
}

function commented({comments}: Grading, {criterion, text}: Extract<GradeAction, {type: 'commented'}>): ReadonlyMap<string | null, string> {
  const next = new Map(comments)
  if (text === '') next.delete(criterion)
  else next.set(criterion, text)
  return next
}

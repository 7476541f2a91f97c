/** What a grader may do to an attempt now, or why not. */
import {summaryOf, type GradedScorecard} from './graded.ts'
import type {GradeAction} from './events.ts'
import type {GradeState} from './state.ts'

export type GradeWish =
  | {readonly type: 'score'; readonly criterion: string; readonly points: number}
  /** What the machine gave stands: a person has looked. */
  | {readonly type: 'confirm'; readonly criterion: string}
  | {readonly type: 'not-applicable'; readonly criterion: string}
  | {readonly type: 'clear'; readonly criterion: string}
  | {readonly type: 'comment'; readonly criterion: string | null; readonly text: string}
  | {readonly type: 'ask-for-review' | 'publish' | 'finalise' | 'reopen'}

/** `nothing-to-clear` and `not-published` are no faults, only nothing to do. */
export type Refusal =
  | {readonly code: 'final' | 'not-submitted' | 'nothing-to-clear' | 'not-published'}
  | {readonly code: 'no-criterion'; readonly criterion: string; readonly known: readonly string[]}
  | {readonly code: 'points'; readonly max: number}
  | {readonly code: 'open'; readonly open: readonly string[]}

export interface Gradable {
  readonly state: GradeState
  readonly card: GradedScorecard | null
  /** Digest of the contents it is scored with. */
  readonly contents: string
}

export function decideGrade({state, card, contents}: Gradable, wish: GradeWish): {readonly action: GradeAction} | {readonly refused: Refusal} {
  if (!card) return {refused: {code: 'not-submitted'}}
  if (state === 'final' && wish.type !== 'reopen' && wish.type !== 'comment') return {refused: {code: 'final'}}
  switch (wish.type) {
    case 'comment': return wish.criterion === null ? {action: {...wish, type: 'commented'}}
      : onCriterion(card, wish.criterion, () => ({action: {...wish, type: 'commented'}}))
    case 'ask-for-review': return {action: {type: 'asked-for-review'}}
    case 'publish':
      return card.open.length > 0 ? {refused: {code: 'open', open: card.open}} : {action: {type: 'published', score: summaryOf(card, contents)}}
    case 'finalise':
      return card.open.length > 0 ? {refused: {code: 'open', open: card.open}} : {action: {type: 'finalised', score: summaryOf(card, contents)}}
    case 'reopen': return state === 'published' || state === 'final' ? {action: {type: 'reopened'}} : {refused: {code: 'not-published'}}
    case 'clear': return onCriterion(card, wish.criterion, ({manual}) =>
      manual ? {action: {type: 'cleared', criterion: wish.criterion}} : {refused: {code: 'nothing-to-clear'}})
    case 'not-applicable': return onCriterion(card, wish.criterion, ({automatic}) => ({action: {type: 'not-applicable', criterion: wish.criterion, automatic}}))
    case 'confirm': return onCriterion(card, wish.criterion, ({automatic}) =>
      ({action: {type: 'scored', criterion: wish.criterion, points: automatic.points, of: automatic.max, automatic}}))
    case 'score': return onCriterion(card, wish.criterion, ({automatic, manual, max}) => {
      const of = manual?.points === null ? automatic.max : max
      return Number.isInteger(wish.points) && wish.points >= 0 && wish.points <= of
        ? {action: {type: 'scored', criterion: wish.criterion, points: wish.points, of, automatic}} : {refused: {code: 'points', max: of}}
    })
  }
}

type Decided = ReturnType<typeof decideGrade>

function onCriterion({criteria}: GradedScorecard, id: string, then: (criterion: GradedScorecard['criteria'][number]) => Decided): Decided {
  const criterion = criteria.find(each => each.id === id)
  return criterion ? then(criterion) : {refused: {code: 'no-criterion', criterion: id, known: criteria.map(each => each.id)}}
}

/** What the grading screens ask of the outside: data, carried out in the order given. */
import type {Acceptance} from '../../grade/accept.ts'
import type {GradeWish} from '../../grade/decide.ts'
import type {GradeApp} from './state.ts'

export type GradeEffect =
  | {readonly type: 'open'; readonly id: string}
  | {readonly type: 'decide'; readonly id: string; readonly wish: GradeWish; readonly why: string}
  | {readonly type: 'take-back'; readonly id: string}
  | {readonly type: 'try'; readonly id: string; readonly acceptance: Acceptance}
  | {readonly type: 'accept'; readonly id: string; readonly acceptance: Acceptance}
  | {readonly type: 'replay'; readonly id: string}
  | {readonly type: 'exit'}

export interface GradeStepped { readonly app: GradeApp; readonly effects: readonly GradeEffect[] }

export function gradeStepped(app: GradeApp, ...effects: readonly GradeEffect[]): GradeStepped {
  return {app, effects}
}

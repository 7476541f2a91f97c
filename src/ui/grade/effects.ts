/** What the grading screens ask of the outside: data, carried out in the order given. */
import type {Acceptance} from '../../grade/acceptance.ts'
import type {GradeWish} from '../../grade/decide.ts'
import type {GradeApp} from './state.ts'

/** What can be done to many calls at once. */
export type ManyWish = {readonly type: 'publish' | 'finalise'}

export type GradeEffect =
  | {readonly type: 'open'; readonly id: string}
  | {readonly type: 'decide'; readonly id: string; readonly wish: GradeWish; readonly why: string}
  | {readonly type: 'decide-many'; readonly ids: readonly string[]; readonly wish: ManyWish}
  | {readonly type: 'take-back'; readonly id: string}
  | {readonly type: 'try'; readonly id: string; readonly acceptance: Acceptance}
  | {readonly type: 'accept'; readonly id: string; readonly acceptance: Acceptance}
  | {readonly type: 'replay'; readonly id: string}
  | {readonly type: 'exit'}

export interface GradeStepped { readonly app: GradeApp; readonly effects: readonly GradeEffect[] }

export function gradeStepped(app: GradeApp, ...effects: readonly GradeEffect[]): GradeStepped {
  return {app, effects}
}

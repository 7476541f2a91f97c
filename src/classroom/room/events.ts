/** What happened to a room, in order; stored like a call's events. `at` is session time in ms. */
import type {ChangedPlan} from '../plan/setup.ts'
import type {Finish} from '../protocol/messages.ts'

interface At { readonly at: number }

export type RoomEvent = At & (
  | {readonly type: 'planned'; readonly plan: ChangedPlan}
  /** Nobody sits there any more; the calls taken there are thrown away. */
  | {readonly type: 'freed'; readonly seat: string; readonly number: string}
  | {readonly type: 'seated'; readonly seat: string; readonly number: string; readonly name: string; readonly token: string; readonly baseline?: number}
  /** Another machine, or the same one anew, took the seat. */
  | {readonly type: 'moved'; readonly seat: string; readonly token: string}
  | {readonly type: 'code-given'; readonly seat: string; readonly code: string}
  | {readonly type: 'time-given'; readonly seat: string; readonly extra: number}
  | {readonly type: 'round-begun'; readonly round: number; readonly seed: number}
  | {readonly type: 'call-begun'; readonly seat: string; readonly round: number; readonly attempt: string; readonly seed: number; readonly startedAt: number}
  | {readonly type: 'call-finished'; readonly seat: string; readonly attempt: string; readonly how: Finish}
  | {readonly type: 'paused'}
  | {readonly type: 'resumed'}
  | {readonly type: 'stopped'}
)

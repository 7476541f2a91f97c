/** What a host is made of and what it can do; host.ts makes one. */
import type {CallEvent} from '../../call/events.ts'
import type {Rules} from '../../call/rules.ts'
import type {RoundSetup} from '../../report/class/board.ts'
import type {Contents, Customer} from '../../scenario/types.ts'
import type {Room} from '../room/state.ts'
import type {Running} from './calls.ts'
import type {Connected} from './connection.ts'
import type {ClassStore, Clock, Line, Loaded, Secrets} from './ports.ts'

export interface HostParts {
  readonly clock: Clock
  readonly store: ClassStore
  readonly secrets: Secrets
  /** What a scenario needs; null where there is none of that id. */
  readonly load: (scenario: string, exam: boolean) => Loaded | null
  /** What deciding needs of contents besides the customer; compiled once for each. */
  readonly rulesOf: (contents: Contents) => (customer: Customer) => Rules
  /** What trainees type to join. */
  readonly joinCode: string
  /** Something may be worth drawing again. */
  readonly changed: () => void
  /** New events of the call everybody hears on one loudspeaker. */
  readonly heard?: (running: Running, events: readonly CallEvent[]) => void
}

export type TeacherWish =
  | {readonly type: 'next-round'} | {readonly type: 'pause'} | {readonly type: 'resume'} | {readonly type: 'stop'}
  | {readonly type: 'give-time'; readonly seat: string; readonly extra: number}
  | {readonly type: 'give-code'; readonly seat: string}
  | {readonly type: 'set-up'; readonly setup: RoundSetup}
  | {readonly type: 'free'; readonly seat: string}

export interface Host {
  room(): Room
  /** Session time. */
  now(): number
  connected(seat: string): boolean
  running(attempt: string): Running | null
  /** A machine has connected; answers what takes its frames, and what to call when it is gone. */
  connect(line: Line): Connected
  /** Of the teacher; a code comes back to be read out, once. */
  wish(wish: TeacherWish): {readonly code?: string}
  /** Why the log cannot be written now; null where it can. */
  failure(): string | null
  /** Ends the host; calls go on when it is started again. */
  close(): void
}

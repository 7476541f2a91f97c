/** What the host of a class needs of the outside. Store, network and clock are wired in by the command. */
import type {CallEvent, CallLog} from '../../call/events.ts'
import type {Contents} from '../../scenario/types.ts'
import type {DeedRecord} from '../calls/classCall.ts'
import type {Expected, Plan} from '../plan/plan.ts'
import type {RoomEvent} from '../room/events.ts'
import type {Chance} from '../room/decide.ts'

export interface Clock {
  /** Epoch ms. */
  wall(): number
  /** ms from some point in the past; never jumps. */
  steady(): number
  /** Runs `then` after `ms`; answers how to take it back. */
  after(ms: number, then: () => void): () => void
}

export type LogHead = Omit<CallLog, 'events'>
export type EndState = 'submitted' | 'abandoned'

/** An attempt that was going on when the host ended. */
export interface StoredCall {
  readonly id: string
  readonly head: LogHead
  readonly contents: Contents
  /** In the order they came. */
  readonly events: readonly CallEvent[]
  /** Number of the last deed on disk. */
  readonly taken: number
}
export interface StoredSession {
  readonly id: string
  readonly plan: Plan
  readonly events: readonly RoomEvent[]
  /** ms the session had run, and epoch ms, when it was last known to run. */
  readonly clock: number
  readonly lastAlive: number
  readonly calls: readonly StoredCall[]
}

/** The log on disk. What is written between `begin` and `commit` is durable when `commit` returns, all of it or nothing. */
export interface ClassStore {
  createSession(session: {readonly id: string; readonly plan: Plan; readonly started: number}): void
  appendRoom(session: string, sequence: number, event: RoomEvent, wall: number): void
  seat(session: string, who: Expected, group: string, wall: number): string
  /** The trainee did not come after all: expected they stay, and what was taken in their name is thrown away. */
  unseat(session: string, trainee: string, isExpected: boolean): void
  beginCall(call: {readonly id: string; readonly head: LogHead; readonly started: number; readonly trainee: string; readonly session: string}, contents: Contents): void
  appendEvents(attempt: string, sequence: number, events: readonly CallEvent[], wall: number): void
  appendDeed(record: DeedRecord, wall: number): void
  /** From now on the log is kept in the order of its times. */
  finishCall(attempt: string, state: EndState, wall: number): void
  alive(session: string, clock: number, wall: number): void
  endSession(session: string, wall: number): void
  begin(): void
  commit(): void
  rollBack(): void
}

/** A scenario ready to be called. */
export interface Loaded {
  readonly contents: Contents
  readonly digest: string
  readonly rubricDigest: string
}

export interface Secrets extends Chance {
  /** For a seat's machine: long, never typed. */
  readonly token: () => string
  /** For a person to type: digits. */
  readonly code: () => string
  readonly digest: (secret: string) => string
}

/** One machine's line to the host. */
export interface Line {
  readonly address: string
  send(frame: string): void
  close(): void
}

/** What a seat needs of the outside: a line to the host, a place for what is not acknowledged yet, and time. */
import type {SentDeed} from '../protocol/messages.ts'

export interface SeatClock {
  steady(): number
  after(ms: number, then: () => void): () => void
  /** 0 up to 1. */
  chance(): number
}

/** A line to the host. `gone` is told once, whether it never opened or broke. */
export interface Dialled {
  send(frame: string): void
  close(): void
}
export type Dial = (address: string, on: {readonly open: () => void; readonly frame: (text: string) => void; readonly gone: () => void}) => Dialled

/** What a machine knows of its seat after it was switched off and on again. */
export interface KeptSeat {
  readonly session: string
  readonly token: string
}
/** On this machine's disk. Every method returns when the file has it. */
export interface Outbox {
  seat(): KeptSeat | null
  keepSeat(seat: KeptSeat): void
  /** The host does not know it: it is of another day. */
  forgetSeat(): void
  /** Not acknowledged deeds of that attempt, oldest first. */
  deeds(attempt: string): readonly SentDeed[]
  keep(attempt: string, deed: SentDeed): void
  /** Deeds up to `sequence` are on the host's disk. */
  acknowledged(attempt: string, sequence: number): void
  forget(attempt: string): void
}

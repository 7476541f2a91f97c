/** What the screens of a class need: a seat's line to its host, and the host's room. Wired in by the commands. */
import type {CallSettings} from '../../call/events.ts'
import type {Deed, Papers, Shown} from '../../call/shown.ts'
import type {BoardView, RoundSetup} from '../../report/class/board.ts'
import type {Level, ScenarioKind} from '../../scenario/types.ts'

export interface SeatCallNews {
  readonly attempt: string
  readonly briefing: string
  readonly settings: CallSettings
  readonly papers: Papers
  readonly shown: Shown
  /** Call time now. */
  readonly now: number
  readonly left: number | null
  readonly paused: boolean
  /** Deeds the host has not acknowledged. */
  readonly unsent: number
}
export interface RoomNews {
  readonly phase: 'lobby' | 'open' | 'paused' | 'stopped'
  readonly round: number
  readonly rounds: number
  readonly start: 'together' | 'at-will'
  readonly mayCall: boolean
  readonly seated: number
  readonly finished: number
}
export type Refusal =
  | 'version' | 'code' | 'token' | 'seat-code' | 'number' | 'taken' | 'full' | 'slow-down' | 'replaced' | 'freed' | 'stopped' | 'malformed'
export interface SeatNews {
  readonly address: string
  readonly linked: 'connecting' | 'seated' | 'cut' | 'refused'
  readonly refusal: Refusal | null
  readonly who: {readonly title: string; readonly number: string; readonly name: string} | null
  readonly room: RoomNews | null
  readonly call: SeatCallNews | null
  readonly finished: 'submitted' | 'deadline' | 'abandoned' | 'stopped' | null
}
export interface JoinWish {
  readonly code?: string | undefined
  readonly number?: string | undefined
  readonly name?: string | undefined
  readonly seatCode?: string | undefined
}
export interface SeatPort {
  news(): SeatNews
  do(deed: Deed): void
  ready(): void
  ask(wish: JoinWish): void
  /** `then` whenever there is news. */
  watch(then: () => void): void
}

/** Where a class can be joined. */
export interface JoinWays {
  readonly code: string
  /** Other machines cannot get in. */
  readonly isLocal: boolean
  /** host:port, the likeliest first. */
  readonly addresses: readonly string[]
  /** The projector's page. */
  readonly board: string
  /** Rows of a QR code. */
  readonly qr: readonly string[]
}
/** A scenario that can be called. */
export interface ScenarioChoice {
  readonly id: string
  readonly title: string
  readonly kind: ScenarioKind
  readonly level: Level
}
export interface HostPort {
  board(): BoardView
  /** Empty where rounds are not set up from here. */
  choices(): readonly ScenarioChoice[]
  setUp(setup: RoundSetup): void
  free(seat: string): void
  ways(): JoinWays
  begin(): void
  pause(): void
  end(): void
  /** Minutes given in all. */
  giveTime(seat: string): Promise<number>
  giveCode(seat: string): Promise<string>
}

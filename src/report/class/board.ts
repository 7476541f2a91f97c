/** The board of a class while it is on: what each machine does now, and the indicators of the session. Plain data. */
import type {Captions, Role} from '../../call/events.ts'
import type {Indicators} from './indicators.ts'

/** `away`: expected and not there. `idle`: there, between calls. */
export type BoardSeatState = 'away' | 'idle' | 'ringing' | 'talk' | 'hold' | 'wrap-up' | 'submitted' | 'lost'

export interface BoardSeat {
  readonly id: string
  readonly number: string
  readonly name: string
  readonly isConnected: boolean
  readonly state: BoardSeatState
  /** 0 before the first. */
  readonly round: number
  /** Rings so far, while it rings. */
  readonly rings: number
  /** Fields that hold something, of all. */
  readonly filled: number
  readonly fields: number
  /** What is being typed: the field's heading and its text. */
  readonly typing: {readonly label: string; readonly text: string} | null
  /** 0 calm to 5 furious. */
  readonly mood: number | null
  /** Headings of fields that were left and are not right. */
  readonly wrong: readonly string[]
  /** ms since the first ring, and to the deadline. */
  readonly time: number | null
  readonly left: number | null
  /** Points of the last call that was finished. */
  readonly total: number | null
}

/** How the next round will be. `scenario` is its id, '' where all rounds of the plan have begun. */
export interface RoundSetup {
  readonly scenario: string
  readonly role: Role
  readonly exam: boolean
  /** Characters a minute; null for the scenario's own. */
  readonly rate: number | null
  readonly captions: Captions
  /** ms a call may take from its first ring to its submission; null for no limit. */
  readonly limit: number | null
  /** Each trainee draws a customer of their own; otherwise one call for all. */
  readonly variants: boolean
  /** Whether the teacher calls everybody, or each takes the next call when ready. */
  readonly start: 'together' | 'at-will'
  /** Where calls are heard: nowhere, on the seats, or on the teacher's loudspeaker alone, where everybody records one call. */
  readonly sound: 'none' | 'seats' | 'loudspeaker'
}

export interface BoardView {
  readonly title: string
  readonly class: string
  readonly start: 'together' | 'at-will'
  readonly phase: 'lobby' | 'open' | 'paused' | 'stopped'
  readonly round: number
  readonly rounds: number
  /** What the round is called. */
  readonly scenario: string
  readonly next: RoundSetup
  /** Title of the next round's scenario. */
  readonly nextTitle: string
  /** The next round can be set up otherwise now. */
  readonly mayChange: boolean
  /** ms the session has run. */
  readonly time: number
  readonly seats: readonly BoardSeat[]
  readonly indicators: Indicators
  /** Calls that ring and wait. */
  readonly waiting: number
  /** Why the log cannot be written; null where it can. */
  readonly failure: string | null
}

/** For a screen the class sees in an exam: how far everybody is, and nothing anybody could copy. */
export function withoutWork(view: BoardView): BoardView {
  return {...view, scenario: '', nextTitle: '', seats: view.seats.map(seat => ({...seat, typing: null, wrong: [], total: null}))}
}

/** For the projector: a number stands for the name, and nobody's text is read out. */
export function withoutNames(view: BoardView): BoardView {
  return {...view, seats: view.seats.map((seat, i) => ({...seat, name: '', number: String(i + 1), typing: seat.typing && {...seat.typing, text: ''}}))}
}

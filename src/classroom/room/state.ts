/** A class session as it stands: who sits where, which round it is, how far its clock has run. Only `apply` makes one. */
import type {Plan} from '../plan/plan.ts'
import type {Finish, RoomPhase} from '../protocol/messages.ts'

/** A trainee's place in the room. Secrets are kept as digests: whoever reads the host's disk cannot sit down with them. */
export interface Seat {
  readonly id: string
  readonly number: string
  readonly name: string
  /** Digest of the token the seat's machine shows. */
  readonly token: string
  /** Digest of the one-time code for another machine; null where none is open. */
  readonly code: string | null
  /** Characters a minute of the trainee's typing baseline; null where it was never taken. */
  readonly baseline: number | null
  /** ms of every call beyond the limit. */
  readonly extra: number
  /** Session time of sitting down. */
  readonly joinedAt: number
  /** Of each round taken, by its number. */
  readonly calls: Readonly<Record<number, SeatCall>>
}
export interface SeatCall {
  readonly attempt: string
  readonly seed: number
  /** Session time of the first ring. */
  readonly startedAt: number
  readonly finished: Finish | null
}

export interface Room {
  readonly id: string
  readonly plan: Plan
  readonly phase: RoomPhase
  /** Counted from 1; 0 before the first. */
  readonly round: number
  /** Session time the round began at; and the seed of its one call for all. */
  readonly roundAt: number
  readonly roundSeed: number
  readonly seats: Readonly<Record<string, Seat>>
  /** Session time of the newest event: ms the session has run, pauses and the host's absences left out. */
  readonly at: number
}

export function emptyRoom(id: string, plan: Plan): Room {
  return {id, plan, phase: 'lobby', round: 0, roundAt: 0, roundSeed: 0, seats: {}, at: 0}
}

export function seatsOf(room: Room): readonly Seat[] {
  return Object.values(room.seats)
}

/** The seat's call that still goes on. */
export function liveCallOf(seat: Seat): SeatCall | null {
  return Object.values(seat.calls).find(call => call.finished === null) ?? null
}

export function seatOfAttempt(room: Room, attempt: string): Seat | null {
  return seatsOf(room).find(seat => Object.values(seat.calls).some(call => call.attempt === attempt)) ?? null
}

/** Session time at which the call is ended for want of time; null where there is no limit. */
export function deadlineOf({plan}: Room, seat: Seat, call: SeatCall): number | null {
  return plan.limit === null ? null : call.startedAt + plan.limit + seat.extra
}

/** The round a seat would take next; null where it has had them all, or waits for the teacher. */
export function nextRoundOf(room: Room, seat: Seat): number | null {
  if (room.phase !== 'open' || liveCallOf(seat)) return null
  if (room.plan.start === 'together') {
    // Whoever comes late takes what the class takes; what they missed comes after it, where anybody would say it again.
    if (room.round > 0 && !seat.calls[room.round]) return room.round
    if (room.plan.sound === 'loudspeaker') return null
  }
  const free = room.plan.scenarios.findIndex((_, i) => !seat.calls[i + 1]) + 1
  if (free === 0) return null
  // At will each goes on at their own pace, but never into a round the teacher has not opened.
  return room.plan.start === 'at-will' || free <= room.round ? free : null
}

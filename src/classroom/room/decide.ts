/** What a wish of a teacher or a trainee brings about in a room. Ids, seeds and digests of secrets come in with it. */
import type {RoundSetup} from '../../report/class/board.ts'
import {mostSeats} from '../plan/plan.ts'
import {mayChange, planFor} from '../plan/setup.ts'
import type {Finish, Refusal} from '../protocol/messages.ts'
import type {RoomEvent} from './events.ts'
import type {Room, Seat} from './state.ts'
import {liveCallOf, nextRoundOf, seatOfAttempt, seatsOf} from './state.ts'

/** Fresh secrets and numbers for whatever the wish may need. */
export interface Chance {
  readonly id: () => string
  readonly seed: () => number
}

export type Wish = {readonly at: number} & (
  | {readonly type: 'sit'; readonly number: string; readonly name: string; readonly token: string; readonly baseline?: number | undefined}
  | {readonly type: 'move'; readonly seat: string; readonly token: string}
  | {readonly type: 'give-code'; readonly seat: string; readonly code: string}
  /** `extra` ms on top of what the seat has. */
  | {readonly type: 'give-time'; readonly seat: string; readonly extra: number}
  /** How the next round is to be; nothing while calls go on. */
  | {readonly type: 'set-up'; readonly setup: RoundSetup}
  /** Somebody else took the place. */
  | {readonly type: 'free'; readonly seat: string}
  /** The next round; everybody is called at once where the plan starts together. */
  | {readonly type: 'next-round'}
  /** A seat's own next call: at will, or of somebody who came late. */
  | {readonly type: 'take-call'; readonly seat: string}
  | {readonly type: 'finish-call'; readonly attempt: string; readonly how: Finish}
  | {readonly type: 'pause'}
  | {readonly type: 'resume'}
  | {readonly type: 'stop'}
)

export type Decided = {readonly events: readonly RoomEvent[]} | {readonly refused: Refusal}

export function decide(room: Room, wish: Wish, chance: Chance): Decided {
  const {at} = wish
  const nothing: Decided = {events: []}
  switch (wish.type) {
    case 'sit': return sit(room, wish, chance)
    case 'move': return room.seats[wish.seat] ? {events: [{type: 'moved', at, seat: wish.seat, token: wish.token}]} : {refused: 'token'}
    case 'give-code': return room.seats[wish.seat] ? {events: [{type: 'code-given', at, seat: wish.seat, code: wish.code}]} : nothing
    case 'give-time': {
      const seat = room.seats[wish.seat]
      return seat ? {events: [{type: 'time-given', at, seat: seat.id, extra: Math.max(0, seat.extra + wish.extra)}]} : nothing
    }
    case 'set-up': return mayChange(room) ? {events: [{type: 'planned', at, plan: planFor(room, wish.setup)}]} : nothing
    case 'free': {
      const seat = room.seats[wish.seat]
      return seat && room.phase !== 'stopped' ? {events: [{type: 'freed', at, seat: seat.id, number: seat.number}]} : nothing
    }
    case 'next-round': return nextRound(room, at, chance)
    case 'take-call': {
      const seat = room.seats[wish.seat]
      const round = seat ? nextRoundOf(room, seat) : null
      return seat && round !== null ? {events: [callBegun(room, seat, round, at, chance)]} : nothing
    }
    case 'finish-call': {
      const seat = seatOfAttempt(room, wish.attempt)
      const isLive = seat !== null && liveCallOf(seat)?.attempt === wish.attempt
      return isLive ? {events: [{type: 'call-finished', at, seat: seat.id, attempt: wish.attempt, how: wish.how}]} : nothing
    }
    case 'pause': return room.phase === 'open' ? {events: [{type: 'paused', at}]} : nothing
    case 'resume': return room.phase === 'paused' ? {events: [{type: 'resumed', at}]} : nothing
    case 'stop': return room.phase === 'stopped' ? nothing : {events: [{type: 'stopped', at}]}
  }
}

/** A seating list decides who may come and what they are called; without one the number, or else the name, must be new. */
function sit(room: Room, {at, number, name, token, baseline}: Extract<Wish, {type: 'sit'}>, chance: Chance): Decided {
  if (room.phase === 'stopped') return {refused: 'stopped'}
  if (seatsOf(room).length >= mostSeats) return {refused: 'full'}
  const listed = room.plan.seating.find(each => each.number === number)
  if (room.plan.seating.length > 0 && !listed) return {refused: 'number'}
  if (number === '' && name === '') return {refused: 'number'}
  const taken = seatsOf(room).some(seat => number !== '' ? seat.number === number : seat.number === '' && seat.name === name)
  if (taken) return {refused: 'taken'}
  return {events: [{type: 'seated', at, seat: chance.id(), number, name: listed?.name || name, token, ...(baseline !== undefined && {baseline})}]}
}

function nextRound(room: Room, at: number, chance: Chance): Decided {
  if (room.phase !== 'lobby' && room.phase !== 'open') return {events: []}
  if (room.round >= room.plan.scenarios.length) return {events: []}
  // Whoever is still on the line goes on: their time is their own.
  const round: RoomEvent = {type: 'round-begun', at, round: room.round + 1, seed: chance.seed()}
  const begun: Room = {...room, phase: 'open', round: round.round, roundAt: at, roundSeed: round.seed}
  const called = room.plan.start === 'together' ? seatsOf(room).filter(seat => !liveCallOf(seat)) : []
  return {events: [round, ...called.map(seat => callBegun(begun, seat, round.round, at, chance))]}
}

/** One loudspeaker has one time: whoever comes late hears the call from where it is, the others get it from the start. */
function callBegun(room: Room, seat: Seat, round: number, at: number, chance: Chance): RoomEvent {
  const shared = room.plan.sound === 'loudspeaker' && round === room.round
  const seed = room.plan.variants ? chance.seed() : sharedSeed(room, round)
  return {type: 'call-begun', at, seat: seat.id, round, attempt: chance.id(), seed, startedAt: shared ? room.roundAt : at}
}

/** At will a trainee may be in a round before the room is: all draw the same customer by the round's number. */
function sharedSeed(room: Room, round: number): number {
  return room.plan.start === 'at-will' ? room.roundSeed + round - room.round : room.roundSeed
}

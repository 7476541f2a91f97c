/** Who gets a seat: whoever shows the join code and is expected, a machine with its token, another one with a seat's code. */
import type {FromSeat, Refusal} from '../protocol/messages.ts'
import {protocolVersion} from '../protocol/messages.ts'
import type {Wish} from '../room/decide.ts'
import {seatsOf} from '../room/state.ts'
import type {Room, Seat} from '../room/state.ts'
import type {Secrets} from './ports.ts'
import type {Throttle} from './throttle.ts'

export type Hello = Extract<FromSeat, {type: 'hello'}>
export type Admitted = {readonly seat: Seat; readonly token: string} | {readonly reason: Refusal; readonly wait?: number}

export interface Door {
  readonly room: () => Room
  readonly wished: (wish: Wish) => Refusal | null
  /** Session time, and the steady clock's (ms). */
  readonly now: () => number
  readonly steady: () => number
  readonly secrets: Secrets
  readonly guard: Throttle
  readonly joinCode: string
}

/** `address` is where the machine calls from: whoever guesses there has to wait. */
export function admit(door: Door, address: string, hello: Hello): Admitted {
  const {room, wished, now, steady, secrets, guard} = door
  if (hello.version !== protocolVersion) return {reason: 'version'}
  const guessed = (reason: Refusal): Admitted => {
    guard.failed(address, steady())
    return {reason}
  }
  const seatBy = (secret: (seat: Seat) => string | null, shown: string): Seat | undefined => {
    const digest = secrets.digest(shown)
    return seatsOf(room()).find(seat => secret(seat) === digest)
  }
  // A token is too long to guess: whoever has one is never kept waiting for what a neighbour behind the same address tried.
  const known = hello.token === undefined ? undefined : seatBy(seat => seat.token, hello.token)
  if (hello.token !== undefined && known) return {seat: known, token: hello.token}
  const wait = guard.wait(address, steady())
  if (wait > 0) return {reason: 'slow-down', wait: Math.ceil(wait)}
  if (hello.token !== undefined) return guessed('token')
  const token = secrets.token()
  if (hello.seatCode !== undefined) {
    const known = seatBy(seat => seat.code, hello.seatCode)
    if (!known) return guessed('seat-code')
    wished({type: 'move', at: now(), seat: known.id, token: secrets.digest(token)})
    return {seat: room().seats[known.id] ?? known, token}
  }
  if (hello.code !== door.joinCode) return guessed('code')
  const number = (hello.number ?? '').normalize('NFKC').trim()
  const name = (hello.name ?? '').trim()
  const before = room().seats
  const refused = wished({type: 'sit', at: now(), number, name, token: secrets.digest(token), baseline: hello.baseline})
  if (refused) return {reason: refused}
  const seat = seatsOf(room()).find(each => !before[each.id])
  return seat ? {seat, token} : {reason: 'full'}
}

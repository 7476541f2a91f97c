/** Folds a room's events. It never decides anything. */
import type {RoomEvent} from './events.ts'
import type {Room, Seat} from './state.ts'

export function apply(room: Room, event: RoomEvent): Room {
  return {...fold(room, event), at: Math.max(room.at, event.at)}
}

export function applyAll(room: Room, events: readonly RoomEvent[]): Room {
  return events.reduce(apply, room)
}

function fold(room: Room, event: RoomEvent): Room {
  switch (event.type) {
    case 'planned': return {...room, plan: {...room.plan, ...event.plan}}
    case 'freed': return {...room, seats: Object.fromEntries(Object.entries(room.seats).filter(([id]) => id !== event.seat))}
    case 'seated': {
      const {seat: id, number, name, token, at, baseline = null} = event
      return withSeat(room, {id, number, name, token, code: null, baseline, extra: 0, joinedAt: at, calls: {}})
    }
    // A code serves once.
    case 'moved': return changed(room, event.seat, seat => ({...seat, token: event.token, code: null}))
    case 'code-given': return changed(room, event.seat, seat => ({...seat, code: event.code}))
    case 'time-given': return changed(room, event.seat, seat => ({...seat, extra: event.extra}))
    case 'round-begun': return {...room, phase: 'open', round: event.round, roundAt: event.at, roundSeed: event.seed}
    case 'call-begun': {
      const {attempt, seed, round, startedAt} = event
      return changed(room, event.seat, seat => ({...seat, calls: {...seat.calls, [round]: {attempt, seed, startedAt, finished: null}}}))
    }
    case 'call-finished':
      return changed(room, event.seat, seat => ({
        ...seat,
        calls: Object.fromEntries(Object.entries(seat.calls).map(([round, call]) => [round, call.attempt === event.attempt ? {...call, finished: event.how} : call]))
      }))
    case 'paused': return {...room, phase: 'paused'}
    case 'resumed': return {...room, phase: room.round === 0 ? 'lobby' : 'open'}
    case 'stopped': return {...room, phase: 'stopped'}
  }
}

function withSeat(room: Room, seat: Seat): Room {
  return {...room, seats: {...room.seats, [seat.id]: seat}}
}

function changed(room: Room, id: string, change: (seat: Seat) => Seat): Room {
  const seat = room.seats[id]
  return seat ? withSeat(room, change(seat)) : room
}

/** What the machines are told, once the disk has it: news of their calls, the room, and how a call ended. */
import type {Finish, RoomNews} from '../protocol/messages.ts'
import {deadlineOf, liveCallOf, nextRoundOf, seatsOf} from '../room/state.ts'
import type {Room} from '../room/state.ts'
import type {Calls, Running} from './calls.ts'
import {say, tellCall, tellNews} from './seatLines.ts'
import type {SeatLine} from './seatLines.ts'

export interface Telling {
  /** Something of the call is to be told. */
  call(attempt: string): void
  ended(running: Running, how: Finish): void
  room(): void
  /** Everything that is to be told, now. */
  tellAll(): void
  /** A machine that has just sat down: where the class stands, and its call if one goes on. */
  welcome(line: SeatLine): void
}

export interface TellingParts {
  readonly lines: ReadonlyMap<string, SeatLine>
  readonly calls: () => Calls
  readonly room: () => Room
  /** Session time. */
  readonly now: () => number
}

export function telling({lines, calls, room, now}: TellingParts): Telling {
  const dirty = new Set<string>()
  let finished: {readonly running: Running; readonly how: Finish}[] = []
  let roomIsNews = false

  function tell(running: Running): void {
    const line = lines.get(running.seat)
    const {attempt} = running.call
    const at = now() - running.startedAt
    if (line && line.told?.attempt === attempt) {
      tellNews(line, running, at, deadlineInCall(running), room().phase === 'paused', room().plan.sound === 'seats')
    } else if (line && calls().running(attempt)) whole(line, running)
    running.spokenTo = Math.max(running.spokenTo, at)
  }
  function whole(line: SeatLine, running: Running): void {
    const {plan, phase} = room()
    const {briefing} = running.rules.contents.scenario
    tellCall(line, running, now() - running.startedAt, deadlineInCall(running), {title: plan.title, briefing, sounds: plan.sound === 'seats'}, phase === 'paused')
  }
  function deadlineInCall(running: Running): number | null {
    const at = deadlineIn(room(), running)
    return at === null ? null : at - running.startedAt
  }
  function tellRoom({line, seat}: SeatLine): void {
    const {plan, phase, round, seats: all} = room()
    const own = all[seat]
    if (!own) return
    const seats = seatsOf(room())
    const news: RoomNews = {
      phase, round, rounds: plan.scenarios.length, start: plan.start, mayCall: nextRoundOf(room(), own) !== null,
      seated: seats.length, finished: seats.filter(each => each.calls[round]?.finished).length
    }
    say(line, {type: 'room', room: news})
  }

  return {
    call: attempt => void dirty.add(attempt),
    ended: (running, how) => void finished.push({running, how}),
    room: () => {
      roomIsNews = true
    },
    tellAll() {
      for (const attempt of dirty) {
        const running = calls().running(attempt)
        if (running) tell(running)
      }
      dirty.clear()
      for (const {running, how} of finished) {
        tell(running)
        const line = lines.get(running.seat)
        if (line) say(line.line, {type: 'finished', attempt: running.call.attempt, how})
      }
      finished = []
      if (roomIsNews) for (const line of lines.values()) tellRoom(line)
      roomIsNews = false
    },
    welcome(line) {
      tellRoom(line)
      const seat = room().seats[line.seat]
      const live = seat && liveCallOf(seat)
      const running = live && calls().running(live.attempt)
      const last = seat && Object.values(seat.calls).at(-1)
      if (running) whole(line, running)
      // A machine that was away learns that its call was ended without it.
      else if (last?.finished) say(line.line, {type: 'finished', attempt: last.attempt, how: last.finished})
    }
  }
}

/** Session time at which the call is ended; null where there is no limit, or it is over. */
export function deadlineIn(room: Room, {seat}: Running): number | null {
  const own = room.seats[seat]
  const call = own && liveCallOf(own)
  return own && call ? deadlineOf(room, own, call) : null
}

/**
 * The host of a class: runs every call, and is the only one who knows them whole. Knows no sockets: machines come as lines,
 * frames go in and out as text. Whatever a frame holds, it ends at worst that line.
 */
import type {Plan} from '../plan/plan.ts'
import type {Finish, FromSeat, Refusal} from '../protocol/messages.ts'
import {protocolVersion} from '../protocol/messages.ts'
import {apply, applyAll} from '../room/apply.ts'
import {decide} from '../room/decide.ts'
import type {Wish} from '../room/decide.ts'
import type {RoomEvent} from '../room/events.ts'
import {emptyRoom, liveCallOf, nextRoundOf, seatsOf} from '../room/state.ts'
import {admit} from './admission.ts'
import type {Door, Hello} from './admission.ts'
import {createAlarm} from './alarm.ts'
import {createCalls} from './calls.ts'
import type {Running} from './calls.ts'
import {connection} from './connection.ts'
import {groupJournal} from './journal.ts'
import type {Host, HostParts, TeacherWish} from './parts.ts'
import type {Line, StoredSession} from './ports.ts'

export type {Host, HostParts, TeacherWish}
import {foresee, say} from './seatLines.ts'
import type {SeatLine} from './seatLines.ts'
import {sessionClock} from './sessionClock.ts'
import {deadlineIn, telling} from './telling.ts'
import {throttle} from './throttle.ts'

/** ms between two notes of how far the session's clock has run. */
const heartbeat = 1_000

export function newSession(id: string, plan: Plan, wall: number): StoredSession {
  return {id, plan, events: [], clock: 0, lastAlive: wall, calls: []}
}

export function createHost(session: StoredSession, parts: HostParts): Host {
  const {clock, store, secrets} = parts
  let room = applyAll(emptyRoom(session.id, session.plan), session.events)
  let written = session.events.length
  const time = sessionClock(clock, Math.max(session.clock, room.at), room.phase !== 'paused')
  const lines = new Map<string, SeatLine>()
  const news = telling({lines, calls: () => calls, room: () => room, now: time.now})
  const journal = groupJournal(store, clock, news.tellAll)
  const calls = createCalls(journal, clock)
  const alarm = createAlarm(clock, time.now, wake)
  const trainees = new Map<string, string>()
  const guard = throttle()
  let closed = false

  // --- the room

  function happened(events: readonly RoomEvent[]): void {
    for (const event of events) {
      room = apply(room, event)
      const sequence = written++
      const wall = clock.wall()
      journal.write(db => db.appendRoom(room.id, sequence, event, wall))
      follow(event, wall)
    }
    if (events.length === 0) return
    news.room()
    parts.changed()
  }
  function follow(event: RoomEvent, wall: number): void {
    switch (event.type) {
      case 'seated':
        journal.write(db => void trainees.set(event.seat, db.seat(room.id, {number: event.number, name: event.name}, room.plan.class, wall)))
        break
      case 'call-begun': begin(event); break
      case 'freed': empty(event); break
      // What the class took is told afterwards, not how long its board was looked at.
      case 'stopped': time.pause(); break
      case 'paused': case 'resumed': case 'time-given':
        if (event.type === 'paused') time.pause()
        if (event.type === 'resumed') time.resume()
        for (const each of calls.all()) news.call(each.call.attempt)
        break
    }
  }
  function wished(wish: Wish): Refusal | null {
    const decided = decide(room, wish, secrets)
    if ('refused' in decided) return decided.refused
    happened(decided.events)
    return null
  }
  function begin({seat, round, attempt, seed, startedAt}: Extract<RoomEvent, {type: 'call-begun'}>): void {
    const {plan} = room
    const loaded = parts.load(plan.scenarios[round - 1] ?? '', plan.exam)
    if (!loaded) return
    // The trainee's row is written by the commit that seats them, before any call can begin.
    if (!trainees.has(seat)) journal.flush()
    const trainee = trainees.get(seat)
    // A disk that fails keeps the seat waiting; the call is there when it is taken up again.
    if (trainee === undefined) return
    goOn(calls.begin({session: room.id, seat, trainee, attempt, seed, startedAt, loaded, rulesFor: parts.rulesOf(loaded.contents), plan, baseline: room.seats[seat]?.baseline ?? null}))
  }

  /** Calls of whoever should not have sat there count for nobody, and the number is as if nobody had come. */
  function empty({seat, number}: Extract<RoomEvent, {type: 'freed'}>): void {
    for (const each of calls.all()) if (each.seat === seat) calls.drop(each)
    const trainee = trainees.get(seat)
    trainees.delete(seat)
    if (trainee !== undefined) journal.write(db => db.unseat(room.id, trainee, room.plan.seating.some(each => each.number === number)))
    const own = lines.get(seat)
    lines.delete(seat)
    if (!own) return
    say(own.line, {type: 'refused', reason: 'freed'})
    own.line.close()
  }

  // --- the calls

  function goOn(running: Running): void {
    const before = running.events.length
    calls.goOn(running, time.now())
    after(running, before)
  }
  /** Something happened to the call since it had `before` events. */
  function after(running: Running, before: number): void {
    const {attempt, state} = running.call
    news.call(attempt)
    journal.soon()
    if (running.events.length > before) {
      parts.changed()
      hear(running, before)
    }
    if (state.phase === 'over') finish(running, state.submittedAt === null ? 'abandoned' : 'submitted')
    else alarm.notLaterThan(dueAt(running))
  }
  /** All hear the same on one loudspeaker; the first call of the round stands for it. */
  function hear(running: Running, before: number): void {
    const stands = room.plan.sound === 'loudspeaker' && running === calls.all().find(each => each.startedAt === room.roundAt)
    if (stands) parts.heard?.(running, running.events.slice(before))
  }
  function finish(running: Running, how: Finish): void {
    wished({type: 'finish-call', at: time.now(), attempt: running.call.attempt, how})
    calls.close(running)
    news.ended(running, how)
  }
  function timeIsUp(running: Running, how: Finish): void {
    const before = running.events.length
    calls.end(running, time.now())
    news.call(running.call.attempt)
    hear(running, before)
    finish(running, running.call.state.submittedAt === null ? 'abandoned' : how)
  }

  // --- time

  function deadline(running: Running): number {
    return deadlineIn(room, running) ?? Infinity
  }
  function dueAt(running: Running): number {
    return Math.min(running.wakeAt ?? Infinity, deadline(running))
  }
  function schedule(): void {
    alarm.set(closed || room.phase === 'paused' ? Infinity : Math.min(Infinity, ...calls.all().map(dueAt)))
  }
  function wake(): void {
    for (const each of calls.all()) {
      const now = time.now()
      if (deadline(each) <= now) timeIsUp(each, 'deadline')
      else if ((each.wakeAt ?? Infinity) <= now) goOn(each)
    }
    schedule()
  }
  let cancelBeat = (): void => {}
  function beat(): void {
    journal.write(db => db.alive(room.id, time.now(), clock.wall()))
    cancelBeat = clock.after(heartbeat, beat)
  }

  // --- the machines

  const door: Door = {room: () => room, wished, now: time.now, steady: clock.steady, secrets, guard, joinCode: parts.joinCode}

  function hello(line: Line, message: Hello): SeatLine | {readonly reason: Refusal; readonly wait?: number} {
    if (closed) return {reason: 'stopped'}
    const admitted = admit(door, line.address, message)
    if ('reason' in admitted) return admitted
    const {seat, token} = admitted
    const before = lines.get(seat.id)
    const own: SeatLine = {line, seat: seat.id, told: null, since: time.now()}
    lines.set(seat.id, own)
    if (before) {
      say(before.line, {type: 'refused', reason: 'replaced'})
      before.line.close()
    }
    // The seat is on disk before its machine is told that it has it.
    journal.flush()
    say(line, {type: 'welcome', version: protocolVersion, session: room.id, token, title: room.plan.title, number: seat.number, name: seat.name})
    news.welcome(own)
    // A round that is on waits for nobody, and whoever comes late gets it with their own time.
    if (room.plan.start === 'together' && nextRoundOf(room, seat) === room.round) wished({type: 'take-call', at: time.now(), seat: seat.id})
    parts.changed()
    return own
  }
  function said(own: SeatLine, message: Exclude<FromSeat, {type: 'hello'}>): void {
    if (closed) return
    if (message.type === 'deeds') deeds(own, message)
    else wished({type: 'take-call', at: time.now(), seat: own.seat})
  }
  function deeds(own: SeatLine, {attempt, deeds: sent}: Extract<FromSeat, {type: 'deeds'}>): void {
    const running = calls.running(attempt)
    if (running?.seat !== own.seat || room.phase === 'paused') return
    const now = time.now()
    // What came in time for the deadline counts, what came after it does not: the host's log is the only truth.
    if (deadline(running) <= now) return timeIsUp(running, 'deadline')
    const before = running.events.length
    for (const each of sent) {
      const {taken} = running.call
      if (running.call.state.phase === 'over') break
      calls.deed(running, each, now, own.since)
      if (running.call.taken !== taken) foresee(own, attempt, each.deed)
    }
    after(running, before)
  }

  // --- the teacher

  function teacherWish(wish: TeacherWish): {code?: string} {
    const at = time.now()
    if (wish.type === 'give-code') {
      const code = secrets.code()
      wished({...wish, at, code: secrets.digest(code)})
      journal.flush()
      return {code}
    }
    if (wish.type === 'set-up' && wish.setup.scenario !== '' && !parts.load(wish.setup.scenario, wish.setup.exam)) return {}
    if (wish.type === 'stop') {
      for (const each of calls.all()) timeIsUp(each, 'stopped')
      journal.write(db => db.endSession(room.id, clock.wall()))
    }
    wished({...wish, at})
    journal.flush()
    schedule()
    return {}
  }

  function takeUp(): void {
    const gap = Math.max(0, clock.wall() - session.lastAlive)
    journal.write(db => {
      for (const seat of seatsOf(room)) trainees.set(seat.id, db.seat(room.id, seat, room.plan.class, session.lastAlive))
    })
    for (const stored of session.calls) {
      const seat = seatsOf(room).find(each => liveCallOf(each)?.attempt === stored.id)
      const call = seat && liveCallOf(seat)
      // By the contents it began with, whatever has become of the pack.
      if (seat && call) calls.takeUp(stored, seat.id, call.startedAt, parts.rulesOf(stored.contents), room.plan, time.now(), gap)
    }
    // The room knew of a call that had not reached the disk.
    for (const seat of seatsOf(room)) {
      for (const [round, {attempt, seed, startedAt, finished}] of Object.entries(seat.calls)) {
        if (finished === null && !calls.running(attempt)) begin({type: 'call-begun', at: startedAt, seat: seat.id, round: Number(round), attempt, seed, startedAt})
      }
    }
    journal.flush()
  }

  if (session.events.length === 0) journal.write(db => db.createSession({id: session.id, plan: session.plan, started: clock.wall()}))
  takeUp()
  beat()
  schedule()

  return {
    room: () => room,
    now: time.now,
    connected: seat => lines.has(seat),
    running: attempt => calls.running(attempt),
    connect: line => connection(line, {
      clock, hello, said,
      speaks: own => lines.get(own.seat) === own,
      left(own) {
        lines.delete(own.seat)
        parts.changed()
      }
    }),
    wish: teacherWish,
    failure: journal.failure,
    close() {
      closed = true
      alarm.set(Infinity)
      cancelBeat()
      journal.flush()
      for (const {line} of lines.values()) line.close()
    }
  }
}

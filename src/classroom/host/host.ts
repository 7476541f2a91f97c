/**
 * The host of a class: runs every call, and is the only one who knows them whole. Knows no sockets: machines come as lines,
 * frames go in and out as text. Whatever a frame holds, it ends at worst that line.
 */
import type {CallEvent} from '../../call/events.ts'
import type {Rules} from '../../call/rules.ts'
import type {Contents, Customer} from '../../scenario/types.ts'
import type {Plan} from '../plan/plan.ts'
import type {Finish, FromSeat, Refusal, RoomNews} from '../protocol/messages.ts'
import {protocolVersion, readFromSeat} from '../protocol/messages.ts'
import {apply, applyAll} from '../room/apply.ts'
import {decide} from '../room/decide.ts'
import type {Wish} from '../room/decide.ts'
import type {RoomEvent} from '../room/events.ts'
import {deadlineOf, emptyRoom, liveCallOf, nextRoundOf, seatsOf} from '../room/state.ts'
import type {Room, Seat} from '../room/state.ts'
import {createCalls} from './calls.ts'
import type {Running} from './calls.ts'
import {groupJournal} from './journal.ts'
import type {ClassStore, Clock, Line, Loaded, Secrets, StoredSession} from './ports.ts'
import {foresee, say, tellCall, tellNews} from './seatLines.ts'
import type {SeatLine} from './seatLines.ts'
import {sessionClock} from './sessionClock.ts'
import {throttle} from './throttle.ts'

export interface HostParts {
  readonly clock: Clock
  readonly store: ClassStore
  readonly secrets: Secrets
  /** What every scenario of the plan needs, by id. */
  readonly scenarios: ReadonlyMap<string, Loaded>
  /** What deciding needs of contents besides the customer; compiled once for each. */
  readonly rulesOf: (contents: Contents) => (customer: Customer) => Rules
  /** What trainees type to join. */
  readonly joinCode: string
  /** Something may be worth drawing again. */
  readonly changed: () => void
  /** New events of the call everybody hears on one loudspeaker. */
  readonly heard?: (running: Running, events: readonly CallEvent[]) => void
}

export type TeacherWish =
  | {readonly type: 'next-round'} | {readonly type: 'pause'} | {readonly type: 'resume'} | {readonly type: 'stop'}
  | {readonly type: 'give-time'; readonly seat: string; readonly extra: number}
  | {readonly type: 'give-code'; readonly seat: string}

export interface Host {
  room(): Room
  /** Session time. */
  now(): number
  connected(seat: string): boolean
  running(attempt: string): Running | null
  /** A machine has connected; answers what takes its frames, and what to call when it is gone. */
  connect(line: Line): {readonly frame: (text: string) => void; readonly gone: () => void}
  /** Of the teacher; a code comes back to be read out, once. */
  wish(wish: TeacherWish): {readonly code?: string}
  /** Why the log cannot be written now; null where it can. */
  failure(): string | null
  /** Ends the host; calls go on when it is started again. */
  close(): void
}

/** Misshapen frames a line may send, and ms it may take to say who it is. */
const patience = 20
const helloTime = 15_000
const heartbeat = 1_000
/** Frames a line may send in a second on average, and saved up. */
const framesASecond = 50
const framesSaved = 400

export function newSession(id: string, plan: Plan, wall: number): StoredSession {
  return {id, plan, events: [], clock: 0, lastAlive: wall, calls: []}
}

export function createHost(session: StoredSession, parts: HostParts): Host {
  const {clock, store, secrets, scenarios} = parts
  const {plan} = session
  let room = applyAll(emptyRoom(session.id, plan), session.events)
  let written = session.events.length
  const time = sessionClock(clock, Math.max(session.clock, room.at), room.phase !== 'paused')
  const journal = groupJournal(store, clock, tellAll)
  const calls = createCalls(journal, clock)
  const lines = new Map<string, SeatLine>()
  const trainees = new Map<string, string>()
  const dirty = new Set<string>()
  const guard = throttle()
  let roomIsNews = false
  let cancelWake = (): void => {}
  /** Session time for which the timer is set. */
  let wakesAt = Infinity
  let closed = false

  // --- the room

  function happened(events: readonly RoomEvent[]): void {
    for (const event of events) {
      room = apply(room, event)
      const sequence = written++
      const wall = clock.wall()
      journal.write(db => db.appendRoom(room.id, sequence, event, wall))
      if (event.type === 'seated') {
        journal.write(db => void trainees.set(event.seat, db.seat(room.id, {number: event.number, name: event.name}, plan.class, wall)))
      }
      if (event.type === 'paused') time.pause()
      if (event.type === 'resumed') time.resume()
      if (event.type === 'call-begun') begin(event)
      if (event.type === 'time-given' || event.type === 'paused' || event.type === 'resumed') for (const each of calls.all()) dirty.add(each.call.attempt)
      roomIsNews = true
    }
    if (events.length > 0) parts.changed()
  }
  function wished(wish: Wish): Refusal | null {
    const decided = decide(room, wish, secrets)
    if ('refused' in decided) return decided.refused
    happened(decided.events)
    return null
  }
  function begin({seat, round, attempt, seed, startedAt}: Extract<RoomEvent, {type: 'call-begun'}>): void {
    const loaded = scenarios.get(plan.scenarios[round - 1]!)
    if (!loaded) return
    // The trainee's row is written by the commit that seats them, before any call can begin.
    const rulesFor = parts.rulesOf(loaded.contents)
    const running = calls.begin({session: room.id, seat, trainee: traineeOf(seat), attempt, seed, startedAt, loaded, rulesFor, plan, baseline: null})
    goOn(running)
  }
  function traineeOf(seat: string): string {
    if (!trainees.has(seat)) journal.flush()
    const trainee = trainees.get(seat)
    if (trainee === undefined) throw new Error(`seat ${seat} has no trainee`)
    return trainee
  }

  // --- the calls

  function goOn(running: Running): void {
    const before = running.events.length
    calls.goOn(running, time.now())
    after(running, before)
  }
  function after(running: Running, before: number): void {
    const {attempt, state} = running.call
    dirty.add(attempt)
    journal.soon()
    const events = running.events.slice(before)
    if (events.length > 0) {
      parts.changed()
      if (running === loudest()) parts.heard?.(running, events)
    }
    if (state.phase === 'over') finish(running, state.submittedAt === null ? 'abandoned' : 'submitted')
    else if (dueAt(running) < wakesAt) schedule()
  }
  /** All hear the same on one loudspeaker; the first call of the round stands for it. */
  function loudest(): Running | undefined {
    return plan.sound === 'loudspeaker' ? calls.all().find(each => each.startedAt === room.roundAt) : undefined
  }
  function finish(running: Running, how: Finish): void {
    const {attempt} = running.call
    wished({type: 'finish-call', at: time.now(), attempt, how})
    calls.close(running)
    finished.push({seat: running.seat, attempt, how, running})
  }
  /** Told after the commit that holds them. */
  let finished: {readonly seat: string; readonly attempt: string; readonly how: Finish; readonly running: Running}[] = []

  function timeIsUp(running: Running, how: Finish): void {
    const before = running.events.length
    calls.end(running, time.now())
    dirty.add(running.call.attempt)
    if (running === loudest()) parts.heard?.(running, running.events.slice(before))
    finish(running, running.call.state.submittedAt === null ? 'abandoned' : how)
  }
  function deadline(running: Running): number | null {
    const seat = room.seats[running.seat]
    const call = seat && liveCallOf(seat)
    return seat && call ? deadlineOf(room, seat, call) : null
  }

  // --- time

  function dueAt(running: Running): number {
    return Math.min(running.wakeAt ?? Infinity, deadline(running) ?? Infinity)
  }
  function schedule(): void {
    cancelWake()
    wakesAt = closed || room.phase === 'paused' ? Infinity : Math.min(Infinity, ...calls.all().map(dueAt))
    cancelWake = Number.isFinite(wakesAt) ? clock.after(Math.max(0, wakesAt - time.now()), wake) : () => {}
  }
  function wake(): void {
    for (const each of calls.all()) {
      const now = time.now()
      if ((deadline(each) ?? Infinity) <= now) timeIsUp(each, 'deadline')
      else if ((each.wakeAt ?? Infinity) <= now) goOn(each)
    }
    schedule()
  }
  let cancelBeat = (): void => {}
  function beat(): void {
    journal.write(db => db.alive(room.id, time.now(), clock.wall()))
    cancelBeat = clock.after(heartbeat, beat)
  }

  // --- what the seats are told, once the disk has it

  function tellAll(): void {
    for (const attempt of dirty) {
      const running = calls.running(attempt)
      if (running) tell(running)
    }
    dirty.clear()
    for (const {seat, attempt, how, running} of finished) {
      tell(running)
      const line = lines.get(seat)
      if (line) say(line.line, {type: 'finished', attempt, how})
    }
    finished = []
    if (roomIsNews) for (const line of lines.values()) tellRoom(line)
    roomIsNews = false
  }
  function tell(running: Running): void {
    const line = lines.get(running.seat)
    const at = time.now() - running.startedAt
    if (line) {
      if (line.told?.attempt === running.call.attempt) tellNews(line, running, at, deadlineInCall(running), room.phase === 'paused', plan.sound === 'seats')
      else if (calls.running(running.call.attempt)) tellWhole(line, running)
    }
    running.spokenTo = Math.max(running.spokenTo, at)
  }
  function tellWhole(line: SeatLine, running: Running): void {
    const {briefing} = running.rules.contents.scenario
    tellCall(line, running, time.now() - running.startedAt, deadlineInCall(running), {title: plan.title, briefing, sounds: plan.sound === 'seats'}, room.phase === 'paused')
  }
  function deadlineInCall(running: Running): number | null {
    const at = deadline(running)
    return at === null ? null : at - running.startedAt
  }
  function tellRoom({line, seat}: SeatLine): void {
    const own = room.seats[seat]
    if (!own) return
    const seats = seatsOf(room)
    const news: RoomNews = {
      phase: room.phase, round: room.round, rounds: plan.scenarios.length, start: plan.start, mayCall: nextRoundOf(room, own) !== null,
      seated: seats.length, finished: seats.filter(each => each.calls[room.round]?.finished).length
    }
    say(line, {type: 'room', room: news})
  }

  // --- the machines

  function connect(line: Line) {
    let own: SeatLine | null = null
    let misshapen = 0
    let saved = framesSaved
    let lastFrame = clock.steady()
    const cancelHello = clock.after(helloTime, () => own ?? line.close())

    function refuse(reason: Refusal, wait?: number): void {
      say(line, {type: 'refused', reason, ...(wait !== undefined && {wait})})
      if (reason !== 'malformed') line.close()
    }
    function tooMany(): boolean {
      const now = clock.steady()
      saved = Math.min(framesSaved, saved + (now - lastFrame) / 1000 * framesASecond) - 1
      lastFrame = now
      return saved < 0
    }
    return {
      frame(text: string): void {
        if (closed) return
        if (tooMany()) return refuse('slow-down', 1_000)
        const read = readFromSeat(text)
        if (!read.ok) {
          misshapen += 1
          return refuse(misshapen > patience ? 'slow-down' : 'malformed')
        }
        if (read.message.type === 'hello') {
          if (own) return refuse('malformed')
          const seated = hello(line, read.message)
          if (typeof seated !== 'string' && 'line' in seated) own = seated
          else if (typeof seated !== 'string') refuse(seated.reason, seated.wait)
          return
        }
        if (!own || lines.get(own.seat) !== own) return refuse('token')
        if (read.message.type === 'deeds') deeds(own, read.message)
        else wished({type: 'take-call', at: time.now(), seat: own.seat})
      },
      gone(): void {
        cancelHello()
        if (own && lines.get(own.seat) === own) {
          lines.delete(own.seat)
          parts.changed()
        }
      }
    }
  }

  function deeds(own: SeatLine, {attempt, deeds: sent}: Extract<FromSeat, {type: 'deeds'}>): void {
    const running = calls.running(attempt)
    if (running?.seat !== own.seat || room.phase === 'paused') return
    const now = time.now()
    // What came in time for the deadline counts, what came after it does not: the host's log is the only truth.
    if ((deadline(running) ?? Infinity) <= now) return timeIsUp(running, 'deadline')
    const before = running.events.length
    for (const each of sent) {
      const {taken} = running.call
      if (running.call.state.phase === 'over') break
      calls.deed(running, each, now)
      if (running.call.taken !== taken) foresee(own, attempt, each.deed)
    }
    after(running, before)
  }

  /** Seats a machine, or says why not. */
  function hello(line: Line, message: Extract<FromSeat, {type: 'hello'}>): SeatLine | {readonly reason: Refusal; readonly wait?: number} {
    if (message.version !== protocolVersion) return {reason: 'version'}
    const wait = guard.wait(line.address, clock.steady())
    if (wait > 0) return {reason: 'slow-down', wait: Math.ceil(wait)}
    const guessed = (reason: Refusal) => {
      guard.failed(line.address, clock.steady())
      return {reason}
    }
    const at = time.now()
    if (message.token !== undefined) {
      const known = seatBy(seat => seat.token, message.token)
      return known ? seated(line, known, message.token) : guessed('token')
    }
    const token = secrets.token()
    if (message.seatCode !== undefined) {
      const known = seatBy(seat => seat.code, message.seatCode)
      if (!known) return guessed('seat-code')
      wished({type: 'move', at, seat: known.id, token: secrets.digest(token)})
      return seated(line, room.seats[known.id]!, token)
    }
    if (message.code !== parts.joinCode) return guessed('code')
    const number = (message.number ?? '').normalize('NFKC').trim()
    const name = (message.name ?? '').trim()
    const before = new Set(Object.keys(room.seats))
    const refused = wished({type: 'sit', at, number, name, token: secrets.digest(token)})
    if (refused) return {reason: refused}
    return seated(line, seatsOf(room).find(seat => !before.has(seat.id))!, token)
  }
  function seatBy(secret: (seat: Seat) => string | null, shown: string): Seat | undefined {
    const digest = secrets.digest(shown)
    return seatsOf(room).find(seat => secret(seat) === digest)
  }
  function seated(line: Line, seat: Seat, token: string): SeatLine {
    const before = lines.get(seat.id)
    const own: SeatLine = {line, seat: seat.id, told: null}
    lines.set(seat.id, own)
    if (before) {
      say(before.line, {type: 'refused', reason: 'replaced'})
      before.line.close()
    }
    // The seat is on disk before its machine is told that it has it.
    journal.flush()
    say(line, {type: 'welcome', version: protocolVersion, session: room.id, token, title: plan.title, number: seat.number, name: seat.name})
    tellRoom(own)
    const live = liveCallOf(seat)
    const running = live && calls.running(live.attempt)
    if (running) tellWhole(own, running)
    else {
      const last = Object.values(seat.calls).at(-1)
      // A machine that was away learns that its call was ended without it.
      if (last?.finished) say(line, {type: 'finished', attempt: last.attempt, how: last.finished})
      comeLate(seat)
    }
    parts.changed()
    return own
  }
  /** A round that is on waits for nobody, and whoever comes late gets it with their own time. */
  function comeLate(seat: Seat): void {
    if (plan.start === 'together' && nextRoundOf(room, seat) !== null) wished({type: 'take-call', at: time.now(), seat: seat.id})
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
    if (wish.type === 'stop') {
      for (const each of calls.all()) timeIsUp(each, 'stopped')
      wished({type: 'stop', at})
      journal.write(db => db.endSession(room.id, clock.wall()))
    } else wished({...wish, at})
    journal.flush()
    schedule()
    return {}
  }

  function takeUp(): void {
    const gap = Math.max(0, clock.wall() - session.lastAlive)
    journal.write(db => {
      for (const seat of seatsOf(room)) trainees.set(seat.id, db.seat(room.id, seat, plan.class, session.lastAlive))
    })
    for (const stored of session.calls) {
      const seat = seatsOf(room).find(each => liveCallOf(each)?.attempt === stored.id)
      const call = seat && liveCallOf(seat)
      // By the contents it began with, whatever has become of the pack.
      if (seat && call) calls.takeUp(stored, seat.id, call.startedAt, parts.rulesOf(stored.contents), plan, time.now(), gap)
    }
    journal.flush()
  }

  if (session.events.length === 0) journal.write(db => db.createSession({id: session.id, plan, started: clock.wall()}))
  takeUp()
  beat()
  schedule()

  return {
    room: () => room,
    now: time.now,
    connected: seat => lines.has(seat),
    running: attempt => calls.running(attempt),
    connect,
    wish: teacherWish,
    failure: journal.failure,
    close() {
      closed = true
      cancelWake()
      cancelBeat()
      journal.flush()
      for (const {line} of lines.values()) line.close()
    }
  }
}

/**
 * A seat's line to its host: says who it is, sends what was done, and sends again whatever has not been acknowledged when the
 * line is back. Nothing that was typed is only in memory.
 */
import type {Deed} from '../../call/shown.ts'
import type {Finish, FromHost, FromSeat, Refusal, RoomNews, SentDeed, SpokenPhrase} from '../protocol/messages.ts'
import {fastestTyping, mostDeeds, protocolVersion, readFromHost, slowestTyping} from '../protocol/messages.ts'
import type {Dial, Dialled, Outbox, SeatClock} from './ports.ts'
import {did, opened, told} from './seatState.ts'
import type {SeatCallState} from './seatState.ts'

/** How a trainee asks for a seat. */
export interface Asking {
  readonly code?: string | undefined
  readonly seatCode?: string | undefined
  readonly number?: string | undefined
  readonly name?: string | undefined
  /** Characters a minute. */
  readonly baseline?: number | undefined
}
export type Linked = 'connecting' | 'seated' | 'cut' | 'refused'

export interface SeatEvents {
  /** Anything to be drawn anew. */
  readonly changed: () => void
  readonly speech: (phrase: SpokenPhrase) => void
}
export interface SeatClient {
  linked(): Linked
  refusal(): Refusal | null
  who(): {readonly title: string; readonly number: string; readonly name: string} | null
  room(): RoomNews | null
  call(): SeatCallState | null
  /** The last call that ended, and how. */
  finished(): {readonly attempt: string; readonly how: Finish} | null
  do(deed: Deed): void
  ready(): void
  /** Asks again after a refusal, otherwise than before. */
  ask(asking: Asking): void
  close(): void
}

/** ms before a line is tried again: twice as long each time up to the longest, and never all seats at once. */
const firstWait = 250
const longestWait = 4_000
/** Refusals that waiting or trying again does not mend. */
const final: ReadonlySet<Refusal> = new Set<Refusal>(['version', 'code', 'token', 'seat-code', 'number', 'taken', 'full', 'replaced', 'freed', 'stopped'])

export function joinClass(address: string, asked: Asking, dial: Dial, outbox: Outbox, clock: SeatClock, events: SeatEvents): SeatClient {
  let asking = asked
  let line: Dialled | null = null
  let linked: Linked = 'connecting'
  let refusal: Refusal | null = null
  let who: ReturnType<SeatClient['who']> = null
  let room: RoomNews | null = null
  let call: SeatCallState | null = null
  let finished: ReturnType<SeatClient['finished']> = null
  let failures = 0
  let cancelRetry = (): void => {}
  let closed = false

  function connect(): void {
    if (closed) return
    const own: Dialled = dial(address, {
      open() {
        // A code asks for a seat anew; a machine that has a token has its seat.
        const kept = asking.seatCode === undefined ? outbox.seat() : null
        send(kept ? {type: 'hello', version: protocolVersion, token: kept.token} : {type: 'hello', version: protocolVersion, ...given(asking)})
      },
      frame: text => own === line && frame(text),
      gone: () => own === line && gone()
    })
    line = own
  }
  function send(message: FromSeat): void {
    line?.send(JSON.stringify(message))
  }
  function gone(): void {
    line = null
    if (closed || linked === 'refused') return
    linked = who ? 'cut' : 'connecting'
    const wait = Math.min(longestWait, firstWait * 2 ** failures)
    failures += 1
    cancelRetry = clock.after(wait / 2 + clock.chance() * wait, connect)
    events.changed()
  }

  function frame(text: string): void {
    const read = readFromHost(text)
    if (!read.ok) return
    const {message} = read
    switch (message.type) {
      case 'welcome': {
        const {session, token, title, number, name} = message
        outbox.keepSeat({session, token})
        asking = {}
        who = {title, number, name}
        linked = 'seated'
        failures = 0
        break
      }
      case 'refused': refused(message.reason); break
      case 'room': room = message.room; break
      case 'call': take(message); break
      case 'news': news(message); break
      case 'speech': events.speech(message.phrase); return
      case 'finished': {
        const {attempt, how} = message
        outbox.forget(attempt)
        finished = {attempt, how}
        if (call?.attempt === attempt) call = null
        break
      }
    }
    events.changed()
  }
  function refused(reason: Refusal): void {
    if (reason === 'freed') {
      // Whoever sits here may do so, but as somebody else.
      outbox.forgetSeat()
      who = null
      room = null
      finished = null
    }
    if (reason === 'token') {
      // A seat of another day; whoever has today's code asks with it.
      outbox.forgetSeat()
      if (asking.code !== undefined) return line?.close()
    }
    refusal = reason
    if (!final.has(reason)) return
    linked = 'refused'
    // Nothing typed here would arrive any more: the screen says why instead of taking it.
    call = null
    line?.close()
  }
  function take(message: Extract<FromHost, {type: 'call'}>): void {
    call = opened(message, outbox.deeds(message.attempt), clock.steady())
    finished = null
    outbox.acknowledged(message.attempt, message.ack)
    sendDeeds(call.attempt, call.pending)
  }
  function news(message: Extract<FromHost, {type: 'news'}>): void {
    if (call?.attempt !== message.attempt) return
    const {ack} = call
    call = told(call, message, clock.steady())
    if (call.ack !== ack) outbox.acknowledged(call.attempt, call.ack)
  }
  function sendDeeds(attempt: string, deeds: readonly SentDeed[]): void {
    for (let from = 0; from < deeds.length; from += mostDeeds) send({type: 'deeds', attempt, deeds: deeds.slice(from, from + mostDeeds)})
  }

  connect()
  return {
    linked: () => linked,
    refusal: () => refusal,
    who: () => who,
    room: () => room,
    call: () => call,
    finished: () => finished,
    do(deed) {
      if (!call || call.paused) return
      const done = did(call, deed, clock.steady())
      call = done.call
      outbox.keep(call.attempt, done.sent)
      if (linked === 'seated') sendDeeds(call.attempt, [done.sent])
      events.changed()
    },
    ready: () => send({type: 'ready'}),
    ask(next) {
      asking = next
      refusal = null
      linked = 'connecting'
      cancelRetry()
      line?.close()
      connect()
    },
    close() {
      closed = true
      cancelRetry()
      line?.close()
    }
  }
}

function given({code, seatCode, number, name, baseline}: Asking): Omit<Extract<FromSeat, {type: 'hello'}>, 'type' | 'version'> {
  return {
    ...(code !== undefined && {code}), ...(seatCode !== undefined && {seatCode}), ...(number !== undefined && {number}), ...(name !== undefined && {name}),
    ...(baseline !== undefined && {baseline: Math.max(slowestTyping, Math.min(fastestTyping, baseline))})
  }
}

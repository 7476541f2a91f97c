/** The board as the host sees it: the room, its calls, and what is known of those that are finished. */
import {replyField} from '../../call/events.ts'
import type {BoardSeat, BoardView} from '../../report/class/board.ts'
import {indicatorsOf} from '../../report/class/indicators.ts'
import type {CallFacts, CallResult} from '../../report/class/indicators.ts'
import type {Running} from '../host/calls.ts'
import {mayChange, setupOf} from '../plan/setup.ts'
import {deadlineOf, liveCallOf, seatsOf} from '../room/state.ts'
import type {Room, Seat} from '../room/state.ts'

/** Of a finished call. */
export interface Finished {
  readonly answeredAfter: number | null
  readonly result: CallResult | null
  readonly total: number | null
}
export interface BoardSource {
  readonly room: Room
  /** Session time. */
  readonly now: number
  readonly connected: (seat: string) => boolean
  readonly running: (attempt: string) => Running | null
  readonly finished: (attempt: string) => Finished | null
  /** Headings of the fields of a live call that were left and are not right, as far as they have been looked at. */
  readonly wrong: (attempt: string) => readonly string[]
  readonly failure: string | null
  readonly title: (scenario: string) => string
}

export function boardOf(source: BoardSource): BoardView {
  const {room, now, failure} = source
  const {plan} = room
  const next = setupOf(room)
  const seats = seatsOf(room)
  const here = new Set(seats.map(seat => seat.number))
  const away = plan.seating.filter(each => !here.has(each.number)).map(({number, name}) => absent(number, name))
  const shown = [...seats.map(seat => boardSeat(source, seat)), ...away].toSorted((a, b) => a.number.localeCompare(b.number, 'en', {numeric: true}) || (a.id < b.id ? -1 : 1))
  return {
    title: plan.title, class: plan.class, start: plan.start, phase: room.phase, round: room.round, rounds: plan.scenarios.length, scenario: source.title(plan.scenarios[room.round - 1] ?? ''), next, nextTitle: source.title(next.scenario), mayChange: mayChange(room),
    time: now, seats: shown, indicators: indicatorsOf(seats.flatMap(seat => factsOf(source, seat))),
    waiting: shown.filter(seat => seat.state === 'ringing').length, failure
  }
}

function boardSeat(source: BoardSource, seat: Seat): BoardSeat {
  const {room, now} = source
  const live = liveCallOf(seat)
  const running = live && source.running(live.attempt)
  const rounds = Object.keys(seat.calls).map(Number)
  const base = {...absent(seat.number, seat.name), id: seat.id, isConnected: source.connected(seat.id), round: Math.max(0, ...rounds)}
  const last = Object.values(seat.calls).findLast(call => call.finished !== null)
  const total = last ? source.finished(last.attempt)?.total ?? null : null
  if (!live || !running) {
    const state = !last ? 'idle' : last.finished === 'abandoned' ? 'lost' : 'submitted'
    return {...base, state, total}
  }
  const {state} = running.call
  const fields = running.rules.contents.form?.fields ?? []
  const focused = fields.find(field => field.id === state.focus)
  const text = state.fields[state.focus] ?? ''
  const deadline = deadlineOf(room, seat, live)
  return {
    ...base, total,
    state: state.phase === 'over' ? 'submitted' : state.phase,
    rings: state.rings, fields: fields.length,
    filled: fields.filter(field => (state.fields[field.id] ?? '').trim() !== '').length,
    typing: text === '' ? null : {label: focused?.label ?? (state.focus === replyField ? '回复' : ''), text},
    mood: state.mood, wrong: source.wrong(live.attempt),
    time: now - live.startedAt, left: deadline === null ? null : deadline - now
  }
}

function absent(number: string, name: string): BoardSeat {
  return {
    id: '', number, name, isConnected: false, state: 'away', round: 0, rings: 0, filled: 0, fields: 0, typing: null, mood: null, wrong: [],
    time: null, left: null, total: null
  }
}

function factsOf({running, finished}: BoardSource, seat: Seat): readonly CallFacts[] {
  return Object.values(seat.calls).map(call => {
    if (call.finished !== null) {
      const known = finished(call.attempt)
      return {answeredAfter: known?.answeredAfter ?? null, isLost: call.finished === 'abandoned', result: known?.result ?? null}
    }
    return {answeredAfter: running(call.attempt)?.call.state.answeredAt ?? null, isLost: false, result: null}
  })
}

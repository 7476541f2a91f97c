/**
 * What the board needs beyond the room: scorecards of finished calls, one at a time behind everything else, and a look at the
 * fields of those that go on, a few at each refresh, so that a board never slows a class down.
 */
import type {CallLog} from '../../call/events.ts'
import {callResult} from '../../report/class/callResult.ts'
import type {BoardView} from '../../report/class/board.ts'
import type {Contents} from '../../scenario/types.ts'
import type {Scorecard} from '../../score/scorecard.ts'
import type {Running} from '../host/calls.ts'
import type {Host} from '../host/host.ts'
import type {Clock} from '../host/ports.ts'
import {liveCallOf, seatsOf} from '../room/state.ts'
import {boardOf} from './boardOf.ts'
import type {Finished} from './boardOf.ts'

export interface BoardParts {
  readonly clock: Clock
  /** A finished attempt as it is stored; null where it cannot be read. */
  readonly read: (attempt: string) => {readonly log: CallLog; readonly contents: Contents} | null
  readonly score: (log: CallLog, contents: Contents) => Scorecard
  /** Headings of the fields that are not right so far. */
  readonly wrong: (log: Pick<CallLog, 'events' | 'settings' | 'customer'>, contents: Contents) => readonly string[]
  readonly title: (scenario: string) => string
}
export interface Board {
  view(): BoardView
  stop(): void
}

/** ms between refreshes: twice a second at the most, whatever the load. */
export const refreshEvery = 500
/** Live calls looked at again in one refresh. */
const looksAtOnce = 20

export function watchClass(host: Host, {clock, read, score, wrong, title}: BoardParts): Board {
  const finished = new Map<string, Finished>()
  const looked = new Map<string, {readonly events: number; readonly wrong: readonly string[]}>()
  let view: BoardView | null = null
  let viewedAt = -Infinity
  let cancel = (): void => {}

  function refresh(): BoardView {
    lookOn()
    view = boardOf({
      room: host.room(), now: host.now(), connected: host.connected, running: host.running, failure: host.failure(),
      finished: attempt => finished.get(attempt) ?? null, wrong: attempt => looked.get(attempt)?.wrong ?? [],
      title: scenario => scenario === '' ? '' : title(scenario)
    })
    viewedAt = clock.steady()
    return view
  }
  function lookOn(): void {
    const stale = seatsOf(host.room()).flatMap((seat): readonly Running[] => {
      const live = liveCallOf(seat)
      const running = live && host.running(live.attempt)
      return running && looked.get(live.attempt)?.events !== running.events.length ? [running] : []
    })
    for (const each of stale.toSorted((a, b) => (looked.get(a.call.attempt)?.events ?? 0) - (looked.get(b.call.attempt)?.events ?? 0)).slice(0, looksAtOnce)) {
      const {settings} = each.call.state
      looked.set(each.call.attempt, {events: each.events.length, wrong: wrong({events: each.events, settings, customer: each.customer}, each.rules.contents)})
    }
  }
  function nextUnscored(): string | undefined {
    return seatsOf(host.room()).flatMap(seat => Object.values(seat.calls)).find(call => call.finished !== null && !finished.has(call.attempt))?.attempt
  }
  /** One a turn of the loop: fifty calls that end together are scored while their machines are being told. */
  function scoring(): void {
    const attempt = nextUnscored()
    if (attempt !== undefined) finished.set(attempt, scored(attempt))
    cancel = clock.after(attempt === undefined ? refreshEvery : 20, scoring)
  }
  function scored(attempt: string): Finished {
    const stored = read(attempt)
    if (!stored) return {answeredAfter: null, result: null, total: null}
    const answered = stored.log.events.find(event => event.type === 'answered')
    if (!stored.log.events.some(event => event.type === 'submitted')) return {answeredAfter: answered?.at ?? null, result: null, total: null}
    const card = score(stored.log, stored.contents)
    return {answeredAfter: answered?.at ?? null, result: callResult(card), total: card.total}
  }
  scoring()

  return {
    view: () => view && clock.steady() - viewedAt < refreshEvery - 50 ? view : refresh(),
    stop: () => cancel()
  }
}

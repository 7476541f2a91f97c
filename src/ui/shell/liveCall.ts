/** A call that is going on: the core, driven by the clock and written down as it happens. */
import {nextDue} from '../../call/advance.ts'
import type {CallEvent} from '../../call/events.ts'
import type {CallInput} from '../../call/input.ts'
import type {Rules} from '../../call/rules.ts'
import {advanceTo, feed} from '../../call/session.ts'
import type {CallState} from '../../call/state.ts'
import {nextCaptionChange} from '../../call/view.ts'
import type {Unstamped} from '../app/effects.ts'
import type {Clock, Journal} from '../ports.ts'

/** ms without a tick after which the machine, or the process, must have slept: call time stood still. */
const asleep = 10_000
/** ms between changes of the screen at the least, so that a caption's fading costs little. */
const leastPause = 250

export interface LiveCall {
  readonly attempt: string
  state(): CallState
  /** Call time in ms. */
  now(): number
  feed(input: Unstamped): void
  /** Whatever has fallen due happens. */
  advance(): void
  /** ms until something changes by itself of what was shown at that call time: the call, a caption, a clock's second. */
  untilChange(shown: number): number
  /** Why events could not be written, if they could not; they are kept and tried again. */
  unsaved(): string | null
}

interface Begun {
  readonly attempt: string
  readonly state: CallState
  readonly rules: Rules
  /** How many events the journal has. */
  readonly written: number
  /** Epoch ms of the last event written, for a call taken up again. */
  readonly lastWritten: number | null
}

export function liveCall(begun: Begun, journal: Journal, clock: Clock): LiveCall {
  const {attempt, rules} = begun
  let {state, written} = begun
  let origin = clock.steady() - state.at
  let lastSeen = clock.steady()
  let kept: readonly CallEvent[] = []
  let failure: string | null = null

  const now = (): number => Math.max(state.at, Math.floor(clock.steady() - origin))

  function record(events: readonly CallEvent[]): void {
    kept = [...kept, ...events]
    if (kept.length === 0) return
    try {
      journal.append(attempt, written, kept, clock.wall())
      written += kept.length
      kept = []
      failure = null
    } catch (error) {
      failure = error instanceof Error ? error.message : String(error)
    }
  }

  function take(input: CallInput): void {
    const next = feed(state, input, rules)
    state = next.state
    record(next.events)
  }

  /** After a sleep the call goes on where it stood, and the log says so. */
  function wake(): void {
    const steady = clock.steady()
    const gap = Math.floor(steady - lastSeen)
    lastSeen = steady
    if (gap < asleep) return
    origin += gap
    take({type: 'recover', at: now(), gap, wall: clock.wall()})
  }

  if (begun.lastWritten !== null) {
    take({type: 'recover', at: state.at, gap: Math.max(0, clock.wall() - begun.lastWritten), wall: clock.wall()})
  }
  return {
    attempt,
    state: () => state,
    now,
    feed(input) {
      wake()
      take({...input, at: now()} as CallInput)
    },
    advance() {
      wake()
      const next = advanceTo(state, now(), rules)
      state = next.state
      record(next.events)
    },
    untilChange(shown) {
      const secondEnds = shown + 1000 - shown % 1000
      const due = nextDue(state, rules)
      const caption = nextCaptionChange(state, shown)
      const soon = Math.min(secondEnds, caption === null ? Infinity : Math.max(caption, shown + leastPause))
      return Math.max(0, Math.min(soon, due ?? Infinity) - now())
    },
    unsaved: () => failure
  }
}

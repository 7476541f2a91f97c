/** A clock that moves only when told: timers run in the order they fall due. */
import type {Clock} from '../../src/classroom/host/ports.ts'
import type {SeatClock} from '../../src/classroom/seat/ports.ts'

export interface FakeClock extends Clock, SeatClock {
  pass(ms: number): void
  /** No timer runs: the process was not there. */
  skip(ms: number): void
}

export function fakeClock(): FakeClock {
  let now = 1_000
  let timers: {at: number; run: () => void}[] = []
  return {
    wall: () => 1_790_000_000_000 + now,
    steady: () => now,
    chance: () => 0.5,
    after(ms, then) {
      const timer = {at: now + Math.max(0, ms), run: then}
      timers.push(timer)
      return () => {
        timers = timers.filter(each => each !== timer)
      }
    },
    pass(ms) {
      const until = now + ms
      for (;;) {
        const next = timers.toSorted((a, b) => a.at - b.at)[0]
        if (!next || next.at > until) break
        now = Math.max(now, next.at)
        timers = timers.filter(each => each !== next)
        next.run()
      }
      now = until
    },
    skip(ms) {
      now += ms
      timers = []
    }
  }
}

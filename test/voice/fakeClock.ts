/** A clock that only moves when told. */
import type {Clock} from '../../src/voice/players/playback.ts'

export interface FakeClock extends Clock {
  pass(ms: number): Promise<void>
}

/** What waits on promises goes on. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 40; i++) await Promise.resolve()
}

export function fakeClock(): FakeClock {
  let now = 0
  let timers: {readonly at: number; readonly run: () => void}[] = []
  return {
    steady: () => now,
    after(ms, run) {
      const timer = {at: now + ms, run}
      timers.push(timer)
      return () => void (timers = timers.filter(each => each !== timer))
    },
    async pass(ms) {
      await settle()
      now += ms
      const due = timers.filter(timer => timer.at <= now)
      timers = timers.filter(timer => timer.at > now)
      for (const {run} of due) run()
      await settle()
    }
  }
}

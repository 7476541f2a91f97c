/** Session time: ms the session has run. It stands still while the teacher has paused, and while the host was not there. */
import type {Clock} from './ports.ts'

export interface SessionClock {
  now(): number
  /** Session time of a moment of the steady clock. */
  pause(): void
  resume(): void
}

export function sessionClock(clock: Pick<Clock, 'steady'>, from: number, runs: boolean): SessionClock {
  let base = from
  let since: number | null = runs ? clock.steady() : null
  const now = (): number => Math.floor(base + (since === null ? 0 : clock.steady() - since))
  return {
    now,
    pause() {
      base = now()
      since = null
    },
    resume() {
      since ??= clock.steady()
    }
  }
}

/** One timer for all calls, set for the first that falls due. */
import type {Clock} from './ports.ts'

export interface Alarm {
  /** For that session time; Infinity for none. */
  set(at: number): void
  notLaterThan(at: number): void
}

/** `now` is session time. */
export function createAlarm(clock: Pick<Clock, 'after'>, now: () => number, ring: () => void): Alarm {
  let due = Infinity
  let cancel = (): void => {}
  function set(at: number): void {
    cancel()
    due = at
    cancel = Number.isFinite(at) ? clock.after(Math.max(0, at - now()), ring) : () => {}
  }
  return {
    set,
    notLaterThan: at => void (at < due && set(at))
  }
}

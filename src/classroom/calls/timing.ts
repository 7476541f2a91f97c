/**
 * When a deed was done, in call time. The seat says how long after a message of the host it was; the host knows when it came.
 * What was typed while the line was cut keeps the time it was typed at, as far as that can be true: never after it came, never
 * before what the seat did earlier.
 */

/** `ahead`: later than it came. `behind`: earlier than the deed before it, or than the call allows. */
export type TimeFlag = 'ahead' | 'behind'
export interface DeedTime {
  readonly at: number
  readonly flag: TimeFlag | null
}

/** ms by which clocks and rounding may differ before it is called a misfit. */
const tolerance = 50

/** All in call time (ms); `since` and `offset` are the seat's. */
export function deedTime({since, offset}: {readonly since: number; readonly offset: number}, receipt: number, earliest: number): DeedTime {
  const claimed = since + offset
  const at = Math.max(earliest, Math.min(claimed, receipt))
  if (since > receipt + tolerance || claimed > receipt + tolerance) return {at, flag: 'ahead'}
  return {at, flag: claimed < earliest - tolerance ? 'behind' : null}
}

/**
 * When a deed was done, in call time. The seat says how long after a message of the host it was; the host knows when it came.
 * What was typed while the line was cut keeps the time it was typed at, as far as that can be true: never after it came, never
 * before what the seat did earlier.
 */

/**
 * `ahead`: later than it came. `behind`: earlier than the deed before it, or than the call allows. `delayed`: long under way
 * though the line was there all the time.
 */
export type TimeFlag = 'ahead' | 'behind' | 'delayed'
export interface DeedTime {
  readonly at: number
  readonly flag: TimeFlag | null
}

/** ms by which clocks and rounding may differ before it is called a misfit. */
const tolerance = 50
/** ms a deed may be under way on a line that is there: a school's network at its worst. */
const longestWay = 3_000

/** All in call time (ms); `since` and `offset` are the seat's, `linked` is when its line began. */
export function deedTime({since, offset}: {readonly since: number; readonly offset: number}, receipt: number, earliest: number, linked: number): DeedTime {
  const claimed = since + offset
  const at = Math.max(earliest, Math.min(claimed, receipt))
  if (since > receipt + tolerance || claimed > receipt + tolerance) return {at, flag: 'ahead'}
  if (claimed < earliest - tolerance) return {at, flag: 'behind'}
  return {at, flag: claimed >= linked && receipt - claimed > longestWay ? 'delayed' : null}
}

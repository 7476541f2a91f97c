/** What a check came to, in numbers. */
import type {CheckResult} from './check.ts'

/** Counts as the log keeps them. */
export function countsOf({found, missed, falseLines, falseSteps}: CheckResult): {faults: number; found: number; falseAlarms: number; wordings: number; accepted: number} {
  const worded = found.filter(each => each.state !== null)
  return {
    faults: found.length + missed.length, found: found.length, falseAlarms: falseLines.length + falseSteps.length,
    wordings: worded.length, accepted: worded.filter(each => each.state === 'accepted').length
  }
}

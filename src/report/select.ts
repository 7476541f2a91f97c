/** Which attempts a report is about. */

export interface Selection {
  /** Scenario id. */
  readonly scenario?: string | undefined
  /** Epoch ms: started at or after `from`, and before `before`. */
  readonly from?: number | undefined
  readonly before?: number | undefined
}

export function selected<Attempt extends {readonly scenario: string; readonly started: number}>(
  attempts: readonly Attempt[], {scenario, from = -Infinity, before = Infinity}: Selection
): Attempt[] {
  return attempts.filter(attempt =>
    (scenario === undefined || attempt.scenario === scenario) && attempt.started >= from && attempt.started < before)
}

/** One attempt as exports and lists have it: identity, facts and score side by side. */
import type {Dimension} from '../scenario/types.ts'
import type {Scorecard} from '../score/scorecard.ts'
import {factsOf, type AttemptFacts, type AttemptRecord} from './attempt.ts'
import type {RecordState} from './labels.ts'

/** Who took the call; '' where it was not asked. Kept beside the log, never in it. */
export interface Person {
  readonly name: string
  /** 学号 */
  readonly number: string
}

export interface ExportedAttempt {
  readonly id: string
  readonly scenario: string
  readonly state: RecordState
  /** ISO 8601 in local time, with the offset. */
  readonly started: string
  readonly person: Person
  /** Null where a newer tingda wrote the log. */
  readonly facts: AttemptFacts | null
  /** Null for what was not submitted. */
  readonly scorecard: Scorecard | null
  /** Call time of each event, ms, to say when evidence happened. */
  readonly eventTimes: readonly number[]
}

/** An attempt with its score put beside it. `started` as in `ExportedAttempt`. */
export function exported(record: AttemptRecord, started: string, person: Person, scorecard: Scorecard | null): ExportedAttempt {
  const facts = factsOf(record)
  return {
    id: record.id, scenario: facts.scenario, state: record.state, started, person, facts, scorecard,
    eventTimes: record.log.events.map(event => event.at)
  }
}

/** One whose log cannot be read here: it is listed, with what stands outside of the log. */
export function unread(
  {id, scenario, state}: Pick<ExportedAttempt, 'id' | 'scenario' | 'state'>, started: string, person: Person
): ExportedAttempt {
  return {id, scenario, state, started, person, facts: null, scorecard: null, eventTimes: []}
}

/** Points of a dimension; null where there is no score or the dimension does not apply. */
export function dimensionPoints(scorecard: Scorecard | null, dimension: Dimension): number | null {
  const score = scorecard?.dimensions[dimension]
  return score && !score.na ? score.points : null
}

/** Seconds to a tenth. */
export function secondsOf(ms: number | null | undefined): number | null {
  return ms === null || ms === undefined ? null : Math.round(ms / 100) / 10
}

/** One attempt as exports and lists have it: identity, facts and score side by side. */
import type {Role} from '../call/events.ts'
import type {Dimension} from '../scenario/types.ts'
import type {Scorecard} from '../score/scorecard.ts'
import {factsOf, type AttemptFacts, type StoredCall} from './attempt.ts'
import type {RecordState} from './labels.ts'
import type {Words} from './language.ts'

/** Who took the call; '' where it was not asked. Kept beside the log, never in it. */
export interface Person {
  readonly name: string
  /** 学号 */
  readonly number: string
}

export interface ExportedAttempt {
  readonly id: string
  readonly scenario: string
  readonly title: Words
  readonly role: Role
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

/** What is known of an attempt without its log. */
export interface AttemptHead {
  readonly id: string
  readonly scenario: string
  readonly title: string
  readonly titleEn: string
  readonly role: Role
  readonly state: RecordState
}

/** An attempt with its score put beside it; `call` is null where its log cannot be read. `started` as in `ExportedAttempt`. */
export function exported(
  {id, scenario, title, titleEn, role, state}: AttemptHead,
  started: string, person: Person, call: StoredCall | null, scorecard: Scorecard | null
): ExportedAttempt {
  return {
    id, scenario, title: {zh: title || scenario, en: titleEn || title || scenario}, role, state, started, person,
    facts: call && factsOf(call),
    scorecard,
    eventTimes: call?.log.events.map(event => event.at) ?? []
  }
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

/** One attempt as exports and lists have it: identity, facts, score and what graders did, side by side. */
import type {Role} from '../call/events.ts'
import type {GradeEvent} from '../grade/events.ts'
import type {GradedScorecard} from '../grade/graded.ts'
import {inForce} from '../grade/grading.ts'
import type {GradeState} from '../grade/state.ts'
import type {Dimension, Form} from '../scenario/types.ts'
import type {Scorecard} from '../score/scorecard.ts'
import {factsOf, type AttemptFacts, type StoredCall} from './attempt.ts'
import type {RecordState, Source} from './labels.ts'
import type {Words} from './language.ts'

/** Who took the call; '' for what is not known. Kept beside the log, never in it. */
export interface Person {
  readonly name: string
  /** 学号 */
  readonly number: string
  readonly email: string
  /** 班级 */
  readonly class: string
}
export const unknownPerson: Person = {name: '', number: '', email: '', class: ''}

/** A class session. */
export interface Session { readonly id: string; readonly title: string; readonly class: string }

/** A grader's event, with its time in ISO 8601 and whether it still counts. */
export interface Change extends Omit<GradeEvent, 'at'> {
  readonly at: string
  readonly inForce: boolean
}

export interface ExportedAttempt {
  /** '' for an absence, which is no attempt. */
  readonly id: string
  /** '' where it is not known. */
  readonly scenario: string
  readonly title: Words
  readonly role: Role | null
  readonly state: RecordState | 'absent'
  /** ISO 8601 in local time, with the offset; of an absence when the session began. */
  readonly started: string
  readonly person: Person
  readonly session: Session | null
  readonly source: Source
  /** Null where a newer tingda wrote the log, and for an absence. */
  readonly facts: AttemptFacts | null
  /** The form it was filled in on; null for a call without one. */
  readonly layout: Form | null
  /** Null for what was not submitted. */
  readonly scorecard: GradedScorecard | null
  readonly gradeState: GradeState
  readonly changes: readonly Change[]
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
/** What stands beside the log. `started` as in `ExportedAttempt`. */
export interface Beside {
  readonly started: string
  readonly person: Person
  readonly session: Session | null
  readonly source: Source
}
export interface Graded {
  readonly scorecard: GradedScorecard | null
  readonly gradeState: GradeState
  readonly changes: readonly Change[]
}

/** An attempt with its score put beside it; `call` is null where its log cannot be read. */
export function exported(
  {id, scenario, title, titleEn, role, state}: AttemptHead, beside: Beside, call: StoredCall | null, grade: Graded
): ExportedAttempt {
  return {
    id, scenario, title: {zh: title || scenario, en: titleEn || title || scenario}, role, state, ...beside,
    facts: call && factsOf(call),
    layout: call?.contents.form ?? null,
    ...grade,
    eventTimes: call?.log.events.map(event => event.at) ?? []
  }
}

/** Somebody who was expected in a class session and has no attempt there. */
export function absence(person: Person, session: Session, started: string): ExportedAttempt {
  return {
    id: '', scenario: '', title: {zh: '', en: ''}, role: null, state: 'absent', started, person, session, source: 'class',
    facts: null, layout: null, scorecard: null, gradeState: 'absent', changes: [], eventTimes: []
  }
}

/** A grader's events as a report has them; `when` makes ISO 8601 of epoch ms. */
export function changesOf(events: readonly GradeEvent[], when: (at: number) => string): Change[] {
  const counting = new Set(inForce(events))
  return events.map(event => ({...event, at: when(event.at), inForce: counting.has(event)}))
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

/** An attempt with what graders did to it: the one place where log, contents and grade events come together. */
import type {DatabaseSync} from 'node:sqlite'
import {gradeEvents, type GradeEvent} from '../grade/events.ts'
import {graded, type GradedScorecard} from '../grade/graded.ts'
import {gradingOf, ungraded, type Grading} from '../grade/grading.ts'
import {gradeState, type GradeState} from '../grade/state.ts'
import type {Contents} from '../scenario/types.ts'
import type {ScoreTools} from '../score/score.ts'
import {UnscorableError} from '../score/unscorable.ts'
import {readContents, type AttemptInfo, type StoredAttempt} from '../store/attempts.ts'
import {readGradeEvents} from '../store/gradeEvents.ts'

export interface GradedCall {
  readonly events: readonly GradeEvent[]
  readonly grading: Grading
  /** What it is scored with: the log's own, or what a re-grade put in their place; null where the log cannot be read. */
  readonly contents: Contents | null
  readonly contentsDigest: string
  /** Null where there is nothing to score, or it cannot be scored. */
  readonly card: GradedScorecard | null
  readonly state: GradeState
}

/** `attempt` null is one that cannot be read. @throws BrokenAttemptError where a re-grade's contents are gone */
export function gradedCall(database: DatabaseSync, info: Pick<AttemptInfo, 'id' | 'state'>, attempt: StoredAttempt | null, tools: ScoreTools | null): GradedCall {
  const events = gradeEvents(readGradeEvents(database, info.id))
  const grading = events.length === 0 ? ungraded : gradingOf(events)
  return {events, ...scoredAs(database, info, attempt, tools, grading)}
}

/** The same as one grading has it: today's, or that of an earlier day. */
export function scoredAs(
  database: DatabaseSync, info: Pick<AttemptInfo, 'id' | 'state'>, attempt: StoredAttempt | null, tools: ScoreTools | null, grading: Grading
): Omit<GradedCall, 'events'> {
  const contents = attempt === null ? null : grading.contents === null ? attempt.contents : readContents(database, grading.contents, info.id)
  const card = attempt?.state === 'submitted' && tools && contents ? cardOrNull(attempt, contents, tools, grading) : null
  return {grading, contents, contentsDigest: grading.contents ?? attempt?.log.contents ?? '', card, state: gradeState(info.state, card, grading)}
}

/** Null for what `tingda review` says cannot be scored: one such record must not keep a class from being graded. */
function cardOrNull({log}: StoredAttempt, contents: Contents, tools: ScoreTools, grading: Grading): GradedScorecard | null {
  try {
    return graded(log, contents, tools, grading)
  } catch (error) {
    if (error instanceof UnscorableError) return null
    throw error
  }
}

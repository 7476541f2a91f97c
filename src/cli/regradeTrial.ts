/** Scores attempts again with other contents, on trial; writes the outcome down only where that is asked for. */
import type {DatabaseSync} from 'node:sqlite'
import {graded, summaryOf, type GradedScorecard} from '../grade/graded.ts'
import {cardChange, type CardChange} from '../grade/regrade.ts'
import type {GradeAction, Heard} from '../grade/events.ts'
import {canonicalJson} from '../scenario/contents.ts'
import type {Contents} from '../scenario/types.ts'
import type {ScoreTools} from '../score/score.ts'
import type {Person} from '../report/exported.ts'
import {storeContents, type AttemptInfo} from '../store/attempts.ts'
import {appendGradeEvents} from '../store/gradeEvents.ts'
import {sha256} from './fileTools.ts'
import {gradedCall, type GradedCall} from './gradedRead.ts'
import {besideIn, readOrNull} from './historyRead.ts'
import type {StoredAttempt} from '../store/attempts.ts'

type Regraded = Extract<GradeAction, {type: 'regraded'}>

export interface Trial {
  readonly attempt: string
  readonly person: Person
  readonly change: CardChange
  readonly before: GradedScorecard
  readonly after: GradedScorecard
  readonly contents: Contents
  readonly digest: string
  readonly beforeDigest: string
  readonly heard: readonly Heard[]
}
export interface TrialResult {
  readonly looked: number
  readonly changed: readonly Trial[]
  /** Final attempts that would change: they must be reopened first. */
  readonly final: readonly string[]
}
export interface Rescoring {
  readonly contents: (contents: Contents) => Contents
  /** What replies are now understood to hold, besides what is known already. */
  readonly heard: (attempt: StoredAttempt, contents: Contents, known: readonly Heard[]) => readonly Heard[]
}

export function tryOut(
  database: DatabaseSync, infos: Iterable<AttemptInfo>, tools: ScoreTools, rescoring: Rescoring, step: () => void = () => {}
): TrialResult {
  const beside = besideIn(database)
  const digests = new Map<Contents, {contents: Contents; digest: string}>()
  const changed: Trial[] = []
  const final: string[] = []
  let looked = 0
  for (const info of infos) {
    step()
    const attempt = info.state === 'submitted' ? readOrNull(database, info.id) : null
    if (!attempt) continue
    const call = gradedCall(database, info, attempt, tools)
    if (!call.card || !call.contents) continue
    looked += 1
    const {contents, digest} = digestOf(digests, call.contents, rescoring)
    const trial = trialOf(attempt, call, beside(info).person, contents, digest, tools, rescoring.heard(attempt, contents, call.grading.heard))
    if (!trial) continue
    if (call.state === 'final') final.push(info.id)
    else changed.push(trial)
  }
  return {looked, changed, final}
}

/** A class shares its contents: they are put together and named once. */
function digestOf(known: Map<Contents, {contents: Contents; digest: string}>, before: Contents, rescoring: Rescoring) {
  const found = known.get(before)
  if (found) return found
  const contents = rescoring.contents(before)
  const made = {contents, digest: sha256(canonicalJson(contents))}
  known.set(before, made)
  return made
}

function trialOf(
  {id, log}: StoredAttempt, {card, grading, contentsDigest}: GradedCall, person: Person, contents: Contents, digest: string, tools: ScoreTools, heard: readonly Heard[]
): Trial | null {
  if (!card) return null
  const after = graded(log, contents, tools, {...grading, heard, published: null})
  const change = cardChange(card, after)
  return change && {attempt: id, person, change, before: card, after, contents, digest, beforeDigest: contentsDigest, heard}
}

/** Appends what was tried out: all of it or nothing. Old scores stay in the history with the rubric they were made by. */
export function applyTrials(database: DatabaseSync, trials: readonly Trial[], made: {readonly who: string; readonly why: string; readonly at: number; readonly accepted?: Regraded['accepted']}): void {
  const {who, why, at, accepted} = made
  for (const {digest, contents} of trials) storeContents(database, digest, contents)
  appendGradeEvents(database, trials.map(({attempt, digest, beforeDigest, heard, before, after}) => ({
    attempt,
    event: {at, who, why, action: {type: 'regraded', contents: digest, heard, before: summaryOf(before, beforeDigest), after: summaryOf(after, digest), ...(accepted && {accepted})}}
  })))
}

import type {DatabaseSync} from 'node:sqlite'
import type {CallLog} from '../call/events.ts'
import {changesOf, exported, unknownPerson, type Beside, type ExportedAttempt, type Person} from '../report/exported.ts'
import {earlierAtMost} from '../report/progress.ts'
import type {Contents} from '../scenario/types.ts'
import {score, type ScoreTools} from '../score/score.ts'
import type {Scorecard} from '../score/scorecard.ts'
import {UnscorableError} from '../score/unscorable.ts'
import {BrokenAttemptError, list, NewerLogError, read, type AttemptInfo, type StoredAttempt} from '../store/attempts.ts'
import {listSessions} from '../store/sessions.ts'
import {localTrainee} from '../store/trainee.ts'
import {listTrainees, type Identity} from '../store/trainees.ts'
import {loadChinese} from './chinese.ts'
import {gradedCall} from './gradedRead.ts'
import {localIso} from './localTime.ts'

export type Scorer = (log: CallLog, contents: Contents) => Scorecard

/** The scorer with its dictionaries, which take a moment to load. */
export async function loadScorer(): Promise<Scorer> {
  const chinese = await loadChinese()
  return (log, contents) => score(log, contents, chinese)
}

/** The attempts one after the other, each with its score, so that a term's records never lie in memory at once. */
export async function* readScored(database: DatabaseSync, infos: Iterable<AttemptInfo>): AsyncGenerator<ExportedAttempt> {
  const beside = besideIn(database)
  let tools: ScoreTools | null = null
  for (const info of infos) {
    if (info.state === 'submitted') tools ??= await loadChinese()
    const attempt = readOrNull(database, info.id)
    const {card, state, events} = gradedCall(database, info, attempt, tools)
    yield exported(info, beside(info), attempt, {scorecard: card, gradeState: state, changes: changesOf(events, localIso)})
  }
}

/** The scorecard as graders left it; as the scorer gives it where nobody decided anything. @throws UnscorableError */
export async function gradedOrScored(database: DatabaseSync, id: string, log: CallLog, contents: Contents): Promise<Scorecard> {
  const chinese = await loadChinese()
  const attempt = readOrNull(database, id)
  return (attempt && gradedCall(database, attempt, attempt, chinese).card) ?? score(log, contents, chinese)
}

/** Who took an attempt, in which session, and where it came from; each trainee and session is read once. */
export function besideIn(database: DatabaseSync): (info: Pick<AttemptInfo, 'started' | 'trainee' | 'session' | 'origin'>) => Beside {
  const people = new Map(listTrainees(database).map(each => [each.id, personOf(each)]))
  const sessions = new Map(listSessions(database).map(({id, title, class: group}) => [id, {id, title, class: group}]))
  return ({started, trainee, session, origin}) => ({
    started: localIso(started),
    person: people.get(trainee ?? localTrainee) ?? unknownPerson,
    session: session === null ? null : sessions.get(session) ?? null,
    source: origin === 'local' ? 'local' : session === null ? 'self-reported' : 'class'
  })
}

export function personOf({name, number, email, class: group}: Identity): Person {
  return {name, number, email, class: group}
}

/** Earlier attempts read at most to find some of the same kind. */
const lookedAt = 30

/** Scorecards of the trainee's calls before `attempt` of the same role, kind and mode, the newest first: as many as are compared with. */
export function earlierScorecards(database: DatabaseSync, attempt: StoredAttempt, scorer: Scorer): Scorecard[] {
  const all = list(database)
  const own = all.findIndex(({id}) => id === attempt.id)
  const earlier = own < 0 ? [] : all.slice(own + 1)
    .filter(({state, role, trainee}) => state === 'submitted' && role === attempt.role && trainee === attempt.trainee)
  const cards: Scorecard[] = []
  for (const {id} of earlier.slice(0, lookedAt)) {
    if (cards.length === earlierAtMost) break
    const found = readOrNull(database, id)
    const card = found && sameSort(found, attempt) ? scoredOrNull(found, scorer) : null
    if (card) cards.push(card)
  }
  return cards
}

function sameSort(one: StoredAttempt, other: StoredAttempt): boolean {
  return one.contents.scenario?.kind === other.contents.scenario.kind && one.log.settings.exam === other.log.settings.exam
}

/** Null for what `tingda review` says cannot be scored: one such record must not keep a class from being exported. */
export function scoredOrNull({log, contents}: StoredAttempt, scorer: Scorer): Scorecard | null {
  try {
    return scorer(log, contents)
  } catch (error) {
    if (error instanceof UnscorableError) return null
    throw error
  }
}

/** Null where a newer tingda wrote it, where it is no longer whole, or where it went away meanwhile. */
export function readOrNull(database: DatabaseSync, id: string): StoredAttempt | null {
  try {
    return read(database, id)
  } catch (error) {
    if (error instanceof NewerLogError || error instanceof BrokenAttemptError) return null
    throw error
  }
}

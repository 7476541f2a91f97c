import type {DatabaseSync} from 'node:sqlite'
import type {CallLog} from '../call/events.ts'
import {exported, type ExportedAttempt} from '../report/exported.ts'
import {earlierAtMost} from '../report/progress.ts'
import type {Contents} from '../scenario/types.ts'
import {score} from '../score/score.ts'
import type {Scorecard} from '../score/scorecard.ts'
import {UnscorableError} from '../score/unscorable.ts'
import {BrokenAttemptError, list, NewerLogError, read, type AttemptInfo, type StoredAttempt} from '../store/attempts.ts'
import {readTrainee} from '../store/trainee.ts'
import {loadChinese} from './chinese.ts'
import {localIso} from './localTime.ts'

export type Scorer = (log: CallLog, contents: Contents) => Scorecard

/** The scorer with its dictionaries, which take a moment to load. */
export async function loadScorer(): Promise<Scorer> {
  const chinese = await loadChinese()
  return (log, contents) => score(log, contents, chinese)
}

/**
 * The attempts one after the other, each with its score, so that a term's records never lie in memory at once.
 * The local database is one person's: everything in it is theirs, also what was taken before they were asked.
 */
export async function* readScored(database: DatabaseSync, infos: readonly AttemptInfo[]): AsyncGenerator<ExportedAttempt> {
  const {name, number} = readTrainee(database)
  const person = {name, number}
  const scorer = infos.some(info => info.state === 'submitted') ? await loadScorer() : null
  for (const info of infos) {
    const attempt = readOrNull(database, info.id)
    const scorecard = attempt?.state === 'submitted' && scorer ? scoredOrNull(attempt, scorer) : null
    yield exported(info, localIso(info.started), person, attempt, scorecard)
  }
}

/** Earlier attempts read at most to find some of the same kind. */
const lookedAt = 30

/** Scorecards of the trainee's calls before `attempt` of the same role, kind and mode, the newest first: as many as are compared with. */
export function earlierScorecards(database: DatabaseSync, attempt: StoredAttempt, scorer: Scorer): Scorecard[] {
  const all = list(database)
  const own = all.findIndex(({id}) => id === attempt.id)
  const earlier = own < 0 ? [] : all.slice(own + 1).filter(({state, role}) => state === 'submitted' && role === attempt.role)
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
function scoredOrNull({log, contents}: StoredAttempt, scorer: Scorer): Scorecard | null {
  try {
    return scorer(log, contents)
  } catch (error) {
    if (error instanceof UnscorableError) return null
    throw error
  }
}

/** Null where a newer tingda wrote it, where it is no longer whole, or where it went away meanwhile. */
function readOrNull(database: DatabaseSync, id: string): StoredAttempt | null {
  try {
    return read(database, id)
  } catch (error) {
    if (error instanceof NewerLogError || error instanceof BrokenAttemptError) return null
    throw error
  }
}

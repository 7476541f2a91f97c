import {createHash, randomInt, randomUUID} from 'node:crypto'
import type {DatabaseSync} from 'node:sqlite'
import {canonicalJson, contentsDigest, contentsOf} from '../scenario/contents.ts'
import {findScenario} from '../scenario/find.ts'
import type {Pack, Scenario} from '../scenario/types.ts'
import * as attempts from '../store/attempts.ts'
import {builtInPack} from '../store/packFiles.ts'
import {readTrainee, writeTrainee} from '../store/trainee.ts'
import type {Attempt, Attempts, Clock, Journal, Packs, Ports, ScenarioSummary, TraineeBook} from '../ui/ports.ts'

export interface ScreenSetup {
  readonly database: DatabaseSync
  /** The pack to practise with; the built-in one where left out. */
  readonly pack?: Pack
}

/** The screens' outside: database, pack, clock, dictionaries and scorer. The heavy ones load when they are asked for. */
export function screenPorts({database, pack}: ScreenSetup): Ports {
  const packOnce = once(async () => pack ?? await builtInPack())
  const score: Ports['score'] = async ({log, contents}) => {
    const [{score: scoreOf}, {loadChinese}] = await Promise.all([import('../score/score.ts'), import('./chinese.ts')])
    return scoreOf(log, contents, await loadChinese())
  }
  return {
    journal: journalIn(database),
    attempts: attemptsIn(database),
    trainee: traineeIn(database),
    packs: packsOf(packOnce),
    clock: systemClock,
    dictionaries: once(async () => (await import('./chinese.ts')).loadChinese()),
    score,
    newId: randomUUID,
    newSeed: () => randomInt(1_000_000)
  }
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => made ??= make()
}

function journalIn(database: DatabaseSync): Journal {
  return {
    begin: attempt => attempts.begin(database, {...attempt, trainee: null}),
    append: (id, sequence, events, wall) => attempts.append(database, id, sequence, events, wall),
    finish: (id, state, wall) => attempts.finish(database, id, state, wall)
  }
}

function attemptsIn(database: DatabaseSync): Attempts {
  return {
    list: () => attempts.list(database),
    unfinished: () => attempts.unfinished(database),
    read: id => readable(database, id)
  }
}

/** Null also where a newer tingda wrote it: the screens have nothing to show of it. */
function readable(database: DatabaseSync, id: string): Attempt | null {
  try {
    return attempts.read(database, id)
  } catch (error) {
    if (error instanceof attempts.NewerLogError) return null
    throw error
  }
}

function traineeIn(database: DatabaseSync): TraineeBook {
  return {read: () => readTrainee(database), write: trainee => writeTrainee(database, trainee)}
}

function packsOf(pack: () => Promise<Pack>): Packs {
  return {
    list: async () => (await pack()).scenarios.map(summaryOf),
    load: async (id, mode) => {
      const loaded = await pack()
      const scenario = findScenario(loaded, id)
      if (!('id' in scenario)) throw new Error(`no scenario ${id}`)
      const contents = contentsOf(loaded, scenario, mode)
      return {contents, digest: contentsDigest(contents, sha256), rubricDigest: sha256(canonicalJson(contents.rubric))}
    }
  }
}

function summaryOf({id, title, titleEn, kind, form, level, shop, briefing, trains}: Scenario): ScenarioSummary {
  return {id, title, titleEn, kind, form, level, shop, briefing, trains}
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

const systemClock: Clock = {
  wall: () => Date.now(),
  steady: () => performance.now(),
  after: (ms, then) => {
    const timer = setTimeout(then, ms)
    return () => clearTimeout(timer)
  }
}

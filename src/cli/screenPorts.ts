import type {DatabaseSync} from 'node:sqlite'
import type {Voice} from '../call/voice.ts'
import {canonicalJson, contentsDigest, contentsOf} from '../scenario/contents.ts'
import * as attempts from '../store/attempts.ts'
import {localTrainee, readTrainee, writeTrainee} from '../store/trainee.ts'
import type {Io} from './io.ts'
import {drillPorts} from './drillPorts.ts'
import type {Shelf} from './packs.ts'
import type {Attempts, Clock, Journal, Packs, Ports} from '../ui/ports.ts'

/** What the screens' commands need to write files and to speak. */
export type Outside = Pick<Io, 'env' | 'cwd' | 'lang' | 'stdout' | 'onLeave'>

/** The screens' outside: database, pack, clock, dictionaries and scorer. The heavy ones load when they are asked for. */
export function screenPorts(database: DatabaseSync, shelf: Shelf, outside: Outside, voice: Voice, joinLater: Ports['joinLater']): Ports {
  const dictionaries: Ports['dictionaries'] = async () => (await import('./chinese.ts')).loadChinese()
  return {
    journal: journalIn(database),
    attempts: attemptsIn(database),
    trainee: {read: () => readTrainee(database), write: trainee => writeTrainee(database, trainee)},
    packs: packsOf(shelf),
    clock: systemClock,
    dictionaries,
    drills: drillPorts(database, shelf.pack),
    voice,
    score: async ({id, log, contents}) => {
      const {gradedOrScored} = await import('./historyRead.ts')
      return gradedOrScored(database, id, log, contents)
    },
    handIn: async id => (await import('./handIn.ts')).handInAtDesk(database, id, outside),
    joinLater,
    newId: () => crypto().randomUUID(),
    newSeed: () => crypto().randomInt(2 ** 31)
  }
}

function journalIn(database: DatabaseSync): Journal {
  return {
    begin: attempt => attempts.begin(database, {...attempt, trainee: localTrainee}),
    append: (id, sequence, events, wall) => attempts.append(database, id, sequence, events, wall),
    finish: (id, state, wall) => attempts.finish(database, id, state, wall)
  }
}

function attemptsIn(database: DatabaseSync): Attempts {
  return {
    // A class's calls and handed-in ones are the grader's, and not this person's practice.
    list: () => attempts.list(database).filter(({origin}) => origin === 'local'),
    unfinished: () => attempts.unfinished(database),
    read: id => attempts.read(database, id)
  }
}

function packsOf(shelf: Shelf): Packs {
  return {
    list: shelf.list,
    watch: reread => shelf.watch?.(reread),
    load: async (id, mode) => {
      const pack = await shelf.pack()
      const scenario = pack.scenarios.find(each => each.id === id)
      if (!scenario) throw new RangeError(id)
      const contents = contentsOf(pack, scenario, mode)
      return {contents, digest: contentsDigest(contents, sha256), rubricDigest: sha256(canonicalJson(contents.rubric))}
    }
  }
}

/** Asked for with the first call: to load it takes longer than to draw the first screen. */
function crypto(): typeof import('node:crypto') {
  return process.getBuiltinModule('node:crypto')
}

function sha256(text: string): string {
  return crypto().createHash('sha256').update(text).digest('hex')
}

export const systemClock: Clock = {
  wall: () => Date.now(),
  steady: () => performance.now(),
  after(ms, then) {
    const timer = setTimeout(then, ms)
    return () => clearTimeout(timer)
  }
}

/** Wires the screens to the store, the packs, the scorer and the process. */
import {createHash, randomInt, randomUUID} from 'node:crypto'
import {contentsDigest, contentsOf, canonicalJson} from '../scenario/contents.ts'
import type {Pack, Scenario} from '../scenario/types.ts'
import {score} from '../score/score.ts'
import * as attempts from '../store/attempts.ts'
import {rolesOf} from '../store/roles.ts'
import {readTrainee, writeTrainee} from '../store/trainee.ts'
import type {AttemptSummary, CallWish, Clock, Loaded, Ports, ScenarioSummary} from '../ui/ports.ts'
import {runScreens} from '../ui/shell/run.tsx'
import {loadChinese} from './chinese.ts'
import type {Io} from './io.ts'
import {openStore} from './openStore.ts'
import {announceReady} from './ready.ts'

type Database = ReturnType<typeof openStore>

/** Opens the screens on `pack`, with a call at once where one is wished for. */
export async function openScreens(io: Io, pack: Pack, wish?: Partial<CallWish>): Promise<void> {
  const database = openStore(io)
  try {
    await runScreens(portsOf(database, pack), {
      stdin: io.stdin,
      stdout: io.stdout,
      colour: !io.env['NO_COLOR'],
      plainCharacters: isLegacyConsole(io.env, process.platform),
      lang: io.lang,
      onLeave: restore => void io.onLeave(restore),
      ready: () => announceReady(io)
    }, wish)
  } finally {
    database.close()
  }
}

function portsOf(database: Database, pack: Pack): Ports {
  return {
    journal: {
      begin: attempt => attempts.begin(database, {...attempt, trainee: null}),
      append: (id, sequence, events, wall) => attempts.append(database, id, sequence, events, wall),
      finish: (id, state, wall) => attempts.finish(database, id, state, wall)
    },
    attempts: {
      list: () => summaries(database, pack, attempts.list(database)),
      unfinished: () => {
        const info = attempts.unfinished(database)
        return info && (summaries(database, pack, [info])[0] ?? null)
      },
      read: id => attempts.read(database, id)
    },
    trainee: {read: () => readTrainee(database), write: trainee => writeTrainee(database, trainee)},
    packs: {
      list: () => Promise.resolve(pack.scenarios.map(scenarioSummary)),
      load: (id, mode) => new Promise(resolve => resolve(loaded(pack, id, mode)))
    },
    clock: systemClock,
    dictionaries: loadChinese,
    score: async ({log, contents}) => score(log, contents, await loadChinese()),
    newId: () => randomUUID(),
    newSeed: () => randomInt(2 ** 31)
  }
}

/** The Linux console's font has no such characters, and the old Windows console draws them two cells wide. */
function isLegacyConsole(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): boolean {
  if (platform === 'win32') return !env['WT_SESSION'] && !env['TERM_PROGRAM']
  return env['TERM'] === 'linux' || env['TERM'] === 'dumb'
}

const systemClock: Clock = {
  wall: () => Date.now(),
  steady: () => performance.now(),
  after(ms, then) {
    const timer = setTimeout(then, ms)
    return () => clearTimeout(timer)
  }
}

/** A scenario that is gone from the pack is listed by its id; its attempts can still be read. */
function summaries(database: Database, pack: Pack, infos: readonly attempts.AttemptInfo[]): readonly AttemptSummary[] {
  const roles = rolesOf(database)
  return infos.map(({id, scenario, state, started}) => {
    const {title, titleEn} = pack.scenarios.find(each => each.id === scenario) ?? {title: scenario, titleEn: scenario}
    return {id, scenario, title, titleEn, role: roles.get(id) ?? 'agent', state, started}
  })
}

function scenarioSummary({id, title, titleEn, kind, form, level, shop, briefing, trains}: Scenario): ScenarioSummary {
  return {id, title, titleEn, kind, form, level, shop, briefing, trains}
}

function loaded(pack: Pack, id: string, mode: 'teaching' | 'exam'): Loaded {
  const scenario = pack.scenarios.find(each => each.id === id)
  if (!scenario) throw new RangeError(id)
  const contents = contentsOf(pack, scenario, mode)
  const digest = (text: string): string => createHash('sha256').update(text).digest('hex')
  return {contents, digest: contentsDigest(contents, digest), rubricDigest: digest(canonicalJson(contents.rubric))}
}

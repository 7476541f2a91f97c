/** Data folders with calls in them, taken on a virtual clock and stored as the call screen stores them. */
import {createHash} from 'node:crypto'
import type {CallEvent, Role} from '../../src/call/events.ts'
import {logVersion} from '../../src/call/events.ts'
import {modelForm, rehearse} from '../../src/call/rehearse.ts'
import {rulesFor} from '../../src/call/rulesFor.ts'
import {settingsFor} from '../../src/call/setup.ts'
import {loadChinese} from '../../src/cli/chinese.ts'
import {run} from '../../src/cli/run.ts'
import {contentsDigest, contentsOf} from '../../src/scenario/contents.ts'
import {drawCustomer} from '../../src/scenario/draw.ts'
import {append, begin, finish, type AttemptState} from '../../src/store/attempts.ts'
import {openDatabase} from '../../src/store/database.ts'
import {builtInPack} from '../../src/store/packFiles.ts'
import {writeTrainee} from '../../src/store/trainee.ts'
import {temporaryFolder, type TemporaryFolder} from '../support/environment.ts'
import {createIo, type FakeIo, type FakeIoOptions} from '../support/io.ts'

export const complaint = 'leaking-body-wash'
export const order = 'shampoo-order'

export interface Taken {
  readonly id: string
  /** `2026-11-23T09:05:07Z` */
  readonly started: string
  readonly scenario?: string
  readonly state?: AttemptState
  readonly role?: Role
  readonly exam?: boolean
  /** What is typed instead of the right values, by field. */
  readonly form?: Readonly<Record<string, string>>
  /** Written by a tingda of a later log version. */
  readonly newer?: boolean
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A data folder in which `calls` were taken, each as its scenario's model call goes. */
export async function homeWith(calls: readonly Taken[], person?: {name: string; number: string}): Promise<TemporaryFolder> {
  const folder = temporaryFolder()
  const database = openDatabase(folder.path)
  if (person) writeTrainee(database, {...person, worker: '', baseline: 40, settings: {}})
  for (const call of calls) {
    const {head, contents, events} = await played(call)
    const started = Date.parse(call.started)
    begin(database, {id: call.id, head, contents, started, trainee: null})
    append(database, call.id, 0, events, started)
    const state = call.state ?? 'submitted'
    if (state !== 'in-progress') finish(database, call.id, state, started + (events.at(-1)?.at ?? 0))
  }
  database.close()
  return folder
}

async function played({scenario = complaint, state = 'submitted', role, exam = false, form = {}, newer = false}: Taken) {
  const pack = await builtInPack()
  const found = pack.scenarios.find(each => each.id === scenario)
  if (!found) throw new Error(`no scenario ${scenario}`)
  const contents = contentsOf(pack, found, exam ? 'exam' : 'teaching')
  const customer = drawCustomer(found, 0)
  const settings = settingsFor(found, {role, exam, baseline: 60})
  const rules = rulesFor(contents, customer, await loadChinese())
  const script = {
    moves: found.model, form: {...modelForm(rules), ...form}, charactersPerMinute: 60, disposition: found.disposition[0] ?? null
  }
  const head = {
    version: newer ? logVersion + 1 : logVersion, scenario, contents: contentsDigest(contents, sha256),
    rubric: sha256(JSON.stringify(contents.rubric)), customer, seed: 0, settings
  }
  return {head, contents, events: state === 'abandoned' ? unanswered : upTo(rehearse(script, settings, rules).events, state)}
}

const unanswered: readonly CallEvent[] = [
  ...[0, 1, 2, 3, 4, 5].map(n => ({type: 'ring', at: n * 5_000, n: n + 1}) as const),
  {type: 'hung-up', at: 30_000, by: 'nobody', outcome: 'abandoned'}
]

/** A call broken off in the middle has half of its events. */
function upTo(events: readonly CallEvent[], state: AttemptState): readonly CallEvent[] {
  return state === 'submitted' ? events : events.slice(0, Math.floor(events.length / 2))
}

/** Runs a command in this process on the data folder `home`. */
export async function told(home: string, argv: readonly string[], options: Omit<FakeIoOptions, 'argv' | 'env'> = {}): Promise<FakeIo> {
  const io = createIo({argv, env: {TINGDA_HOME: home}, ...options})
  await run(io)
  return io
}

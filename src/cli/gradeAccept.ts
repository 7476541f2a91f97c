/** `tingda grade accept`: 也算对. The whole class is scored again on trial, shown, applied, and the school's pack learns it. */
import {join, resolve} from 'node:path'
import type {DatabaseSync} from 'node:sqlite'
import {rulesFor} from '../call/rulesFor.ts'
import {heardNow, heardTogether, isWording, withAcceptance} from '../grade/accept.ts'
import type {Acceptance} from '../grade/acceptance.ts'
import type {Contents} from '../scenario/types.ts'
import {nearest} from '../scenario/nearest.ts'
import {readKeeping, writeKeeping} from '../store/keepings.ts'
import {read} from '../store/attempts.ts'
import {loadChinese, type Chinese} from './chinese.ts'
import {wantedId} from './attemptNamed.ts'
import type {AcceptOptions} from './commands/grade.ts'
import {dataFolder} from './dataFolder.ts'
import {UserError} from './errors.ts'
import {graderOf} from './gradeDesk.ts'
import {classmates, tellTrial} from './gradeRegrade.ts'
import type {Io} from './io.ts'
import {inWords, printLine} from './io.ts'
import {withStore} from './openStore.ts'
import {applyTrials, tryOut, type TrialResult} from './regradeTrial.ts'

export async function accept(io: Io, prefix: string, wording: string, options: AcceptOptions): Promise<void> {
  const {apply = false, json = false} = options
  await withStore(io, async database => {
    const id = wantedId(database, prefix)
    const contents = read(database, id)?.contents
    if (!contents) throw new UserError({zh: `没有编号以 ${prefix} 开头的通话。`, en: `There is no call whose id begins with ${prefix}.`})
    const accepted = acceptanceOf(contents, options.as, wording.trim())
    const result = tryAcceptance(database, id, accepted, await loadChinese())
    if (apply) {
      const file = await applyAcceptance(io, database, result, accepted, {who: options.who, folder: options.pack})
      if (!json) printLine(io, inWords(io, {zh: `写进了 ${file}，以后的通话也算对。`, en: `Written to ${file}: it counts in calls to come, too.`}))
    }
    tellTrial(io, result, {apply, json})
  })
}

/** The class scored as if the wording had been known; nothing is written. */
export function tryAcceptance(database: DatabaseSync, id: string, accepted: Acceptance, chinese: Chinese): TrialResult {
  const understanding = new Map<Contents, (text: string) => readonly string[]>()
  return tryOut(database, classmates(database, id), chinese, {
    contents: contents => withAcceptance(contents, accepted),
    heard(attempt, contents, known) {
      if (accepted.kind !== 'intent') return known
      const understand = understanding.get(contents) ?? rulesFor(contents, attempt.log.customer, chinese).understand
      understanding.set(contents, understand)
      return heardTogether(known, heardNow(attempt.log, accepted.intent, understand))
    }
  })
}

/** The pack learns it first: what it cannot take is not taken in the class either. Answers the file. */
export async function applyAcceptance(
  io: Pick<Io, 'env' | 'cwd' | 'lang'>, database: DatabaseSync, {changed}: TrialResult, accepted: Acceptance, {who, folder}: {who?: string | undefined; folder?: string | undefined}
): Promise<string> {
  const {learn} = await import('./schoolPack.ts')
  const pack = schoolPack(io, database, folder)
  const {path, learnt} = await learn(pack, accepted)
  const why = inWords(io, {zh: `也算对：${accepted.wording}`, en: `accepted: ${accepted.wording}`})
  applyTrials(database, changed, {who: graderOf(database, who), why, at: Date.now(), accepted: {acceptance: accepted, learnt}})
  return join(pack, path)
}

/** The school's pack: named now, named before, or a folder beside the data. */
function schoolPack({env, cwd}: Pick<Io, 'env' | 'cwd'>, database: DatabaseSync, folder: string | undefined): string {
  const named = folder === undefined ? knownSchoolPack(env, database) : resolve(cwd, folder)
  if (readKeeping(database, 'school-pack') !== named) writeKeeping(database, 'school-pack', named)
  return named
}

export function knownSchoolPack(env: Io['env'], database: DatabaseSync): string {
  return readKeeping(database, 'school-pack') ?? join(dataFolder(env), 'pack')
}

/** `fact:complaint.leaking`, `intent:ask.name`, `not:i-cannot-help`. */
function acceptanceOf(contents: Contents, as: string, wording: string): Acceptance {
  if (!isWording(wording)) {
    throw new UserError({zh: '说法要有字，最多 60 个字。', en: 'A wording has letters, and 60 of them at the most.'})
  }
  const [, kind, name = ''] = /^(fact|intent|not):(.+)$/.exec(as.trim()) ?? []
  if (kind === 'fact') {
    const [field = '', fact = ''] = name.split(/\.(.*)/s)
    const known = Object.entries(contents.scenario.facts).flatMap(([each, facts]) => facts.map(point => `${each}.${point.id}`))
    if (!known.includes(name)) throw unknown(as, known.map(each => `fact:${each}`))
    return {kind: 'fact', scenario: contents.scenario.id, field, fact, wording}
  }
  if (kind === 'intent') {
    const known = contents.intents.intents.map(each => each.id)
    if (!known.includes(name)) throw unknown(as, known.map(each => `intent:${each}`))
    return {kind: 'intent', intent: name, wording}
  }
  const phrases = [...contents.phrasebook.forbidden, ...contents.phrasebook.discouraged].map(each => each.id)
  if (kind !== 'not' || !phrases.includes(name)) throw unknown(as, kind === 'not' ? phrases.map(each => `not:${each}`) : ['fact:', 'intent:', 'not:'])
  return {kind: 'phrase', phrase: name, wording}
}

function unknown(as: string, known: readonly string[]): UserError {
  const near = nearest(as, known, 4)
  const named = (near.length > 0 ? near : known.slice(0, 8)).join('、')
  return new UserError(
    {zh: `--as ${as} 不对。`, en: `--as ${as} is nothing known.`},
    {hint: {zh: `写成 fact:栏目.要点、intent:意图 或 not:禁语；例如 ${named}`, en: `Write fact:FIELD.POINT, intent:INTENT or not:PHRASE; for example ${named}`}})
}

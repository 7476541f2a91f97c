import {statSync} from 'node:fs'
import {basename, dirname, resolve} from 'node:path'
import type {LoadedPack} from '../scenario/pack.ts'
import type {Issue, Pack, Scenario} from '../scenario/types.ts'
import {scenarioEntries, type ScenarioEntry} from '../scenario/entry.ts'
import {builtInList, builtInPack} from '../store/packFiles.ts'
import {UserError} from './errors.ts'
import type {Io} from './io.ts'
import {inWords} from './io.ts'

let shipped: Promise<Pack> | undefined

/** The pack that comes with the program; the same one each time, so that what a school has not changed can be told. */
export function builtIn(): Promise<Pack> {
  return shipped ??= builtInPack()
}

/** A pack of which a list can be had before it is read whole. */
export interface Shelf {
  readonly list: () => Promise<readonly ScenarioEntry[]>
  readonly pack: () => Promise<Pack>
  /** Reads the pack again whenever its files are saved, and tells what is wrong in them then, an empty list for nothing. */
  readonly watch?: (reread: (wrong: readonly string[]) => void) => void
}

/** The built-in pack, which is only read when a call or a drill is opened. */
export function builtInShelf(): Shelf {
  return {list: builtInList, pack: builtIn}
}

export function shelfOf(pack: Pack): Shelf {
  return {list: () => entriesOf(pack), pack: () => Promise.resolve(pack)}
}

/** How long the built-in calls are was worked out when the program was built; a school's own are played now. */
async function entriesOf(pack: Pack): Promise<readonly ScenarioEntry[]> {
  const [base, list, {modelLengths}] = await Promise.all([builtIn(), builtInList(), import('../call/modelLength.ts')])
  const unchanged = new Set(base.scenarios)
  const known = new Map(list.map(({id, seconds}) => [id, seconds]))
  const played = modelLengths(pack)
  return scenarioEntries(pack, scenario => unchanged.has(scenario) ? known.get(scenario.id) ?? null : played(scenario))
}

/**
 * The built-in pack, with the school's in `folder` laid over it where one is named. What is wrong in the school's is
 * told on standard error; what is left is used. Throws a UserError where there is no such folder.
 */
export async function openPack(io: Io, folder?: string): Promise<Pack> {
  const base = await builtIn()
  if (folder === undefined) return base
  if (!isFolder(folder)) {
    throw new UserError(
      {zh: `没有 ${folder} 这个文件夹。`, en: `There is no folder ${folder}.`},
      {hint: {zh: '--pack 后面写练习文件夹的路径。', en: 'After --pack comes the path of a folder of scenarios.'}}
    )
  }
  const {pack, issues} = await loadFolder(io, folder, base)
  for (const issue of issues) io.stderr.write(issueLine(io, issue) + '\n')
  return pack
}

/** A scenario by id, by title, or by its file. Throws a UserError that offers the nearest names, or tells what is wrong in the file. */
export async function scenarioNamed(io: Io, name: string, pack: Pack): Promise<Scenario> {
  if (/\.ya?ml$/i.test(name)) return scenarioInFile(io, name, pack)
  const {findScenario} = await import('../scenario/find.ts')
  const found = findScenario(pack, name)
  if ('id' in found) return found
  const near = found.nearest.join(', ')
  throw new UserError(
    {zh: `没有 ${name} 这个练习。${near ? `您是不是要找：${near}？` : ''}`, en: `There is no scenario ${name}.${near ? ` Did you mean ${near}?` : ''}`},
    {hint: {zh: '运行 tingda scenario list 可以看到所有练习。', en: 'tingda scenario list shows them all.'}}
  )
}

/**
 * The folder (of it only the files at `only` where given) laid over `base`, with everything that is wrong in it. The
 * loader, with YAML and schemas, is loaded here: whoever uses the built-in pack alone does without.
 */
export async function loadFolder(io: Pick<Io, 'lang' | 'env'>, folder: string, base: Pack, only?: readonly string[]): Promise<LoadedPack> {
  const [{loadPack}, {openKept}, {readPackFolder}] = await Promise.all([
    import('../scenario/pack.ts'), import('./kept.ts'), import('../store/packFolder.ts')
  ])
  const {files, issues: unread} = readPackFolder(folder, io.lang, only)
  const kept = openKept(io)
  const loaded = loadPack(files, base, io.lang, kept.readings)
  kept.save()
  return {...loaded, issues: [...unread, ...loaded.issues]}
}

async function scenarioInFile(io: Io, path: string, base: Pack): Promise<Scenario> {
  const {pack, issues} = await loadFolder(io, dirname(resolve(path)), base, [basename(path)])
  const wrong = issues.filter(issue => issue.severity === 'error')
  const known = new Set(base.scenarios)
  const own = pack.scenarios.find(scenario => !known.has(scenario))
  if (own && wrong.length === 0) return own
  const told = wrong.map(issue => issueLine(io, issue)).join('\n')
  throw new UserError(
    {zh: `${path} 用不了：\n${told || '里面没有练习。'}`, en: `${path} cannot be used:\n${told || 'there is no scenario in it.'}`}
  )
}

/** `file:line:column: what is wrong; how to put it right (code)`. */
export function issueLine(io: Pick<Io, 'lang'>, {file, line, column, message, fix, code}: Issue): string {
  const what = /[。？！.?!]$/u.test(message) ? message : message + inWords(io, {zh: '。', en: '.'})
  return inWords(io, {zh: `${file}:${line}:${column}：${what}${fix}（${code}）`, en: `${file}:${line}:${column}: ${what} ${fix} (${code})`})
}

function isFolder(path: string): boolean {
  return statSync(path, {throwIfNoEntry: false})?.isDirectory() ?? false
}

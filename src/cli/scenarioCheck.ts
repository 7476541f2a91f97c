import {readFileSync, statSync} from 'node:fs'
import {basename, dirname, relative, resolve} from 'node:path'
import {contentsOf} from '../scenario/contents.ts'
import {emptyPack, loadPack, type LoadedPack, type OwnScenario} from '../scenario/pack.ts'
import {generateCustomer} from '../scenario/people.ts'
import {toIssue, type Problem} from '../scenario/problem.ts'
import type {Customer, Issue, Pack} from '../scenario/types.ts'
import {readPackFolder} from '../store/packFolder.ts'
import {cellWidth} from '../text/width.ts'
import {loadChinese} from './chinese.ts'
import type {CheckOptions} from './commands/scenario.ts'
import {FINDINGS, UserError} from './errors.ts'
import {inPassing} from './frugal.ts'
import type {Io} from './io.ts'
import {inWords, printJson, printLine} from './io.ts'
import {digestOf, openKept, type Kept} from './kept.ts'
import {packageRoot} from './packageRoot.ts'
import {builtIn, issueLine} from './packs.ts'
import {modelPlayer, type Play} from './scenarioModel.ts'

/** Files to be read and played for so long that the time goes into few functions. */
const MANY = 300

/** Checks files and folders, the built-in pack by default, and tells every problem at once; exit code 1 when there is one. */
export async function checkScenarios(io: Io, paths: readonly string[], options: CheckOptions): Promise<void> {
  await inPassing((lasting) => checkOnce(io, paths, options, lasting))
  if (!options.watch) return
  const {whenSaved} = await import('./watch.ts')
  const folders = paths.length === 0 ? [resolve(packageRoot(), 'scenarios')] : paths.map((path) => resolve(io.cwd, path))
  io.stderr.write(inWords(io, {zh: '保存文件后会再检查一遍；按 Ctrl+C 结束。\n', en: 'Files are checked again when they are saved; Ctrl+C ends.\n'}))
  for await (const _ of whenSaved(io, folders)) await checkOnce(io, paths, options)
}

/** `many` is called where there are so many files that it will take a while. */
async function checkOnce(io: Io, paths: readonly string[], {json}: CheckOptions, many: () => void = () => {}): Promise<void> {
  const kept = openKept(io)
  const folders = paths.length === 0 ? [folderOf(io, kept, resolve(packageRoot(), 'scenarios'), emptyPack)] : await foldersOf(io, kept, paths)
  if (folders.reduce((sum, {files}) => sum + files, 0) > MANY) many()
  const played = await playModels(io, folders, kept)
  kept.save()
  const checked = folders.map(({loaded, ...folder}, i) => ({...folder, issues: [...folder.unread, ...loaded.issues, ...played[i]!].toSorted(inOrder)}))
  const issues = checked.flatMap((each) => each.issues.map((issue) => ({...issue, file: each.nameOf(issue.file)})))
  const files = checked.reduce((sum, each) => sum + each.files, 0)
  io.exitCode = issues.length > 0 ? FINDINGS : 0
  if (json) return printJson(io, {files, issues})
  for (const {issues: own, nameOf, pathOf} of checked) {
    for (const issue of own) tell(io, {...issue, file: nameOf(issue.file)}, lineIn(pathOf(issue.file), issue.line))
  }
  const errors = issues.filter((issue) => issue.severity === 'error').length
  printLine(io, inWords(io, {
    zh: issues.length === 0 ? `检查了 ${files} 个文件，没有问题。` : `检查了 ${files} 个文件：${errors} 个错误，${issues.length - errors} 个提醒。`,
    en: issues.length === 0 ? `${files} files checked, nothing is wrong.` : `${files} files checked: ${errors} errors, ${issues.length - errors} warnings.`
  }))
}

interface Folder {
  readonly files: number
  readonly loaded: LoadedPack
  readonly unread: readonly Issue[]
  /** Where a file of the folder is, and what it is called from where the user stands: what an editor can jump to. */
  readonly pathOf: (file: string) => string
  readonly nameOf: (file: string) => string
}

/** A school's files are checked as they will be used: laid over the built-in pack. */
async function foldersOf(io: Io, kept: Kept, paths: readonly string[]): Promise<Folder[]> {
  const base = await builtIn()
  return paths.map((path) => {
    const full = resolve(io.cwd, path)
    const found = statSync(full, {throwIfNoEntry: false})
    if (!found) throw new UserError({zh: `没有 ${path} 这个文件或文件夹。`, en: `There is no file or folder ${path}.`})
    return found.isDirectory() ? folderOf(io, kept, full, base) : folderOf(io, kept, dirname(full), base, [basename(full)])
  })
}

function folderOf(io: Io, kept: Kept, folder: string, base: Pack, only?: readonly string[]): Folder {
  const {files, issues: unread} = readPackFolder(folder, io.lang, only)
  const pathOf = (file: string) => resolve(folder, file)
  const nameOf = (file: string) => relative(io.cwd, pathOf(file)).replaceAll('\\', '/') || file
  return {files: files.length, unread, loaded: loadPack(files, base, io.lang, kept.readings), pathOf, nameOf}
}

/** What playing each sound scenario's model shows; the dictionaries are loaded only if one has to be played. */
async function playModels(io: Io, folders: readonly Folder[], {verdicts}: Kept): Promise<readonly (readonly Issue[])[]> {
  let play: Play | null = null
  const issues: Issue[][] = []
  for (const {loaded: {pack, own}} of folders) {
    const {scenarios: _, ...shared} = pack
    const surroundings = digestOf(JSON.stringify(shared))
    const found: Issue[] = []
    for (const {file, scenario, positions} of pack.rubrics.length > 0 ? own : []) {
      const digest = digestOf(surroundings, JSON.stringify(scenario))
      const known = verdicts.get(digest)
      if (!known) play ??= modelPlayer(await loadChinese())
      const problems = known ?? play!(contentsOf(pack, scenario, pack.rubrics[0]!.mode), callersOf(scenario, pack))
      if (!known) verdicts.put(digest, problems)
      found.push(...problems.map((problem: Problem) => toIssue(problem, file, positions.of(problem.place), io.lang)))
    }
    issues.push(found)
  }
  return issues
}

/** The first customer, and where something hangs on the landline, which alone a customer may lack, one who differs in it. */
function callersOf({customers: listed, generate, cues}: OwnScenario['scenario'], {people}: Pack): readonly Customer[] {
  const hangsOnIt = cues.some(({when}) => [...(when.told ?? []), ...(when.untold ?? [])].includes('landline'))
  if (!hangsOnIt && listed.length > 0) return listed.slice(0, 1)
  const customers = generate && people ? [...listed, ...[0, 1, 2, 3].map((seed) => generateCustomer(people, seed, generate))] : listed
  const other = customers.find((each) => (each.landline === '') !== (customers[0]?.landline === ''))
  return [...customers.slice(0, 1), ...(other ? [other] : [])]
}

function inOrder(a: Issue, b: Issue): number {
  return (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column
}

function lineIn(path: string, line: number): string {
  try {
    return readFileSync(path, 'utf8').split(/\r?\n/)[line - 1] ?? ''
  } catch {
    return ''
  }
}

const TAB = '    '

/** The issue, the line it is about, and a caret under its place. */
function tell(io: Io, issue: Issue, source: string): void {
  printLine(io, issueLine(io, issue))
  const shown = (text: string) => text.replaceAll('\t', TAB).replace(/^\ufeff/, '')
  if (source.trim() === '') return
  printLine(io, `  ${shown(source)}`)
  printLine(io, `  ${' '.repeat(cellWidth(shown(source.slice(0, issue.column - 1))))}^`)
}

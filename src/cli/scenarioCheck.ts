import {readFileSync, statSync} from 'node:fs'
import {basename, dirname, resolve} from 'node:path'
import {loadPack} from '../scenario/pack.ts'
import type {Issue, Pack} from '../scenario/types.ts'
import type {ListOptions} from './commands/scenario.ts'
import {FINDINGS, UserError} from './errors.ts'
import type {Io} from './io.ts'
import {inWords, printJson, printLine} from './io.ts'
import {cellWidth} from '../text/width.ts'
import {readPackFolder} from '../store/packFolder.ts'
import {packageRoot} from './packageRoot.ts'
import {builtIn, issueLine} from './packs.ts'

/** Checks files and folders, the built-in pack by default, and tells every problem at once; exit code 1 when there is one. */
export async function checkScenarios(io: Io, paths: readonly string[], {json}: ListOptions): Promise<void> {
  const checked = paths.length === 0 ? [checkFolder(io, resolve(packageRoot(), 'scenarios'))] : await checkPaths(io, paths)
  const issues = checked.flatMap(each => each.issues)
  const files = checked.reduce((sum, each) => sum + each.files, 0)
  if (issues.length > 0) io.exitCode = FINDINGS
  if (json) return printJson(io, {files, issues})
  for (const {source, issue} of checked.flatMap(each => each.issues.map(issue => ({source: each.lineOf(issue), issue})))) tell(io, issue, source)
  const errors = issues.filter(issue => issue.severity === 'error').length
  printLine(io, inWords(io, {
    zh: issues.length === 0 ? `检查了 ${files} 个文件，没有问题。` : `检查了 ${files} 个文件：${errors} 个错误，${issues.length - errors} 个提醒。`,
    en: issues.length === 0 ? `${files} files checked, nothing is wrong.` : `${files} files checked: ${errors} errors, ${issues.length - errors} warnings.`
  }))
}

interface Checked {
  readonly files: number
  readonly issues: readonly Issue[]
  /** The line of the file that the issue is about; empty where it cannot be read. */
  readonly lineOf: (issue: Issue) => string
}

/** A school's files are checked as they will be used: laid over the built-in pack. */
async function checkPaths(io: Io, paths: readonly string[]): Promise<Checked[]> {
  const base = await builtIn()
  return paths.map(path => {
    const found = statSync(path, {throwIfNoEntry: false})
    if (!found) throw new UserError({zh: `没有 ${path} 这个文件或文件夹。`, en: `There is no file or folder ${path}.`})
    return found.isDirectory() ? checkFolder(io, path, base) : checkFolder(io, dirname(resolve(path)), base, [basename(path)])
  })
}

function checkFolder(io: Io, folder: string, base?: Pack, only?: readonly string[]): Checked {
  const {files, issues: unread} = readPackFolder(folder, io.lang, only)
  const {issues} = loadPack(files, base, io.lang)
  return {files: files.length, issues: [...unread, ...issues], lineOf: issue => lineIn(resolve(folder, issue.file), issue.line)}
}

function lineIn(path: string, line: number): string {
  try {
    return readFileSync(path, 'utf8').split(/\r?\n/)[line - 1] ?? ''
  } catch {
    return ''
  }
}

/** The issue, the line it is about, and a caret under its place. */
function tell(io: Io, issue: Issue, source: string): void {
  printLine(io, issueLine(io, issue))
  if (source.trim() === '') return
  printLine(io, `  ${source}`)
  printLine(io, `  ${' '.repeat(cellWidth(source.slice(0, issue.column - 1)))}^`)
}

/** A pack's files from a folder on disk: bounded in number, size and depth, and following no links. */
import {closeSync, openSync, readdirSync, readSync, statSync, type Dirent} from 'node:fs'
import {basename, join} from 'node:path'
import type {Code} from '../scenario/codes.ts'
import {kindOf} from '../scenario/fileKind.ts'
import type {PackFile} from '../scenario/files.ts'
import {fileStart, issueOf, type Language} from '../scenario/problem.ts'
import {MAX_FILE} from '../scenario/source.ts'
import type {Issue} from '../scenario/types.ts'

export interface PackFolder {
  /** In order of their paths, which are relative to the folder and have forward slashes. */
  readonly files: readonly PackFile[]
  /** What could not be read; the encoding of what could is `loadPack`'s to judge. */
  readonly issues: readonly Issue[]
}

const MAX_FILES = 1_000
const MAX_FOLDERS_DEEP = 8

/**
 * The YAML files of `folder`, or the one file it names; of a folder only the files at `only` where given (paths within
 * it). Never throws.
 */
export function readPackFolder(folder: string, language: Language = 'zh', only?: readonly string[]): PackFolder {
  const files: PackFile[] = []
  const issues: Issue[] = []
  const report = (code: Code, file: string, params: Record<string, string>) => {
    issues.push(issueOf(code, file, fileStart, params, language))
  }
  const read = (file: string, path: string) => {
    try {
      files.push({path, text: readBounded(file)})
    } catch (error) {
      report('unreadable-file', path, {reason: reasonOf(error, language)})
    }
  }
  const walk = (inner: string, depth: number): void => {
    const entries = entriesOf(join(folder, inner), (error) => report('unreadable-folder', inner || folder, {reason: reasonOf(error, language)}))
    for (const entry of entries) {
      const path = inner === '' ? entry.name : `${inner}/${entry.name}`
      if (entry.isDirectory() && !entry.name.startsWith('.') && depth < MAX_FOLDERS_DEEP) walk(path, depth + 1)
      if (kindOf(path) === null || entry.name.startsWith('.')) continue
      if (entry.isSymbolicLink()) report('unreadable-file', path, {reason: LINK[language]})
      else if (entry.isFile() && files.length < MAX_FILES) read(join(folder, path), path)
      else if (entry.isFile()) return report('too-many-files', path, {limit: String(MAX_FILES)})
    }
  }
  if (only) for (const path of only) read(join(folder, path), path)
  else if (isFile(folder)) read(folder, basename(folder))
  else walk('', 0)
  return {files, issues}
}

function isFile(path: string): boolean {
  return statSync(path, {throwIfNoEntry: false})?.isFile() ?? false
}

function entriesOf(folder: string, failed: (error: unknown) => void): readonly Dirent[] {
  try {
    return readdirSync(folder, {withFileTypes: true}).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    failed(error)
    return []
  }
}

/** One byte more than a file may have is enough to know that it has too many. */
function readBounded(file: string): Uint8Array {
  const descriptor = openSync(file, 'r')
  try {
    const bytes = new Uint8Array(MAX_FILE + 1)
    let length = 0
    while (length < bytes.length) {
      const count = readSync(descriptor, bytes, length, bytes.length - length, null)
      if (count === 0) break
      length += count
    }
    return bytes.slice(0, length)
  } finally {
    closeSync(descriptor)
  }
}

const LINK: Readonly<Record<Language, string>> = {zh: '它是符号链接', en: 'it is a symbolic link'}
const REASONS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  ENOENT: {zh: '不存在', en: 'it does not exist'},
  ENOTDIR: {zh: '不是文件夹', en: 'it is no folder'},
  EACCES: {zh: '没有权限', en: 'permission denied'},
  EPERM: {zh: '没有权限', en: 'permission denied'},
  EBUSY: {zh: '被别的程序占用', en: 'another program holds it'}
}

function reasonOf(error: unknown, language: Language): string {
  const {code = '', message} = error as NodeJS.ErrnoException
  return REASONS[code]?.[language] ?? (code || message)
}

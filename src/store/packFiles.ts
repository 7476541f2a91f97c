/**
 * The pack that comes with the program. Reading some fifty YAML files would cost several times a bare start, so the build
 * compiles them into `dist/pack.json`; a checkout that runs from its sources compiles the folder each time.
 */
import {existsSync, readFileSync} from 'node:fs'
import {dirname, join, sep} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {ScenarioEntry} from '../scenario/find.ts'
import type {Issue, Pack} from '../scenario/types.ts'
import {readPackFolder} from './packFolder.ts'

export {readPackFolder, type PackFolder} from './packFolder.ts'

/** Grows when the compiled shapes change: an index of another version is not read. */
export const packIndexVersion = 1

export interface PackIndex {
  readonly version: number
  /** First in the file and light: what a list of scenarios needs. */
  readonly list: readonly ScenarioEntry[]
  readonly pack: Pack
}

/** The built-in pack has an error; the message is `file:line:col: …`, a line each. */
export class BuiltInPackError extends Error {
  override readonly name = 'BuiltInPackError'
}

/** @throws BuiltInPackError where the scenarios had to be compiled and have errors. */
export async function builtInPack(): Promise<Pack> {
  return (await packIndex()).pack
}

/** The built-in scenarios' ids and titles, without their contents. @throws BuiltInPackError */
export async function builtInList(): Promise<readonly ScenarioEntry[]> {
  return (await packIndex()).list
}

async function packIndex(): Promise<PackIndex> {
  const here = fileURLToPath(import.meta.url)
  const root = rootAbove(here)
  // Sources never read an index, which may be older than they are; what was built is as old as its index.
  const index = here.startsWith(join(root, 'dist') + sep) ? builtIndex(join(root, 'dist/pack.json')) : null
  return index ?? await compilePackIndex(join(root, 'scenarios'))
}

function rootAbove(file: string): string {
  let folder = dirname(file)
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder)
  return folder
}

function builtIndex(file: string): PackIndex | null {
  if (!existsSync(file)) return null
  const index = JSON.parse(readFileSync(file, 'utf8')) as PackIndex
  return index.version === packIndexVersion ? index : null
}

/** Compiles a folder that must be free of errors. The loader (YAML, schemas) is only needed here. @throws BuiltInPackError */
export async function compilePackIndex(folder: string): Promise<PackIndex> {
  const [{loadPack}, {scenarioEntries}] = await Promise.all([import('../scenario/pack.ts'), import('../scenario/find.ts')])
  const {files, issues: unread} = readPackFolder(folder)
  const {pack, issues} = loadPack(files)
  const errors = [...unread, ...issues].filter((issue) => issue.severity === 'error')
  if (errors.length > 0) throw new BuiltInPackError(errors.map(inLine).join('\n'))
  return {version: packIndexVersion, list: scenarioEntries(pack), pack}
}

function inLine({file, line, column, code, message, fix}: Issue): string {
  return `scenarios/${file}:${line}:${column}: ${message} (${code}) ${fix}`
}

/**
 * The pack that comes with the program. Reading some fifty YAML files would cost several times a bare start, so the build
 * compiles them into `dist/pack.json`, and what lists show of them into `dist/scenarios.json`, which is all that the first screen
 * reads; a checkout that runs from its sources compiles the folder each time.
 */
import {existsSync, readFileSync} from 'node:fs'
import {dirname, join, sep} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {ScenarioEntry} from '../scenario/entry.ts'
import type {Issue, Pack} from '../scenario/types.ts'

/** Grows when the compiled shapes change: an index of another version is not read. */
export const packIndexVersion = 3

export interface PackIndex {
  readonly list: readonly ScenarioEntry[]
  readonly pack: Pack
}
type Part = keyof PackIndex
const fileOf = {list: 'scenarios.json', pack: 'pack.json'} as const satisfies Record<Part, string>

/** The index as files of `dist/`, name and text. */
export function indexFiles(index: PackIndex): readonly {readonly name: string; readonly text: string}[] {
  return (['list', 'pack'] as const).map((part) => ({name: fileOf[part], text: JSON.stringify({version: packIndexVersion, value: index[part]})}))
}

/** The built-in pack has an error; the message is `file:line:col: …`, a line each. */
export class BuiltInPackError extends Error {
  override readonly name = 'BuiltInPackError'
}

/** @throws BuiltInPackError where the scenarios had to be compiled and have errors. */
export async function builtInPack(): Promise<Pack> {
  return indexPart('pack')
}

/** What lists show of the built-in scenarios, without their contents. @throws BuiltInPackError */
export async function builtInList(): Promise<readonly ScenarioEntry[]> {
  return indexPart('list')
}

async function indexPart<P extends Part>(part: P): Promise<PackIndex[P]> {
  const here = fileURLToPath(import.meta.url)
  const root = rootAbove(here)
  // Sources never read an index, which may be older than they are; what was built is as old as its index.
  const index = here.startsWith(join(root, 'dist') + sep) ? builtPart(join(root, 'dist', fileOf[part])) : null
  return (index as PackIndex[P] | null) ?? (await compilePackIndex(join(root, 'scenarios')))[part]
}

function rootAbove(file: string): string {
  let folder = dirname(file)
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder)
  return folder
}

function builtPart(file: string): unknown {
  if (!existsSync(file)) return null
  const {version, value} = JSON.parse(readFileSync(file, 'utf8')) as {version: number; value: unknown}
  return version === packIndexVersion ? value : null
}

/** Compiles a folder that must be free of errors. The loader (YAML, schemas) is only needed here. @throws BuiltInPackError */
export async function compilePackIndex(folder: string): Promise<PackIndex> {
  const [{loadPack}, {scenarioEntries}, {modelLengths}, {readPackFolder}] = await Promise.all([
    import('../scenario/pack.ts'), import('../scenario/entry.ts'), import('../call/modelLength.ts'), import('./packFolder.ts')
  ])
  const {files, issues: unread} = readPackFolder(folder)
  const {pack, issues} = loadPack(files)
  const errors = [...unread, ...issues].filter((issue) => issue.severity === 'error')
  if (errors.length > 0) throw new BuiltInPackError(errors.map(inLine).join('\n'))
  return {list: scenarioEntries(pack, modelLengths(pack)), pack}
}

function inLine({file, line, column, code, message, fix}: Issue): string {
  return `scenarios/${file}:${line}:${column}: ${message} (${code}) ${fix}`
}

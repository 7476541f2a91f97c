/**
 * What was found out about scenario files, kept between runs: reading sixty of them takes a second, playing their model
 * calls several, and a teacher who saves one file changes one. The file holds nothing that cannot be found out again, so
 * whatever is wrong with it is no error. Where there is none yet, it begins with what the build found out about the
 * built-in pack.
 */
import {createHash} from 'node:crypto'
import {mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import type {PackFile, Reading, Readings} from '../scenario/files.ts'
import type {FileKind} from '../scenario/fileKind.ts'
import type {Problem} from '../scenario/problem.ts'
import {dataFolder} from './dataFolder.ts'
import type {Io} from './io.ts'
import {packageRoot} from './packageRoot.ts'

export interface Kept {
  readonly readings: Readings
  /** What playing a scenario's model showed, by a digest of the scenario and all that it is played with. */
  readonly verdicts: Store<readonly Problem[]>
  /** Writes what is new, if anything is. */
  readonly save: () => void
}

interface Store<T> {
  readonly get: (digest: string) => T | undefined
  readonly put: (digest: string, value: T) => void
  readonly entries: () => readonly (readonly [string, T])[]
  readonly isNew: () => boolean
}

/** Within a data folder. */
const KEPT = 'cache/scenarios.json'
/** Entries of each kind; the oldest go first. */
const MOST = 1_000

/** Of this very build alone: another may read or understand differently. Sources that are not built keep nothing. */
export function openKept(io: Pick<Io, 'env'>, build = buildDigest()): Kept {
  const file = join(dataFolder(io.env), KEPT)
  const stored = build === null ? nothing : readStored(file, build) ?? readStored(join(packageRoot(), 'dist/checked', KEPT), build) ?? nothing
  const readings = storeOf<Reading>(stored.readings)
  const verdicts = storeOf<readonly Problem[]>(stored.verdicts)
  return {
    readings: {
      get: (packFile, kind) => readings.get(digestOfFile(packFile, kind)),
      put: (packFile, kind, reading) => readings.put(digestOfFile(packFile, kind), reading)
    },
    verdicts,
    save: () => {
      if (build === null || (!readings.isNew() && !verdicts.isNew())) return
      const beside = `${file}.${process.pid}`
      try {
        mkdirSync(dirname(file), {recursive: true})
        writeFileSync(beside, JSON.stringify({build, readings: readings.entries(), verdicts: verdicts.entries()}))
        renameSync(beside, file)
      } catch {
        // A folder that cannot be written to only costs time.
      }
    }
  }
}

export function digestOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return hash.digest('hex')
}

function digestOfFile({text}: PackFile, kind: FileKind): string {
  return digestOf(kind, text)
}

function storeOf<T>(stored: readonly (readonly [string, T])[]): Store<T> {
  const values = new Map(stored)
  let isNew = false
  return {
    get: (digest) => values.get(digest),
    put: (digest, value) => {
      isNew = true
      values.set(digest, value)
    },
    entries: () => [...values].slice(-MOST),
    isNew: () => isNew
  }
}

function buildDigest(): string | null {
  if (!/[\\/]dist[\\/]/.test(import.meta.url)) return null
  try {
    return String((JSON.parse(readFileSync(join(packageRoot(), 'dist/build.json'), 'utf8')) as {digest: unknown}).digest)
  } catch {
    return null
  }
}

interface Stored {
  readonly readings: readonly (readonly [string, Reading])[]
  readonly verdicts: readonly (readonly [string, readonly Problem[]])[]
}
const nothing: Stored = {readings: [], verdicts: []}

function readStored(file: string, build: string): Stored | null {
  try {
    const stored = JSON.parse(readFileSync(file, 'utf8')) as Stored & {build: unknown}
    return stored.build === build && Array.isArray(stored.readings) && Array.isArray(stored.verdicts) ? stored : null
  } catch {
    return null
  }
}

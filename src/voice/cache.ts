/**
 * Rendered lines in the data folder, each under the digest of everything that made it. Nothing here can fail: a cache that
 * cannot be written keeps the newest lines in memory instead.
 */
import {mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile} from 'node:fs/promises'
import {join} from 'node:path'

export interface Cache {
  get(name: string): Promise<Uint8Array | null>
  /** Whether `get` would most likely find it; costs no reading. */
  has(name: string): Promise<boolean>
  put(name: string, wav: Uint8Array): Promise<void>
  /** Forgets one that turned out to be broken. */
  drop(name: string): Promise<void>
}

export interface Bounds {
  /** Bytes in the folder, and in memory. */
  readonly disk: number
  readonly memory: number
}
const usual: Bounds = {disk: 256 * 1024 * 1024, memory: 8 * 1024 * 1024}
/** Cleaning up leaves so much, so that it is not done for every line. */
const AFTER_CLEANING = 0.8

/** `folder` is made when there is something to keep. */
export function openCache(folder: string, bounds: Bounds = usual): Cache {
  const recent = new Map<string, Uint8Array>()
  /** Bytes in the folder; null before it was looked at. */
  let size: number | null = null

  function remember(name: string, wav: Uint8Array): void {
    recent.delete(name)
    recent.set(name, wav)
    let sum = [...recent.values()].reduce((total, each) => total + each.length, 0)
    for (const [oldest, bytes] of recent) {
      if (sum <= bounds.memory || oldest === name) break
      recent.delete(oldest)
      sum -= bytes.length
    }
  }

  const path = (name: string): string => join(folder, `${name}.wav`)

  return {
    async get(name) {
      const known = recent.get(name)
      if (known) {
        remember(name, known)
        return known
      }
      const wav = await readFile(path(name)).catch(() => null)
      if (!wav) return null
      // What was used last is thrown away last.
      const now = new Date()
      await utimes(path(name), now, now).catch(() => {})
      return wav
    },
    has: async name => recent.has(name) || await stat(path(name)).then(known => known.isFile(), () => false),
    async put(name, wav) {
      const beside = `${path(name)}.${process.pid}.tmp`
      try {
        await mkdir(folder, {recursive: true})
        size ??= await sizeOf(folder)
        if (size + wav.length > bounds.disk) size = await clean(folder, bounds.disk * AFTER_CLEANING - wav.length)
        await writeFile(beside, wav)
        await rename(beside, path(name))
        size += wav.length
      } catch {
        remember(name, wav)
        await rm(beside, {force: true}).catch(() => {})
      }
    },
    async drop(name) {
      recent.delete(name)
      await rm(path(name), {force: true}).catch(() => {})
    }
  }
}

interface Entry { readonly file: string; readonly bytes: number; readonly used: number }

async function entriesOf(folder: string): Promise<readonly Entry[]> {
  const names = await readdir(folder)
  const found = await Promise.all(names.map(async (name): Promise<Entry | null> => {
    const file = join(folder, name)
    const known = await stat(file).catch(() => null)
    return known?.isFile() ? {file, bytes: known.size, used: known.mtimeMs} : null
  }))
  return found.filter(entry => entry !== null)
}

async function sizeOf(folder: string): Promise<number> {
  return (await entriesOf(folder)).reduce((sum, {bytes}) => sum + bytes, 0)
}

/** Removes what was used longest ago until `most` bytes are left at the most; answers how many are. */
async function clean(folder: string, most: number): Promise<number> {
  const entries = (await entriesOf(folder)).toSorted((a, b) => a.used - b.used)
  let left = entries.reduce((sum, {bytes}) => sum + bytes, 0)
  for (const {file, bytes} of entries) {
    if (left <= most) break
    await rm(file, {force: true})
    left -= bytes
  }
  return left
}

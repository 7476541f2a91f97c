/** Files saved by an editor, as they are saved. */
import {watch, type FSWatcher} from 'node:fs'
import {basename, dirname} from 'node:path'
import {statSync} from 'node:fs'
import type {Io} from './io.ts'

/** ms: editors write a file in several steps. */
const SETTLED = 150

/**
 * Yields once after each burst of changes to the YAML files at `paths` (files or folders), for as long as the program
 * runs. Folders are watched, not files: many editors save by renaming.
 */
export async function* whenSaved(io: Pick<Io, 'onLeave'>, paths: readonly string[]): AsyncGenerator<void> {
  let wake = (): void => {}
  let settling: NodeJS.Timeout | undefined
  let isSaved = false
  const changed = (): void => {
    clearTimeout(settling)
    settling = setTimeout(() => {
      isSaved = true
      wake()
    }, SETTLED)
  }
  const watchers = paths.map((path) => watchPath(path, changed))
  const stop = (): void => {
    clearTimeout(settling)
    for (const watcher of watchers) watcher.close()
  }
  io.onLeave(stop)
  try {
    for (;;) {
      if (!isSaved) await new Promise<void>((resolve) => { wake = resolve })
      isSaved = false
      yield
    }
  } finally {
    stop()
  }
}

function watchPath(path: string, changed: () => void): FSWatcher {
  const isFolder = statSync(path).isDirectory()
  const isMeant = (name: string | null) => name === null || (isFolder ? /\.ya?ml$/i.test(name) : basename(name) === basename(path))
  return watch(isFolder ? path : dirname(path), {recursive: isFolder}, (_, name) => {
    if (isMeant(name)) changed()
  })
}

/**
 * Moves what was committed from SQLite's log into the file beside the host's work, not within it: a checkpoint in the middle of
 * a class would keep fifty machines waiting for it. Durability does not depend on it, the log is synced by every commit.
 */
import type {DatabaseSync} from 'node:sqlite'
import {Worker} from 'node:worker_threads'

/** ms between two checkpoints, and pages (4 KB) of the log from which on it is begun anew. */
const every = 1_000
const longest = 8_000

/** In a thread of its own, with a connection of its own. Written out here so that a bundle needs no second file. */
const code = `
const {parentPort, workerData} = require('node:worker_threads')
const {DatabaseSync} = require('node:sqlite')
const database = new DatabaseSync(workerData.path)
const checkpoint = database.prepare('PRAGMA wal_checkpoint(PASSIVE)')
setInterval(() => {
  try {
    parentPort.postMessage(checkpoint.get().log)
  } catch {
    // Busy: the next time will do.
  }
}, workerData.every)
`

/** Answers how to stop, which leaves the log empty. */
export function checkpointBeside(database: DatabaseSync): () => Promise<void> {
  const path = database.location()
  if (path === null) return () => Promise.resolve()
  database.exec('PRAGMA wal_autocheckpoint = 0')
  const worker = new Worker(code, {eval: true, workerData: {path, every}})
  worker.unref()
  // Nearly all of it is in the file by now, so that little is left to be waited for.
  worker.on('message', (pages: number) => pages > longest && !database.isTransaction && tidy(database, 'RESTART'))
  // Without the thread SQLite does it as it always did.
  worker.on('error', () => database.exec('PRAGMA wal_autocheckpoint = 1000'))
  return async () => {
    worker.removeAllListeners()
    await worker.terminate()
    tidy(database, 'TRUNCATE')
  }
}

/** One that cannot be had now comes with the next. */
function tidy(database: DatabaseSync, how: 'RESTART' | 'TRUNCATE'): void {
  try {
    database.exec(`PRAGMA wal_checkpoint(${how})`)
  } catch {}
}

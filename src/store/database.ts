/** Opens the trainee's database. What is wrong with it is said in words a person can act on. */
import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {migrations, schemaVersion} from './schema.ts'

export type StoreFault =
  | {readonly kind: 'unwritable'; readonly path: string; readonly cause: string}
  | {readonly kind: 'newer'; readonly path: string; readonly version: number; readonly known: number}
  | {readonly kind: 'damaged'; readonly path: string; readonly cause: string}
  | {readonly kind: 'busy'; readonly path: string}

/** The database cannot be used; `fault` says why. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly fault: StoreFault

  constructor(fault: StoreFault, cause?: unknown) {
    super(`${fault.kind}: ${fault.path}`, {cause})
    this.fault = fault
  }
}

export const databaseName = 'tingda.sqlite'
/** ms another process may hold the file before we give up. */
const busyTimeout = 3_000

/**
 * Opens, and where needed makes and migrates, the database in `folder`.
 * WAL with synchronous NORMAL survives the process being killed; a submit checkpoints in full.
 * @throws StoreError
 */
export function openDatabase(folder: string): DatabaseSync {
  const path = join(folder, databaseName)
  makeFolder(folder)
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(path, {timeout: busyTimeout})
    setUp(database, path)
    return database
  } catch (error) {
    database?.close()
    throw error instanceof StoreError ? error : faultOf(error, path)
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, {recursive: true})
  } catch (error) {
    throw new StoreError({kind: 'unwritable', path: folder, cause: messageOf(error)}, error)
  }
}

function setUp(database: DatabaseSync, path: string): void {
  const version = versionOf(database)
  if (version > schemaVersion) throw new StoreError({kind: 'newer', path, version, known: schemaVersion})
  // On a network home WAL's shared memory does not work; the older journal does, more slowly.
  const mode = database.prepare('PRAGMA journal_mode = WAL').get()?.['journal_mode']
  database.exec(`PRAGMA synchronous = ${mode === 'wal' ? 'NORMAL' : 'FULL'}; PRAGMA foreign_keys = ON`)
  if (version < schemaVersion) migrate(database)
  // An unwritable file is found out now and not in the middle of a call.
  database.exec('BEGIN IMMEDIATE; ROLLBACK')
}

function migrate(database: DatabaseSync): void {
  database.exec('BEGIN IMMEDIATE')
  try {
    // Another process may have migrated while this one waited.
    for (const step of migrations.slice(versionOf(database))) database.exec(step)
    database.exec(`PRAGMA user_version = ${schemaVersion}`)
    database.exec('COMMIT')
  } catch (error) {
    database.exec('ROLLBACK')
    throw error
  }
}

function versionOf(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0)
}

const notADatabase = 26
const corrupt = 11
const busy = new Set([5, 6])

/** SQLite's primary result codes, https://sqlite.org/rescode.html. */
export function faultOf(error: unknown, path: string): StoreError {
  const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : 0
  if (code === notADatabase || code === corrupt) return new StoreError({kind: 'damaged', path, cause: messageOf(error)}, error)
  if (busy.has(code)) return new StoreError({kind: 'busy', path}, error)
  return new StoreError({kind: 'unwritable', path, cause: messageOf(error)}, error)
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

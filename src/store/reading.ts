/** The database for those who only look: nothing is made where there is nothing, and a write-protected one can be read. */
import {existsSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {pathToFileURL} from 'node:url'
import {databaseName, faultOf, openDatabase, StoreError} from './database.ts'
import {schemaVersion} from './schema.ts'

/**
 * Opens the database in `folder` to read; null where no call has been taken yet.
 * @throws StoreError
 */
export function openForReading(folder: string): DatabaseSync | null {
  const path = join(folder, databaseName)
  if (!existsSync(path)) return null
  try {
    return openDatabase(folder)
  } catch (error) {
    // A locked stick, a share of another's records: what was written can be read all the same.
    if (error instanceof StoreError && error.fault.kind === 'unwritable') return openProtected(path)
    throw error
  }
}

function openProtected(path: string): DatabaseSync {
  let database: DatabaseSync | undefined
  try {
    database = new DatabaseSync(addressOf(path), {readOnly: true})
    const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version'])
    if (version > schemaVersion) throw new StoreError({kind: 'newer', path, version, known: schemaVersion})
    if (version < schemaVersion) throw new StoreError({kind: 'unwritable', path, cause: `schema ${version} is to become ${schemaVersion}`})
    return database
  } catch (error) {
    database?.close()
    throw error instanceof StoreError ? error : faultOf(error, path)
  }
}

/**
 * Where nothing waits in the journal the file is whole by itself, and `immutable` does without the shared memory that
 * cannot be made in a write-protected folder (https://sqlite.org/wal.html#read_only_databases).
 */
function addressOf(path: string): string {
  const journal = statSync(`${path}-wal`, {throwIfNoEntry: false})
  if (journal && journal.size > 0) return path
  return `${pathToFileURL(path).href}?immutable=1`
}

import {mkdirSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {begin, list, type LogHead} from '../../src/store/attempts.ts'
import {databaseName, openDatabase, StoreError} from '../../src/store/database.ts'
import {openForReading} from '../../src/store/reading.ts'
import {schemaVersion} from '../../src/store/schema.ts'
import type {Contents} from '../../src/scenario/types.ts'
import {temporaryFolder, type TemporaryFolder} from '../support/environment.ts'

let folder: TemporaryFolder
beforeEach(() => void (folder = temporaryFolder()))
afterEach(() => folder.remove())

const path = () => join(folder.path, databaseName)

function prepared(statement = ''): void {
  const database = openDatabase(folder.path)
  const head = {version: 1, scenario: 'a-call', contents: 'digest', settings: {role: 'agent'}} as LogHead
  const contents = {scenario: {title: '来电', titleEn: 'a call'}} as Contents
  begin(database, {id: 'one', head, contents, started: 1, trainee: null})
  if (statement !== '') database.exec(statement)
  database.close()
}

/** No shared memory can be made, as in a write-protected folder; permissions would not stop root. */
const protect = () => mkdirSync(`${path()}-shm`)

function faultOf(open: () => unknown): unknown {
  try {
    open()
  } catch (error) {
    if (error instanceof StoreError) return error.fault.kind
    throw error
  }
  return null
}

describe('the database to read', () => {
  it('is none, and none is made, where no call was taken', () => {
    expect(openForReading(folder.path)).toBeNull()
    expect(openForReading(join(folder.path, 'not-there'))).toBeNull()
    expect(readdirSync(folder.path)).toEqual([])
  })

  it('is the one that calls are written to', () => {
    prepared()
    const database = openForReading(folder.path)!
    expect(list(database).map(each => each.id)).toEqual(['one'])
    database.close()
  })

  it('can be read where it cannot be written, and is not written', () => {
    prepared()
    protect()
    expect(faultOf(() => openDatabase(folder.path))).toBe('unwritable')
    const database = openForReading(folder.path)!
    expect(list(database).map(each => each.id)).toEqual(['one'])
    expect(() => database.exec("UPDATE attempts SET scenario = 'x'")).toThrow(/readonly/)
    database.close()
  })

  it('is refused where it is of another version and cannot be brought to this one', () => {
    prepared('PRAGMA user_version = 0')
    protect()
    expect(faultOf(() => openForReading(folder.path))).toBe('unwritable')
    rmSync(`${path()}-shm`, {recursive: true})
    openDatabaseAs(schemaVersion + 1)
    protect()
    expect(faultOf(() => openForReading(folder.path))).toBe('newer')
  })

  it('is refused where it is damaged', () => {
    writeFileSync(path(), 'a letter to a friend, and no database at all'.repeat(40))
    expect(faultOf(() => openForReading(folder.path))).toBe('damaged')
  })
})

function openDatabaseAs(version: number): void {
  rmSync(path())
  prepared(`PRAGMA user_version = ${version}`)
}

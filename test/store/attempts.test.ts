import {DatabaseSync} from 'node:sqlite'
import {chmodSync, existsSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import type {CallEvent} from '../../src/call/events.ts'
import type {Contents} from '../../src/scenario/types.ts'
import {append, begin, findIds, finish, list, NewerLogError, read, unfinished, type LogHead} from '../../src/store/attempts.ts'
import {databaseName, openDatabase, StoreError} from '../../src/store/database.ts'
import {schemaVersion} from '../../src/store/schema.ts'
import {readTrainee, writeTrainee} from '../../src/store/trainee.ts'
import {temporaryFolder, type TemporaryFolder} from '../support/environment.ts'

let folder: TemporaryFolder
beforeEach(() => void (folder = temporaryFolder()))
afterEach(() => folder.remove())

const contents = {version: 1, scenario: {id: 'a-call', title: '来电', titleEn: 'a call'}} as unknown as Contents
const head = {
  version: 1, scenario: 'a-call', contents: 'digest-1', rubric: 'r', seed: 7, customer: {name: '章丽华'},
  settings: {role: 'agent', rate: 100, captions: 'on', exam: false, baseline: null, coached: false}
} as unknown as LogHead
const events: readonly CallEvent[] = [
  {type: 'ring', at: 0, n: 1},
  {type: 'answered', at: 3000},
  {type: 'typed', at: 4000, field: 'name', start: 0, removed: '', inserted: '章丽华', cause: 'type'}
]

function started(id = 'one', at = 1_000): DatabaseSync {
  const database = openDatabase(folder.path)
  begin(database, {id, head, contents, started: at, trainee: null})
  return database
}

describe('an attempt in the database', () => {
  it('comes back as it was written, in order', () => {
    const database = started()
    append(database, 'one', 0, events.slice(0, 2), 1_500)
    append(database, 'one', 2, events.slice(2), 1_900)
    const attempt = read(database, 'one')!
    expect(attempt.log).toEqual({...head, events})
    expect(attempt.contents).toEqual(contents)
    expect(attempt.lastWritten).toBe(1_900)
    expect(attempt.state).toBe('in-progress')
  })

  it('is still there, unfinished, when the file was never closed', () => {
    append(started(), 'one', 0, events, 1_500)
    const again = openDatabase(folder.path)
    expect(unfinished(again)?.id).toBe('one')
    expect(read(again, 'one')!.log.events).toEqual(events)
  })

  it('shares one object of contents among the attempts of a digest, however many digests there are', () => {
    const database = started()
    begin(database, {id: 'two', head, contents, started: 2_000, trainee: null})
    expect(read(database, 'two')!.contents).toBe(read(database, 'one')!.contents)
    for (let n = 0; n < 40; n += 1) {
      const scenario = {...contents.scenario, id: `call-${n}`}
      begin(database, {id: `more-${n}`, head: {...head, contents: `digest-more-${n}`}, contents: {...contents, scenario}, started: n, trainee: null})
      expect(read(database, `more-${n}`)!.contents.scenario.id).toBe(`call-${n}`)
    }
    expect(read(database, 'one')!.contents).toEqual(contents)
  })

  it('refuses two writers of the same events, and keeps the first', () => {
    const database = started()
    append(database, 'one', 0, events.slice(0, 1), 1_500)
    expect(() => append(database, 'one', 0, events, 1_600)).toThrow()
    expect(read(database, 'one')!.log.events).toEqual(events.slice(0, 1))
  })

  it('is no longer unfinished once submitted, and discarded ones are not listed', () => {
    const database = started('one', 1_000)
    begin(database, {id: 'two', head, contents, started: 2_000, trainee: null})
    finish(database, 'two', 'discarded', 2_500)
    finish(database, 'one', 'submitted', 3_000)
    expect(unfinished(database)).toBeNull()
    expect(list(database)).toEqual([{
      id: 'one', scenario: 'a-call', title: '来电', titleEn: 'a call', role: 'agent', state: 'submitted', started: 1_000, ended: 3_000, trainee: null,
      session: null, origin: 'local'
    }])
  })

  it('is found by the beginning of its id, and the newest submitted one by nothing', () => {
    const database = started('abc-1', 1_000)
    begin(database, {id: 'abd-2', head, contents, started: 2_000, trainee: null})
    finish(database, 'abc-1', 'submitted', 3_000)
    expect(findIds(database, 'ab')).toEqual(['abd-2', 'abc-1'])
    expect(findIds(database, 'abd')).toEqual(['abd-2'])
    expect(findIds(database, '')).toEqual(['abc-1'])
    expect(findIds(database, 'a%')).toEqual([])
  })

  it('of a newer version is not misread', () => {
    const database = openDatabase(folder.path)
    begin(database, {id: 'new', head: {...head, version: 99}, contents, started: 1, trainee: null})
    expect(() => read(database, 'new')).toThrow(NewerLogError)
  })
})

describe('the database file', () => {
  const faultOf = (open: () => unknown) => {
    try {
      open()
    } catch (error) {
      if (error instanceof StoreError) return error.fault
      throw error
    }
    return null
  }

  it('keeps who practises', () => {
    const database = openDatabase(folder.path)
    expect(readTrainee(database)).toEqual({name: '', number: '', worker: '', baseline: null, settings: {}})
    const trainee = {name: '小华', number: '0231', worker: '8008', baseline: 42.5, settings: {captions: 'fade'}}
    writeTrainee(database, trainee)
    writeTrainee(database, {...trainee, name: '华'})
    expect(readTrainee(database)).toEqual({...trainee, name: '华'})
  })

  it('of a newer version is left alone', () => {
    openDatabase(folder.path).exec(`PRAGMA user_version = ${schemaVersion + 1}`)
    expect(faultOf(() => openDatabase(folder.path))).toMatchObject({kind: 'newer', version: schemaVersion + 1, known: schemaVersion})
  })

  it('that is no database is said to be damaged, and is not overwritten', () => {
    const path = join(folder.path, databaseName)
    writeFileSync(path, 'this is no database, it is a letter to a friend, and rather a long one at that')
    expect(faultOf(() => openDatabase(folder.path))).toMatchObject({kind: 'damaged', path})
    expect(existsSync(path)).toBe(true)
  })

  it('in a folder that cannot be made is unwritable', () => {
    const file = join(folder.path, 'a-file')
    writeFileSync(file, '')
    chmodSync(file, 0o600)
    expect(faultOf(() => openDatabase(join(file, 'below')))).toMatchObject({kind: 'unwritable'})
  })
})

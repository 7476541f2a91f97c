import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {UserError} from '../../src/cli/errors.ts'
import {openStore, readStore} from '../../src/cli/openStore.ts'
import {databaseName, openDatabase} from '../../src/store/database.ts'
import {temporaryFolder, type TemporaryFolder} from '../support/environment.ts'

let folder: TemporaryFolder
beforeEach(() => void (folder = temporaryFolder()))
afterEach(() => folder.remove())

const env = () => ({TINGDA_HOME: folder.path})
const path = () => join(folder.path, databaseName)

async function sentence(act: () => unknown): Promise<string> {
  try {
    await act()
  } catch (error) {
    if (error instanceof UserError) return `${error.words.zh}${error.hint?.zh}`
    throw error
  }
  return 'nothing was wrong'
}

describe('the records', () => {
  it('are made where there are none, to write', () => {
    const database = openStore({env: env()})
    expect(database.prepare('SELECT count(*) AS n FROM attempts').get()).toEqual({n: 0})
    database.close()
  })

  it('are closed after they were read, and when reading failed', async () => {
    openDatabase(folder.path).close()
    const seen: DatabaseSync[] = []
    expect(await readStore({env: env()}, async database => seen.push(database!))).toBe(1)
    await expect(readStore({env: env()}, async database => {
      seen.push(database!)
      throw new TypeError('ours')
    })).rejects.toThrow(TypeError)
    expect(seen.map(database => database.isOpen)).toEqual([false, false])
  })

  it('that cannot be written: another folder is to be named', async () => {
    writeFileSync(join(folder.path, 'file'), '')
    expect(await sentence(() => openStore({env: {TINGDA_HOME: join(folder.path, 'file', 'below')}}))).toMatch(/不能写入.*TINGDA_HOME.*U 盘/)
  })

  it('of a newer version: the program is to be updated', async () => {
    openDatabase(folder.path).exec('PRAGMA user_version = 99')
    expect(await sentence(() => openStore({env: env()}))).toMatch(/更新版本.*99.*没有改动.*请更新听打/)
    expect(await sentence(() => readStore({env: env()}, async () => 0))).toMatch(/更新版本/)
  })

  it('that another holds: it is to be ended', async () => {
    openDatabase(folder.path).close()
    const other = new DatabaseSync(path())
    other.exec('BEGIN EXCLUSIVE')
    expect(await sentence(() => openStore({env: env()}))).toMatch(/另一个听打正在使用.*请先结束/)
    other.close()
  })

  it('that prove damaged only while they are read: the file is to be moved', async () => {
    openDatabase(folder.path).exec('PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE')
    expect(await sentence(() => readStore({env: env()}, async () => {
      throw Object.assign(new Error('database disk image is malformed'), {errcode: 11})
    }))).toMatch(/已经损坏.*移到别处/)
  })

  it('whose folder is write-protected can be read', async () => {
    openDatabase(folder.path).close()
    mkdirSync(`${path()}-shm`)
    expect(await readStore({env: env()}, async database => database?.prepare('SELECT count(*) AS n FROM attempts').get())).toEqual({n: 0})
  })
})

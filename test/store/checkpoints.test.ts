import {statSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {checkpointBeside} from '../../src/store/checkpoints.ts'
import {databaseName, openDatabase} from '../../src/store/database.ts'
import {temporaryFolder} from '../support/environment.ts'

test('the log does not grow for ever while it is written to, and is empty in the end', {timeout: 30_000}, async () => {
  const folder = temporaryFolder()
  const database = openDatabase(folder.path)
  const stop = checkpointBeside(database)
  const log = join(folder.path, `${databaseName}-wal`)
  const insert = database.prepare(`INSERT INTO keepings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value`)
  const text = 'x'.repeat(400_000)
  const sizes: number[] = []
  // Some 100 pages each: many times what the log may hold. Once it was begun anew it does not grow any more.
  while (sizes.length < 500 && !(sizes.length > 200 && sizes.at(-1) === sizes.at(-40))) {
    insert.run(`name-${sizes.length % 5}`, text)
    await new Promise(resolve => void setTimeout(resolve, 10))
    sizes.push(statSync(log).size)
  }
  expect(sizes.at(-1)).toBeLessThan(500 * text.length)
  await stop()
  expect(statSync(log).size).toBe(0)
  expect(database.prepare('SELECT count(*) AS n FROM keepings').get()?.['n']).toBe(5)
  database.close()
  folder.remove()
})

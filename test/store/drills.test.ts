import {DatabaseSync} from 'node:sqlite'
import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest'
import type {DrillEvent} from '../../src/drill/events.ts'
import {numberItem} from '../../src/drill/items.ts'
import {openDatabase} from '../../src/store/database.ts'
import {appendDrillEvent, readDrillEvents} from '../../src/store/drills.ts'
import {answered, begun} from '../drill/support.ts'
import type {TemporaryFolder} from '../support/environment.ts'
import {temporaryFolder} from '../support/environment.ts'

let folder: TemporaryFolder
let database: DatabaseSync
const log: readonly DrillEvent[] = [
  begun(1, 'phones'), answered(numberItem('mobile', '13922841507'), '13922841570', 2), {type: 'set-aside', at: 3, spot: 'phones:transposed', as: 'mastered'}
]

beforeAll(() => {
  folder = temporaryFolder()
})
beforeEach(() => {
  database?.close()
  database = openDatabase(folder.path)
})
afterAll(() => {
  database.close()
  folder.remove()
})

test('what is appended is read back in its order, also by the next program', () => {
  expect(readDrillEvents(database)).toEqual([])
  for (const event of log) appendDrillEvent(database, event)
  database.close()
  database = openDatabase(folder.path)
  expect(readDrillEvents(database)).toEqual(log)
})

test('nothing of the log can be changed', () => {
  expect(() => database.exec(`UPDATE drill_events SET json = '{}'`)).toThrow('never changed')
  expect(readDrillEvents(database)).toEqual(log)
})

test('an event that is damaged or of a kind not known here costs only itself', () => {
  const insert = database.prepare(`INSERT INTO drill_events (at, json, trainee) VALUES (4, ?, 'local')`)
  insert.run('{"type":"answ')
  insert.run('{"type":"from-the-future"}')
  expect(readDrillEvents(database)).toEqual(log)
})

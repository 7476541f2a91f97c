/** An attempt that comes as a file, written whole or not at all; what is here already is never overwritten. */
import type {DatabaseSync} from 'node:sqlite'
import type {CallEvent} from '../call/events.ts'
import type {Contents} from '../scenario/types.ts'
import {begin, type LogHead} from './attempts.ts'

export interface ImportedAttempt {
  readonly id: string
  readonly head: LogHead
  readonly contents: Contents
  readonly started: number
  readonly ended: number | null
  readonly state: 'submitted' | 'abandoned'
  readonly trainee: string
  readonly session: string | null
  readonly events: readonly {readonly wall: number; readonly event: CallEvent}[]
}

/** `same`: every event is here already. `different`: of that id there is another attempt here. */
export function comparedWithStored(database: DatabaseSync, {id, head, events}: Pick<ImportedAttempt, 'id' | 'head' | 'events'>): 'new' | 'same' | 'different' {
  const stored = database.prepare('SELECT head FROM attempts WHERE id = ?').get(id)
  if (!stored) return 'new'
  const rows = database.prepare('SELECT json FROM events WHERE attempt = ? ORDER BY sequence').all(id)
  const equal = String(stored['head']) === JSON.stringify(head) && rows.length === events.length
    && rows.every((row, i) => String(row['json']) === JSON.stringify(events[i]!.event))
  return equal ? 'same' : 'different'
}

export function importAttempt(database: DatabaseSync, {id, head, contents, started, ended, state, trainee, session, events}: ImportedAttempt): void {
  const insert = database.prepare('INSERT INTO events (attempt, sequence, wall, json) VALUES (?, ?, ?, ?)')
  database.exec('BEGIN IMMEDIATE')
  try {
    begin(database, {id, head, contents, started, trainee, session, origin: 'imported'})
    events.forEach(({wall, event}, sequence) => insert.run(id, sequence, wall, JSON.stringify(event)))
    database.prepare('UPDATE attempts SET state = ?, ended = ? WHERE id = ?').run(state, ended, id)
    database.exec('COMMIT')
  } catch (error) {
    database.exec('ROLLBACK')
    throw error
  }
}

/** Epoch ms at which each event of an attempt was written. */
export function wallTimes(database: DatabaseSync, id: string): number[] {
  return database.prepare('SELECT wall FROM events WHERE attempt = ? ORDER BY sequence').all(id).map(row => Number(row['wall']))
}

/** The drills' log in the database: appended as it happens, read whole. */
import type {DatabaseSync} from 'node:sqlite'
import type {DrillEvent} from '../drill/events.ts'
import {localTrainee} from './trainee.ts'

/** Each answer is on its own and in the file when this returns: a killed program loses none. */
export function appendDrillEvent(database: DatabaseSync, event: DrillEvent): void {
  database.prepare('INSERT INTO drill_events (at, json, trainee) VALUES (?, ?, ?)').run(event.at, JSON.stringify(event), localTrainee)
}

/** All of the local trainee's, oldest first; an event that cannot be read any more is left out, so that the rest can be. */
export function readDrillEvents(database: DatabaseSync): DrillEvent[] {
  return database.prepare('SELECT json FROM drill_events WHERE trainee = ? ORDER BY sequence').all(localTrainee)
    .flatMap(row => eventOf(String(row['json'])))
}

const known: ReadonlySet<string> = new Set<DrillEvent['type']>(['begun', 'answered', 'checked', 'set-aside'])

function eventOf(json: string): DrillEvent[] {
  try {
    const event = JSON.parse(json) as DrillEvent
    return known.has(event.type) ? [event] : []
  } catch {
    return []
  }
}

import type {DatabaseSync} from 'node:sqlite'
import type {Role} from '../call/events.ts'

/** In which role each attempt was taken, by its id: read out of the heads without parsing them all. */
export function rolesOf(database: DatabaseSync): ReadonlyMap<string, Role> {
  const rows = database.prepare(`SELECT id, json_extract(head, '$.settings.role') AS role FROM attempts`).all()
  return new Map(rows.map(row => [String(row['id']), row['role'] === 'recorder' ? 'recorder' : 'agent']))
}

/** What holds for a data folder as a whole, by name. */
import type {DatabaseSync} from 'node:sqlite'

/**
 * `retention-days`: attempts older than this are due to be deleted. `pseudonym-key`: hexadecimal, never exported.
 * `grader`: who graded last. `school-pack`: folder in which accepted wordings are written down. */
export type Keeping = 'retention-days' | 'pseudonym-key' | 'grader' | 'school-pack'

export function readKeeping(database: DatabaseSync, name: Keeping): string | null {
  const value = database.prepare('SELECT value FROM keepings WHERE name = ?').get(name)?.['value']
  return value === undefined ? null : String(value)
}

/** Null takes it back. */
export function writeKeeping(database: DatabaseSync, name: Keeping, value: string | null): void {
  if (value === null) database.prepare('DELETE FROM keepings WHERE name = ?').run(name)
  else database.prepare('INSERT INTO keepings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value').run(name, value)
}

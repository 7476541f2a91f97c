/** What graders did to an attempt: appended, never changed. What an action means is the grading room's business. */
import type {DatabaseSync} from 'node:sqlite'

/** `at` is epoch ms; `action` is plain JSON. */
export interface StoredGradeEvent {
  readonly sequence: number
  readonly at: number
  readonly who: string
  readonly why: string
  readonly action: unknown
}
export type NewGradeEvent = Omit<StoredGradeEvent, 'sequence'>

export function readGradeEvents(database: DatabaseSync, attempt: string): StoredGradeEvent[] {
  return database.prepare('SELECT sequence, at, who, why, json FROM grade_events WHERE attempt = ? ORDER BY sequence').all(attempt)
    .map(row => ({
      sequence: Number(row['sequence']), at: Number(row['at']), who: String(row['who']), why: String(row['why']),
      action: JSON.parse(String(row['json'])) as unknown
    }))
}

/** Attempts to which something was done at that moment (epoch ms): what was applied to a class was done to all of it at once. */
export function attemptsGradedAt(database: DatabaseSync, at: number): string[] {
  return database.prepare('SELECT DISTINCT attempt FROM grade_events WHERE at = ? ORDER BY attempt').all(at).map(row => String(row['attempt']))
}

/** Appends to several attempts at once: all of it or nothing. */
export function appendGradeEvents(database: DatabaseSync, events: readonly {readonly attempt: string; readonly event: NewGradeEvent}[]): void {
  if (events.length === 0) return
  const last = database.prepare('SELECT coalesce(max(sequence), -1) AS last FROM grade_events WHERE attempt = ?')
  const insert = database.prepare('INSERT INTO grade_events (attempt, sequence, at, who, why, json) VALUES (?, ?, ?, ?, ?, ?)')
  database.exec('BEGIN IMMEDIATE')
  try {
    for (const {attempt, event: {at, who, why, action}} of events) {
      insert.run(attempt, Number(last.get(attempt)?.['last']) + 1, at, who, why, JSON.stringify(action))
    }
    database.exec('COMMIT')
  } catch (error) {
    database.exec('ROLLBACK')
    throw error
  }
}

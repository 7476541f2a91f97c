/** Class sessions, and who sat in them or should have. */
import type {DatabaseSync} from 'node:sqlite'

export interface SessionInfo {
  readonly id: string
  readonly class: string
  readonly title: string
  /** Epoch ms. */
  readonly started: number
  readonly ended: number | null
}
/** `joined` is null for somebody who was expected and never came. */
export interface Seat {
  readonly session: string
  readonly trainee: string
  readonly joined: number | null
}

/** The newest first. */
export function listSessions(database: DatabaseSync): SessionInfo[] {
  return database.prepare('SELECT id, class, title, started, ended FROM sessions ORDER BY started DESC, id DESC').all().map(row => row as unknown as SessionInfo)
}

/** Seats of these sessions without an attempt: absent, which is never a zero. */
export function absentSeats(database: DatabaseSync, sessions: readonly string[]): Seat[] {
  return database.prepare(`SELECT session, trainee, joined FROM seats WHERE session IN (SELECT value FROM json_each(?))
    AND NOT EXISTS (SELECT 1 FROM attempts WHERE attempts.session = seats.session AND attempts.trainee = seats.trainee AND attempts.state <> 'discarded')
    ORDER BY session, trainee`).all(JSON.stringify(sessions)).map(row => row as unknown as Seat)
}

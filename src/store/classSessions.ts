/** The class sessions this machine hosts: written in transactions the host chooses, and durable when they are committed. */
import type {DatabaseSync} from 'node:sqlite'
import type {CallEvent} from '../call/events.ts'
import type {Contents} from '../scenario/types.ts'
import {read, storeContents} from './attempts.ts'
import type {LogHead} from './attempts.ts'
import {NumberTakenError, traineeFor} from './trainees.ts'

/** `plan` and the events are plain JSON; what they mean is the classroom's business. */
export interface StoredRoom {
  readonly id: string
  readonly title: string
  readonly code: string
  readonly started: number
  readonly plan: unknown
  readonly events: readonly unknown[]
  readonly clock: number
  readonly alive: number
}
export interface OpenCall {
  readonly id: string
  readonly head: LogHead
  readonly contents: Contents
  /** In the order they came. */
  readonly events: readonly CallEvent[]
  /** Number of the last deed on disk. */
  readonly taken: number
}
export interface DeedRow {
  readonly attempt: string
  readonly sequence: number
  readonly since: number
  readonly offset: number
  readonly receipt: number
  readonly at: number
  readonly flag: string | null
  readonly unused: boolean
  readonly deed: unknown
}

/** A commit is on the disk, not only with the system, when it returns: nothing is acknowledged before. */
export function makeDurable(database: DatabaseSync): void {
  database.exec('PRAGMA synchronous = FULL')
}

export function classWriter(database: DatabaseSync, newId: () => string) {
  const event = database.prepare('INSERT INTO events (attempt, sequence, wall, json) VALUES (?, ?, ?, ?)')
  const roomEvent = database.prepare('INSERT INTO room_events (session, sequence, wall, json) VALUES (?, ?, ?, ?)')
  const deed = database.prepare('INSERT INTO deeds (attempt, sequence, since, after, receipt, wall, at, flag, unused, json) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const attempt = database.prepare(`INSERT INTO attempts (id, scenario, title, title_en, role, contents, head, started, state, trainee, session, origin)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'in-progress', ?, ?, 'class')`)
  const clock = database.prepare('UPDATE sessions SET clock = ?, alive = ? WHERE id = ?')
  const seat = database.prepare(`INSERT INTO seats (session, trainee, joined) VALUES (?, ?, ?)
    ON CONFLICT (session, trainee) DO UPDATE SET joined = coalesce(joined, excluded.joined)`)
  const known = database.prepare('SELECT 1 FROM contents WHERE digest = ?')

  return {
    createSession(session: {id: string; title: string; class: string; plan: unknown; code: string; started: number}): void {
      database.prepare('INSERT INTO sessions (id, class, title, plan, started, code, alive) VALUES (?, ?, ?, ?, ?, ?, ?)')
        .run(session.id, session.class, session.title, JSON.stringify(session.plan), session.started, session.code, session.started)
    },
    appendRoom: (session: string, sequence: number, each: unknown, wall: number) => void roomEvent.run(session, sequence, wall, JSON.stringify(each)),
    /** The trainee's id; `joined` null for somebody who is only expected. */
    seat(session: string, who: {name: string; number: string; class: string}, joined: number | null): string {
      const id = traineeIn(database, who, newId)
      seat.run(session, id, joined)
      return id
    },
    /** Whoever is only here because of this session leaves no seat behind; somebody of the seating list is expected again. */
    unseat(session: string, trainee: string, isExpected: boolean): void {
      database.prepare(`UPDATE attempts SET state = 'discarded' WHERE session = ? AND trainee = ? AND origin = 'class'`).run(session, trainee)
      if (isExpected) database.prepare('UPDATE seats SET joined = NULL WHERE session = ? AND trainee = ?').run(session, trainee)
      else database.prepare('DELETE FROM seats WHERE session = ? AND trainee = ?').run(session, trainee)
    },
    begin(call: {id: string; head: LogHead; started: number; trainee: string; session: string}, contents: Contents): void {
      const {id, head, started, trainee, session} = call
      // To write them out again for every seat would cost the start.
      if (!known.get(head.contents)) storeContents(database, head.contents, contents)
      const {title, titleEn} = contents.scenario
      attempt.run(id, head.scenario, title, titleEn, head.settings.role, head.contents, JSON.stringify(head), started, trainee, session)
    },
    append(id: string, sequence: number, events: readonly CallEvent[], wall: number): void {
      events.forEach((each, i) => event.run(id, sequence + i, wall, JSON.stringify(each)))
    },
    appendDeed(row: DeedRow, wall: number): void {
      const {since, offset, receipt, at, flag, unused} = row
      deed.run(row.attempt, row.sequence, since, offset, receipt, wall, at, flag, unused ? 1 : 0, JSON.stringify(row.deed))
    },
    /** From now on the log is kept in the order of its times, not in the order it came. */
    finish(id: string, state: 'submitted' | 'abandoned', wall: number): void {
      const came = database.prepare('SELECT wall, json FROM events WHERE attempt = ? ORDER BY sequence').all(id)
      const ordered = came.toSorted((a, b) => atOf(a['json']) - atOf(b['json']))
      if (ordered.some((row, i) => row !== came[i])) {
        database.prepare('DELETE FROM events WHERE attempt = ?').run(id)
        ordered.forEach((row, i) => event.run(id, i, row['wall']!, row['json']!))
      }
      database.prepare('UPDATE attempts SET state = ?, ended = ? WHERE id = ?').run(state, wall, id)
    },
    alive: (session: string, at: number, wall: number) => void clock.run(at, wall, session),
    endSession: (session: string, wall: number) => void database.prepare('UPDATE sessions SET ended = ? WHERE id = ?').run(wall, session)
  }
}

function atOf(json: unknown): number {
  return (JSON.parse(String(json)) as CallEvent).at
}

/** Somebody of another name has the number on this machine: the class's list is right about its own, and both are kept. */
function traineeIn(database: DatabaseSync, {name, number, class: group}: {name: string; number: string; class: string}, newId: () => string): string {
  try {
    return traineeFor(database, {name, number, class: group, email: ''}, newId)
  } catch (error) {
    if (!(error instanceof NumberTakenError)) throw error
    const known = database.prepare('SELECT id FROM trainees WHERE number = ? AND name = ?').get(number, name)?.['id']
    if (typeof known === 'string') return known
    const id = newId()
    database.prepare('INSERT INTO trainees (id, name, number, class) VALUES (?, ?, ?, ?)').run(id, name, number, group)
    return id
  }
}

/** The newest session that was not ended; the one of that id where given. */
export function openRoom(database: DatabaseSync, id?: string): StoredRoom | null {
  const row = id === undefined
    ? database.prepare(`SELECT * FROM sessions WHERE ended IS NULL AND code <> '' ORDER BY started DESC LIMIT 1`).get()
    : database.prepare('SELECT * FROM sessions WHERE id = ?').get(id)
  if (!row) return null
  const session = String(row['id'])
  const events = database.prepare('SELECT json FROM room_events WHERE session = ? ORDER BY sequence').all(session)
  return {
    id: session, title: String(row['title']), code: String(row['code']), started: Number(row['started']), plan: JSON.parse(String(row['plan'])) as unknown,
    events: events.map(each => JSON.parse(String(each['json'])) as unknown),
    clock: Number(row['clock']), alive: Number(row['alive'])
  }
}

/** The calls of a session that were going on. */
export function openCalls(database: DatabaseSync, session: string): OpenCall[] {
  const ids = database.prepare(`SELECT id FROM attempts WHERE session = ? AND origin = 'class' AND state = 'in-progress' ORDER BY started, id`).all(session)
  const last = database.prepare('SELECT coalesce(max(sequence), 0) AS last FROM deeds WHERE attempt = ?')
  return ids.flatMap(({id}) => {
    const found = read(database, String(id))
    if (!found) return []
    const {events, ...head} = found.log
    return [{id: found.id, head, contents: found.contents, events, taken: Number(last.get(found.id)?.['last'])}]
  })
}

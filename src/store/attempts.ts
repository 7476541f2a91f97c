/** Attempts in the database: the journal that is written while a call goes on, and what is read of it later. */
import type {DatabaseSync, StatementSync} from 'node:sqlite'
import type {CallEvent, CallLog, Role} from '../call/events.ts'
import {logVersion} from '../call/events.ts'
import type {Contents} from '../scenario/types.ts'

export type AttemptState = 'in-progress' | 'submitted' | 'abandoned' | 'discarded'
/** `local` was taken on this machine, `class` was run by this host, `imported` came as a file. */
export type Origin = 'local' | 'class' | 'imported'

/** An attempt without its events. Times are epoch ms. */
export interface AttemptInfo {
  readonly id: string
  readonly scenario: string
  readonly title: string
  readonly titleEn: string
  readonly role: Role
  readonly state: AttemptState
  readonly started: number
  readonly ended: number | null
  readonly trainee: string | null
  /** Id of the class session it was taken in; null for one taken alone. */
  readonly session: string | null
  readonly origin: Origin
}
/** The log's head: everything but its events. */
export type LogHead = Omit<CallLog, 'events'>

export interface StoredAttempt extends AttemptInfo {
  readonly log: CallLog
  readonly contents: Contents
  /** Epoch ms when the last event was written. */
  readonly lastWritten: number
}

/** The attempt was written by a newer tingda. */
export class NewerLogError extends Error {
  override readonly name = 'NewerLogError'
}

/** What was stored of the attempt is no longer whole: its contents, its head, or one of its events (`event`, from 0). */
export class BrokenAttemptError extends Error {
  override readonly name = 'BrokenAttemptError'
  readonly part: 'contents' | 'head' | 'event'
  readonly event: number | null

  constructor(id: string, part: 'contents' | 'head' | 'event', event: number | null = null, cause?: unknown) {
    super(`${id}: ${part}${event === null ? '' : ` ${event}`}`, {cause})
    this.part = part
    this.event = event
  }
}

export interface NewAttempt {
  readonly id: string
  readonly head: LogHead
  readonly contents: Contents
  readonly started: number
  readonly trainee: string | null
  readonly session?: string | null
  readonly origin?: Origin
}

/** Begins an attempt; its contents are stored once per digest. */
export function begin(database: DatabaseSync, attempt: NewAttempt): void {
  const {id, head, contents, started, trainee, session = null, origin = 'local'} = attempt
  storeContents(database, head.contents, contents)
  // The person of this machine may not have been asked for a name yet.
  if (trainee !== null) database.prepare('INSERT OR IGNORE INTO trainees (id) VALUES (?)').run(trainee)
  const {title, titleEn} = contents.scenario
  database.prepare(`INSERT INTO attempts (id, scenario, title, title_en, role, contents, head, started, state, trainee, session, origin)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'in-progress', ?, ?, ?)`)
    .run(id, head.scenario, title, titleEn, head.settings.role, head.contents, JSON.stringify(head), started, trainee, session, origin)
}

/** Keeps contents under their digest; those it has already stay as they are. */
export function storeContents(database: DatabaseSync, digest: string, contents: Contents): void {
  database.prepare('INSERT OR IGNORE INTO contents (digest, json) VALUES (?, ?)').run(digest, JSON.stringify(contents))
}

type Appending = Readonly<Record<'begin' | 'insert' | 'commit', StatementSync>>
const appending = new WeakMap<DatabaseSync, Appending>()

/** Read once a connection: every key that is pressed is appended. */
function appendingIn(database: DatabaseSync): Appending {
  const known = appending.get(database)
  if (known) return known
  const statements = {
    begin: database.prepare('BEGIN IMMEDIATE'),
    insert: database.prepare('INSERT INTO events (attempt, sequence, wall, json) VALUES (?, ?, ?, ?)'),
    commit: database.prepare('COMMIT')
  }
  appending.set(database, statements)
  return statements
}

/** Appends events in one transaction; `sequence` is the number of the first. */
export function append(database: DatabaseSync, id: string, sequence: number, events: readonly CallEvent[], wall: number): void {
  if (events.length === 0) return
  const {begin, insert, commit} = appendingIn(database)
  const put = (event: CallEvent, i: number): void => void insert.run(id, sequence + i, wall, JSON.stringify(event))
  // A key is one event, and a statement by itself is a transaction.
  if (events.length === 1) return events.forEach(put)
  begin.run()
  try {
    events.forEach(put)
    commit.run()
  } catch (error) {
    database.exec('ROLLBACK')
    throw error
  }
}

/** Ends an attempt and has the disk hold it before going on. */
export function finish(database: DatabaseSync, id: string, state: Exclude<AttemptState, 'in-progress'>, ended: number): void {
  database.prepare('UPDATE attempts SET state = ?, ended = ? WHERE id = ?').run(state, ended, id)
  // A checkpoint syncs the log and the file: the submission also survives the machine going down.
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
}

const columns = 'id, scenario, title, title_en AS titleEn, role, state, started, ended, trainee, session, origin'

/** Attempts, the newest first; discarded ones are left out. */
export function list(database: DatabaseSync): AttemptInfo[] {
  return database.prepare(`SELECT ${columns} FROM attempts WHERE state <> 'discarded' ORDER BY started DESC, id DESC`).all()
    .map(row => row as unknown as AttemptInfo)
}

/** The newest attempt of this machine that was never finished: a call to go on with. A class's calls go on with the class. */
export function unfinished(database: DatabaseSync): AttemptInfo | null {
  const row = database.prepare(`SELECT ${columns} FROM attempts WHERE state = 'in-progress' AND origin = 'local' ORDER BY started DESC, id DESC LIMIT 1`).get()
  return (row as unknown as AttemptInfo | undefined) ?? null
}

/**
 * An attempt whole; null where there is none of that id.
 * @throws NewerLogError, BrokenAttemptError
 */
export function read(database: DatabaseSync, id: string): StoredAttempt | null {
  const row = database.prepare(`SELECT ${columns}, head, contents AS digest FROM attempts WHERE id = ?`).get(id)
  if (!row) return null
  const {head, digest, ...info} = row as unknown as AttemptInfo & {head: string; digest: string}
  const parsed = parseOr<LogHead>(head, cause => new BrokenAttemptError(id, 'head', null, cause))
  if (parsed.version > logVersion) throw new NewerLogError(`${id}: log version ${parsed.version}`)
  const contents = readContents(database, digest, id)
  const rows = database.prepare('SELECT wall, json FROM events WHERE attempt = ? ORDER BY sequence').all(id)
  return {
    ...info,
    log: {...parsed, events: rows.map((each, i) => parseOr<CallEvent>(String(each['json']), cause => new BrokenAttemptError(id, 'event', i, cause)))},
    contents,
    lastWritten: Number(rows.at(-1)?.['wall'] ?? info.started)
  }
}

/** Contents read lately, by connection and digest: what is compiled for them is kept with the object (compilePhrasebook). */
const lately = new WeakMap<DatabaseSync, Map<string, Contents>>()
const kept = 16

/**
 * The contents of that digest; `id` is the attempt that asks. What a digest names never changes, so a term's attempts share
 * one object.
 * @throws BrokenAttemptError
 */
export function readContents(database: DatabaseSync, digest: string, id: string): Contents {
  const known = lately.get(database) ?? new Map<string, Contents>()
  lately.set(database, known)
  const json = known.has(digest) ? undefined : database.prepare('SELECT json FROM contents WHERE digest = ?').get(digest)?.['json']
  if (!known.has(digest) && typeof json !== 'string') throw new BrokenAttemptError(id, 'contents')
  const contents = known.get(digest) ?? parseOr<Contents>(String(json), cause => new BrokenAttemptError(id, 'contents', null, cause))
  known.delete(digest)
  known.set(digest, contents)
  if (known.size > kept) known.delete(known.keys().next().value!)
  return contents
}

function parseOr<T>(json: string, broken: (cause: unknown) => Error): T {
  try {
    return JSON.parse(json) as T
  } catch (error) {
    throw broken(error)
  }
}

/** Ids that begin with `prefix`, or the newest submitted attempt's for ''. */
export function findIds(database: DatabaseSync, prefix: string): string[] {
  const rows = prefix === ''
    ? database.prepare(`SELECT id FROM attempts WHERE state = 'submitted' ORDER BY started DESC, id DESC LIMIT 1`).all()
    : database.prepare(`SELECT id FROM attempts WHERE substr(id, 1, length(?)) = ? ORDER BY started DESC LIMIT 20`).all(prefix, prefix)
  return rows.map(row => String(row['id']))
}

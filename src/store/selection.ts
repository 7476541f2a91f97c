/** Which attempts are meant, and those one page after the other: a school's records never lie in memory at once. */
import type {DatabaseSync, SQLInputValue} from 'node:sqlite'
import type {AttemptInfo, AttemptState, Origin} from './attempts.ts'

/** Each condition narrows it; what is left out does not matter. Discarded attempts never belong. */
export interface AttemptFilter {
  readonly id?: string | undefined
  readonly scenario?: string | undefined
  readonly class?: string | undefined
  /** Session ids. */
  readonly sessions?: readonly string[] | undefined
  /** Trainee ids. */
  readonly trainees?: readonly string[] | undefined
  /** Epoch ms: started at or after `from`, and before `before`. */
  readonly from?: number | undefined
  readonly before?: number | undefined
  readonly state?: AttemptState | undefined
  readonly origin?: Origin | undefined
}

const columns = ['id', 'scenario', 'title', 'title_en AS titleEn', 'role', 'state', 'started', 'ended', 'trainee', 'session', 'origin']
  .map(name => `attempts.${name}`).join(', ')
const from = 'FROM attempts LEFT JOIN trainees ON trainees.id = attempts.trainee LEFT JOIN sessions ON sessions.id = attempts.session'
const page = 500

export function countAttempts(database: DatabaseSync, filter: AttemptFilter): number {
  const {where, values} = conditions(filter)
  return Number(database.prepare(`SELECT count(*) AS n ${from} WHERE ${where}`).get(...values)?.['n'])
}

/** The oldest first; read a page at a time, so that no reading is open while somebody works on what was read. */
export function* attemptsIn(database: DatabaseSync, filter: AttemptFilter): Generator<AttemptInfo> {
  const {where, values} = conditions(filter)
  const read = database.prepare(
    `SELECT ${columns} ${from} WHERE ${where} AND (attempts.started, attempts.id) > (?, ?) ORDER BY attempts.started, attempts.id LIMIT ${page}`)
  let last: Pick<AttemptInfo, 'started' | 'id'> = {started: Number.MIN_SAFE_INTEGER, id: ''}
  for (;;) {
    const rows = read.all(...values, last.started, last.id) as unknown as AttemptInfo[]
    yield* rows
    if (rows.length < page) return
    last = rows.at(-1)!
  }
}

function conditions({id, scenario, class: group, sessions, trainees, from: first, before, state, origin}: AttemptFilter) {
  const values: SQLInputValue[] = []
  const clauses = [`attempts.state <> 'discarded'`]
  const add = (clause: string, ...given: readonly SQLInputValue[]): void => {
    clauses.push(clause)
    values.push(...given)
  }
  if (id !== undefined) add('attempts.id = ?', id)
  if (scenario !== undefined) add('attempts.scenario = ?', scenario)
  // A class is the session's, and of calls taken alone the trainee's.
  if (group !== undefined) add(`coalesce(nullif(sessions.class, ''), trainees.class, '') = ?`, group)
  if (sessions) add(`attempts.session IN (SELECT value FROM json_each(?))`, JSON.stringify(sessions))
  if (trainees) add(`attempts.trainee IN (SELECT value FROM json_each(?))`, JSON.stringify(trainees))
  if (first !== undefined) add('attempts.started >= ?', first)
  if (before !== undefined) add('attempts.started < ?', before)
  if (state !== undefined) add('attempts.state = ?', state)
  if (origin !== undefined) add('attempts.origin = ?', origin)
  return {where: clauses.join(' AND '), values}
}

/** Everybody whose calls this data folder holds: the person of this machine, a class, those whose files came in. */
import type {DatabaseSync} from 'node:sqlite'

/** Who somebody is; '' for what is not known. */
export interface Identity {
  readonly name: string
  /** 学号 */
  readonly number: string
  readonly email: string
  /** 班级 */
  readonly class: string
}
export interface KnownTrainee extends Identity {
  readonly id: string
  /** 工号, said in the greeting. */
  readonly worker: string
}
export const nobody: Identity = {name: '', number: '', email: '', class: ''}

const columns = 'id, name, number, email, class, worker'

/** By class, number and name, the way a register has them. */
export function listTrainees(database: DatabaseSync): KnownTrainee[] {
  return database.prepare(`SELECT ${columns} FROM trainees ORDER BY class, number, name, id`).all().map(row => row as unknown as KnownTrainee)
}

export function traineeOf(database: DatabaseSync, id: string | null): KnownTrainee | null {
  const row = id === null ? undefined : database.prepare(`SELECT ${columns} FROM trainees WHERE id = ?`).get(id)
  return (row as unknown as KnownTrainee | undefined) ?? null
}

/** Those meant by a number, a name, an e-mail address or an id, written whole. */
export function traineesNamed(database: DatabaseSync, text: string): KnownTrainee[] {
  const wanted = text.normalize('NFKC').trim()
  return listTrainees(database).filter(({id, name, number, email}) => wanted !== '' && [id, name, number, email].includes(wanted))
}

/** Somebody else of this machine's records has the number: who is meant is for a person to say. */
export class NumberTakenError extends Error {
  override readonly name = 'NumberTakenError'
  readonly known: KnownTrainee

  constructor(known: KnownTrainee) {
    super(`${known.number}: ${known.name}`)
    this.known = known
  }
}

/**
 * The trainee of that number, else of that class and name, made where there is none; what was not known of them is filled in
 * and nothing is overwritten. `newId` names a new one.
 * @throws NumberTakenError where the number is another person's
 */
export function traineeFor(database: DatabaseSync, identity: Identity, newId: () => string): string {
  const others = listTrainees(database)
  const byNumber = identity.number === '' ? undefined : others.find(each => each.number === identity.number)
  if (byNumber && byNumber.name !== '' && identity.name !== '' && byNumber.name !== identity.name) throw new NumberTakenError(byNumber)
  const known = byNumber ?? (identity.number === '' && identity.name !== ''
    ? others.find(each => each.name === identity.name && each.class === identity.class && each.number === '') : undefined)
  if (!known) return insert(database, newId(), identity)
  database.prepare(`UPDATE trainees SET name = iif(name = '', ?, name), email = iif(email = '', ?, email), class = iif(class = '', ?, class) WHERE id = ?`)
    .run(identity.name, identity.email, identity.class, known.id)
  return known.id
}

function insert(database: DatabaseSync, id: string, {name, number, email, class: group}: Identity): string {
  database.prepare('INSERT INTO trainees (id, name, number, email, class) VALUES (?, ?, ?, ?, ?)').run(id, name, number, email, group)
  return id
}

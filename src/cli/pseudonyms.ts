/** Exports without names: the same person has the same pseudonym in every export of this data folder, and nowhere else. */
import {createHmac, randomBytes} from 'node:crypto'
import type {DatabaseSync} from 'node:sqlite'
import {unknownPerson, type ExportedAttempt, type Person} from '../report/exported.ts'
import {readKeeping, writeKeeping} from '../store/keepings.ts'

/** Letters and digits that are not taken for each other (Crockford's base 32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 8

/** The key never leaves the data folder: without it nobody can try all student numbers. */
export function pseudonymiser(database: DatabaseSync): (attempt: ExportedAttempt) => ExportedAttempt {
  const key = readKeeping(database, 'pseudonym-key') ?? newKey(database)
  return attempt => {
    const {person} = attempt
    const name = pseudonymOf(person, key)
    const spoken = [person.name, person.number, person.email].filter(word => word.length >= 2)
    const hidden = mapTexts(attempt, text => spoken.reduce((left, word) => left.split(word).join(name), text)) as ExportedAttempt
    return {...hidden, id: attempt.id, scenario: attempt.scenario, person: {...unknownPerson, name, class: person.class}}
  }
}

function newKey(database: DatabaseSync): string {
  const key = randomBytes(32).toString('hex')
  writeKeeping(database, 'pseudonym-key', key)
  return key
}

function pseudonymOf({number, name, class: group}: Person, key: string): string {
  if (number === '' && name === '') return ''
  const digest = createHmac('sha256', key).update(number === '' ? `${group}\0${name}` : number).digest()
  return `学员-${[...digest.subarray(0, length)].map(byte => alphabet[byte % alphabet.length]).join('')}`
}

/** Every text in plain data, whatever holds it: graders' comments and a trainee's replies name people. */
function mapTexts(value: unknown, map: (text: string) => string): unknown {
  if (typeof value === 'string') return map(value)
  if (Array.isArray(value)) return value.map(each => mapTexts(each, map))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapTexts(each, map)]))
}

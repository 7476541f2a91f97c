/**
 * Moodle's gradebook import (Grades, Import, CSV file): a row a trainee, for each scenario a grade and its feedback.
 * Moodle reads a hyphen as no grade, which is how it exports one (https://docs.moodle.org/en/Grade_import).
 */
import type {Person} from './exported.ts'
import {scoreBy, type Register, type RegisterEntry, type ScorePolicy} from './register.ts'

export type MoodleKey = 'number' | 'email' | 'username'

/** Headings Moodle's import maps by itself. */
const headings: Readonly<Record<MoodleKey, string>> = {number: 'ID number', email: 'Email address', username: 'Username'}
const noGrade = '-'

/** A school's user names are the student numbers, and Moodle's are lower case. */
function keyOf({number, email}: Person, by: MoodleKey): string {
  return by === 'email' ? email : by === 'username' ? number.toLowerCase() : number
}

export interface MoodleTable {
  readonly rows: readonly (readonly string[])[]
  /** Names of those left out: nothing to know them by. */
  readonly unknown: readonly string[]
}

export function moodleTable(register: Register, by: MoodleKey, policy: ScorePolicy): MoodleTable {
  const scenarios = [...register.scenarios()]
  const entries = register.entries()
  const known = entries.filter(({person}) => keyOf(person, by) !== '')
  const header = [headings[by], ...scenarios.flatMap(([, title]) => [`听打：${title}`, `听打：${title}（反馈）`])]
  return {
    rows: [header, ...known.map(entry => [keyOf(entry.person, by), ...scenarios.flatMap(([id]) => cellsOf(entry, id, policy))])],
    unknown: entries.filter(entry => !known.includes(entry)).map(({person}) => person.name || '—')
  }
}

function cellsOf({scores}: RegisterEntry, scenario: string, policy: ScorePolicy): string[] {
  const scored = scoreBy(policy, scores.get(scenario) ?? [])
  return scored ? [String(scored.total), scored.feedback] : [noGrade, '']
}

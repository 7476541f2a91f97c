import {stringify} from 'csv-stringify/sync'
import {withoutFormula} from '../report/cells.ts'
import {moodleTable, type MoodleKey} from '../report/moodle.ts'
import type {Register, ScorePolicy} from '../report/register.ts'

/**
 * The file whole: its rows are as many as there are trainees. Without a byte order mark and without the tabs that guard
 * digits in Excel: Moodle compares what stands there.
 */
export function moodleCsv(register: Register, by: MoodleKey, policy: ScorePolicy): {text: string; rows: number; unknown: readonly string[]} {
  const {rows, unknown} = moodleTable(register, by, policy)
  const [header = [], ...people] = rows
  // A hyphen alone is Moodle's own sign and no formula.
  const safe = people.map(row => row.map(cell => cell === '-' ? cell : withoutFormula(cell)))
  return {text: stringify([header, ...safe], {record_delimiter: 'windows'}), rows: people.length, unknown}
}

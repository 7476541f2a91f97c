/** Who practises on this machine: asked after the first call, and never part of a log. */
import type {DatabaseSync} from 'node:sqlite'

export interface Trainee {
  readonly name: string
  /** 学号 */
  readonly number: string
  /** 工号 */
  readonly worker: string
  /** Characters a minute in the 60-second baseline; null before it was taken. */
  readonly baseline: number | null
  /** Choices of the settings screen, by name. */
  readonly settings: Readonly<Record<string, string>>
}

/** The one person a local database belongs to. */
export const localTrainee = 'local'
const nobody: Trainee = {name: '', number: '', worker: '', baseline: null, settings: {}}

/** The local trainee; blank before anything was asked. */
export function readTrainee(database: DatabaseSync): Trainee {
  const row = database.prepare('SELECT name, number, worker, baseline, settings FROM trainees WHERE id = ?').get(localTrainee)
  if (!row) return nobody
  return {
    name: String(row['name']), number: String(row['number']), worker: String(row['worker']),
    baseline: row['baseline'] === null ? null : Number(row['baseline']),
    settings: JSON.parse(String(row['settings'])) as Record<string, string>
  }
}

export function writeTrainee(database: DatabaseSync, trainee: Trainee): void {
  database.prepare(`INSERT INTO trainees (id, name, number, worker, baseline, settings) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, number = excluded.number, worker = excluded.worker,
    baseline = excluded.baseline, settings = excluded.settings`)
    .run(localTrainee, trainee.name, trainee.number, trainee.worker, trainee.baseline, JSON.stringify(trainee.settings))
}

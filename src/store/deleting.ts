/** Deleting for good: a trainee with everything of theirs, or attempts that have been kept long enough. Nothing of it comes back. */
import type {DatabaseSync} from 'node:sqlite'

/** Rows deleted, by table. */
export type Deleted = Readonly<Record<string, number>>

interface ForeignKey { readonly table: string; readonly column: string; readonly to: string }

/** The trainee and all rows that lead to them, whatever table they are in. The person of this machine stays, without a name. */
export function deleteTrainee(database: DatabaseSync, {id, name, number}: {readonly id: string; readonly name: string; readonly number: string}, isLocal: boolean): Deleted {
  return inOneGo(database, counts => {
    counts['names'] = blankNames(database, name, number)
    deleteWhere(database, 'trainees', 'id', [id], counts, isLocal)
    if (isLocal) database.prepare(`UPDATE trainees SET name = '', number = '', worker = '', email = '', class = '', baseline = NULL WHERE id = ?`).run(id)
  })
}

/** Seating lists and rooms name people, too: their rows stay, without the name. Answers how many were changed. */
function blankNames(database: DatabaseSync, name: string, number: string): number {
  if (name === '' && number === '') return 0
  const blanked = (json: string): string => JSON.stringify(JSON.parse(json), (_, each: unknown) => {
    if (typeof each !== 'object' || each === null || !('name' in each || 'number' in each)) return each
    const known = each as Record<string, unknown>
    const isThem = number === '' ? known['name'] === name : known['number'] === number
    return isThem ? {...known, ...('name' in known && {name: ''}), ...('number' in known && {number: ''}), ...('email' in known && {email: ''})} : each
  })
  let changed = 0
  for (const [table, column, keys] of [['sessions', 'plan', ['id']], ['room_events', 'json', ['session', 'sequence']]] as const) {
    const write = database.prepare(`UPDATE ${table} SET ${column} = ? WHERE ${keys.map(key => `${key} = ?`).join(' AND ')}`)
    for (const row of database.prepare(`SELECT ${[...keys, column].join(', ')} FROM ${table}`).all()) {
      const before = String(row[column])
      const after = before.includes(JSON.stringify(number === '' ? name : number)) ? blanked(before) : before
      if (after === before) continue
      write.run(after, ...keys.map(key => row[key]!))
      changed += 1
    }
  }
  return changed
}

export function deleteAttempts(database: DatabaseSync, ids: readonly string[]): Deleted {
  return inOneGo(database, counts => deleteWhere(database, 'attempts', 'id', ids, counts, false))
}

function inOneGo(database: DatabaseSync, work: (counts: Record<string, number>) => void): Deleted {
  const counts: Record<string, number> = {}
  // What is deleted is overwritten with zeros, in the file and in its journal, and not merely forgotten.
  database.exec('PRAGMA secure_delete = ON; BEGIN IMMEDIATE')
  try {
    work(counts)
    counts['contents'] = Number(database.prepare(`DELETE FROM contents WHERE digest NOT IN (SELECT contents FROM attempts)
      AND NOT EXISTS (SELECT 1 FROM grade_events WHERE json LIKE '%"contents":"' || contents.digest || '"%')`).run().changes)
    database.exec('COMMIT')
  } catch (error) {
    database.exec('ROLLBACK')
    throw error
  }
  database.exec('VACUUM; PRAGMA wal_checkpoint(TRUNCATE)')
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))
}

/** Children first, found by the database's own foreign keys: a table added later is not forgotten. */
function deleteWhere(database: DatabaseSync, table: string, column: string, values: readonly (string | number)[], counts: Record<string, number>, keepsRow: boolean): void {
  if (values.length === 0) return
  const list = JSON.stringify(values)
  for (const child of childrenOf(database, table)) {
    const own = database.prepare(`SELECT DISTINCT "${child.to}" AS value FROM "${table}" WHERE "${column}" IN (SELECT value FROM json_each(?))`).all(list).map(row => row['value'] as string)
    deleteWhere(database, child.table, child.column, own, counts, false)
  }
  if (keepsRow) return
  const {changes} = database.prepare(`DELETE FROM "${table}" WHERE "${column}" IN (SELECT value FROM json_each(?))`).run(list)
  counts[table] = (counts[table] ?? 0) + Number(changes)
}

function childrenOf(database: DatabaseSync, parent: string): ForeignKey[] {
  const tables = database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`).all().map(row => String(row['name']))
  return tables.flatMap(table => database.prepare(`SELECT "table", "from", "to" FROM pragma_foreign_key_list(?)`).all(table)
    .filter(key => key['table'] === parent)
    .map(key => ({table, column: String(key['from']), to: String(key['to'] ?? 'rowid')})))
}

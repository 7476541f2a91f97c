import {stringify, type Options} from 'csv-stringify/sync'
import {attemptTable} from '../report/attemptTable.ts'
import {spreadsheetCell, type Cell} from '../report/cells.ts'
import {changesTable, changeRows} from '../report/changesTable.ts'
import {criteriaTable, criterionRows} from '../report/criteriaTable.ts'
import {evidenceRows, evidenceTable} from '../report/evidenceTable.ts'
import type {ExportedAttempt} from '../report/exported.ts'
import {fieldRows, fieldsTable} from '../report/fieldsTable.ts'
import {cellsOf, headerOf, type Table} from '../report/table.ts'
import type {ExportTable} from './commands/export.ts'
import type {Lang} from './language.ts'

/** RFC 4180 lines; every text is quoted, so that Excel keeps the tabs that guard its digits. */
const rfc4180: Options = {record_delimiter: 'windows', quoted_string: true}
/** Without it Excel takes UTF-8 for the system's code page. */
const byteOrderMark = '\uFEFF'

/** A table whose rows come from one attempt after the other. */
export interface AttemptSheet<Row> extends Table<Row> { readonly rows: (attempt: ExportedAttempt) => readonly Row[] }

function sheet<Row>(table: Table<Row>, rows: (attempt: ExportedAttempt) => readonly Row[]): AttemptSheet<never> {
  return {...table, rows} as unknown as AttemptSheet<never>
}

export const attemptSheets: Readonly<Record<Exclude<ExportTable, 'office'>, AttemptSheet<never>>> = {
  attempts: sheet(attemptTable, attempt => [attempt]),
  criteria: sheet(criteriaTable, criterionRows),
  fields: sheet(fieldsTable, fieldRows),
  evidence: sheet(evidenceTable, evidenceRows),
  changes: sheet(changesTable, changeRows)
}

/** The file piece by piece: the header, then the rows of each attempt. */
export async function* csvChunks(attempts: AsyncIterable<ExportedAttempt>, table: AttemptSheet<never>, lang: Lang): AsyncGenerator<string> {
  yield byteOrderMark + csvLines([headerOf(table, lang)])
  for await (const attempt of attempts) yield csvLines(table.rows(attempt).map(row => cellsOf(table, row, lang)))
}

/** A table whose rows are all known, as one piece. */
export function csvOf<Row>(table: Table<Row>, rows: readonly Row[], lang: Lang): string {
  return byteOrderMark + csvLines([headerOf(table, lang), ...rows.map(row => cellsOf(table, row, lang))])
}

function csvLines(rows: readonly (readonly Cell[])[]): string {
  return stringify(rows.map(row => row.map(spreadsheetCell)), rfc4180)
}

import {stringify, type Options} from 'csv-stringify/sync'
import {attemptTable} from '../report/attemptTable.ts'
import {spreadsheetCell, type Cell} from '../report/cells.ts'
import {criteriaTable, criterionRows} from '../report/criteriaTable.ts'
import type {ExportedAttempt} from '../report/exported.ts'
import {cellsOf, headerOf} from '../report/table.ts'
import type {Lang} from './language.ts'

/** RFC 4180 lines; every text is quoted, so that Excel keeps the tabs that guard its digits. */
const rfc4180: Options = {record_delimiter: 'windows', quoted_string: true}
/** Without it Excel takes UTF-8 for the system's code page. */
const byteOrderMark = '\uFEFF'

/** The file piece by piece: the header, then the rows of each attempt. */
export async function* csvChunks(
  attempts: AsyncIterable<ExportedAttempt>, table: 'attempts' | 'criteria', lang: Lang
): AsyncGenerator<string> {
  yield byteOrderMark + lines([headerOf<never>(table === 'attempts' ? attemptTable : criteriaTable, lang)])
  for await (const attempt of attempts) yield lines(rowsOf(attempt, table, lang))
}

function rowsOf(attempt: ExportedAttempt, table: 'attempts' | 'criteria', lang: Lang): Cell[][] {
  return table === 'attempts'
    ? [cellsOf(attemptTable, attempt, lang)]
    : criterionRows(attempt).map(row => cellsOf(criteriaTable, row, lang))
}

function lines(rows: readonly (readonly Cell[])[]): string {
  return stringify(rows.map(row => row.map(spreadsheetCell)), rfc4180)
}

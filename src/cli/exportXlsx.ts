import type {ExportedAttempt} from '../report/exported.ts'
import {createRegister, officeRows, officeTable, type ScorePolicy} from '../report/register.ts'
import type {Words} from '../report/language.ts'
import {cellsOf} from '../report/table.ts'
import {UserError} from './errors.ts'
import {attemptSheets} from './exportCsv.ts'
import type {Io} from './io.ts'
import {isCut, sheetOf, workbook} from './workbook.ts'

/** A workbook is made in memory, and each attempt brings some sixty rows: more of them belong in CSV, which streams. */
export const mostAttemptsInWorkbook = 2_000

const names: readonly (readonly [keyof typeof attemptSheets, Words])[] = [
  ['attempts', {zh: '成绩', en: 'Attempts'}], ['criteria', {zh: '逐项', en: 'Criteria'}], ['fields', {zh: '字段', en: 'Fields'}],
  ['evidence', {zh: '证据', en: 'Evidence'}], ['changes', {zh: '改分记录', en: 'Changes'}]
]
const office: Words = {zh: '教务', en: 'Register'}

/** `cut` is told how many cells had to be cut. Throws a UserError where there are too many attempts. */
export async function xlsxOf(
  io: Pick<Io, 'lang'>, attempts: AsyncIterable<ExportedAttempt>, count: number, policy: ScorePolicy, cut: (cells: number) => void
): Promise<Uint8Array> {
  if (count > mostAttemptsInWorkbook) throw tooMany(count)
  const {lang} = io
  const all: ExportedAttempt[] = []
  const register = createRegister()
  for await (const attempt of attempts) {
    all.push(attempt)
    register.add(attempt)
  }
  const tooLong = names.reduce((sum, [id]) => sum + all.reduce((cells, attempt) =>
    cells + attemptSheets[id].rows(attempt).flatMap(row => cellsOf(attemptSheets[id], row, lang)).filter(isCut).length, 0), 0)
  if (tooLong > 0) cut(tooLong)
  const sheets = names.map(([id, name]) => sheetOf(name[lang], attemptSheets[id], all.flatMap(attempt => [...attemptSheets[id].rows(attempt)]), lang))
  return workbook([...sheets, sheetOf(office[lang], officeTable, officeRows(register.entries(), policy), lang)])
}

function tooMany(count: number): UserError {
  return new UserError(
    {
      zh: `选中了 ${count} 通电话，一个 XLSX 工作簿最多放 ${mostAttemptsInWorkbook} 通。`,
      en: `${count} calls are selected; a workbook holds ${mostAttemptsInWorkbook} at most.`
    },
    {hint: {
      zh: '用 --session、--class 或 --from、--to 分批导出，或者用 --format csv，多少都行。',
      en: 'Export in parts with --session, --class or --from and --to, or use --format csv, which takes any number.'
    }}
  )
}

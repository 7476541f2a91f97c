import type {ExportedAttempt} from '../report/exported.ts'
import {createRegister, officeRows, officeTable, type ScorePolicy} from '../report/register.ts'
import type {Words} from '../report/language.ts'
import {cellsOf} from '../report/table.ts'
import {UserError} from './errors.ts'
import {attemptSheets} from './exportCsv.ts'
import type {Io} from './io.ts'
import {isCut, sheetOf, workbook, workCell} from './workbook.ts'

/** A workbook is made in memory, half a megabyte an attempt with its sixty rows: more of them belong in CSV, which streams. */
export const mostAttemptsInWorkbook = 1_000

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
  const register = createRegister()
  const sheets = names.map(([id, name]) => ({id, sheet: sheetOf(name[lang], attemptSheets[id], [], lang)}))
  let tooLong = 0
  // Cells are made as the attempts come, so that those themselves need not stay.
  for await (const attempt of attempts) {
    register.add(attempt)
    for (const {id, sheet} of sheets) {
      for (const row of attemptSheets[id].rows(attempt)) {
        const cells = cellsOf(attemptSheets[id], row, lang)
        tooLong += cells.filter(isCut).length
        sheet.data.push(cells.map(cell => workCell(cell)))
      }
    }
  }
  if (tooLong > 0) cut(tooLong)
  return workbook([...sheets.map(({sheet}) => sheet), sheetOf(office[lang], officeTable, officeRows(register.entries(), policy), lang)])
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

/** XLSX files that are the same bytes for the same data. */
import type {SheetData} from 'write-excel-file/node'
import {withoutFormula, type Cell} from '../report/cells.ts'
import {cellsOf, headerOf, type Table} from '../report/table.ts'
import type {Lang} from './language.ts'
import {withoutTimes} from './zipTimes.ts'

export interface WorkSheet {
  readonly name: string
  readonly data: SheetData
  readonly widths: readonly number[]
  /** Rows at the top that stay when the sheet is scrolled. */
  readonly frozen: number
  readonly landscape?: boolean
}

/** Excel takes no more characters in a cell. */
const longestCell = 32_767

/** Styles by what a cell holds: points are whole or to a tenth, everything else is text and keeps its zeros. */
const text = {type: String, format: '@', alignVertical: 'top'} as const
const heading = {type: String, format: '@', fontWeight: 'bold', backgroundColor: '#E8EEF4', wrap: true, alignVertical: 'center'} as const

export function headingCell(value: string, more: object = {}) {
  return {...heading, ...more, value}
}

export function workCell(cell: Cell, more: object = {}) {
  if (cell === null || cell === '') return null
  if (typeof cell === 'number') return {value: cell, type: Number, format: Number.isInteger(cell) ? '0' : '0.0##', alignVertical: 'top' as const, ...more}
  return {...text, ...more, value: shortened(withoutFormula(cell))}
}

/** No cell of ours is as long; what a trainee pastes may be. */
function shortened(value: string): string {
  return isCut(value) ? value.slice(0, longestCell - 1) + '…' : value
}

/** Whether a workbook holds only the beginning of it. */
export function isCut(cell: Cell): boolean {
  return typeof cell === 'string' && cell.length > longestCell
}

export function sheetOf<Row>(name: string, table: Table<Row>, rows: readonly Row[], lang: Lang): WorkSheet {
  return {
    name, frozen: 1, landscape: true, widths: table.columns.map(column => column.width),
    data: [headerOf(table, lang).map(title => headingCell(title)), ...rows.map(row => cellsOf(table, row, lang).map(cell => workCell(cell)))]
  }
}

export async function workbook(sheets: readonly WorkSheet[]): Promise<Uint8Array> {
  const {default: writeExcelFile} = await import('write-excel-file/node')
  const file = await writeExcelFile(sheets.map(({name, data, widths, frozen, landscape}) => ({
    sheet: name, data, columns: widths.map(width => ({width})), stickyRowsCount: frozen, ...(landscape && {orientation: 'landscape' as const})
  }))).toBuffer()
  return withoutTimes(file)
}

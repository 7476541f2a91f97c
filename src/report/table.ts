/** Columns of a table: one definition gives the header, the cells and their order. */
import type {Cell} from './cells.ts'
import type {Lang, Words} from './language.ts'

export interface Column<Row> {
  readonly title: Words
  readonly cell: (row: Row, lang: Lang) => Cell
  /** Characters of half width a spreadsheet gives it. */
  readonly width: number
}

export interface Table<Row> { readonly columns: readonly Column<Row>[] }

export function headerOf<Row>({columns}: Table<Row>, lang: Lang): string[] {
  return columns.map(column => column.title[lang])
}

export function cellsOf<Row>({columns}: Table<Row>, row: Row, lang: Lang): Cell[] {
  return columns.map(column => column.cell(row, lang))
}

export function column<Row>(zh: string, en: string, cell: Column<Row>['cell'], width = 12): Column<Row> {
  return {title: {zh, en}, cell, width}
}

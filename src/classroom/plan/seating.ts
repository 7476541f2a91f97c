/** A seating list: a CSV out of a spreadsheet or a school's register. Every problem is told at its line. */
import {CsvError, parse} from 'csv-parse/sync'
import {nearby} from './columns.ts'
import {mostSeats} from './plan.ts'
import type {Expected} from './plan.ts'
import type {SessionProblem} from './problems.ts'

export interface Seating {
  readonly seating: readonly Expected[]
  readonly problems: readonly SessionProblem[]
}

interface Row { readonly record: readonly string[]; readonly info: {readonly lines: number} }

/** 2.02611E+11: what a spreadsheet made of a long number. */
const mangled = /^[0-9](?:\.[0-9]+)?E\+?[0-9]+$/i

export function readSeating(bytes: Uint8Array): Seating {
  const text = decoded(bytes)
  if (text === null) return {seating: [], problems: [{code: 'seating-encoding', at: {line: 1, column: 1}}]}
  let rows: readonly Row[]
  try {
    // A Chinese Excel may write semicolons or tabs.
    rows = parse(text, {bom: true, delimiter: delimiterOf(text), relax_column_count: true, skip_empty_lines: true, trim: true, info: true}) as unknown as Row[]
  } catch (error) {
    const line = error instanceof CsvError && typeof error['lines'] === 'number' ? error['lines'] : 1
    return {seating: [], problems: [{code: 'seating-unreadable', at: {line, column: 1}, params: {detail: error instanceof CsvError ? error.code : ''}}]}
  }
  const [header, ...people] = rows
  const columns = header && nearby(header.record)
  if (!columns) return {seating: [], problems: [{code: 'seating-columns', at: {line: 1, column: 1}}]}
  return seatedBy(people, columns)
}

function seatedBy(people: readonly Row[], columns: {readonly number: number; readonly name: number}): Seating {
  const seating: Expected[] = []
  const problems: SessionProblem[] = []
  const lines = new Map<string, number>()
  for (const {record, info: {lines: line}} of people) {
    const number = (record[columns.number] ?? '').normalize('NFKC').trim()
    const name = (record[columns.name] ?? '').trim()
    const at = {line, column: 1}
    if (number === '' && name === '') continue
    const known = lines.get(number)
    if (number === '') problems.push({code: 'seating-no-number', at, params: {name}})
    else if (mangled.test(number)) problems.push({code: 'seating-mangled', at, params: {number}})
    else if (known !== undefined) problems.push({code: 'seating-duplicate', at, params: {number, line: String(known)}})
    else {
      lines.set(number, line)
      seating.push({number, name})
    }
  }
  if (people.length === 0) problems.push({code: 'seating-empty', at: {line: 1, column: 1}})
  if (seating.length > mostSeats) problems.push({code: 'seating-too-many', at: {line: 1, column: 1}, params: {limit: String(mostSeats)}})
  return {seating, problems}
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    return null
  }
}

function delimiterOf(text: string): string {
  const [first = ''] = text.split(/\r?\n/)
  return [',', ';', '\t', '，'].find(each => first.includes(each)) ?? ','
}

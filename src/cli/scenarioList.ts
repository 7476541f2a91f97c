import {cellWidth} from '../text/width.ts'
import type {Scenario, ScenarioKind} from '../scenario/types.ts'
import type {ListOptions} from './commands/scenario.ts'
import type {Io} from './io.ts'
import {inWords, printJson, printLine} from './io.ts'
import type {Words} from './language.ts'
import {openPack} from './packs.ts'

export const kindWords: Readonly<Record<ScenarioKind, Words>> = {
  order: {zh: '订购', en: 'order'},
  query: {zh: '咨询', en: 'query'},
  complaint: {zh: '投诉', en: 'complaint'},
  callback: {zh: '回访', en: 'follow-up call'},
  special: {zh: '特殊情况', en: 'special'}
}

/** Lists the scenarios of the pack: id, kind, form, level, title. */
export async function listScenarios(io: Io, {json, pack: folder}: ListOptions): Promise<void> {
  const pack = await openPack(io, folder)
  const rows = pack.scenarios.toSorted((a, b) => a.level - b.level || (a.id < b.id ? -1 : 1))
  if (json) return printJson(io, rows.map(rowOf))
  for (const line of table(rows.map(each => cells(io, each)))) printLine(io, line)
}

function rowOf({id, title, titleEn, kind, form, level, customers, generate}: Scenario): object {
  return {id, title, titleEn, kind, form, level, customers: customers.length, generates: generate !== undefined}
}

function cells(io: Io, {id, kind, form, level, title, titleEn}: Scenario): string[] {
  return [
    id,
    inWords(io, {zh: `${level} 级`, en: `level ${level}`}),
    inWords(io, kindWords[kind]),
    form === null ? inWords(io, {zh: '无表单', en: 'no form'}) : inWords(io, {zh: `表${form}`, en: `form ${form}`}),
    inWords(io, {zh: title, en: titleEn || title})
  ]
}

/** Columns as wide as their widest cell. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map(row => cellWidth(row[i] ?? ''))))
  return rows.map(row => row.map((cell, i) => cell + ' '.repeat(widths[i]! - cellWidth(cell))).join('  ').trimEnd())
}

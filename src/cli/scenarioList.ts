import {kindLabels} from '../report/labels.ts'
import {textTable} from '../report/textTable.ts'
import {formName, type ScenarioEntry} from '../scenario/entry.ts'
import type {ListOptions} from './commands/scenario.ts'
import type {Io} from './io.ts'
import {inWords, printJson, printLine} from './io.ts'
import {builtInShelf, openPack, shelfOf} from './packs.ts'

/** Lists the scenarios of the pack: id, kind, form, level, title. */
export async function listScenarios(io: Io, {json, pack: folder}: ListOptions): Promise<void> {
  const shelf = folder === undefined ? builtInShelf() : shelfOf(await openPack(io, folder))
  const rows = (await shelf.list()).toSorted((a, b) => a.level - b.level || (a.id < b.id ? -1 : 1))
  if (json) return printJson(io, rows.map(rowOf))
  for (const line of textTable(rows.map(each => cells(io, each)))) printLine(io, line)
}

function rowOf({id, title, titleEn, kind, form, level, customers, generates, seconds}: ScenarioEntry): object {
  return {id, title, titleEn, kind, form, level, customers, generates, seconds}
}

function cells(io: Io, entry: ScenarioEntry): string[] {
  const {id, kind, form, level, title, titleEn} = entry
  return [
    id,
    inWords(io, {zh: `${level} 级`, en: `level ${level}`}),
    inWords(io, kindLabels[kind]),
    form === null ? inWords(io, {zh: '无表单', en: 'no form'}) : inWords(io, {zh: formName(entry, 'zh'), en: `form ${formName(entry, 'en')}`}),
    inWords(io, {zh: title, en: titleEn || title})
  ]
}

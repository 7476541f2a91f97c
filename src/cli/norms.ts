import {carriedBy, profileNote} from '../report/normsTable.ts'
import {carriedNorms, isUncarried, type CarriedNorm} from '../scenario/norms.ts'
import {wrapText} from '../text/wrap.ts'
import type {NormsOptions} from './commands/norms.ts'
import {FINDINGS, UserError} from './errors.ts'
import type {Io} from './io.ts'
import {inWords, printJson, printLine} from './io.ts'
import {wholeNumber} from './numbers.ts'
import {openPack} from './packs.ts'

/** Lists the norms, all or those numbered; exit code 1 where nothing carries one of them. */
export async function listNorms(io: Io, numbers: readonly string[], {json = false, pack: folder}: NormsOptions): Promise<void> {
  const all = carriedNorms(await openPack(io, folder))
  const wanted = new Set(numbers.map(text => wholeNumber(text, 'N')))
  for (const n of wanted) if (!all.some(each => each.norm.n === n)) throw unknown(n, all.length)
  const shown = wanted.size === 0 ? all : all.filter(each => wanted.has(each.norm.n))
  const left = shown.filter(isUncarried)
  if (left.length > 0) io.exitCode = FINDINGS
  if (json) {
    return printJson(io, shown.map(each => ({
      ...each.norm, carriers: each.carriers, carried: !isUncarried(each)
    })))
  }
  for (const each of shown) tell(io, each)
  printLine(io, '')
  printLine(io, left.length === 0
    ? inWords(io, {zh: `${shown.length} 条，都有着落。`, en: `${shown.length} norms, all of them carried.`})
    : inWords(io, {
        zh: `${shown.length} 条，${left.length} 条还没有着落：${left.map(each => each.norm.n).join('、')}。`,
        en: `${shown.length} norms, ${left.length} of them carried by nothing: ${left.map(each => each.norm.n).join(', ')}.`
      }))
}

const indent = 5

function tell(io: Io, each: CarriedNorm): void {
  const {n, source, text, textEn} = each.norm
  const note = profileNote(each, io.lang)
  const head = `${inWords(io, {zh: text, en: textEn})}  [${[source, note].filter(Boolean).join(inWords(io, {zh: '；', en: '; '}))}]`
  const by = isUncarried(each) ? inWords(io, {zh: '✗ 还没有着落', en: '✗ carried by nothing'}) : carriedBy(each, io.lang)
  const width = Math.max(40, Math.min(io.columns, 100)) - indent
  wrapText(head, width).forEach((row, i) => printLine(io, `${i === 0 ? String(n).padStart(3) : '   '}  ${row}`))
  for (const row of wrapText(by, width - 2)) printLine(io, `${' '.repeat(indent + 2)}${row}`)
}

function unknown(n: number, count: number): UserError {
  return new UserError({zh: `没有第 ${n} 条规范，一共 ${count} 条。`, en: `There is no norm ${n}; there are ${count}.`})
}

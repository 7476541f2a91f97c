/** `tingda scenario coverage` without a scenario: a line for each of the pack, and what they reach together. */
import {textTable} from '../report/textTable.ts'
import {loadChinese} from './chinese.ts'
import type {CoverageOptions} from './commands/scenario.ts'
import {FINDINGS} from './errors.ts'
import type {Io} from './io.ts'
import {inWords, printJson, printLine} from './io.ts'
import {reachOfScenario, sharesOf, totalShares, unseenCriteria, type Shares} from './libraryReach.ts'
import {wholeNumber} from './numbers.ts'
import {openPack} from './packs.ts'
import {progressOn} from './progress.ts'
import {reachKinds, reachWords, type Target} from './scenarioReach.ts'

interface Row { readonly scenario: string; readonly courses: number; readonly failed: readonly string[]; readonly targets: readonly Target[] }

/** Plays every model and test of the pack; exit code 1 where one of them fails. */
export async function coverLibrary(io: Io, options: CoverageOptions): Promise<void> {
  const seed = wholeNumber(options.seed ?? '0', '--seed')
  const pack = await openPack(io, options.pack)
  const chinese = await loadChinese()
  const progress = progressOn(io, pack.scenarios.reduce((sum, {tests}) => sum + tests.length + 1, 0))
  const rows = pack.scenarios.map((scenario): Row => {
    const {results, failed, targets} = reachOfScenario(pack, scenario, seed, chinese)
    for (const _ of results) progress.step()
    return {scenario: scenario.id, courses: results.length, failed, targets}
  })
  progress.done()
  if (rows.some(({failed}) => failed.length > 0)) io.exitCode = FINDINGS
  const library = rows.map(({targets}) => targets)
  const totals = {courses: rows.reduce((sum, {courses}) => sum + courses, 0), ...totalShares(library)}
  if (options.json) {
    return printJson(io, {
      scenarios: rows.map(({targets, ...row}) => ({...row, ...sharesOf(targets)})),
      totals: {...totals, unseen: unseenCriteria(library).map(({id}) => id)}
    })
  }
  const head = [inWords(io, {zh: '练习', en: 'scenario'}), inWords(io, {zh: '通数', en: 'calls'}), ...reachKinds.map(kind => inWords(io, reachWords[kind]))]
  const total = [inWords(io, {zh: `合计 ${rows.length} 个`, en: `all ${rows.length}`}), String(totals.courses), ...cells(totals)]
  const body = rows.map(({scenario, courses, targets}) => [scenario, String(courses), ...cells(sharesOf(targets))])
  for (const line of textTable([head, ...body, total], ['left', 'right', 'right', 'right', 'right', 'right'])) printLine(io, line)
  tellUnseen(io, unseenCriteria(library))
  tellFailed(io, rows)
}

/** `reached/all` by kind; a dash where there is nothing to reach. */
export function cells(shares: Shares): string[] {
  return reachKinds.map(kind => shares[kind].all === 0 ? '—' : `${shares[kind].reached}/${shares[kind].all}`)
}

function tellUnseen(io: Io, unseen: readonly Target[]): void {
  if (unseen.length === 0) return
  printLine(io, inWords(io, {zh: `没有一通走到的评分项：${unseen.map(({id}) => id).join('、')}`, en: `criteria no call reaches: ${unseen.map(({id}) => id).join(', ')}`}))
}

function tellFailed(io: Io, rows: readonly Row[]): void {
  for (const {scenario, failed} of rows.filter(row => row.failed.length > 0)) {
    printLine(io, inWords(io, {zh: `没有通过的测试：${scenario}：${failed.join('、')}`, en: `failed tests: ${scenario}: ${failed.join(', ')}`}))
  }
}

import {existsSync} from 'node:fs'
import type {DatabaseSync} from 'node:sqlite'
import {regradedContents, regradeParts, type RegradePart} from '../grade/regrade.ts'
import {regradeLines} from '../report/regradeText.ts'
import {shortIdLength} from '../report/shortIds.ts'
import {readKeeping} from '../store/keepings.ts'
import {attemptsIn, countAttempts} from '../store/selection.ts'
import type {RegradeOptions} from './commands/grade.ts'
import {loadChinese} from './chinese.ts'
import {UserError} from './errors.ts'
import {filterOf} from './filters.ts'
import {graderOf} from './gradeDesk.ts'
import type {Io} from './io.ts'
import {inWords, printJson, printLine} from './io.ts'
import {withStore} from './openStore.ts'
import {openPack} from './packs.ts'
import {progressOn} from './progress.ts'
import {applyTrials, tryOut, type TrialResult} from './regradeTrial.ts'

/** Who would change by the rubric, phrasebook and expected answers of today's pack; written down with `--apply` only. */
export async function regrade(io: Io, options: RegradeOptions): Promise<void> {
  const {apply = false, trial = false, json = false, why = ''} = options
  if (apply === trial) {
    throw new UserError(
      {zh: '请写 --trial（先看会变成什么样）或 --apply（照这样改）。', en: 'Say --trial (to see what would change) or --apply (to change it).'},
      {hint: {zh: '先 --trial，看过再 --apply。', en: '--trial first; --apply once you have looked.'}})
  }
  await withStore(io, async database => {
    const pack = await openPack(io, options.pack ?? rememberedPack(database))
    const parts = partsOf(options.only)
    const filter = filterOf(database, options)
    const progress = progressOn(io, countAttempts(database, filter))
    const result = tryOut(database, attemptsIn(database, filter), await loadChinese(), {
      contents: contents => regradedContents(contents, pack, parts), heard: (_, __, known) => known
    }, () => progress.step())
    progress.done()
    if (apply) applyTrials(database, result.changed, {who: graderOf(database, options.who), why: why.trim() || reason(io, parts), at: Date.now()})
    tellTrial(io, result, {apply, json})
  })
}

/** The school's pack of the last acceptance, where it is still there. */
function rememberedPack(database: DatabaseSync): string | undefined {
  const folder = readKeeping(database, 'school-pack')
  return folder !== null && existsSync(folder) ? folder : undefined
}

function partsOf(only: string | undefined): readonly RegradePart[] {
  if (only === undefined) return regradeParts
  const named = only.split(/[,，、\s]+/).filter(each => each !== '')
  const unknown = named.find(each => !(regradeParts as readonly string[]).includes(each))
  if (unknown === undefined && named.length > 0) return regradeParts.filter(each => named.includes(each))
  throw new UserError({zh: `--only 可以是 ${regradeParts.join('、')}，不能是 ${unknown ?? '空的'}。`, en: `--only takes ${regradeParts.join(', ')}, not ${unknown ?? 'nothing'}.`})
}

function reason(io: Io, parts: readonly RegradePart[]): string {
  const names = {rubric: {zh: '评分标准', en: 'rubric'}, phrasebook: {zh: '话术库', en: 'phrasebook'}, standards: {zh: '流程规范', en: 'standards'}, expected: {zh: '应答要点', en: 'expected answers'}} as const
  return inWords(io, {zh: `按现在的${parts.map(each => names[each].zh).join('、')}重新评分`, en: `re-graded by today's ${parts.map(each => names[each].en).join(', ')}`})
}

const widest = 100
const narrowest = 60

/** What a trial came to, or what was applied. */
export function tellTrial(io: Io, {looked, changed, final}: TrialResult, {apply, json}: {apply: boolean; json: boolean}): void {
  if (json) {
    return printJson(io, {
      applied: apply, looked, final,
      changed: changed.map(({attempt, person, change}) => ({attempt, trainee: {number: person.number || null, name: person.name || null}, ...change}))
    })
  }
  const width = Math.max(narrowest, Math.min(widest, io.columns))
  for (const line of regradeLines(changed, shortIdLength(changed.map(each => each.attempt)), io.lang, width)) printLine(io, line)
  const moved = changed.filter(each => each.change.total.before !== each.change.total.after).length
  printLine(io, inWords(io, {
    zh: `看了 ${looked} 通，${changed.length} 通有变化，其中 ${moved} 通总分变了。${apply ? '已经记下，原来的分数在改分记录里。' : '这是试算，什么都没有改。'}`,
    en: `${looked} looked at, ${changed.length} change, ${moved} of them in their total. ${apply ? 'Written down; the old scores stand in the history.' : 'This was a trial: nothing was changed.'}`
  }))
  if (final.length > 0) printLine(io, inWords(io, {
    zh: `另有 ${final.length} 通已定稿，没有动：${final.map(each => each.slice(0, 8)).join('、')}。要改先 tingda grade reopen。`,
    en: `${final.length} are final and were left alone: ${final.map(each => each.slice(0, 8)).join(', ')}. Reopen them first: tingda grade reopen.`
  }))
}

/** The attempts of the same class session, or of the same scenario where the call was taken alone. */
export function classmates(database: DatabaseSync, id: string): ReturnType<typeof attemptsIn> {
  const [info] = [...attemptsIn(database, {id})]
  if (!info) return attemptsIn(database, {id})
  return info.session === null ? attemptsIn(database, {scenario: info.scenario}) : attemptsIn(database, {sessions: [info.session]})
}

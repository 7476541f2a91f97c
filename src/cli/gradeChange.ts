/** What a grader changes from the command line: points, comments, states, and taking it back. */
import type {DatabaseSync} from 'node:sqlite'
import type {GradeWish} from '../grade/decide.ts'
import {actionLabel, gradeStateLabels} from '../report/labels.ts'
import {attemptsIn} from '../store/selection.ts'
import type {GradeChangeOptions, GradeManyOptions, GradeUndoOptions} from './commands/grade.ts'
import {FINDINGS, UserError} from './errors.ts'
import {filterOf} from './filters.ts'
import {graderOf, openDesk, type GradeDesk} from './gradeDesk.ts'
import {refusalError} from './gradeWords.ts'
import type {Io} from './io.ts'
import {inWords, printJson, printLine} from './io.ts'
import {withStore} from './openStore.ts'
import {newestRegrade, takeBackRegrade, takenBackText} from './takeBackRegrade.ts'
import {wantedId} from './attemptNamed.ts'

export async function setPoints(io: Io, prefix: string, criterion: string, points: string, {why = '', who, json = false}: GradeChangeOptions): Promise<void> {
  const wish = wishOf(criterion, points)
  if ((wish.type === 'score' || wish.type === 'not-applicable') && why.trim() === '') {
    throw new UserError({zh: '改分要写理由。', en: 'Other points need a reason.'}, {hint: {zh: '例如：--why 电话里顾客改过口', en: 'For example: --why "the customer corrected herself"'}})
  }
  await atDesk(io, who, (desk, database) => {
    const id = wantedId(database, prefix)
    decideOrThrow(desk, id, wish, why)
    tell(io, desk, id, json)
  })
}

function wishOf(criterion: string, points: string): GradeWish {
  const text = points.normalize('NFKC').trim().toLowerCase()
  if (text === 'na' || text === '不适用') return {type: 'not-applicable', criterion}
  if (text === 'ok' || text === '确认') return {type: 'confirm', criterion}
  if (text === 'auto' || text === '自动') return {type: 'clear', criterion}
  if (/^\d{1,3}$/.test(text)) return {type: 'score', criterion, points: Number(text)}
  throw new UserError({zh: `${points} 不是分数：写整数、na（不适用）、ok（确认）或 auto（恢复自动分）。`, en: `${points} are no points: a whole number, na, ok or auto.`})
}

export async function comment(io: Io, prefix: string, text: string, {on, who, json = false}: GradeChangeOptions & {on?: string}): Promise<void> {
  await atDesk(io, who, (desk, database) => {
    const id = wantedId(database, prefix)
    decideOrThrow(desk, id, {type: 'comment', criterion: on ?? null, text: text.trim()}, '')
    tell(io, desk, id, json)
  })
}

export async function undo(io: Io, prefix: string | undefined, options: GradeUndoOptions): Promise<void> {
  const {who, regrade = false, json = false} = options
  if ((prefix === undefined) !== regrade) {
    throw new UserError({zh: '请写一通电话的编号，或者 --regrade（撤销最近一次重新评分）。', en: 'Name a call, or say --regrade to take back the last re-grade.'})
  }
  if (prefix === undefined) return undoRegrade(io, options)
  await atDesk(io, who, (desk, database) => {
    const id = wantedId(database, prefix)
    const regrade = newestRegrade(database, id)
    if (regrade) {
      const taken = takeBackRegrade(io, database, desk, regrade, [id])
      if (taken.undone.length === 0) throw nothingToTakeBack()
      if (!json) printLine(io, takenBackText(io, taken))
      return tell(io, desk, id, json)
    }
    const taken = desk.undo(id)
    if (!taken) throw nothingToTakeBack()
    if (!json) printLine(io, inWords(io, {zh: `撤销了：${actionLabel(taken).zh}`, en: `Taken back: ${actionLabel(taken).en}`}))
    tell(io, desk, id, json)
  })
}

function nothingToTakeBack(): UserError {
  return new UserError({zh: '没有可以撤销的改动；定稿的先重新打开。', en: 'There is nothing to take back; what is final must be reopened first.'})
}

/** The last re-grade or acceptance, in every call where nothing was done since. */
async function undoRegrade(io: Io, options: GradeUndoOptions): Promise<void> {
  await atDesk(io, options.who, (desk, database) => {
    const candidates = [...attemptsIn(database, {...filterOf(database, options), state: 'submitted'})].flatMap(({id}) => {
      const event = newestRegrade(database, id)
      return event ? [{id, event}] : []
    })
    const newest = Math.max(...candidates.map(({event}) => event.at))
    const meant = candidates.filter(({event}) => event.at === newest)
    const [first] = meant
    if (!first) throw new UserError({zh: '没有可以撤销的重新评分：之后都有别的改动，或者从来没有过。', en: 'There is no re-grade to take back: other changes came after it, or there never was one.'})
    const taken = takeBackRegrade(io, database, desk, first.event, meant.map(({id}) => id))
    if (options.json) return printJson(io, taken)
    printLine(io, takenBackText(io, taken))
  })
}

type StateWish = 'publish' | 'finalise' | 'reopen' | 'ask-for-review'

/** Several at once: those that cannot be changed are told, the others are. */
export async function changeState(io: Io, prefixes: readonly string[], type: StateWish, options: GradeManyOptions): Promise<void> {
  const {why = '', who, json = false} = options
  if (type === 'reopen' && why.trim() === '') throw new UserError({zh: '重新打开要写理由。', en: 'Reopening needs a reason.'}, {hint: {zh: '例如：--why 学生申诉', en: 'For example: --why appeal'}})
  await atDesk(io, who, (desk, database) => {
    const ids = idsWanted(database, prefixes, options)
    const refused: UserError[] = []
    const changed: string[] = []
    for (const id of ids) {
      const refusal = desk.decide(id, {type}, why)
      if (refusal) refused.push(refusalError(refusal, id))
      else changed.push(id)
    }
    if (refused.length > 0) io.exitCode = FINDINGS
    if (json) return printJson(io, {changed, refused: refused.map(each => inWords(io, each.words))})
    for (const each of refused) io.stderr.write(`${inWords(io, each.words)}\n`)
    printLine(io, inWords(io, {zh: `改了 ${changed.length} 通，没有改 ${refused.length} 通。`, en: `${changed.length} changed, ${refused.length} not.`}))
  })
}

/** Named, or everything that matches where that is said in so many words. */
function idsWanted(database: DatabaseSync, prefixes: readonly string[], options: GradeManyOptions): string[] {
  if (prefixes.length > 0) return prefixes.map(prefix => wantedId(database, prefix))
  const ids = [...attemptsIn(database, {...filterOf(database, options), state: 'submitted'})].map(each => each.id)
  if (options.all) return ids
  throw new UserError(
    {zh: `没有写编号。符合条件的已提交通话有 ${ids.length} 通。`, en: `No id was given. ${ids.length} submitted calls match.`},
    {hint: {zh: '确实要一起改，请加 --all。', en: 'To change them all, add --all.'}})
}

async function atDesk(io: Io, who: string | undefined, work: (desk: GradeDesk, database: DatabaseSync) => void): Promise<void> {
  await withStore(io, async database => {
    work(await openDesk(database, graderOf(database, who), Date.now), database)
  })
}

function decideOrThrow(desk: GradeDesk, id: string, wish: GradeWish, why: string): void {
  const refusal = desk.decide(id, wish, why.trim())
  if (refusal) throw refusalError(refusal, id)
}

function tell(io: Io, desk: GradeDesk, id: string, json: boolean): void {
  const opened = desk.open(id)
  const card = opened?.card
  if (!opened || !card) return
  if (json) {
    return printJson(io, {
      attempt: id, state: opened.state, total: card.total, automaticTotal: card.automaticTotal, grade: card.grade, open: card.open,
      history: opened.events.length
    })
  }
  printLine(io, inWords(io, {
    zh: `${id.slice(0, 8)}：总分 ${card.total}（自动 ${card.automaticTotal}），${gradeStateLabels[opened.state].zh}，待复核 ${card.open.length} 项。`,
    en: `${id.slice(0, 8)}: total ${card.total} (automatic ${card.automaticTotal}), ${gradeStateLabels[opened.state].en}, ${card.open.length} to be reviewed.`
  }))
}

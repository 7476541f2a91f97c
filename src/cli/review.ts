import type {DatabaseSync} from 'node:sqlite'
import {progressOf} from '../report/progress.ts'
import {scorecardText} from '../report/scorecardText.ts'
import {shortIdLength} from '../report/shortIds.ts'
import {stateLabels} from '../report/labels.ts'
import {BrokenAttemptError, findIds, list, NewerLogError, read, type StoredAttempt} from '../store/attempts.ts'
import {loadChinese} from './chinese.ts'
import type {ReviewOptions} from './commands/review.ts'
import {UserError} from './errors.ts'
import type {Scorecard} from '../score/scorecard.ts'
import {UnscorableError} from '../score/unscorable.ts'
import {gradedCall} from './gradedRead.ts'
import {besideIn, earlierScorecards, loadScorer, type Scorer} from './historyRead.ts'
import type {Io} from './io.ts'
import {inWords, printJson, printLine} from './io.ts'
import {localIso, localMinute} from './localTime.ts'
import {readStore} from './openStore.ts'

/** Cells of a line: what is longer than this is hard to read, and what is shorter holds no aligned address. */
const widest = 100
const narrowest = 60

/** Prints the scorecard of the attempt whose id begins with `prefix`, '' for the newest submitted one. */
export async function review(io: Io, prefix: string, {json = false}: ReviewOptions): Promise<void> {
  await readStore(io, async database => {
    if (!database) throw nothingYet()
    const attempt = submittedAttempt(database, prefix)
    const scorer = await loadScorer()
    // What cannot be scored is explained before anybody's decisions are laid on it.
    const automatic = scoreOrExplain(attempt, scorer)
    const {card, state} = gradedCall(database, attempt, attempt, await loadChinese())
    const scorecard = card ?? automatic
    const progress = progressOf(scorecard, earlierScorecards(database, attempt, scorer))
    const {name, number} = besideIn(database)(attempt).person
    const trainee = name === '' && number === '' ? {} : {trainee: {name, number}}
    if (json) {
      printJson(io, {attempt: attempt.id, scenario: attempt.scenario, started: localIso(attempt.started), ...trainee, gradeState: state, ...scorecard, comparedWithEarlier: progress})
      return
    }
    const {scenario} = attempt.contents
    const title = inWords(io, {zh: scenario.title, en: scenario.titleEn || scenario.title})
    const heading = [inWords(io, {zh: '评分表', en: 'Scorecard'}), title, localMinute(attempt.started), name, attempt.id]
    printLine(io, heading.filter(part => part !== '').join('  '))
    printLine(io, '')
    const eventTimes = attempt.log.events.map(event => event.at)
    const width = Math.max(narrowest, Math.min(widest, io.columns))
    for (const line of scorecardText(scorecard, {lang: io.lang, eventTimes, width, progress})) printLine(io, line)
  })
}

export function submittedAttempt(database: DatabaseSync, prefix: string): StoredAttempt {
  const id = wantedId(database, prefix)
  const attempt = readOrExplain(database, id)
  if (attempt.state !== 'submitted') {
    const {zh, en} = stateLabels[attempt.state]
    throw new UserError(
      {zh: `通话 ${id} 没有评分表：它的状态是“${zh}”。`, en: `Call ${id} has no scorecard: it is ${en}.`},
      {hint: {
        zh: '提交了表单的通话才有评分；tingda history 列出所有通话。',
        en: 'Only a call whose form was submitted is scored; tingda history lists the calls.'
      }}
    )
  }
  return attempt
}

function readOrExplain(database: DatabaseSync, id: string): StoredAttempt {
  try {
    const attempt = read(database, id)
    if (attempt) return attempt
    throw unknown(database, id)
  } catch (error) {
    if (error instanceof BrokenAttemptError) throw broken(id, error.part === 'event' ? (error.event ?? 0) : error.part, error)
    if (!(error instanceof NewerLogError)) throw error
    throw newer(id, error)
  }
}

/** A log that was read and cannot be scored: of a newer shape, or not whole. */
function scoreOrExplain({id, log, contents}: StoredAttempt, scorer: Scorer): Scorecard {
  try {
    return scorer(log, contents)
  } catch (error) {
    if (!(error instanceof UnscorableError)) throw error
    const {fault} = error
    if (fault.kind === 'broken-event') throw broken(id, fault.index, error)
    if (fault.kind === 'no-contents') throw broken(id, 'contents', error)
    throw newer(id, error)
  }
}

function newer(id: string, cause: unknown): UserError {
  return new UserError(
    {
      zh: `通话 ${id} 是更新版本的听打写的，这里读不了；记录没有改动。请更新听打。`,
      en: `Call ${id} was written by a newer tingda and cannot be read here; it is left alone. Update tingda.`
    },
    {cause}
  )
}

/** `where`: the number of an event from 0, or the part that is not there. */
function broken(id: string, where: number | 'contents' | 'head', cause: unknown): UserError {
  const [zh, en] = typeof where === 'number' ? [`第 ${where + 1} 条记录`, `event ${where + 1}`]
    : where === 'contents' ? ['通话所用的场景和评分表', 'the scenario and rubric it was taken with'] : ['记录的开头', 'the head of its log']
  return new UserError(
    {zh: `通话 ${id} 的记录不完整，缺少或损坏的是${zh}，评不了分；其余记录没有改动。`, en: `Call ${id} cannot be scored: ${en} is missing or damaged. Nothing was changed.`},
    {hint: {zh: '有备份的话，请把数据文件夹恢复成备份；tingda history 列出其他通话。', en: 'Restore the data folder from a backup if there is one; tingda history lists the other calls.'}, cause}
  )
}

const namedAtMost = 5

/** The one id meant; an id given whole is meant even where another begins with it. */
export function wantedId(database: DatabaseSync, prefix: string): string {
  const ids = findIds(database, prefix)
  const [id] = ids
  if (id === undefined) throw prefix === '' ? nothingYet() : unknown(database, prefix)
  if (ids.length === 1 || ids.includes(prefix)) return ids.includes(prefix) ? prefix : id
  const length = shortIdLength(ids, Math.max(6, prefix.length + 1))
  const named = ids.slice(0, namedAtMost).map(each => each.slice(0, length))
  const more = ids.length > namedAtMost
  throw new UserError(
    {
      zh: `有不止一通电话的编号以 ${prefix} 开头：${named.join('、')}${more ? '……' : ''}。`,
      en: `More than one call's id begins with ${prefix}: ${named.join(', ')}${more ? ', …' : ''}.`
    },
    {hint: {zh: '请多写几位。', en: 'Write more of it.'}}
  )
}

function unknown(database: DatabaseSync, prefix: string): UserError {
  const attempts = list(database).filter(each => each.state === 'submitted')
  const length = shortIdLength(attempts.map(each => each.id))
  const newest = attempts.slice(0, 3).map(each => `${each.id.slice(0, length)} (${localMinute(each.started)})`)
  return new UserError(
    {zh: `没有编号以 ${prefix} 开头的通话。`, en: `There is no call whose id begins with ${prefix}.`},
    {
      hint: newest.length > 0
        ? {zh: `最近提交的：${newest.join('、')}；tingda history 列出全部。`, en: `Submitted last: ${newest.join(', ')}; tingda history lists them all.`}
        : {zh: 'tingda history 列出所有通话。', en: 'tingda history lists the calls.'}
    }
  )
}

function nothingYet(): UserError {
  return new UserError(
    {zh: '还没有提交过的通话，没有评分表可看。', en: 'No call has been submitted yet, so there is no scorecard.'},
    {hint: {zh: '运行 tingda 打开主界面，按 Enter 就能接第一通电话。', en: 'Run tingda for the home screen and press Enter to take the first call.'}}
  )
}

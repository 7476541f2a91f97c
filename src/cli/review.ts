import type {DatabaseSync} from 'node:sqlite'
import {decisionLines} from '../report/gradeText.ts'
import {progressOf} from '../report/progress.ts'
import {scorecardText} from '../report/scorecardText.ts'
import {stateLabels} from '../report/labels.ts'
import type {StoredAttempt} from '../store/attempts.ts'
import {attemptNamed, brokenAttempt, newerAttempt, noneSubmitted} from './attemptNamed.ts'
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
    if (!database) throw noneSubmitted()
    const attempt = submittedAttempt(database, prefix)
    const scorer = await loadScorer()
    // What cannot be scored is explained before anybody's decisions are laid on it.
    const automatic = scoredOrExplained(attempt, scorer)
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
    const decided = card ? decisionLines(card, io.lang, width - 2) : []
    if (decided.length === 0) return
    printLine(io, '')
    printLine(io, inWords(io, {zh: '老师改过的', en: 'Decided by a person'}))
    for (const line of decided) printLine(io, `  ${line}`)
  })
}

export function submittedAttempt(database: DatabaseSync, prefix: string): StoredAttempt {
  const attempt = attemptNamed(database, prefix)
  const {id} = attempt
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

/** A log that was read and cannot be scored: of a newer shape, or not whole. */
export function scoredOrExplained({id, log, contents}: StoredAttempt, scorer: Scorer): Scorecard {
  try {
    return scorer(log, contents)
  } catch (error) {
    if (!(error instanceof UnscorableError)) throw error
    const {fault} = error
    if (fault.kind === 'broken-event') throw brokenAttempt(id, fault.index, error)
    if (fault.kind === 'no-contents') throw brokenAttempt(id, 'contents', error)
    throw newerAttempt(id, error)
  }
}

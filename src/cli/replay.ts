import {replayLength} from '../call/replay.ts'
import {stateLabels} from '../report/labels.ts'
import {replayEntries, type ReplayEntry} from '../report/replayEntries.ts'
import {replayText} from '../report/replayText.ts'
import {textOf} from '../score/messages.ts'
import {replayMarks, type ReplayMarks} from '../score/replay.ts'
import type {Scorecard} from '../score/scorecard.ts'
import type {StoredAttempt} from '../store/attempts.ts'
import {attemptNamed} from './attemptNamed.ts'
import type {ReplayOptions} from './commands/replay.ts'
import {UserError} from './errors.ts'
import {loadScorer} from './historyRead.ts'
import type {Io} from './io.ts'
import {inWords, printJson, printLine} from './io.ts'
import {localIso, localMinute} from './localTime.ts'
import {openStore, readStore} from './openStore.ts'
import {scoredOrExplained} from './review.ts'

/** Cells of a line, as in `review`. */
const widest = 100
const narrowest = 60

/** Goes through the attempt whose id begins with `prefix`, '' for the newest submitted one: on the screen, or as text. */
export async function replay(io: Io, prefix: string, {json = false}: ReplayOptions): Promise<void> {
  if (io.isTTY && !json) return onScreen(io, prefix)
  await readStore(io, async database => {
    if (!database) throw nothingYet()
    const attempt = attemptNamed(database, prefix, nothingYet)
    const {log, contents} = attempt
    const card: Scorecard = scoredOrExplained(attempt, await loadScorer())
    const marks = replayMarks(log, contents, card)
    const entries = replayEntries(attempt, marks)
    if (json) return printJson(io, asJson(attempt, entries, marks))
    const title = inWords(io, {zh: contents.scenario.title, en: contents.scenario.titleEn || contents.scenario.title})
    printLine(io, [inWords(io, {zh: '回放', en: 'Replay'}), title, localMinute(attempt.started), stateLabels[attempt.state][io.lang], attempt.id].join('  '))
    printLine(io, '')
    for (const line of replayText(entries, {lang: io.lang, width: Math.max(narrowest, Math.min(widest, io.columns)), contents})) printLine(io, line)
  })
}

async function onScreen(io: Io, prefix: string): Promise<void> {
  // What is wrong with the id is told before the screen is taken.
  const id = await readStore(io, database => {
    if (!database) throw nothingYet()
    return Promise.resolve(attemptNamed(database, prefix, nothingYet).id)
  })
  openStore(io).close()
  const [{openScreens}, {builtInShelf}] = await Promise.all([import('./screens.ts'), import('./packs.ts')])
  await openScreens(io, {shelf: builtInShelf(), replay: id})
}

function asJson({id, scenario, role, state, started, log}: StoredAttempt, entries: readonly ReplayEntry[], {lags}: ReplayMarks): unknown {
  return {
    attempt: id, scenario, role, state, started: localIso(started), length: replayLength(log),
    entries: entries.map(entry => {
      if (entry.kind === 'event') return {...entry.event, kind: entry.event.type, type: undefined}
      if (entry.kind !== 'error') return entry
      const {dimension, criterion, toReview, note} = entry.error
      return {at: entry.at, kind: entry.kind, dimension, criterion, toReview, text: textOf(note, 'zh'), textEn: textOf(note, 'en')}
    }),
    lags
  }
}

function nothingYet(): UserError {
  return new UserError(
    {zh: '还没有可以回放的通话。', en: 'There is no call to go through yet.'},
    {hint: {zh: '运行 tingda 打开主界面，按 Enter 就能接第一通电话。', en: 'Run tingda for the home screen and press Enter to take the first call.'}}
  )
}

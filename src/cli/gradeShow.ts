import {stateOf} from '../call/session.ts'
import {gradingOf} from '../grade/grading.ts'
import {changesOf, exported, type ExportedAttempt} from '../report/exported.ts'
import {attemptJson, exportVersion} from '../report/exportJson.ts'
import {decisionLines, historyLines, transcriptLines} from '../report/gradeText.ts'
import {gradeStateLabels, sourceLabels, stateLabels} from '../report/labels.ts'
import {scorecardText} from '../report/scorecardText.ts'
import type {GradeShowOptions} from './commands/grade.ts'
import {UserError} from './errors.ts'
import {loadChinese} from './chinese.ts'
import {openDesk, type OpenedAttempt} from './gradeDesk.ts'
import {scoredAs} from './gradedRead.ts'
import type {Io} from './io.ts'
import {inWords, printJson, printLine} from './io.ts'
import {localIso} from './localTime.ts'
import {wholeNumber} from './numbers.ts'
import {readStore} from './openStore.ts'
import {wantedId} from './attemptNamed.ts'

const widest = 100
const narrowest = 60

/** Prints one attempt as a grader sees it. */
export async function showGrade(io: Io, prefix: string, {asOf, json = false}: GradeShowOptions): Promise<void> {
  await readStore(io, async database => {
    if (!database) throw new UserError({zh: '还没有通话记录。', en: 'No call has been taken yet.'})
    const desk = await openDesk(database, '', Date.now)
    const opened = desk.open(wantedId(database, prefix))
    if (!opened) throw new UserError({zh: `没有编号以 ${prefix} 开头的通话。`, en: `There is no call whose id begins with ${prefix}.`})
    const seen = asOf === undefined ? opened : earlier(opened, wholeNumber(asOf, '--as-of'))
    const shown = asOf === undefined ? opened : {...seen, ...scoredAs(database, opened.attempt, opened.attempt, await loadChinese(), gradingOf(seen.events))}
    const attempt = exported(opened.attempt, opened.beside, {log: opened.attempt.log, contents: opened.attempt.contents}, {
      scorecard: shown.card, gradeState: shown.state, changes: changesOf(opened.events, localIso)
    })
    const turns = stateOf(opened.attempt.log, opened.attempt.contents.scenario.mood).turns
    if (json) {
      return printJson(io, {
        version: exportVersion, asOf: asOf === undefined ? null : Number(asOf), ...attemptJson(attempt, io.lang), open: shown.card?.open ?? [],
        transcript: turns.map(({who, at, text, intents}) => ({who, at, text, intents}))
      })
    }
    const width = Math.max(narrowest, Math.min(widest, io.columns))
    for (const line of linesOf(io, attempt, shown, transcriptLines(turns, io.lang, width - 2), width)) printLine(io, line)
  })
}

/** The attempt with its first `count` entries only. */
function earlier(opened: OpenedAttempt, count: number): OpenedAttempt {
  if (count > opened.events.length) {
    throw new UserError({zh: `这通电话只有 ${opened.events.length} 条改分记录。`, en: `This call's history has ${opened.events.length} entries.`})
  }
  return {...opened, events: opened.events.slice(0, count)}
}

function linesOf(io: Io, attempt: ExportedAttempt, {card, state}: Pick<OpenedAttempt, 'card' | 'state'>, transcript: readonly string[], width: number): string[] {
  const {person, session, title, started, source, changes, id} = attempt
  const section = (zh: string, en: string, lines: readonly string[]): string[] => lines.length === 0 ? [] : [inWords(io, {zh, en}), ...lines.map(line => `  ${line}`), '']
  const who = [person.class, person.number, person.name].filter(each => each !== '').join(' ') || inWords(io, {zh: '没有姓名学号', en: 'no name'})
  const heading = [who, title[io.lang], started.slice(0, 16).replace('T', ' '), session?.title ?? '', sourceLabels[source][io.lang], gradeStateLabels[state][io.lang], id]
  return [
    heading.filter(each => each !== '').join('  '), '',
    ...section('对话', 'Transcript', transcript),
    ...(card ? [...scorecardText(card, {lang: io.lang, width, eventTimes: attempt.eventTimes}), ''] : [inWords(io, {
      zh: `没有评分：状态是“${stateLabels[attempt.state].zh}”。`, en: `No score: it is ${stateLabels[attempt.state].en}.`
    }), '']),
    ...section('老师改过的', 'Decided by a person', card ? decisionLines(card, io.lang, width - 2) : []),
    ...section('待复核', 'To be reviewed', (card?.open ?? []).map(open => `？ ${labelOf(io, card!, open)}  ${open}`)),
    ...section('改分记录', 'History', historyLines(changes, io.lang, width - 2))
  ].slice(0, -1)
}

function labelOf({lang}: Pick<Io, 'lang'>, {criteria}: NonNullable<OpenedAttempt['card']>, id: string): string {
  const criterion = criteria.find(each => each.id === id)
  return (lang === 'zh' ? criterion?.label : criterion?.labelEn) ?? id
}

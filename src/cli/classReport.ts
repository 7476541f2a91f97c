import type {DatabaseSync} from 'node:sqlite'
import {captionsNow} from '../call/captions.ts'
import {stateOf} from '../call/session.ts'
import {classReport as reportOf} from '../report/class/classReport.ts'
import type {ClassAttempt} from '../report/class/classReport.ts'
import {classReportText} from '../report/class/classReportText.ts'
import type {ExportedAttempt} from '../report/exported.ts'
import {shortIdLength} from '../report/shortIds.ts'
import {list, read} from '../store/attempts.ts'
import {attemptsIn} from '../store/selection.ts'
import {absentSeats, listSessions} from '../store/sessions.ts'
import type {ReportOptions} from './commands/class.ts'
import {UserError} from './errors.ts'
import {sessionNamed} from './filters.ts'
import {readScored} from './historyRead.ts'
import type {Io} from './io.ts'
import {inWords, printJson, printLine} from './io.ts'
import {readStore} from './openStore.ts'

/** Ranking among equals and the class's weak spots. Throws a UserError where there was no class. */
export async function classReport(io: Io, session: string | undefined, {json}: ReportOptions): Promise<void> {
  await readStore(io, async database => {
    if (!database || listSessions(database).length === 0) {
      throw new UserError({zh: '这台电脑上还没有上过课堂。', en: 'No class session has been held on this machine.'}, {hint: {zh: '开一堂：tingda class host', en: 'Host one: tingda class host'}})
    }
    const {id, title, class: group} = sessionNamed(database, session ?? 'last')
    const attempts: ClassAttempt[] = []
    for await (const attempt of readScored(database, attemptsIn(database, {sessions: [id]}))) attempts.push(...conditionsOf(database, attempt))
    const report = reportOf(attempts, absentSeats(database, [id]).length)
    if (json) return printJson(io, {session: {id, title, class: group}, ...report})
    printLine(io, [group, title].filter(Boolean).join(' · ') || inWords(io, {zh: `课堂 ${id.slice(0, 8)}`, en: `class session ${id.slice(0, 8)}`}))
    for (const line of classReportText(report, {lang: io.lang, idLength: shortIdLength(list(database).map(each => each.id))})) printLine(io, line)
  })
}

/** Nothing for an attempt that cannot be read. */
function conditionsOf(database: DatabaseSync, attempt: ExportedAttempt): ClassAttempt[] {
  const stored = attempt.facts ? read(database, attempt.id) : null
  if (!stored) return []
  const {log, contents} = stored
  const {role, rate, exam} = log.settings
  return [{attempt, role, rate, exam, level: contents.scenario.level, captions: captionsNow(stateOf(log, contents.scenario.mood))}]
}

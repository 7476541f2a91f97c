/** The attempts a command's options name. */
import type {DatabaseSync} from 'node:sqlite'
import type {AttemptFilter} from '../store/selection.ts'
import {listSessions, type SessionInfo} from '../store/sessions.ts'
import {traineesNamed} from '../store/trainees.ts'
import type {FilterOptions} from './commands/export.ts'
import {UserError} from './errors.ts'
import {startOfDay} from './localTime.ts'

/** Throws a UserError for a date, session or trainee that is none. */
export function filterOf(database: DatabaseSync | null, {class: group, session, trainee, from, to, scenario}: FilterOptions): AttemptFilter {
  const {first, after} = daysOf(from, to)
  return {
    scenario, class: group, from: first, before: after,
    sessions: session === undefined || !database ? undefined : [sessionNamed(database, session).id],
    trainees: trainee === undefined || !database ? undefined : traineesWanted(database, trainee)
  }
}

function daysOf(from: string | undefined, to: string | undefined): {first: number | undefined; after: number | undefined} {
  const first = from === undefined ? undefined : dayOf('--from', from, 0)
  const after = to === undefined ? undefined : dayOf('--to', to, 1)
  if (first !== undefined && after !== undefined && first >= after) {
    throw new UserError({zh: `--from ${from} 在 --to ${to} 之后。`, en: `--from ${from} is after --to ${to}.`})
  }
  return {first, after}
}

function dayOf(option: string, text: string, days: number): number {
  const at = startOfDay(text, days)
  if (at !== null) return at
  throw new UserError(
    {zh: `选项 ${option} 的值 ${text} 不是日期。`, en: `The value ${text} of ${option} is no date.`},
    {hint: {zh: '请写成 2026-11-23 这样。', en: 'Write it like 2026-11-23.'}}
  )
}

export function sessionNamed(database: DatabaseSync, text: string): SessionInfo {
  const sessions = listSessions(database)
  const wanted = text.normalize('NFKC').trim()
  const found = wanted === 'last' ? sessions.slice(0, 1) : sessions.filter(({id, title}) => id === wanted || title === wanted || (wanted.length >= 4 && id.startsWith(wanted)))
  if (found.length === 1) return found[0]!
  const named = sessions.slice(0, 5).map(({id, title}) => `${title}（${id.slice(0, 8)}）`)
  const hint = named.length === 0
    ? {zh: '这台电脑上还没有上过课堂。', en: 'No class session has been held on this machine.'}
    : {zh: `最近的课堂：${named.join('、')}。`, en: `The latest: ${named.join(', ')}.`}
  throw new UserError(found.length > 1
    ? {zh: `不止一次课堂叫 ${text}，请写编号。`, en: `More than one class session is called ${text}: write its id.`}
    : {zh: `没有 ${text} 这次课堂。`, en: `There is no class session ${text}.`}, {hint})
}

function traineesWanted(database: DatabaseSync, text: string): string[] {
  const found = traineesNamed(database, text).map(each => each.id)
  if (found.length > 0) return found
  throw new UserError(
    {zh: `没有学号、姓名或电子邮件是 ${text} 的学员。`, en: `No trainee has the number, name or e-mail address ${text}.`},
    {hint: {zh: 'tingda trainees list 列出所有学员。', en: 'tingda trainees list shows them all.'}}
  )
}

/** The attempt somebody means, by its id or the beginning of it; what cannot be read says why. */
import type {DatabaseSync} from 'node:sqlite'
import {shortIdLength} from '../report/shortIds.ts'
import {BrokenAttemptError, findIds, list, NewerLogError, read, type StoredAttempt} from '../store/attempts.ts'
import {UserError} from './errors.ts'
import {localMinute} from './localTime.ts'

/**
 * `prefix` '' means the newest submitted attempt; `nothing` says so where there is none.
 * @throws UserError
 */
export function attemptNamed(database: DatabaseSync, prefix: string, nothing = noneSubmitted): StoredAttempt {
  const id = wantedId(database, prefix, nothing)
  try {
    const attempt = read(database, id)
    if (attempt) return attempt
    throw unknown(database, id)
  } catch (error) {
    if (error instanceof BrokenAttemptError) throw brokenAttempt(id, error.part === 'event' ? (error.event ?? 0) : error.part, error)
    if (!(error instanceof NewerLogError)) throw error
    throw newerAttempt(id, error)
  }
}

export function newerAttempt(id: string, cause: unknown): UserError {
  return new UserError(
    {
      zh: `通话 ${id} 是更新版本的听打写的，这里读不了；记录没有改动。请更新听打。`,
      en: `Call ${id} was written by a newer tingda and cannot be read here; it is left alone. Update tingda.`
    },
    {cause}
  )
}

/** `where`: the number of an event from 0, or the part that is not there. */
export function brokenAttempt(id: string, where: number | 'contents' | 'head', cause: unknown): UserError {
  const [zh, en] = typeof where === 'number' ? [`第 ${where + 1} 条记录`, `event ${where + 1}`]
    : where === 'contents' ? ['通话所用的场景和评分表', 'the scenario and rubric it was taken with'] : ['记录的开头', 'the head of its log']
  return new UserError(
    {zh: `通话 ${id} 的记录不完整，缺少或损坏的是${zh}，评不了分；其余记录没有改动。`, en: `Call ${id} cannot be scored: ${en} is missing or damaged. Nothing was changed.`},
    {hint: {zh: '有备份的话，请把数据文件夹恢复成备份；tingda history 列出其他通话。', en: 'Restore the data folder from a backup if there is one; tingda history lists the other calls.'}, cause}
  )
}

const namedAtMost = 5

/** The one id meant; an id given whole is meant even where another begins with it. */
export function wantedId(database: DatabaseSync, prefix: string, nothing = noneSubmitted): string {
  const ids = findIds(database, prefix)
  const [id] = ids
  if (id === undefined) throw prefix === '' ? nothing() : unknown(database, prefix)
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

export function noneSubmitted(): UserError {
  return new UserError(
    {zh: '还没有提交过的通话，没有评分表可看。', en: 'No call has been submitted yet, so there is no scorecard.'},
    {hint: {zh: '运行 tingda 打开主界面，按 Enter 就能接第一通电话。', en: 'Run tingda for the home screen and press Enter to take the first call.'}}
  )
}

/** Trainees and how long their records are kept. What is deleted here is deleted for good. */
import {createInterface} from 'node:readline/promises'
import type {DatabaseSync} from 'node:sqlite'
import {textTable} from '../report/textTable.ts'
import {deleteAttempts, deleteTrainee, type Deleted} from '../store/deleting.ts'
import {readKeeping, writeKeeping} from '../store/keepings.ts'
import {attemptsIn} from '../store/selection.ts'
import {localTrainee} from '../store/trainee.ts'
import {listTrainees, traineesNamed, type KnownTrainee} from '../store/trainees.ts'
import type {DeleteOptions, ExpireOptions, RetentionOptions, TraineesOptions} from './commands/trainees.ts'
import {UserError} from './errors.ts'
import type {Io} from './io.ts'
import {inWords, printJson, printLine} from './io.ts'
import {localDate, localMinute} from './localTime.ts'
import {wholeNumber} from './numbers.ts'
import {readStore, withStore} from './openStore.ts'

export async function listAll(io: Io, {json = false}: TraineesOptions): Promise<void> {
  await readStore(io, database => {
    const rows = (database ? listTrainees(database) : []).map(trainee => ({...trainee, calls: database ? callsOf(database, trainee.id) : 0}))
      .filter(({id, name, number, calls}) => id !== localTrainee || name !== '' || number !== '' || calls > 0)
    if (json) printJson(io, rows.map(({id, class: group, number, name, email, calls}) => ({id, class: group || null, number: number || null, name: name || null, email: email || null, calls})))
    else if (rows.length === 0) printLine(io, inWords(io, {zh: '还没有学员。', en: 'There are no trainees yet.'}))
    else for (const line of textTable([
      [{zh: '班级', en: 'Class'}, {zh: '学号', en: 'Number'}, {zh: '姓名', en: 'Name'}, {zh: '电子邮件', en: 'E-mail'}, {zh: '通话', en: 'Calls'}].map(words => inWords(io, words)),
      ...rows.map(({class: group, number, name, email, calls}) => [group || '—', number || '—', name || '—', email || '—', String(calls)])
    ], ['left', 'left', 'left', 'left', 'right'])) printLine(io, line)
    return Promise.resolve()
  })
}

function callsOf(database: DatabaseSync, trainee: string): number {
  return Number(database.prepare('SELECT count(*) AS n FROM attempts WHERE trainee = ?').get(trainee)?.['n'])
}

export async function deleteOne(io: Io, who: string, {yes = false, json = false}: DeleteOptions): Promise<void> {
  await withStore(io, async database => {
    const trainee = oneNamed(database, who)
    const calls = callsOf(database, trainee.id)
    if (!yes) await confirmed(io, trainee, calls)
    const deleted = deleteTrainee(database, trainee, trainee.id === localTrainee)
    if (json) return printJson(io, {deleted})
    printLine(io, inWords(io, {
      zh: `已删除 ${nameOf(trainee)}：${rowsIn(deleted, 'zh')}。数据库文件里也不再有这些内容。`, en: `Deleted ${nameOf(trainee)}: ${rowsIn(deleted, 'en')}. The database file no longer holds any of it.`
    }))
    printLine(io, inWords(io, {
      zh: '导出过的文件、交来的作业文件和备份不在数据库里，要删请另外删。', en: 'Exports, handed-in files and backups are outside of the database: delete them yourself.'
    }))
  })
}

function oneNamed(database: DatabaseSync, who: string): KnownTrainee {
  const found = traineesNamed(database, who)
  if (found.length === 1) return found[0]!
  throw new UserError(
    found.length === 0 ? {zh: `没有学号、姓名或电子邮件是 ${who} 的学员。`, en: `No trainee has the number, name or e-mail address ${who}.`}
      : {zh: `不止一个学员叫 ${who}：${found.map(nameOf).join('；')}。请写学号。`, en: `More than one trainee is called ${who}: ${found.map(nameOf).join('; ')}. Write the number.`},
    {hint: {zh: 'tingda trainees list 列出所有学员。', en: 'tingda trainees list shows them all.'}})
}

function nameOf({class: group, number, name, id}: KnownTrainee): string {
  return [group, number, name].filter(each => each !== '').join(' ') || id
}

/** The name is to be typed: Enter by habit deletes nothing. */
async function confirmed(io: Io, trainee: KnownTrainee, calls: number): Promise<void> {
  const word = trainee.number || trainee.name || trainee.id
  const text = inWords(io, {
    zh: `要删除 ${nameOf(trainee)} 和他的全部记录：${calls} 通电话、评分和改分记录、课堂座位、专项练习。这不能撤销，没有回收站。\n确实要删，请输入 ${word} 再按 Enter：`,
    en: `This deletes ${nameOf(trainee)} with everything of theirs: ${calls} calls, their grading, seats and drills. It cannot be undone, and there is no bin.\nTo delete it, type ${word} and press Enter: `
  })
  if (!io.stdin.isTTY) {
    throw new UserError({zh: `要删除 ${nameOf(trainee)} 的 ${calls} 通电话，但没有键盘可以确认；没有删除。`, en: `There is no keyboard to confirm deleting ${calls} calls of ${nameOf(trainee)}; nothing was deleted.`},
      {hint: {zh: '确实要删，请加 --yes。', en: 'Add --yes to delete it.'}})
  }
  const keyboard = createInterface({input: io.stdin, output: io.stdout})
  try {
    if ((await keyboard.question(text)).normalize('NFKC').trim() === word) return
  } finally {
    keyboard.close()
  }
  throw new UserError({zh: '输入的不一样，没有删除。', en: 'That is something else: nothing was deleted.'})
}

const tableNames: Readonly<Record<string, {zh: string; en: string}>> = {
  attempts: {zh: '通话', en: 'calls'}, events: {zh: '通话记录', en: 'events'}, grade_events: {zh: '改分记录', en: 'grading entries'}, seats: {zh: '课堂座位', en: 'seats'},
  trainees: {zh: '学员', en: 'trainees'}, drill_events: {zh: '专项练习记录', en: 'drill entries'}, deeds: {zh: '课堂操作', en: 'class deeds'}, contents: {zh: '不再用到的练习', en: 'contents no longer used'},
  names: {zh: '课堂名单里的名字', en: 'names in class lists'}
}

function rowsIn(deleted: Deleted, lang: 'zh' | 'en'): string {
  return Object.entries(deleted).map(([table, count]) => `${tableNames[table]?.[lang] ?? table} ${count}`).join(lang === 'zh' ? '，' : ', ') || (lang === 'zh' ? '没有别的记录' : 'nothing else')
}

const longestDays = 36_500

export async function retention(io: Io, {days, forever = false, json = false}: RetentionOptions): Promise<void> {
  await withStore(io, async database => {
    if (days !== undefined && forever) throw new UserError({zh: '--days 和 --forever 只能写一个。', en: 'Give --days or --forever, not both.'})
    if (forever) writeKeeping(database, 'retention-days', null)
    if (days !== undefined) {
      const kept = wholeNumber(days, '--days')
      if (kept < 1 || kept > longestDays) throw new UserError({zh: `保留天数是 1 到 ${longestDays}。`, en: `Days are 1 to ${longestDays}.`})
      writeKeeping(database, 'retention-days', String(kept))
    }
    const kept = keptDays(database)
    const due = dueIn(database).length
    if (json) return printJson(io, {days: kept, due})
    printLine(io, kept === null ? inWords(io, {zh: '记录一直保留。', en: 'Records are kept for ever.'})
      : inWords(io, {zh: `通话保留 ${kept} 天；现在有 ${due} 通超过了期限。删除它们：tingda trainees expire --apply`, en: `Calls are kept for ${kept} days; ${due} are beyond that now. To delete them: tingda trainees expire --apply`}))
  })
}

/** Null is for ever. */
export function keptDays(database: DatabaseSync): number | null {
  const kept = readKeeping(database, 'retention-days')
  return kept === null ? null : Number(kept)
}

/** Attempts kept beyond the retention, the oldest first. */
export function dueIn(database: DatabaseSync): {id: string; started: number; title: string}[] {
  const kept = keptDays(database)
  return kept === null ? [] : [...attemptsIn(database, {before: Date.now() - kept * 86_400_000})].map(({id, started, title}) => ({id, started, title}))
}

export async function expire(io: Io, {trial = false, apply = false, json = false}: ExpireOptions): Promise<void> {
  if (trial === apply) throw new UserError({zh: '请写 --trial（只列出）或 --apply（删除，不能撤销）。', en: 'Say --trial (only list) or --apply (delete; this cannot be undone).'})
  await withStore(io, async database => {
    if (keptDays(database) === null) {
      throw new UserError({zh: '没有设过保留期限，什么都不会删。', en: 'No retention is set: nothing is deleted.'}, {hint: {zh: '先设：tingda trainees retention --days 365', en: 'Set it first: tingda trainees retention --days 365'}})
    }
    const due = dueIn(database)
    const deleted = apply ? deleteAttempts(database, due.map(each => each.id)) : {}
    if (json) return printJson(io, {applied: apply, due: due.map(({id, started}) => ({id, started: localDate(started)})), deleted})
    if (!apply) for (const {id, started, title} of due) printLine(io, `${id.slice(0, 8)}  ${localMinute(started)}  ${title}`)
    printLine(io, apply ? inWords(io, {zh: `删除了 ${due.length} 通：${rowsIn(deleted, 'zh')}。`, en: `${due.length} deleted: ${rowsIn(deleted, 'en')}.`})
      : inWords(io, {zh: `会删除 ${due.length} 通；这次什么都没有删。`, en: `${due.length} would go; nothing was deleted.`}))
  })
}

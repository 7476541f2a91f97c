import type {DatabaseSync} from 'node:sqlite'
import {absence} from '../report/exported.ts'
import {queueTable, type QueueRow} from '../report/gradeText.ts'
import {shortIdLength} from '../report/shortIds.ts'
import {countAttempts} from '../store/selection.ts'
import type {GradeListOptions} from './commands/grade.ts'
import {absencesIn} from './absences.ts'
import {filterOf} from './filters.ts'
import {openDesk, type QueueItem} from './gradeDesk.ts'
import type {Io} from './io.ts'
import {inWords, printJson, printLine} from './io.ts'
import {localMinute} from './localTime.ts'
import {readStore} from './openStore.ts'
import {progressOn} from './progress.ts'
import {dueIn} from './trainees.ts'

/** Lists what there is to grade, the most urgent first; who was absent stands at the end. */
export async function listGrades(io: Io, options: GradeListOptions): Promise<void> {
  await readStore(io, async database => {
    const rows = database ? await rowsOf(io, database, options) : []
    const shown = options.state === undefined ? rows : rows.filter(each => each.state === options.state)
    if (options.json) return printJson(io, shown.map(rowJson))
    if (shown.length === 0) return tellNone(io, rows.length, options)
    const idLength = shortIdLength(shown.map(each => each.id).filter(id => id !== ''))
    for (const line of queueTable(shown, idLength, io.lang)) printLine(io, line)
    const waiting = rows.filter(each => each.state === 'to-review').length
    printLine(io, inWords(io, {
      zh: `共 ${shown.length} 行，待复核 ${waiting} 通。评阅一通：tingda grade show 编号`, en: `${shown.length} rows, ${waiting} to be reviewed. To grade one: tingda grade show ID`
    }))
    const due = database ? dueIn(database).length : 0
    if (due > 0) printLine(io, inWords(io, {zh: `有 ${due} 通超过了保留期限：tingda trainees expire --trial`, en: `${due} are kept beyond the retention: tingda trainees expire --trial`}))
  })
}

async function rowsOf(io: Io, database: DatabaseSync, options: GradeListOptions): Promise<QueueRow[]> {
  const filter = filterOf(database, options)
  const progress = progressOn(io, countAttempts(database, filter))
  const desk = await openDesk(database, '', Date.now)
  const queue = desk.queue(filter, () => progress.step())
  progress.done()
  return [...queue.map(item => rowOf(io, item)), ...absencesIn(database, filter).map(absentRow)]
}

function rowOf(io: Pick<Io, 'lang'>, {info, beside, state, urgency, card}: QueueItem): QueueRow {
  const title = inWords(io, {zh: info.title, en: info.titleEn || info.title})
  return {id: info.id, person: beside.person, title, started: localMinute(info.started), state, urgency, card, selfReported: beside.source === 'self-reported'}
}

function absentRow({person, session, started}: ReturnType<typeof absence>): QueueRow {
  return {id: '', person, title: session?.title ?? '', started: started.slice(0, 16).replace('T', ' '), state: 'absent', urgency: 'none', card: null, selfReported: false}
}

function rowJson({id, person, title, started, state, urgency, card, selfReported}: QueueRow) {
  return {
    id: id || null, trainee: {number: person.number || null, name: person.name || null, class: person.class || null}, title, started, state, urgency, selfReported,
    total: card?.total ?? null, automaticTotal: card?.automaticTotal ?? null, grade: card?.grade ?? null, open: card?.open ?? []
  }
}

function tellNone(io: Io, all: number, {state}: GradeListOptions): void {
  printLine(io, inWords(io, all > 0 && state !== undefined
    ? {zh: `没有这个状态的通话；去掉 --state 有 ${all} 行。`, en: `No call is in this state; without --state there are ${all} rows.`}
    : {
        zh: '没有要评阅的通话。上一次课堂（tingda class host），或者收作业（tingda import 文件夹），再来。',
        en: 'There is nothing to grade. Hold a class session (tingda class host), or collect files (tingda import FOLDER).'
      }))
}

import type {ExportedAttempt, Person} from '../report/exported.ts'
import {classPage} from '../report/html/classPage.ts'
import {htmlDocument} from '../report/html/markup.ts'
import {traineePage} from '../report/html/traineePage.ts'
import {gatherStatistics} from '../report/statistics/gather.ts'
import type {ExportOptions} from './commands/export.ts'
import {UserError} from './errors.ts'
import type {Io} from './io.ts'
import {inWords} from './io.ts'

/** A page of A4 each; more of them belong in several files. */
const mostPages = 200

export async function classReport(io: Io, attempts: AsyncIterable<ExportedAttempt>, options: ExportOptions): Promise<string> {
  const gathering = gatherStatistics()
  let [first, last] = ['', '']
  const classes = new Set<string>()
  const sessions = new Set<string>()
  for await (const attempt of attempts) {
    gathering.add(attempt)
    const day = attempt.started.slice(0, 10)
    if (first === '' || day < first) first = day
    if (day > last) last = day
    classes.add(attempt.session?.class || attempt.person.class)
    if (attempt.session) sessions.add(attempt.session.title)
  }
  const group = [...classes].filter(each => each !== '')
  const title = group.length === 1 ? inWords(io, {zh: `${group[0]} 听打报告`, en: `${group[0]}: listen-and-type report`}) : inWords(io, {zh: '听打全班报告', en: 'Listen-and-type: report of a class'})
  const about = [first === last ? first : `${first} – ${last}`, sessions.size === 1 ? [...sessions][0]! : '', options.scenario ?? ''].filter(each => each !== '').join('　')
  return htmlDocument(title, io.lang, [classPage(gathering.done(), {title, about, lang: io.lang})])
}

/** Throws a UserError where there would be too many pages. */
export async function traineeReports(io: Io, attempts: AsyncIterable<ExportedAttempt>): Promise<string> {
  const people = new Map<string, {person: Person; attempts: ExportedAttempt[]}>()
  for await (const attempt of attempts) {
    const {number, name, class: group} = attempt.person
    const key = number === '' ? `${group}\0${name}` : number
    const known = people.get(key) ?? {person: attempt.person, attempts: []}
    people.set(key, known)
    known.attempts.push(attempt)
    if (people.size > mostPages) throw tooMany()
  }
  const sorted = [...people.values()].sort((a, b) => (a.person.class + a.person.number + a.person.name < b.person.class + b.person.number + b.person.name ? -1 : 1))
  if (sorted.length === 0) throw new UserError({zh: '没有符合条件的通话。', en: 'No call matches.'})
  return htmlDocument(inWords(io, {zh: '听打个人报告', en: 'Listen-and-type: reports'}), io.lang,
    sorted.map(({person, attempts: own}) => traineePage(person, own.toSorted((a, b) => (a.started < b.started ? -1 : 1)), io.lang)))
}

function tooMany(): UserError {
  return new UserError({zh: `超过 ${mostPages} 名学员，一个文件放不下。`, en: `More than ${mostPages} trainees: too many for one file.`},
    {hint: {zh: '用 --class 或 --session 分批导出。', en: 'Export in parts with --class or --session.'}})
}

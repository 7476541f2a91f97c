/** A data folder with a class session in it: some came, one was absent, one never submitted, one was graded by hand. */
import type {GradeAction} from '../../src/grade/events.ts'
import {openDatabase} from '../../src/store/database.ts'
import {appendGradeEvents} from '../../src/store/gradeEvents.ts'
import type {TemporaryFolder} from '../support/environment.ts'
import {complaint, homeWith, order, type Taken} from './historyHome.ts'

export const people = [
  ['ta', '01', '章丽华', 'zhang@school.cn'], ['tb', '02', '=1+1', ''], ['tc', '03', '缺席的人', 'absent@school.cn'], ['td', '', '无学号', '']
] as const

const calls: readonly (Taken & {trainee: string; session?: string})[] = [
  {id: 'a1', started: '2026-11-20T01:00:00Z', scenario: order, role: 'recorder', trainee: 'ta'},
  {id: 'a2', started: '2026-11-23T01:00:00Z', trainee: 'ta', session: 's1', form: {mobile: '13922841570', order: '00012345'}},
  {id: 'b1', started: '2026-11-23T01:00:01Z', trainee: 'tb', session: 's1', form: {complaint: '=HYPERLINK("http://x","点")', proposal: '-退款'}},
  {id: 'b2', started: '2026-11-23T01:00:02Z', trainee: 'tb', session: 's1', state: 'in-progress'},
  {id: 'd1', started: '2026-11-24T01:00:00Z', trainee: 'td', scenario: order}
]

export async function classHome(): Promise<TemporaryFolder> {
  const home = await homeWith(calls)
  const database = openDatabase(home.path)
  database.exec(`INSERT INTO sessions (id, class, title, started) VALUES ('s1', '网商1班', '第一次课堂', ${Date.parse('2026-11-23T00:59:00Z')})`)
  for (const [id, number, name, email] of people) {
    database.prepare(`INSERT INTO trainees (id, number, name, email, class) VALUES (?, ?, ?, ?, '网商1班')`).run(id, number, name, email)
  }
  for (const {id, trainee, session} of calls) {
    database.prepare('UPDATE attempts SET trainee = ?, session = ?, origin = ? WHERE id = ?').run(trainee, session ?? null, session ? 'class' : 'imported', id)
  }
  for (const id of ['ta', 'tb', 'tc']) database.prepare('INSERT INTO seats VALUES (?, ?, ?)').run('s1', id, id === 'tc' ? null : 1)
  database.close()
  return home
}

/** What a grader did, all at the same moment. */
export function gradeIn(home: string, attempt: string, ...actions: readonly GradeAction[]): void {
  const database = openDatabase(home)
  const at = Date.parse('2026-11-25T02:00:00Z')
  appendGradeEvents(database, actions.map(action => ({attempt, event: {at, who: '王老师', why: '复核', action}})))
  database.close()
}
export {complaint, order}

import {afterAll, beforeAll, expect, test} from 'vitest'
import {openDatabase} from '../../src/store/database.ts'
import {readGradeEvents} from '../../src/store/gradeEvents.ts'
import {classHome} from '../cli/classHome.ts'
import type {TemporaryFolder} from '../support/environment.ts'
import {openTerminal} from './rig.ts'

let home: TemporaryFolder
beforeAll(async () => void (home = await classHome()))
afterAll(() => home.remove())

test('a grader finishes a call in a real terminal: points, a reason in Chinese, the next one, a replay, and the terminal is given back', async () => {
  const terminal = await openTerminal({args: ['grade', '--session', 's1', '--who', '王老师'], cols: 80, rows: 24, home: home.path})
  await terminal.ready
  await terminal.waitFor('待复核 1')
  terminal.write('\r')
  await terminal.waitFor('▸ ? 投诉原因')
  // An input method commits text and Enter in one piece.
  terminal.write('\r')
  await terminal.waitFor('改为几分')
  terminal.write('1\r')
  await terminal.waitFor('理由')
  terminal.write('没有写清楚\r')
  await terminal.waitFor('人工 王老师：没有写清楚')
  terminal.write('\t')
  await terminal.waitFor('章丽华')
  terminal.write('\u001B[18~')
  await terminal.waitFor('正在放')
  terminal.write('\u001B')
  await terminal.waitFor('‹ 评分 ›')
  terminal.write('\u0003')
  expect((await terminal.exited).code).toBe(0)
  const database = openDatabase(home.path)
  expect(readGradeEvents(database, 'b1')).toMatchObject([{who: '王老师', why: '没有写清楚', action: {type: 'scored', criterion: 'accuracy.complaint', points: 1}}])
  database.close()
})

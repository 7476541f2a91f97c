import {DatabaseSync} from 'node:sqlite'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import type {DrillEvent} from '../../src/drill/events.ts'
import {readDrillEvents} from '../../src/store/drills.ts'
import type {TemporaryFolder} from '../support/environment.ts'
import {temporaryFolder} from '../support/environment.ts'
import {openTerminal} from './rig.ts'
import {key} from './steps.ts'

let home: TemporaryFolder
beforeAll(() => {
  home = temporaryFolder()
})
afterAll(() => home.remove())

function logIn(folder: string): DrillEvent[] {
  const database = new DatabaseSync(join(folder, 'tingda.sqlite'), {readOnly: true})
  try {
    return readDrillEvents(database)
  } finally {
    database.close()
  }
}

test('from home into a drill: a wrong answer is shown, kept when the program is killed, and stands in the book', async () => {
  const first = await openTerminal({home: home.path})
  await first.ready
  first.write(key.down + key.down + key.enter)
  await first.waitFor('听手机、固定电话、订单号码')
  first.write(key.down + key.enter)
  await first.waitFor('1/10 · 每分钟 120 字')
  // With the input method on, digits come full-width, and Enter in the same piece.
  first.write(`１２３${key.enter}`)
  const wrong = (await first.waitFor('不对，应是：')).join('\n')
  expect(wrong).toMatch(/您填[^]*刚才说的是/)
  first.kill('SIGKILL')
  await first.exited
  expect(logIn(home.path)).toMatchObject([{type: 'begun', kind: 'phones'}, {type: 'answered', typed: '123', right: false}])

  const second = await openTerminal({args: ['drill'], home: home.path})
  await second.waitFor('错误率 100%')
  second.write(key.up + key.enter)
  await second.waitFor(/▸ {2}号码 {2}(?:漏|打成了别的字)/)
  second.write('\u0018')
  await second.waitFor('· 不再练')
  second.write(key.ctrlZ)
  await second.waitFor(screen => !screen.some(line => line.includes('· 不再练')))
  second.write(key.ctrlC)
  expect(await second.exited).toEqual({code: 0, signal: undefined})
})

test('a whole drill of names in Chinese, to its summary', async () => {
  const terminal = await openTerminal({args: ['drill', 'names', '--items', '2', '--seed', '4']})
  await terminal.waitFor('1/2 · 每分钟 120 字')
  await terminal.waitFor('陈慧燕，')
  terminal.write(`陈慧燕${key.enter}`)
  await terminal.waitFor('对了：陈慧燕')
  await terminal.waitFor('2/2 · 每分钟 126 字')
  terminal.write(`陈慧燕${key.enter}`)
  await terminal.waitFor('不对，应是：')
  terminal.write(key.enter)
  expect((await terminal.waitFor('错误率 50%')).join('\n')).toMatch(/练完了[^]*从每分钟 120 字到 108 字[^]*▸ {2}再练一组/)
  terminal.write(key.ctrlC)
  expect(await terminal.exited).toEqual({code: 0, signal: undefined})
})

import {existsSync, readFileSync} from 'node:fs'
import type {DatabaseSync} from 'node:sqlite'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {loadChinese} from '../../src/cli/chinese.ts'
import {openDesk} from '../../src/cli/gradeDesk.ts'
import {gradePorts} from '../../src/cli/gradePorts.ts'
import {openDatabase} from '../../src/store/database.ts'
import type {TemporaryFolder} from '../support/environment.ts'
import type {GradePorts} from '../../src/ui/grade/shell.ts'
import type {GradeRow} from '../../src/ui/grade/state.ts'
import {createIo} from '../support/io.ts'
import {classHome} from './classHome.ts'

let home: TemporaryFolder
let database: DatabaseSync
let ports: GradePorts
beforeAll(async () => {
  home = await classHome()
  database = openDatabase(home.path)
  const chinese = await loadChinese()
  ports = gradePorts(createIo({env: {TINGDA_HOME: home.path}}), database, await openDesk(database, '王老师', () => 1_000, chinese), chinese, {})
})
afterAll(() => {
  database.close()
  home.remove()
})

function queue(): readonly GradeRow[] {
  const work = ports.queue()
  for (;;) {
    const next = work.next()
    if (next.done) return next.value
  }
}

it('a call that was opened is as urgent as it was in the queue', () => {
  const rows = queue().filter(row => row.id !== '')
  expect(rows.map(({id, urgency}) => [id, urgency])).toContainEqual(['a2', 'critical'])
  expect(rows.map(({id}) => ports.open(id).row.urgency)).toEqual(rows.map(each => each.urgency))
})

it('offers for a step what was said in the call, what was not understood first, and a line of one’s own last', () => {
  const {acceptable, turns} = ports.open('a2')
  const items = acceptable['procedure.ask-name'] ?? Object.entries(acceptable).find(([id]) => id.startsWith('procedure.'))![1]
  const said = turns.filter(each => each.who === 'agent').map(each => each.text)
  expect(items.length).toBeGreaterThan(1)
  for (const {acceptance} of items.slice(0, -1)) expect(said).toContain(acceptance.wording)
  expect(items.at(-1)).toMatchObject({label: expect.stringMatching(/^另写一个说法：/), acceptance: {kind: 'intent', wording: ''}})
})

it('a wording accepted for the class is taken back from the class and from the pack', async () => {
  const acceptance = {kind: 'fact', scenario: 'leaking-body-wash', field: 'complaint', fact: 'cracked', wording: '点'} as const
  const totals = () => queue().map(row => row.total)
  const before = totals()
  const file = await ports.accept('b1', acceptance)
  expect([file.startsWith(home.path), readFileSync(file, 'utf8').includes('点')]).toEqual([true, true])
  expect(totals()).not.toEqual(before)
  expect(ports.takeBack('b1')).toEqual({what: `撤销了“也算对：点”：1 通。说法已从 ${file} 删去。`, others: true})
  expect([totals(), existsSync(file)]).toEqual([before, false])
  expect(ports.takeBack('b1')).toBeNull()
})

import {cpSync} from 'node:fs'
import {join} from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {afterAll, beforeAll, beforeEach, describe, expect, it, vi} from 'vitest'
import {databaseName} from '../../src/store/database.ts'
import {temporaryFolder, type TemporaryFolder} from '../support/environment.ts'
import {classHome} from './classHome.ts'
import {told} from './historyHome.ts'

let ready: TemporaryFolder
let home: TemporaryFolder
beforeAll(async () => {
  vi.stubEnv('TZ', 'Asia/Shanghai')
  ready = await classHome()
})
beforeEach(() => {
  home = temporaryFolder()
  cpSync(ready.path, home.path, {recursive: true})
  return () => home.remove()
})
afterAll(() => {
  ready.remove()
  vi.unstubAllEnvs()
})

interface Row {id: string | null; state: string; urgency: string; total: number | null; open: string[]; automaticTotal: number | null; history: number}
async function graded(...argv: string[]): Promise<{exitCode: number; stdout: string; stderr: string}> {
  const {exitCode, written} = await told(home.path, ['grade', ...argv])
  return {exitCode, ...written}
}
async function json<T = Row>(...argv: string[]): Promise<T> {
  const {exitCode, stdout, stderr} = await graded(...argv, '--json')
  expect({exitCode, stderr}).toEqual({exitCode: 0, stderr: ''})
  return JSON.parse(stdout) as T
}
const first = async (...argv: string[]) => (await graded(...argv)).stderr.split('\n')[0]

describe('tingda grade list', () => {
  it('has what a person must look at first, and the absent one with no score', async () => {
    const rows = await json<Row[]>('list')
    expect(rows[0]).toMatchObject({id: 'b1', state: 'to-review', urgency: 'to-review', open: ['accuracy.complaint']})
    expect(rows.map(({id, state, urgency}) => `${id} ${state} ${urgency}`)).toEqual([
      'b1 to-review to-review', 'a2 submitted critical', 'd1 submitted none', 'a1 submitted none', 'b2 in-progress none', 'null absent none'
    ])
    expect(rows.at(-1)).toMatchObject({total: null, automaticTotal: null})
  })

  it('is narrowed by class, session, trainee, scenario and state', async () => {
    const ids = async (...argv: string[]) => (await json<Row[]>('list', ...argv)).map(each => each.id)
    expect(await ids('--session', 'last', '--state', 'submitted')).toEqual(['a2'])
    expect(await ids('--trainee', '01')).toEqual(['a2', 'a1'])
    expect(await ids('--scenario', 'shampoo-order')).toEqual(['d1', 'a1'])
    expect(await ids('--class', '别的班')).toEqual([])
  })

  it('as a table says what to look at', async () => {
    const {stdout} = await graded('list', '--session', 's1')
    expect(stdout.split('\n')[1]).toMatch(/^b1\s+02\s+=1\+1\s+.*待复核\s+待复核 1 项$/)
    expect(stdout).toContain('缺席')
  })
})

describe('tingda grade set', () => {
  it('gives other points with a reason, which the review, the history and the export then have', async () => {
    const before = await json('comment', 'a2', '很认真')
    const after = await json('set', 'a2', 'accuracy.mobile', '3', '--why', '顾客自己说错', '--who', '王老师')
    expect(after.total! - before.total!).toBe(3)
    expect(after).toMatchObject({automaticTotal: before.automaticTotal, history: 2})
    const {stdout} = await graded('show', 'a2')
    expect(stdout).toMatch(/· 手机 {2}3 \/ \d+（自动 0 \/ \d+）王老师：顾客自己说错/)
    expect(stdout).toMatch(/评语：很认真/)
    expect(stdout).toMatch(/2\. .*王老师 {2}改分 accuracy\.mobile 0 → 3 \/ \d+：顾客自己说错/)
    const review = await told(home.path, ['review', 'a2', '--json'])
    expect(JSON.parse(review.written.stdout)).toMatchObject({total: after.total, gradeState: 'submitted'})
    const csv = await told(home.path, ['export', '--format', 'csv', '--table', 'changes'])
    expect(csv.written.stdout).toContain('"顾客自己说错"')
  })

  it('goes back by auto and by undo, and what was can still be read', async () => {
    const start = (await json('show', 'a2'))
    await json('set', 'a2', 'accuracy.mobile', '3', '--why', '听错')
    expect((await json('set', 'a2', 'accuracy.mobile', 'auto')).total).toBe(start.total)
    expect((await graded('undo', 'a2')).stdout).toMatch(/^撤销了：恢复自动分\n/)
    expect((await json('show', 'a2')).total).toBe(start.total! + 3)
    expect((await json('show', 'a2', '--as-of', '0')).total).toBe(start.total)
    expect((await json('show', 'a2', '--as-of', '1')).total).toBe(start.total! + 3)
  })

  it('confirms what was to be reviewed, and only then publishes', async () => {
    expect((await graded('publish', 'b1')).stderr).toBe('b1 还有 1 项待复核：accuracy.complaint。\n')
    await json('set', 'b1', 'accuracy.complaint', 'ok')
    expect(await json('set', 'b1', 'accuracy.proposal', 'na', '--why', '没有谈到')).toMatchObject({state: 'submitted', open: []})
    expect((await graded('publish', 'b1')).stdout).toBe('改了 1 通，没有改 0 通。\n')
    expect((await json<Row[]>('list', '--state', 'published')).map(each => each.id)).toEqual(['b1'])
    await graded('final', '--all', '--session', 's1')
    expect((await json<Row[]>('list', '--state', 'final')).map(each => each.id)).toEqual(['a2', 'b1'])
    expect(await first('set', 'b1', 'accuracy.mobile', '0', '--why', 'x')).toBe('听打：b1 已经定稿，没有改动。')
    expect((await graded('undo', 'b1')).stdout).toMatch(/^撤销了：定稿\n/)
    expect(await json('show', 'b1')).toMatchObject({gradeState: 'published'})
  })

  it.each([
    [['set', 'a2', 'accuracy.mobile', '3'], '改分要写理由。'],
    [['set', 'a2', 'accuracy.moblie', '3', '--why', 'x'], 'a2 没有评分项 accuracy.moblie。您是不是要找：accuracy.mobile'],
    [['set', 'a2', 'accuracy.mobile', '99', '--why', 'x'], '分数是 0 到'],
    [['set', 'a2', 'accuracy.mobile', '满分', '--why', 'x'], '满分 不是分数：写整数、na（不适用）、ok（确认）或 auto（恢复自动分）。'],
    [['set', 'b2', 'accuracy.mobile', '0', '--why', 'x'], 'b2 没有提交，或者评不了分，没有成绩可改。'],
    [['set', 'zz', 'accuracy.mobile', '0', '--why', 'x'], '没有编号以 zz 开头的通话。'],
    [['set', 'a2', 'accuracy.mobile', 'auto'], 'a2 的这一项没有改过，本来就是自动分。'],
    [['undo', 'a2'], '没有可以撤销的改动；定稿的先重新打开。'],
    [['reopen', 'a2'], '重新打开要写理由。'],
    [['publish'], '没有写编号。符合条件的已提交通话有 4 通。'],
    [['show', 'a2', '--as-of', '9'], '这通电话只有 0 条改分记录。']
  ])('%j is refused in a sentence', async (argv, sentence) => {
    const {exitCode, stderr} = await graded(...argv)
    expect(exitCode).toBe(2)
    expect(stderr.split('\n')[0]!.slice('听打：'.length)).toContain(sentence)
  })
})

it('tingda grade show has the words, the form and the evidence', async () => {
  const {stdout, exitCode} = await graded('show', 'a2')
  expect(exitCode).toBe(0)
  for (const part of ['网商1班 01 章丽华', '第一次课堂', '对话', '顾客：', '坐席：', '表单', '✗', '做对了']) expect(stdout).toContain(part)
  expect((await graded('show', 'b2')).stdout).toContain('没有评分：状态是“未完成”。')
})

it('what the teacher decided and said stands in the trainee’s own review', async () => {
  await json('set', 'a2', 'accuracy.mobile', '3', '--why', '顾客自己说错', '--who', '王老师')
  await json('comment', 'a2', '很认真')
  const {written} = await told(home.path, ['review', 'a2'])
  expect(written.stdout).toMatch(/老师改过的\n {2}· 手机 {2}3 \/ \d+（自动 0 \/ \d+）王老师：顾客自己说错\n {2}评语：很认真\n$/)
})

it('a database another program holds is said in a sentence, and nothing is half written', async () => {
  const other = new DatabaseSync(join(home.path, databaseName))
  other.exec('BEGIN IMMEDIATE')
  const {exitCode, stderr} = await graded('set', 'a2', 'accuracy.mobile', '3', '--why', 'x')
  other.exec('ROLLBACK')
  other.close()
  expect([exitCode, stderr.split('\n')[0]]).toEqual([2, `听打：另一个听打正在使用通话记录 ${join(home.path, databaseName)}。`])
  expect(await json('show', 'a2')).toMatchObject({changes: []})
})

import {cpSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, beforeEach, describe, expect, it, vi} from 'vitest'
import {databaseName, openDatabase} from '../../src/store/database.ts'
import {temporaryFolder, type TemporaryFolder} from '../support/environment.ts'
import {classHome, gradeIn} from './classHome.ts'
import {told} from './historyHome.ts'

let ready: TemporaryFolder
let home: TemporaryFolder
beforeAll(async () => {
  vi.stubEnv('TZ', 'Asia/Shanghai')
  ready = await classHome()
  gradeIn(ready.path, 'a2', {type: 'commented', criterion: null, text: '章丽华要注意'})
  const database = openDatabase(ready.path)
  database.exec(`INSERT INTO drill_events (at, json, trainee) VALUES (1, '{"secret":"zhang-drill"}', 'ta');
    UPDATE sessions SET plan = '{"seating":[{"number":"01","name":"章丽华丽"},{"number":"02","name":"乙"}]}';
    INSERT INTO room_events (session, sequence, wall, json) VALUES ('s1', 0, 1, '{"type":"seated","number":"01","name":"章丽华丽","at":0}')`)
  database.close()
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
async function trainees(...argv: string[]) {
  const {exitCode, written} = await told(home.path, ['trainees', ...argv])
  return {exitCode, ...written}
}
function counts(): Record<string, number> {
  const database = openDatabase(home.path)
  const of = (table: string, where: string) => Number(database.prepare(`SELECT count(*) AS n FROM ${table} WHERE ${where}`).get()?.['n'])
  const found = {
    trainees: of('trainees', `id = 'ta'`), attempts: of('attempts', `trainee = 'ta'`), events: of('events', `attempt IN ('a1', 'a2')`), seats: of('seats', `trainee = 'ta'`),
    grades: of('grade_events', '1'), drills: of('drill_events', '1'), others: of('attempts', '1')
  }
  database.close()
  return found
}

describe('deleting a trainee', () => {
  it('takes everything of theirs and of nobody else’s, also out of the file itself', async () => {
    expect(readFileSync(join(home.path, databaseName)).includes('zhang-drill') || readFileSync(join(home.path, `${databaseName}-wal`)).includes('zhang-drill')).toBe(true)
    const {exitCode, stdout} = await trainees('delete', '01', '--yes')
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/^已删除 网商1班 01 章丽华：.*通话 2.*学员 1/)
    expect(stdout).toContain('导出过的文件、交来的作业文件和备份不在数据库里')
    expect(counts()).toEqual({trainees: 0, attempts: 0, events: 0, seats: 0, grades: 0, drills: 0, others: 3})
    const file = readFileSync(join(home.path, databaseName))
    for (const word of ['zhang-drill', '章丽华要注意', 'zhang@school.cn', '章丽华丽']) expect(file.includes(word)).toBe(false)
    const database = openDatabase(home.path)
    expect(JSON.parse(String(database.prepare('SELECT plan FROM sessions').get()?.['plan']))).toEqual({seating: [{number: '', name: ''}, {number: '02', name: '乙'}]})
    database.close()
  })

  it('asks, and without a keyboard deletes nothing', async () => {
    const {exitCode, stderr} = await trainees('delete', '章丽华')
    expect([exitCode, stderr.split('\n')[0]]).toEqual([2, '听打：要删除 网商1班 01 章丽华 的 2 通电话，但没有键盘可以确认；没有删除。'])
    expect(counts()).toMatchObject({trainees: 1, attempts: 2})
  })

  it('at a keyboard wants the number typed, and Enter by habit deletes nothing', async () => {
    const at = async (stdin: string) => told(home.path, ['trainees', 'delete', '01'], {stdin, terminal: {columns: 80, rows: 24}})
    expect((await at('\n')).written.stderr).toContain('输入的不一样，没有删除。')
    expect(counts()).toMatchObject({trainees: 1})
    const {written} = await at('01\n')
    expect(written.stdout).toContain('这不能撤销，没有回收站。')
    expect(counts()).toMatchObject({trainees: 0})
  })

  it('of nobody known says who is', async () => {
    expect((await trainees('delete', '99', '--yes')).stderr).toMatch(/^听打：没有学号、姓名或电子邮件是 99 的学员。\ntingda trainees list/)
  })
})

describe('keeping records only so long', () => {
  it('is for ever until it is set, lists what is due, and deletes only when told to', async () => {
    vi.useFakeTimers({now: Date.parse('2026-12-01T00:00:00Z'), toFake: ['Date']})
    try {
      expect((await trainees('retention')).stdout).toBe('记录一直保留。\n')
      expect((await trainees('expire', '--apply')).stderr).toContain('没有设过保留期限')
      expect((await trainees('retention', '--days', '9')).stdout).toMatch(/^通话保留 9 天；现在有 1 通超过了期限。/)
      expect((await trainees('expire', '--trial')).stdout).toMatch(/^a1 {2}2026-11-20 09:00.*\n会删除 1 通；这次什么都没有删。\n$/)
      expect(counts()).toMatchObject({others: 5})
      await trainees('expire', '--apply')
      expect(counts()).toMatchObject({others: 4, attempts: 1, trainees: 1})
      expect((await trainees('retention', '--forever', '--json')).stdout).toContain('"days": null')
    } finally {
      vi.useRealTimers()
    }
  })
  it.each([[['retention', '--days', '0'], '保留天数是 1 到 36500。'], [['expire'], '请写 --trial（只列出）或 --apply（删除，不能撤销）。'], [['retention', '--days', '3', '--forever'], '--days 和 --forever 只能写一个。']])('%j is refused', async (argv, sentence) => {
    const {exitCode, stderr} = await trainees(...argv)
    expect([exitCode, stderr.split('\n')[0]]).toEqual([2, `听打：${sentence}`])
  })
})

it('the list has who there is, and how many calls each took', async () => {
  const rows = JSON.parse((await trainees('list', '--json')).stdout) as {number: string | null; calls: number}[]
  expect(rows.map(({number, calls}) => `${number} ${calls}`)).toEqual(['null 1', '01 2', '02 2', '03 0'])
})

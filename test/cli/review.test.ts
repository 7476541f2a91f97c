import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest'
import type {Progress} from '../../src/report/progress.ts'
import type {Scorecard} from '../../src/score/scorecard.ts'
import {openDatabase} from '../../src/store/database.ts'
import {temporaryFolder, type TemporaryFolder} from '../support/environment.ts'
import {runTingda} from '../support/run.ts'
import {complaint, homeWith, order, told} from './historyHome.ts'

let home: TemporaryFolder
beforeAll(async () => {
  vi.stubEnv('TZ', 'Asia/Shanghai')
  home = await homeWith([
    {id: 'abc111-0001', started: '2026-11-20T01:00:00Z', scenario: order},
    {id: 'abc222-0002', started: '2026-11-21T01:05:00Z', form: {mobile: '13900000000'}},
    {id: 'ddd333-0003', started: '2026-11-22T01:00:00Z', state: 'abandoned'},
    {id: 'eee444-0004', started: '2026-11-23T01:00:00Z', state: 'in-progress'},
    {id: 'fff555-0005', started: '2026-11-19T01:00:00Z', newer: true}
  ], {name: '小华', number: '0231'})
})
afterAll(() => {
  home.remove()
  vi.unstubAllEnvs()
})

describe('tingda review', () => {
  it('shows the newest submitted call: what was right first, and the two texts of a wrong field above each other', async () => {
    const {written, exitCode} = await told(home.path, ['review'])
    expect({exitCode, stderr: written.stderr}).toEqual({exitCode: 0, stderr: ''})
    const lines = written.stdout.split('\n')
    expect(lines[0]).toMatch(/^评分表 .*2026-11-21 09:05 {2}小华 {2}abc222-0002$/)
    expect(lines[2]).toBe('做对了')
    const mobile = lines.findIndex(line => line.includes('应填') && /\d{11}/.test(line))
    expect(lines[mobile + 1]).toMatch(/录入 {2}13900000000$/)
    expect(lines[mobile + 2]).toMatch(/^ +[✗ +-]+$/)
    for (const title of ['得分', '表单', '用语', '服务流程', '时效']) expect(lines).toContain(title)
  })

  it('prints the scorecard for programs, with whose it is', async () => {
    const {written} = await told(home.path, ['review', 'abc222', '--json'])
    const answer = JSON.parse(written.stdout) as Scorecard & Record<string, unknown>
    expect(answer).toMatchObject({
      attempt: 'abc222-0002', scenario: complaint, started: '2026-11-21T09:05:00+08:00', trainee: {name: '小华', number: '0231'}, max: 100
    })
    expect(Object.values(answer.dimensions).reduce((sum, {points}) => sum + points, 0)).toBe(answer.uncapped)
    expect(answer.fields.find(field => field.id === 'mobile')).toMatchObject({typed: '13900000000', points: 0})
    expect(answer.criteria.filter(({points, max, evidence}) => points < max && evidence.length === 0).map(({id}) => id)).toEqual([])
  })

  it('gives the same answer however often it is asked, and by the whole id', async () => {
    const [once, again] = [await told(home.path, ['review', 'abc111', '--json']), await told(home.path, ['review', 'abc111-0001', '--json'])]
    expect(again.written.stdout).toBe(once.written.stdout)
    expect(JSON.parse(once.written.stdout)).toMatchObject({scenario: order})
  })

  it('puts it beside the earlier calls of the same kind and role, and says where there are none', async () => {
    const folder = await homeWith([
      {id: 'a1', started: '2026-11-18T01:00:00Z', role: 'recorder'}, {id: 'a2', started: '2026-11-19T01:00:00Z', scenario: order},
      {id: 'a3', started: '2026-11-20T01:00:00Z', form: {mobile: '13900000000'}}, {id: 'a4', started: '2026-11-21T01:00:00Z'},
      {id: 'a5', started: '2026-11-22T01:00:00Z', exam: true}
    ])
    const compared = async (id: string) => (JSON.parse((await told(folder.path, ['review', id, '--json'])).written.stdout) as {comparedWithEarlier: Progress}).comparedWithEarlier
    expect([(await compared('a1')).calls, (await compared('a2')).calls, (await compared('a3')).calls, (await compared('a5')).calls]).toEqual([0, 0, 0, 0])
    const {calls, total} = await compared('a4')
    const [now, before] = [await told(folder.path, ['review', 'a4', '--json']), await told(folder.path, ['review', 'a3', '--json'])]
      .map(({written}) => (JSON.parse(written.stdout) as Scorecard).total)
    expect({calls, total}).toEqual({calls: 1, total: {now, before, delta: now! - before!}})
    expect((await told(folder.path, ['review', 'a4'])).written.stdout).toContain(`和自己以前比\n  最近 1 通同类来电的中间值：\n  总分 `)
    expect((await told(folder.path, ['review', 'a3'])).written.stdout).toContain('这类来电您是第一次提交')
    folder.remove()
  })

  it.each([
    ['abc', '有不止一通电话的编号以 abc 开头：abc222、abc111。', '请多写几位'],
    ['zzz', '没有编号以 zzz 开头的通话。', 'abc222 (2026-11-21 09:05)、abc111 (2026-11-20 09:00)、fff555'],
    ['ddd', '通话 ddd333-0003 没有评分表：它的状态是“呼损”。', '提交了表单的通话才有评分'],
    ['eee', '通话 eee444-0004 没有评分表：它的状态是“未完成”。', '提交了表单的通话才有评分'],
    ['fff', '通话 fff555-0005 是更新版本的听打写的', '']
  ])('says in a sentence why there is none of %s', async (id, sentence, hint) => {
    const {written, exitCode} = await told(home.path, ['review', id])
    expect({exitCode, stdout: written.stdout}).toEqual({exitCode: 2, stdout: ''})
    expect(written.stderr).toContain(`听打：${sentence}`)
    expect(written.stderr).toContain(hint)
  })

  it('is in English where that is asked for', async () => {
    const {written} = await told(home.path, ['review', 'abc111'], {lang: 'en'})
    expect(written.stdout).toMatch(/^Scorecard .*\n\nWhat was right\n/)
  })

  it('works as it is installed, and says where no call was submitted', async () => {
    const installed = await runTingda(['review', 'abc111'], {home: home.path, env: {TZ: 'Asia/Shanghai'}})
    expect(installed.stdout).toBe((await told(home.path, ['review', 'abc111'])).written.stdout)
    const empty = temporaryFolder()
    const {code, stderr} = await runTingda(['review'], {home: empty.path})
    expect(code).toBe(2)
    expect(stderr).toMatch(/^听打：还没有提交过的通话.*\n运行 tingda/)
    empty.remove()
  })
})

describe('a record that is no longer whole', () => {
  const taken = {id: 'aaa111-0001', started: '2026-11-20T01:00:00Z', scenario: order}

  it.each([
    ['its contents gone', `DELETE FROM contents`, '缺少或损坏的是通话所用的场景和评分表'],
    ['its contents damaged', `UPDATE contents SET json = '{"version": 1'`, '缺少或损坏的是通话所用的场景和评分表'],
    ['a rubric missing', `UPDATE contents SET json = json_remove(json, '$.rubric')`, '缺少或损坏的是通话所用的场景和评分表'],
    ['an event damaged', `UPDATE events SET json = '{"ty' WHERE sequence = 4`, '缺少或损坏的是第 5 条记录'],
    ['an event that is none', `UPDATE events SET json = '[]' WHERE sequence = 2`, '缺少或损坏的是第 3 条记录'],
    ['contents of a later version', `UPDATE contents SET json = json_set(json, '$.version', 9)`, '是更新版本的听打写的']
  ])('%s: one sentence says so, and where', async (_, change, sentence) => {
    const folder = await homeWith([taken])
    const database = openDatabase(folder.path)
    database.exec('PRAGMA foreign_keys = OFF')
    database.exec(change)
    database.close()
    const {written, exitCode} = await told(folder.path, ['review'])
    expect({exitCode, stdout: written.stdout}).toEqual({exitCode: 2, stdout: ''})
    expect(written.stderr).toContain(`听打：通话 aaa111-0001 `)
    expect(written.stderr).toContain(sentence)
    expect(written.stderr.trim().split('\n').length).toBeLessThanOrEqual(2)
    folder.remove()
  })
})

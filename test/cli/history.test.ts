import {existsSync, readdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest'
import {temporaryFolder, type TemporaryFolder} from '../support/environment.ts'
import {runTingda} from '../support/run.ts'
import {complaint, homeWith, order, told} from './historyHome.ts'

let home: TemporaryFolder
beforeAll(async () => {
  vi.stubEnv('TZ', 'Asia/Shanghai')
  home = await homeWith([
    {id: 'aaaaaa01', started: '2026-11-20T01:00:00Z', scenario: order},
    {id: 'bbbbbb02', started: '2026-11-21T01:00:00Z', state: 'abandoned'},
    {id: 'cccccc03', started: '2026-11-22T01:00:00Z', role: 'recorder'},
    {id: 'dddddd04', started: '2026-11-22T18:30:00Z', state: 'in-progress'},
    {id: 'eeeeee05', started: '2026-11-22T19:00:00Z', state: 'discarded'},
    {id: 'ffffff06', started: '2026-11-23T01:05:00Z', newer: true}
  ], {name: '小华', number: '0231'})
})
afterAll(() => {
  home.remove()
  vi.unstubAllEnvs()
})

/** The cells of each line. */
const cells = (text: string) => text.trimEnd().split('\n').map(line => line.split(/ {2,}/))

describe('tingda history', () => {
  it('lists the calls, the newest first, without scores where there are none', async () => {
    const {written, exitCode} = await told(home.path, ['history'])
    expect(exitCode).toBe(0)
    expect(cells(written.stdout)).toEqual([
      ['编号', '时间', '练习', '角色', '结果', '总分', '等级'],
      ['ffffff', '2026-11-23 09:05', expect.any(String), '坐席', '由更新的听打写入', '—', '—'],
      ['dddddd', '2026-11-23 02:30', expect.any(String), '坐席', '未完成', '—', '—'],
      ['cccccc', '2026-11-22 09:00', expect.any(String), '同步录入员', expect.any(String), expect.stringMatching(/^\d+$/), expect.stringMatching(/合格|良好|优秀/)],
      ['bbbbbb', '2026-11-21 09:00', expect.any(String), '坐席', '呼损', '—', '—'],
      ['aaaaaa', '2026-11-20 09:00', expect.any(String), '坐席', expect.any(String), expect.stringMatching(/^\d+$/), expect.stringMatching(/合格|良好|优秀/)]
    ])
  })

  it('lists so many, and says how many more there are', async () => {
    const {written} = await told(home.path, ['history', '--limit', '2'])
    expect(cells(written.stdout).map(line => line[0])).toEqual(['编号', 'ffffff', 'dddddd', '还有更早的 3 通：--limit 5 全部列出。'])
  })

  it("lists one scenario's", async () => {
    const {written} = await told(home.path, ['history', '--scenario', order])
    expect(cells(written.stdout).map(line => line[0])).toEqual(['编号', 'aaaaaa'])
    const none = await told(home.path, ['history', '--scenario', 'ordr'])
    expect(none.written.stdout).toBe(`练习 ordr 还没有通话记录。有记录的练习：${complaint}、${order}。\n`)
  })

  it('answers programs with whole ids, times with their offset, and null for no score', async () => {
    const {written} = await told(home.path, ['history', '--json'])
    const rows = JSON.parse(written.stdout) as {id: string; total: number | null}[]
    expect(rows.map(({id, total}) => `${id} ${total === null ? 'none' : 'scored'}`)).toEqual([
      'ffffff06 none', 'dddddd04 none', 'cccccc03 scored', 'bbbbbb02 none', 'aaaaaa01 scored'
    ])
    expect(rows[3]).toMatchObject({
      started: '2026-11-21T09:00:00+08:00', scenario: complaint, state: 'abandoned', outcome: 'abandoned', role: 'agent', mode: 'teaching',
      total: null, grade: null, trainee: {number: '0231', name: '小华'}
    })
  })

  it.each(['0', '-1', 'x', '1.5'])('refuses a limit of %s', async limit => {
    const {written, exitCode} = await told(home.path, ['history', `--limit=${limit}`])
    expect(exitCode).toBe(2)
    expect(written.stderr).toContain(`选项 --limit <N> 的值 ${limit} 不对。要一个正整数。`)
  })
})

describe('tingda history where no call was taken', () => {
  it('says how to take the first, and makes nothing', async () => {
    const empty = temporaryFolder()
    const {code, stdout, stderr} = await runTingda(['history'], {home: empty.path})
    expect({code, stderr}).toEqual({code: 0, stderr: ''})
    expect(stdout).toMatch(/^还没有通话记录。.*Enter/)
    expect(readdirSync(empty.path)).toEqual([])
    const absent = join(empty.path, 'not-there')
    expect((await told(absent, ['history', '--json'])).written.stdout).toBe('[]\n')
    expect(existsSync(absent)).toBe(false)
    empty.remove()
  })
})

describe('tingda history on records that cannot be used', () => {
  it('names a damaged file and leaves it', async () => {
    const folder = temporaryFolder()
    const path = join(folder.path, 'tingda.sqlite')
    writeFileSync(path, 'no database at all '.repeat(80))
    const {written, exitCode} = await told(folder.path, ['history'])
    expect(exitCode).toBe(2)
    expect(written.stderr).toMatch(new RegExp(`^听打：通话记录 ${path} 已经损坏.*\\n请把这个文件移到别处`))
    expect(existsSync(path)).toBe(true)
    folder.remove()
  })
})

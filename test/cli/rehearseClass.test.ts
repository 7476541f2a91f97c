import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, it, vi} from 'vitest'
import {databaseName, openDatabase} from '../../src/store/database.ts'
import {temporaryFolder, type TemporaryFolder} from '../support/environment.ts'
import {homeWith, told} from './historyHome.ts'

let desk: TemporaryFolder
beforeAll(() => {
  vi.stubEnv('TZ', 'Asia/Shanghai')
  desk = temporaryFolder()
})
afterAll(() => {
  desk.remove()
  vi.unstubAllEnvs()
})

const rehearse = (...argv: string[]) => told(join(desk.path, 'none'), ['scenario', 'rehearse', 'shampoo-order', ...argv], {cwd: desk.path})
async function stats(folder: string): Promise<{scored: number; absent: number; trainees: number; distribution: {mean: number}}> {
  return JSON.parse((await told(join(desk.path, folder), ['grade', 'stats', '--json'])).written.stdout) as never
}

it('a simulated class is the same for the same seed, and is there to be graded', async () => {
  for (const folder of ['one', 'two']) {
    const {exitCode, written} = await rehearse('--trainees', '4', '--seed', '3', '--date', '2026-11-23', '--class', '网商1班', '--into', folder)
    expect({exitCode, stderr: written.stderr}).toEqual({exitCode: 0, stderr: ''})
  }
  const exported = async (folder: string) => (await told(join(desk.path, folder), ['export', '--format', 'jsonl'])).written.stdout
  expect(await exported('one')).toBe(await exported('two'))
  expect(await stats('one')).toMatchObject({trainees: 4})
  expect((await told(join(desk.path, 'one'), ['grade', 'list', '--class', '网商1班', '--session', 'last'])).written.stdout).toContain('202603001')
  expect(readdirSync(desk.path)).not.toContain('none')
})

it('the abler a class, the better it does; another day has the same people', async () => {
  await rehearse('--trainees', '4', '--seed', '3', '--ability', '5', '--date', '2026-11-01', '--into', 'weak')
  await rehearse('--trainees', '4', '--seed', '3', '--ability', '98', '--date', '2026-11-01', '--into', 'strong')
  const [weak, strong] = [await stats('weak'), await stats('strong')]
  expect(strong.distribution.mean - weak.distribution.mean).toBeGreaterThan(10)
  await rehearse('--trainees', '4', '--seed', '3', '--ability', '98', '--date', '2026-11-02', '--into', 'weak')
  expect((await stats('weak')).trainees).toBe(4)
})

it('one simulated trainee plays one call', async () => {
  const play = async (ability: string, seed: string) => JSON.parse((await rehearse('--ability', ability, '--seed', seed, '--json')).written.stdout) as {scorecard: {total: number}; form: object}
  const [weak, strong] = [await play('0', '1'), await play('100', '1')]
  expect(strong.scorecard.total).toBeGreaterThan(weak.scorecard.total)
  expect(await play('0', '1')).toEqual(weak)
})

it.each([
  [['--trainees', '4'], '模拟的班要用 --into 写一个文件夹，它不会写进您自己的记录。'],
  [['--trainees', '4', '--into', 'x', '--date', '昨天'], '选项 --date 的值 昨天 不是日期。'],
  [['--trainees', '501', '--into', 'x'], '--trainees 是 1 到 500。'], [['--trainees', '0', '--into', 'x'], '--trainees 是 1 到 500。'],
  [['--trainees', '四', '--into', 'x'], '选项 --trainees 要一个整数，不能是 四。']
])('%j is refused', async (argv, sentence) => {
  const {exitCode, written} = await rehearse(...argv)
  expect([exitCode, written.stderr.split('\n')[0]]).toEqual([2, `听打：${sentence}`])
})

it('is never mixed with real records, nor made twice', async () => {
  const real = await homeWith([{id: 'aaa', started: '2026-11-20T01:00:00Z', scenario: 'shampoo-order', role: 'recorder'}])
  const {exitCode, written} = await rehearse('--trainees', '2', '--into', real.path)
  expect([exitCode, written.stderr.includes('里有真的记录，没有写入模拟的班。')]).toEqual([2, true])
  const database = openDatabase(real.path)
  expect(database.prepare('SELECT count(*) AS n FROM attempts').get()).toEqual({n: 1})
  database.close()
  expect(readdirSync(real.path)).toContain(databaseName)
  real.remove()
  await rehearse('--trainees', '2', '--date', '2026-11-03', '--into', 'twice')
  expect((await rehearse('--trainees', '2', '--date', '2026-11-03', '--into', 'twice')).written.stderr).toContain('这个班已经模拟过了。')
})

import {mkdtempSync, readFileSync, readdirSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {run} from '../../src/cli/run.ts'
import {starterKinds, starterScenario} from '../../src/scenario/starter.ts'
import type {FakeIo, FakeIoOptions} from '../support/io.ts'
import {createIo} from '../support/io.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'tingda-new-'))
async function tingda(cwd: string, argv: readonly string[], options: FakeIoOptions = {}): Promise<FakeIo> {
  const io = createIo({argv: ['scenario', ...argv], env: {TINGDA_HOME: join(cwd, 'home')}, cwd, ...options})
  await run(io)
  return io
}

describe.each(starterKinds)('a new %s', (kind) => {
  test('passes check, and its model and tests run for whoever calls', async () => {
    const cwd = folder()
    expect((await tingda(cwd, ['new', 'own.yaml', '--kind', kind, '--yes'])).exitCode).toBe(0)
    expect((await tingda(cwd, ['check', 'own.yaml'])).written.stdout).toBe('检查了 1 个文件，没有问题。\n')
    for (const seed of ['0', '1', '20261123']) {
      const io = await tingda(cwd, ['rehearse', join(cwd, 'own.yaml'), '--seed', seed, '--json'])
      expect(JSON.parse(io.written.stdout)).toMatchObject({failed: 0, passed: 3})
    }
  })

  test('whatever the teacher typed stays one value', async () => {
    const cwd = folder()
    await tingda(cwd, ['new', 'own.yaml', '--kind', kind, '--yes', '--title', '甲：“乙” #3 {丙}', '--product', '飘柔: 400ml "大瓶" {x}', '--shop', "小王's 店 \\ 分店"])
    const io = await tingda(cwd, ['check', 'own.yaml'])
    expect(io.written.stdout).toBe('检查了 1 个文件，没有问题。\n')
  })
})

test('asks on a terminal, again after an impossible answer, and takes Enter for what it offers', async () => {
  const cwd = folder()
  const io = await tingda(cwd, ['new'], {stdin: '投诉\n沐浴露\n\n\nLeaking 1\nleaking-2\n9\n4\n', terminal: {columns: 80, rows: 24}})
  expect(readdirSync(cwd)).toEqual(['leaking-2.yaml'])
  expect(io.written.stdout).toContain('编号只用小写字母')
  expect(readFileSync(join(cwd, 'leaking-2.yaml'), 'utf8').replace(/^# yaml-language-server: .*\n/, '')).toBe(
    starterScenario({id: 'leaking-2', title: '投诉沐浴露', kind: 'complaint', level: 4, product: '沐浴露', shop: '现代生活网上超市'}))
})

test('never writes over a file, and tells of impossible options', async () => {
  const cwd = folder()
  await tingda(cwd, ['new', '--yes'])
  const again = await tingda(cwd, ['new', '--yes'])
  expect([again.exitCode, again.written.stderr]).toEqual([2, '听打：my-order.yaml 已经有了，不会改写它。\n'])
  expect((await tingda(cwd, ['new', '--yes', '--level', '7'])).written.stderr).toContain('写 1 到 5。')
  expect((await tingda(cwd, ['new', '--yes', '--id', '我'])).exitCode).toBe(2)
  expect((await tingda(cwd, ['new', 'no/such/a.yaml', '--yes'])).written.stderr).toContain('写不了')
})

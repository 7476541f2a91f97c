import {copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {run} from '../../src/cli/run.ts'
import type {FakeIo, FakeIoOptions} from '../support/io.ts'
import {createIo} from '../support/io.ts'

const order = join(import.meta.dirname, '../../scenarios/calls/order/shampoo-order.yaml')
const folder = () => mkdtempSync(join(tmpdir(), 'tingda-check-'))

async function check(cwd: string, argv: readonly string[], options: FakeIoOptions = {}): Promise<FakeIo> {
  const io = createIo({argv: ['scenario', 'check', ...argv], env: {TINGDA_HOME: join(cwd, 'home')}, cwd, ...options})
  await run(io)
  return io
}

/** A copy of the order with one line replaced. */
function spoiled(from: string, to: string): string {
  const cwd = folder()
  const text = readFileSync(order, 'utf8')
  expect(text).toContain(from)
  writeFileSync(join(cwd, 'own.yaml'), text.replace(from, to))
  return cwd
}

test('a sound file, its model call played to the outcome', async () => {
  const cwd = folder()
  copyFileSync(order, join(cwd, 'own.yaml'))
  const io = await check(cwd, ['own.yaml'])
  expect([io.written.stdout, io.exitCode]).toEqual(['检查了 1 个文件，没有问题。\n', 0])
})

test('a problem with its place, the line, a caret under it and what to do', async () => {
  const cwd = spoiled('title: 电话订购一瓶洗发水', 'title：电话订购一瓶洗发水')
  const io = await check(cwd, ['own.yaml'])
  expect(io.written.stdout.split('\n').slice(0, 4)).toEqual([
    'own.yaml:4:6：“title”后面的冒号是全角的。换成英文冒号，后面空一格：title: …（full-width-colon）',
    '  title：电话订购一瓶洗发水',
    '       ^',
    '检查了 1 个文件：1 个错误，0 个提醒。'
  ])
  expect(io.exitCode).toBe(1)
  expect((await check(cwd, ['own.yaml'], {lang: 'en'})).written.stdout).toContain('own.yaml:4:6: the colon after "title" is full-width')
})

test('the caret stands under wide characters and tabs', async () => {
  const cwd = spoiled('briefing: 顾客打来电话订购商品', '\tbriefing: 顾客打来电话订购商品')
  const {stdout} = (await check(cwd, ['own.yaml'])).written
  expect(stdout).toMatch(/（tab-indent）\n {6}briefing: .*\n {2}\^\n/)
})

describe('the model call', () => {
  test('that comes to nothing', async () => {
    const cwd = spoiled(/^model:\n( {2}.*\n)+/m.exec(readFileSync(order, 'utf8'))![0], 'model:\n  - 您好。\n  - 今天天气真好。\n')
    const {stdout} = (await check(cwd, ['own.yaml'])).written
    expect(stdout).toMatch(/^own\.yaml:\d+:1：示范通话没有走到结果（顾客章慧敏，结果：customer-hung-up）.*（model-no-outcome）\n {2}model:\n/m)
  })

  test('that says what must not be said', async () => {
    const cwd = spoiled('model:\n', 'model:\n  - 你有完没完\n')
    expect((await check(cwd, ['own.yaml'])).written.stdout).toContain('（are-you-done）：你有完没完')
  })
})

test('as JSON, whatever was found', async () => {
  const cwd = spoiled('level: 1', 'level: 9')
  const io = await check(cwd, ['own.yaml', '--json'])
  expect(JSON.parse(io.written.stdout)).toEqual({files: 1, issues: [expect.objectContaining({code: 'not-level', severity: 'error', file: 'own.yaml', line: 8, column: 8})]})
  expect(io.exitCode).toBe(1)
})

test('a folder is checked as it lies over the built-in pack, and its files are named from where one stands', async () => {
  const cwd = folder()
  mkdirSync(join(cwd, 'ours/calls'), {recursive: true})
  writeFileSync(join(cwd, 'ours/calls/a.yaml'), readFileSync(order, 'utf8').replace('level: 1', 'level: 0'))
  writeFileSync(join(cwd, 'ours/guidelines.yaml'), 'guidelines: [{id: own, title: 本店, otherwise: 登记, rules: [{id: a, when: 破损, allow: [offer.refund], text: 退款}]}]\n')
  const io = await check(cwd, ['ours', '--json'])
  expect(JSON.parse(io.written.stdout).issues.map(({file, code}: {file: string; code: string}) => `${file} ${code}`)).toEqual(['ours/calls/a.yaml not-level'])
})

test('a path that is not there is a mistake in the arguments', async () => {
  const io = await check(folder(), ['nowhere.yaml'])
  expect([io.exitCode, io.written.stderr.split('\n')[0]]).toEqual([2, '听打：没有 nowhere.yaml 这个文件或文件夹。'])
})

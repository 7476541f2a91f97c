import {readdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {run} from '../../src/cli/run.ts'
import type {TemporaryFolder} from '../support/environment.ts'
import {temporaryFolder} from '../support/environment.ts'
import {createIo} from '../support/io.ts'

let folder: TemporaryFolder
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

const utf8 = {LANG: 'zh_CN.UTF-8', TERM: 'xterm-256color'}

test('says where the data are, though the folder is still to be made', async () => {
  const home = join(folder.path, '新的', '数据')
  const io = createIo({argv: ['doctor', '--json'], env: {...utf8, TINGDA_HOME: home}})
  await run(io)
  expect(io.exitCode).toBe(0)
  expect(JSON.parse(io.written.stdout)).toMatchObject({node: process.versions.node, data: {folder: home, writable: true}, findings: []})
})

test('finds a data folder that cannot be written', async () => {
  const file = join(folder.path, 'file')
  writeFileSync(file, '')
  const io = createIo({argv: ['doctor', '--json'], env: {...utf8, TINGDA_HOME: join(file, 'data')}})
  await run(io)
  expect(io.exitCode).toBe(1)
  expect(JSON.parse(io.written.stdout)).toMatchObject({data: {writable: false}, findings: [expect.stringContaining(file)]})
  expect(readdirSync(folder.path)).toEqual(['file'])
})

test('finds a window that is too small and an encoding that is none', async () => {
  const io = createIo({argv: ['doctor'], env: {LANG: 'C', TINGDA_HOME: folder.path}, terminal: {columns: 50, rows: 18}})
  await run(io)
  expect(io.exitCode).toBe(1)
  expect(io.written.stdout).toContain('50×18，太小了：至少要 60×20')
  expect(io.written.stdout).toContain('不是 UTF-8')
})

test('says where grades lie and where files to hand in go, and finds a named folder that cannot be written', async () => {
  const file = join(folder.path, 'file')
  writeFileSync(file, '')
  const told = async (env: Record<string, string>, ...argv: string[]) => {
    const io = createIo({argv: ['doctor', ...argv], env: {...utf8, TINGDA_HOME: folder.path, ...env}})
    await run(io)
    return io
  }
  const plain = await told({}, '--json')
  expect(JSON.parse(plain.written.stdout)).toMatchObject({handIn: {named: false}, grading: {database: join(folder.path, 'tingda.sqlite'), pack: join(folder.path, 'pack')}})
  const named = await told({TINGDA_HAND_IN: join(file, '作业')})
  expect(named.exitCode).toBe(1)
  expect(named.written.stdout).toContain(`收作业的文件夹 ${join(file, '作业')}（TINGDA_HAND_IN）不能写入`)
  expect(named.written.stdout).toContain(`交作业    ${join(file, '作业')}（可写入：否；按 TINGDA_HAND_IN）`)
})

import {readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {createEnding} from '../../src/cli/ending.ts'
import type {TemporaryFolder} from '../support/environment.ts'
import {temporaryFolder} from '../support/environment.ts'
import {createIo} from '../support/io.ts'

let folder: TemporaryFolder
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

function createCase(env: NodeJS.ProcessEnv = {}) {
  const io = createIo({argv: ['play', '漏液'], env: {TINGDA_HOME: folder.path, ...env}})
  const happened: string[] = []
  io.onLeave((reason) => void happened.push(`restored at ${reason}`))
  const ending = createEnding(io, io, (code) => happened.push(`ended with ${code}; told: ${io.written.stderr}`))
  return {io, ending, happened}
}

test('when done, ends with the exit code that the command set', async () => {
  const {io, ending, happened} = createCase()
  io.exitCode = 1
  await ending.done()
  expect(happened).toEqual(['restored at done', 'ended with 1; told: '])
})

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129]
] as const)('%s saves, restores and ends with %i', async (signal, code) => {
  const {ending, happened} = createCase()
  await ending.signalled(signal)
  expect(happened).toEqual([`restored at ${signal}`, `ended with ${code}; told: `])
})

test('a crash restores the terminal, then tells in one sentence where the details are', async () => {
  const {io, ending, happened} = createCase()
  await ending.crashed(new Error('the tape broke', {cause: new Error('it was worn')}))
  expect(happened[0]).toBe('restored at crash')
  expect(happened[1]).toMatch(/^ended with 70; told: 听打：程序出了意外的错误/)
  const [name = ''] = readdirSync(join(folder.path, 'errors'))
  const file = join(folder.path, 'errors', name)
  expect(io.written.stderr.trimEnd().split('\n')).toEqual([expect.stringContaining(file)])
  const details = readFileSync(file, 'utf8')
  expect(details).toContain('Error: the tape broke\n    at ')
  expect(details).toContain('caused by Error: it was worn')
  expect(details).toContain('arguments: ["play","漏液"]')
})

test('a crash with the data folder out of reach puts its details elsewhere', async () => {
  writeFileSync(join(folder.path, 'file'), '')
  const {io, ending} = createCase({TINGDA_HOME: join(folder.path, 'file')})
  await ending.crashed('thrown without an error')
  const [, file = ''] = /详情写在 (\S+\.txt)/.exec(io.written.stderr) ?? []
  expect(file).not.toContain(folder.path)
  expect(readFileSync(file, 'utf8')).toContain('thrown without an error')
  rmSync(file)
})

test('TINGDA_DEBUG shows the stack instead', async () => {
  const {io, ending} = createCase({TINGDA_DEBUG: '1'})
  await ending.crashed(new Error('the tape broke'))
  expect(io.written.stderr).toContain('Error: the tape broke\n    at ')
  expect(readdirSync(folder.path)).toEqual([])
})

test('a reader that goes away ends the program without a word', async () => {
  const {ending, happened} = createCase()
  await ending.unwritable(Object.assign(new Error('broken pipe'), {code: 'EPIPE'}))
  expect(happened).toEqual(['restored at done', 'ended with 0; told: '])
})

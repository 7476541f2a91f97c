import {spawn} from 'node:child_process'
import {cpSync, mkdirSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {text} from 'node:stream/consumers'
import {fileURLToPath} from 'node:url'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {version} from '../../package.json'
import {built, program, root} from '../support/built.ts'
import type {TemporaryFolder} from '../support/environment.ts'
import {temporaryFolder} from '../support/environment.ts'
import {runNode} from '../support/run.ts'

const fixture = (name: string): string => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url))

let folder: TemporaryFolder
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

/** A checkout with bin/ and what else is named, as links. Answers its bin/tingda.js. */
function checkout(...linked: string[]): string {
  cpSync(join(root, 'bin'), join(folder.path, 'bin'), {recursive: true})
  for (const name of linked) symlinkSync(join(root, name), join(folder.path, name))
  if (!linked.includes('package.json')) writeFileSync(join(folder.path, 'package.json'), '{"type": "module"}')
  return join(folder.path, 'bin/tingda.js')
}

/** Chinese and English, a sentence each, and no more. */
function expectTwoSentences(stderr: string): void {
  expect(stderr.trimEnd().split('\n')).toHaveLength(2)
  expect(stderr).not.toMatch(/^ +at /m)
}

describe('under an older Node', () => {
  test('runs under the packaged one, with its arguments, input and exit code', async () => {
    await built()
    const asked = await runNode(fixture('oldNode.js'), [program, 'doctor', '--json'])
    expect(asked).toMatchObject({code: 0, stderr: ''})
    expect(JSON.parse(asked.stdout)).toMatchObject({node: process.versions.node, terminal: {input: false}})
    expect(await runNode(fixture('oldNode.js'), [program, 'nonsense'])).toMatchObject({code: 2, stdout: ''})
  })

  test('says what is missing where no newer one came with the program', async () => {
    const {code, stdout, stderr} = await runNode(fixture('oldNode.js'), [checkout()])
    expect({code, stdout}).toEqual({code: 2, stdout: ''})
    expect(stderr).toMatch(/^听打需要 Node 24 .*20\.11\.1.*npm ci/)
    expect(stderr).toMatch(/^tingda needs Node 24 .*20\.11\.1.*npm ci/m)
    expectTwoSentences(stderr)
  })
})

describe('the process in between', () => {
  async function startParent(...args: string[]) {
    const parent = spawn(process.execPath, [fixture('parent.js'), ...args], {stdio: ['ignore', 'pipe', 'inherit']})
    const ended = new Promise((resolve) => parent.on('close', (code, signal) => resolve({code, signal})))
    const stdout = text(parent.stdout)
    await new Promise((resolve) => parent.stdout.once('data', resolve))
    return {parent, stdout, ended}
  }

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('passes %s on and ends as the child does', async (signal) => {
    const {parent, stdout, ended} = await startParent(signal, '5')
    parent.kill(signal)
    expect(await ended).toEqual({code: 5, signal: null})
    expect(await stdout).toContain(`saved at ${signal}`)
  })

  test('ends by the signal that ended the child', async () => {
    const {parent, ended} = await startParent()
    parent.kill('SIGTERM')
    expect(await ended).toEqual({code: null, signal: 'SIGTERM'})
  })

  test('takes the child along when it is killed', async () => {
    const {parent, stdout, ended} = await startParent('SIGHUP', '0')
    parent.kill('SIGKILL')
    // The pipe closes only when the child is gone too.
    expect(await ended).toEqual({code: null, signal: 'SIGKILL'})
    expect(await stdout).toContain('saved at SIGHUP')
  })
})

describe('without the bundle', () => {
  test('builds it first where that is possible', async () => {
    const {code, stdout, stderr} = await runNode(checkout('package.json', 'package-lock.json', 'src', 'scenarios', 'node_modules'), ['--version'])
    expect({code, stdout}).toEqual({code: 0, stdout: `${version}\n`})
    expect(stderr).toMatch(/^正在编译听打.*\n$/)
  })

  test('says what is missing where the build tools are not installed', async () => {
    const {code, stdout, stderr} = await runNode(checkout('package.json', 'src'), ['--version'])
    expect({code, stdout}).toEqual({code: 2, stdout: ''})
    expect(stderr).toMatch(/编译工具没有安装.*npm ci/)
    expectTwoSentences(stderr)
  })

  test('an installation without build tools succeeds and says so', async () => {
    checkout('package.json', 'src')
    const {code, stderr} = await runNode(join(folder.path, 'bin/build.js'), ['--if-possible'])
    expect(code).toBe(0)
    expectTwoSentences(stderr)
  })

  test.each([
    ['at once', `import './chunks/gone.js'\n`],
    ['later', `export const run = import('./chunks/gone.js')\n`]
  ])('says so where the bundle is incomplete, %s', async (_, bundle) => {
    const script = checkout()
    mkdirSync(join(folder.path, 'dist'))
    writeFileSync(join(folder.path, 'dist/tingda.js'), bundle)
    const {code, stderr} = await runNode(script, [])
    expect(code).toBe(2)
    expect(stderr).toMatch(/不完整.*npm ci/)
    expectTwoSentences(stderr)
  })
})

describe('npm start', () => {
  test('without a terminal explains itself', async () => {
    await built()
    const {code, stdout, stderr} = await runNode(join(root, 'bin/start.js'), [])
    expect({code, stdout}).toEqual({code: 2, stdout: ''})
    expect(stderr).toMatch(/^听打：主界面需要在终端里打开/m)
    expect(stderr).not.toMatch(/^ +at /m)
  })

  test('shows where the sources are wrong, without a trace', async () => {
    checkout('package.json', 'node_modules')
    mkdirSync(join(folder.path, 'src/cli'), {recursive: true})
    writeFileSync(join(folder.path, 'src/cli/main.ts'), 'const one = 1\nconst = 2\n')
    const {code, stderr} = await runNode(join(folder.path, 'bin/start.js'), [])
    expect(code).toBe(2)
    expect(stderr).toContain('src/cli/main.ts:2:7 ')
    expect(stderr).not.toMatch(/^ +at /m)
  })
})

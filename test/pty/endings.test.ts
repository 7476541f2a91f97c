import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {fileURLToPath} from 'node:url'
import {join} from 'node:path'
import {afterEach, describe, expect, test} from 'vitest'
import {openTerminal} from './rig.ts'
import type {TestTerminal} from './rig.ts'
import {key, order} from './steps.ts'
import {built, program} from '../support/built.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, {recursive: true, force: true})
})

function homeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tingda-home-'))
  folders.push(folder)
  return folder
}

/** In talk, with a name in the form, half a reply in the line. */
async function inTalk(home: string): Promise<TestTerminal> {
  const terminal = await openTerminal({args: [...order], home})
  await terminal.waitFor('振铃')
  terminal.write(key.enter)
  await terminal.waitFor('您说')
  terminal.write('您好，我是')
  terminal.write(`${key.tab}吴佳怡${key.tab}湖北省武汉市`)
  await terminal.waitFor('湖北省武汉市')
  return terminal
}

test('killed in the middle of a call: the next start offers to go on, and everything typed is there', async () => {
  const home = homeFolder()
  const before = await inTalk(home)
  before.kill('SIGKILL')
  await before.exited

  const after = await openTerminal({home})
  await after.ready
  expect(after.screen().join('\n')).toContain('▸  继续上次通话')
  after.write(key.enter)
  await after.waitFor('接着上次的电话')
  const screen = after.screen().join('\n')
  for (const text of ['您好，我是', '吴佳怡', '湖北省武汉市', '通话 00:0']) expect(screen).toContain(text)
  after.write('洪山区')
  await after.waitFor('湖北省武汉市洪山区')
})

test('Ctrl-C asks once: going on changes nothing, saving leaves a call that can be gone on with', async () => {
  const home = homeFolder()
  const terminal = await inTalk(home)
  terminal.write(key.ctrlC)
  await terminal.waitFor('电话还没打完')
  terminal.write(key.enter)
  await terminal.waitFor('▸2 联系地址  湖北省武汉市')
  terminal.write(key.ctrlC)
  await terminal.waitFor('电话还没打完')
  terminal.write(key.down + key.enter)
  expect(await terminal.exited).toEqual({code: 0, signal: undefined})

  const after = await openTerminal({home})
  await after.ready
  expect(after.screen().join('\n')).toContain('▸  继续上次通话')
})

describe.each(['SIGTERM', 'SIGHUP'] as const)('%s', signal => {
  test('gives the terminal back and keeps the call', async () => {
    const home = homeFolder()
    const terminal = await inTalk(home)
    terminal.kill(signal)
    const {code} = await terminal.exited
    expect(code).toBe(signal === 'SIGTERM' ? 143 : 129)
    expect(terminal.isAlternate()).toBe(false)
    expect(terminal.isCursorVisible()).toBe(true)
    expect(terminal.output().lastIndexOf('\u001B[?2004l')).toBeGreaterThan(terminal.output().lastIndexOf('\u001B[?2004h'))

    const after = await openTerminal({home})
    await after.ready
    after.write(key.enter)
    await after.waitFor('吴佳怡')
  })
})

/** Windows has no such signals. */
describe.skipIf(process.platform === 'win32')('Ctrl-Z', () => {
  const script = fileURLToPath(new URL('fixtures/shell.js', import.meta.url))
  const inShell = async () => {
    await built()
    return openTerminal({script, args: [program]})
  }

  test('gives the terminal back to the shell; brought to the front again everything is as it was, and keys are read', async () => {
    const terminal = await inShell()
    await terminal.ready
    terminal.write(key.down)
    await terminal.waitFor('▸  选择练习')
    terminal.write(key.ctrlZ)
    await terminal.waitFor('stopped with 148')
    expect(terminal.isAlternate()).toBe(false)
    expect(terminal.isCursorVisible()).toBe(true)
    terminal.resize(60, 20)
    terminal.write(key.enter)
    const screen = await terminal.waitFor('▸  选择练习')
    expect(screen).toHaveLength(20)
    expect(terminal.isAlternate()).toBe(true)
    terminal.write(key.ctrlC)
    await terminal.waitFor('ended with 0')
    expect(terminal.isAlternate()).toBe(false)
  })

  test('where no shell could bring it back the program goes on', async () => {
    const terminal = await openTerminal()
    await terminal.ready
    terminal.write(key.ctrlZ)
    await terminal.waitFor(() => terminal.output().split('\u001B[?2004h').length === 3)
    terminal.write(key.down)
    await terminal.waitFor('▸  选择练习')
  })
})

test('a call named on the command line rings without the home screen flashing up before it', async () => {
  const terminal = await openTerminal({args: [...order], home: homeFolder()})
  await terminal.waitFor('振铃')
  expect(terminal.output()).not.toContain('选择练习')
})

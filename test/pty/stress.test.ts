/** What no trainee means to do and every term brings: nothing typed is lost, nothing crashes, the terminal is given back. */
import {DatabaseSync} from 'node:sqlite'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {openTerminal} from './rig.ts'
import type {TestTerminal} from './rig.ts'
import {key, order} from './steps.ts'

/** In talk, the caret in the form's name field. */
async function inName(home?: string): Promise<TestTerminal> {
  const terminal = await openTerminal({args: [...order], ...(home !== undefined && {home})})
  await terminal.waitFor('振铃')
  terminal.write(key.enter)
  await terminal.waitFor('您说')
  terminal.write(key.tab)
  await terminal.waitFor('▸1 顾客姓名')
  return terminal
}

async function leave(terminal: TestTerminal): Promise<void> {
  terminal.write(key.ctrlC)
  await terminal.waitFor('电话还没打完')
  terminal.write(key.ctrlC)
  expect(await terminal.exited).toEqual({code: 0, signal: undefined})
  expect(terminal.isAlternate()).toBe(false)
  expect(terminal.isCursorVisible()).toBe(true)
}

test('a paste of 1 MB: the field takes what it can hold and says so, and the next key is read', async () => {
  const terminal = await inName()
  terminal.paste('顾客说的话很长。'.repeat(50_000))
  await terminal.waitFor('这一栏满了')
  terminal.write('\u0015吴佳怡')
  await terminal.waitFor(/▸1 顾客姓名 +吴佳怡 *$/)
  await leave(terminal)
})

test('10,000 keys in one piece: typed and taken back, each one counts', async () => {
  const terminal = await inName()
  terminal.write(`${'王\u007F'.repeat(5_000)}吴佳怡`)
  await terminal.waitFor(/▸1 顾客姓名 +吴佳怡 *$/)
  // 10,000 times through six fields comes back to where it began.
  terminal.write(`${key.tab.repeat(9_996)}先生`)
  await terminal.waitFor(/▸1 顾客姓名 +吴佳怡先生 *$/)
  await leave(terminal)
})

test('a storm of resizes while somebody types: all of it is there in the end, in the last window', async () => {
  const terminal = await inName()
  const name = '欧阳娜娜司马相如'
  for (const [i, character] of [...name].entries()) {
    for (let n = 0; n < 20; n += 1) terminal.resize(40 + (i * 20 + n * 13) % 120, 10 + (i * 7 + n * 3) % 45)
    terminal.write(character)
  }
  terminal.resize(80, 24)
  const screen = await terminal.waitFor(/▸1 顾客姓名 +欧阳娜娜司马相如 *$/)
  expect(screen).toHaveLength(24)
  await terminal.waitFor(rows => rows.filter(row => row.includes('顾客姓名')).length === 1 && rows.at(-2)?.includes('Ctrl-C') === true)
  await leave(terminal)
})

test('a terminal that hangs, and takes up again what was written meanwhile', async () => {
  const terminal = await inName()
  terminal.block()
  for (let i = 0; i < 300; i += 1) terminal.write(`王${i % 10 === 9 ? '\u0015' : ''}`)
  terminal.write('吴佳怡')
  terminal.unblock()
  await terminal.waitFor(/▸1 顾客姓名 +吴佳怡 *$/)
  await leave(terminal)
})

test('a terminal that is gone takes the program with it, and what was typed is kept', async () => {
  const home = mkdtempSync(join(tmpdir(), 'tingda-home-'))
  onTestFinished(() => rmSync(home, {recursive: true, force: true}))
  const terminal = await inName(home)
  terminal.write('吴佳怡')
  await terminal.waitFor(/▸1 顾客姓名 +吴佳怡 *$/)
  const {pid} = terminal
  terminal.vanish()
  await expect.poll(() => isRunning(pid), {timeout: 20_000, interval: 50}).toBe(false)
  const next = await openTerminal({home})
  await next.waitFor('▸  继续上次通话')
  next.write(key.enter)
  await next.waitFor(/顾客姓名 +吴佳怡 *$/)
  // The records are whole.
  const database = new DatabaseSync(join(home, 'tingda.sqlite'), {readOnly: true})
  expect(database.prepare('PRAGMA integrity_check').get()).toEqual({integrity_check: 'ok'})
  database.close()
})

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

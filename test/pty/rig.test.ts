import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {openTerminal} from './rig.ts'

const script = fileURLToPath(new URL('fixtures/echo.js', import.meta.url))

test('shows what the program writes; a wide character takes two columns; the handshake is not to be seen', async () => {
  const terminal = await openTerminal({script})
  await terminal.ready
  expect(terminal.screen().slice(0, 3)).toEqual(['环境 CI=none LANG=zh_CN.UTF-8 TERM=xterm-256color home=true', '王小明', ''])
  expect(terminal.screen()).toHaveLength(24)
  expect(terminal.cursor()).toEqual({row: 1, column: 6})
  expect(terminal.isCursorVisible()).toBe(true)
})

test('passes on keys in one piece, pastes as asked for, and answers questions', async () => {
  const terminal = await openTerminal({script})
  await terminal.ready
  terminal.write('李先生\r')
  await terminal.waitFor('got "李先生\\r"')
  terminal.paste('粘贴')
  await terminal.waitFor('got "\\u001b[200~粘贴\\u001b[201~"')
  terminal.write('?')
  await terminal.waitFor(/got "\\u001b\[\d+;\d+R"/)
})

test('resizes both ends', async () => {
  const terminal = await openTerminal({script, cols: 100, rows: 30})
  await terminal.ready
  terminal.resize(60, 20)
  await terminal.waitFor('size 60x20')
  expect(terminal.screen()).toHaveLength(20)
})

test('knows a hidden caret', async () => {
  const terminal = await openTerminal({script, args: ['--hide']})
  await terminal.ready
  expect(terminal.isCursorVisible()).toBe(false)
})

test('tells how the program ended, with the last it wrote', async () => {
  const terminal = await openTerminal({script})
  await terminal.ready
  terminal.kill('SIGTERM')
  expect(await terminal.exited).toEqual({code: 143, signal: undefined})
  expect(terminal.screen().join('\n')).toContain('told to end')

  const killed = await openTerminal({script})
  await killed.ready
  killed.kill('SIGKILL')
  expect(await killed.exited).toEqual({code: 0, signal: 9})
})

test('waiting for what never comes fails when the program ends, and shows the screen', async () => {
  const terminal = await openTerminal({script})
  await terminal.ready
  const waiting = terminal.waitFor('再见')
  terminal.write('\u0003')
  await expect(waiting).rejects.toThrow(/waited for "再见", but the program ended with code 7[^]*王小明/)
})

test('a data folder of its own goes away with the terminal, one that was given stays', async () => {
  const terminal = await openTerminal({script})
  await terminal.ready
  expect(existsSync(terminal.home)).toBe(true)
  await terminal.close()
  expect(existsSync(terminal.home)).toBe(false)
})

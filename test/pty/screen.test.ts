import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {cellWidth} from '../../src/text/width.ts'
import {openTerminal} from './rig.ts'
import type {TestTerminal} from './rig.ts'
import {key, order, place, recorder} from './steps.ts'

const parts = ['通话', '情绪', '对话', '表3.1', '顾客姓名', '联系地址', '手机', '固定电话', '致电原因', '您说', '挂机', 'Ctrl-C 退出']

function expectWhole(terminal: TestTerminal): void {
  const screen = terminal.screen()
  for (const part of parts) expect(screen.join('\n')).toContain(part)
  // The last row stays free: a terminal scrolls when its last cell is written.
  expect(screen.at(-1)).toBe('')
}

test('the caret stands behind wide characters and stays there while the clock ticks', async () => {
  const terminal = await openTerminal({args: [...recorder]})
  await terminal.waitFor('振铃')
  terminal.write(key.enter)
  await terminal.waitFor('通话 00:0')
  terminal.write('吴佳怡')
  await terminal.waitFor('吴佳怡')
  const {row, line} = place(terminal, '▸1 顾客姓名')
  const behind = {row, column: cellWidth(line.slice(0, line.indexOf('吴佳怡') + 3))}
  for (const second of ['00:01', '00:02', '00:03']) {
    await terminal.waitFor(`通话 ${second}`)
    expect(terminal.cursor()).toEqual(behind)
    expect(terminal.isCursorVisible()).toBe(true)
  }
  terminal.write('\u001B[D')
  await terminal.waitFor(() => terminal.cursor().column === behind.column - 2)
})

test('80×24 shows all of a call with nothing cut off', async () => {
  const terminal = await openTerminal({args: [...order]})
  await terminal.waitFor('振铃')
  terminal.write(key.enter)
  await terminal.waitFor('您说')
  expectWhole(terminal)
})

test('a long address scrolls inside its field, the caret at its end', async () => {
  const terminal = await openTerminal({args: [...recorder], cols: 60, rows: 20})
  await terminal.waitFor('振铃')
  terminal.write(`${key.enter}\t`)
  const address = '湖北省武汉市洪山区珞喻路312号华中科技大学韵苑学生公寓第二十三栋东侧三单元1502室'
  terminal.write(address)
  const screen = await terminal.waitFor(/‹.*三单元1502室/)
  expect(screen.join('\n')).not.toContain('湖北省')
  expect(terminal.cursor().column).toBeLessThan(60)
})

test('resized to 60×20 in the middle of a call and back: everything is there, what is typed meanwhile too', async () => {
  const terminal = await openTerminal({args: [...order], cols: 100, rows: 30})
  await terminal.waitFor('振铃')
  terminal.write(key.enter)
  await terminal.waitFor('您说')
  terminal.write('您好')
  await terminal.waitFor('您说  您好')
  terminal.resize(60, 20)
  await terminal.waitFor(screen => screen.length === 20 && screen[18] === '' ? false : screen.some(row => row.startsWith('F') && row.includes('Ctrl-C 退出')))
  terminal.write('，现代生活')
  await terminal.waitFor('您说  您好，现代生活')
  expectWhole(terminal)
  terminal.resize(40, 10)
  await terminal.waitFor('窗口太小了')
  terminal.write('网上超市')
  terminal.resize(80, 24)
  await terminal.waitFor('您说  您好，现代生活网上超市')
  expectWhole(terminal)
})

test('NO_COLOR: no colour is sent, what is chosen is marked all the same', async () => {
  const terminal = await openTerminal({env: {NO_COLOR: '1'}})
  await terminal.ready
  expect(terminal.output()).not.toMatch(/\u001B\[[\d;]*\b(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])m/)
  expect(terminal.screen().join('\n')).toContain('▸  接下一通')
})

test('--lang wins over the language chosen in the settings', async () => {
  const home = mkdtempSync(join(tmpdir(), 'tingda-home-'))
  onTestFinished(() => rmSync(home, {recursive: true, force: true}))
  const first = await openTerminal({home})
  await first.ready
  first.write(`${key.up}${key.up}${key.enter}${key.down.repeat(3)}${key.enter}`)
  await first.waitFor('Settings')
  first.write(key.ctrlC)
  await first.exited
  const english = await openTerminal({home})
  await english.waitFor('Take the next call')
  const chinese = await openTerminal({home, args: ['--lang', 'zh']})
  await chinese.waitFor('接下一通')
})

import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {openTerminal} from './rig.ts'
import {key, turnTo} from './steps.ts'

const pack = fileURLToPath(new URL('fixtures/heardTwice', import.meta.url))
const heardTwice = ['play', 'heard-twice', '--pack', pack, '--as', 'recorder', '--rate', '300']
const f2 = '\u001BOQ'
const f4 = '\u001BOS'
const f5 = '\u001B[15~'
const f6 = '\u001B[17~'
const right = '\u001B[C'

test('a recorder stops, goes back and slows down, hears the call a second time, and reads what each hearing gave; then goes through it again', async () => {
  const terminal = await openTerminal({args: heardTwice})
  await terminal.waitFor('电话响了，按 Enter 接听')
  terminal.write(key.enter)
  await terminal.waitFor('第 1 遍，共 2 遍')
  await terminal.waitFor(/● 坐席/)
  terminal.write(f4)
  await terminal.waitFor('! 暂停')
  terminal.write('吴佳怡')
  await terminal.waitFor(/顾客姓名 +吴佳怡/)
  await terminal.waitFor('录音停着')
  terminal.write(f5)
  await terminal.waitFor('● 通话')
  terminal.write(f6)
  await terminal.waitFor('每分钟 280 字')
  await terminal.waitFor('顾客已挂机。按 F4 或 Ctrl-P 可以再听一遍')
  terminal.write(f4)
  await terminal.waitFor('● 第二遍')
  await terminal.waitFor('第 2 遍，共 2 遍')
  terminal.write('\u001B3')
  terminal.write('13607124859')
  await terminal.waitFor(/手机 +13607124859/)
  await terminal.waitFor('第二遍放完了')
  terminal.write(`${key.f3}${key.down}${key.enter}`)
  await terminal.waitFor('小结 订购')
  terminal.write(`${key.f9}${key.f9}`)
  await terminal.waitFor('做对的')
  await turnTo(terminal, /听第二遍：又添 \d+ 分/)
  expect(terminal.screen().join('\n')).toMatch(/听第一遍：准确 \d+\/80[^]*第二遍改变的：手机 \+\d+/)
  await turnTo(terminal, /暂停 1 次.*退回 1 次；变速 1 次/)

  terminal.write(f2)
  await terminal.waitFor(/─ 回放 ─ .*正在放 1 倍/)
  terminal.write(`${key.enter}${right}${right}`)
  await terminal.waitFor('停着 1 倍')
  terminal.write('\u001B[F')
  await terminal.waitFor('放完了 1 倍')
  expect(terminal.screen().join('\n')).toMatch(/顾客姓名 +吴佳怡[^]*手机 +13607124859/)
  terminal.write('\u001B[H')
  await terminal.waitFor(/^ 00:00 /)
  expect(terminal.screen().join('\n')).not.toContain('吴佳怡')
  terminal.write(key.escape)
  await terminal.waitFor(/─ 成绩 ─/)
  terminal.write(key.ctrlC)
  expect(await terminal.exited).toEqual({code: 0, signal: undefined})
  // A call is heard twice, in its own time.
}, 120_000)

test('in an exam the recording cannot be stopped', async () => {
  const terminal = await openTerminal({args: [...heardTwice, '--exam']})
  await terminal.waitFor('振铃 第 1 声')
  terminal.write(key.enter)
  await terminal.waitFor(/● 坐席/)
  terminal.write(`${f4}${f5}${f6}`)
  await terminal.waitFor(/● 顾客/)
  const screen = terminal.screen().join('\n')
  expect(screen).not.toMatch(/暂停|退 3 秒|慢一点|每分钟/)
  terminal.write(key.ctrlC)
})

import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, expect, test} from 'vitest'
import {built} from '../support/built.ts'
import {temporaryFolder} from '../support/environment.ts'
import type {TemporaryFolder} from '../support/environment.ts'
import {startTerminal} from './rigTerminal.ts'
import type {TestTerminal} from './rigTerminal.ts'

const f9 = '\u001B[20~'
const open: TestTerminal[] = []
const folders: TemporaryFolder[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map(each => each.close()))
  for (const each of folders.splice(0)) each.remove()
})

async function terminal(args: readonly string[], home: string): Promise<TestTerminal> {
  const started = await startTerminal({args, home, cols: 100, rows: 30})
  open.push(started)
  await started.ready
  return started
}
function home(): string {
  const folder = temporaryFolder()
  folders.push(folder)
  return folder.path
}

test('a teacher calls a seat, watches it type, and goes on with the class after the host was killed', {timeout: 90_000}, async () => {
  await built()
  const hosts = home()
  const host = await terminal(['class', 'host', '--port', '0'], hosts)
  await host.waitFor('加入码')
  const {address, code} = JSON.parse(readFileSync(join(hosts, 'class.json'), 'utf8')) as {address: string; code: string}
  const seat = await terminal(['join', address, '--code', code, '--number', '1', '--name', '李雷'], home())
  await seat.waitFor('请等老师发起来电')
  await host.waitFor('1 李雷')
  host.write(f9)
  await seat.waitFor('叮铃铃')
  seat.write('\r')
  await seat.waitFor('通话')
  seat.write('王小')
  await host.waitFor('顾客姓名 王小')

  process.kill(host.pid, 'SIGKILL')
  await seat.waitFor('断开')
  seat.write('明')
  await seat.waitFor('王小明')
  const again = await terminal(['class', 'host', '--port', address.split(':')[1]!], hosts)
  await again.waitFor('顾客姓名 王小明')
  await seat.waitFor(screen => !screen.join('\n').includes('断开'))

  again.write('\u001B[19~')
  await again.waitFor('下课？')
  again.write('\u001B[B\r')
  await again.waitFor('已下课')
  await seat.waitFor(/下课了|已按打好的内容收卷/)
  expect(seat.screen().join('\n')).toContain('收卷')
})

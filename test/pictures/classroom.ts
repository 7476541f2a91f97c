/** Pictures for the teacher's page on classes: the host's terminal and the projector's board, from the real program with a class of real seats. */
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {chromium} from 'playwright-core'
import {joinClass} from '../../src/classroom/seat/client.ts'
import type {SeatClient} from '../../src/classroom/seat/client.ts'
import {dialHost} from '../../src/classroom/seat/dial.ts'
import {memoryOutbox} from '../classroom/memoryOutbox.ts'
import {root} from '../support/built.ts'
import {temporaryFolder} from '../support/environment.ts'
import {perform} from './stage.ts'

const size = {cols: 120, rows: 40}
const zone = {TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8'} as const
const f9 = '\u001B[20~'
const names = [
  '李雷', '韩梅梅', '林涛', '魏华', '王丽丽', '周小红', '吴桐', '郑安', '冯晓', '陈晨', '褚燕', '卫东', '蒋欣', '沈默', '韩雪', '杨帆', '朱颖', '秦川',
  '尤佳', '许诺', '何苗', '吕萍', '施展', '张弛'
]
/** How much each has typed of the customer's name, and into which field they are typing now. */
const texts = ['黄', '黄嘉欣', '王家新', '黄家新']
const addresses = ['广东省', '广东省广州市', '广东省广州市天河区', '广州天河']

export async function classPictures(keep: (name: string, svg: string) => Promise<void>): Promise<void> {
  const home = temporaryFolder()
  const list = join(home.path, '座位表.csv')
  const file = join(home.path, '课.yaml')
  writeFileSync(list, ['学号,姓名', ...[...names, '孔明', '曹植'].map((name, i) => `${i + 1},${name}`)].join('\n'))
  writeFileSync(file, 'title: 周三听打\nclass: 网商2401班\nscenarios: [shampoo-order, leaking-body-wash]\nlimit: 8m\nseating: 座位表.csv\n')
  const clients: SeatClient[] = []
  try {
    await perform({
      options: {...size, args: ['class', 'host', file, '--port', '0'], home: home.path, env: zone},
      async play({waitFor, write, take}) {
        await waitFor('加入码')
        const {address, code} = placeOf(home.path)
        clients.push(...names.map((_, i) => joinClass(`ws://${address}/seat`, {code, number: String(i + 1)}, dialHost, memoryOutbox(), clock, {changed: () => {}, speech: () => {}})))
        await until(() => clients.every(each => each.linked() === 'seated'))
        await waitFor(/就座 24\/26/)
        await take('class-lobby-120x40', '听打：等候就座')
        write(f9)
        await until(() => clients.every(each => each.call() !== null))
        await takeCalls(clients)
        clients[6]?.close()
        await waitFor('断线')
        await waitFor(/正在录入[\s\S]*联系地址|联系地址/)
        await take('class-host-120x40', '听打：课堂')
        await photograph(`http://${address}/board?key=${keyOf(home.path)}`)
        write('\u001B[19~')
        await waitFor('下课？')
        write('\u001B[B\r')
        await waitFor('已下课')
      }
    }, keep)
  } finally {
    for (const each of clients) each.close()
    home.remove()
  }
}

/** Some answer at once, some later, and two not yet. */
async function takeCalls(clients: readonly SeatClient[]): Promise<void> {
  const taking = clients.slice(0, -2)
  for (const each of taking) each.do({type: 'answer'})
  await until(() => taking.every(each => each.call()?.known.phase === 'talk'))
  await until(() => (taking[0]?.call()?.known.captions.length ?? 0) >= 5)
  taking.forEach((each, i) => {
    typeInto(each, 'name', texts[i % texts.length]!)
    if (i % 3 !== 0) typeInto(each, 'address', addresses[i % addresses.length]!)
  })
  await until(() => taking.every(each => each.call()?.pending.length === 0))
}

function typeInto(client: SeatClient, field: string, text: string): void {
  client.do({type: 'focus', field})
  client.do({type: 'type', field, edit: {start: 0, removed: '', inserted: text, cause: 'type'}})
}

async function photograph(address: string): Promise<void> {
  const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(path => existsSync(path))
  if (executablePath === undefined) throw new Error('the picture of the board needs Chromium')
  const browser = await chromium.launch({executablePath, args: ['--no-sandbox']})
  try {
    const page = await browser.newPage({viewport: {width: 1280, height: 800}})
    await page.goto(address)
    await page.getByText('断线').waitFor()
    await page.screenshot({path: `${root}docs/pictures/class-board.png`})
    console.log('docs/pictures/class-board.png')
  } finally {
    await browser.close()
  }
}

function placeOf(home: string): {address: string; code: string} {
  const {address, code} = JSON.parse(readFileSync(join(home, 'class.json'), 'utf8')) as {address: string; code: string}
  return {address, code}
}
function keyOf(home: string): string {
  return (JSON.parse(readFileSync(join(home, 'class.json'), 'utf8')) as {boardKey: string}).boardKey
}

const clock = {
  steady: () => performance.now(), chance: Math.random,
  after(ms: number, then: () => void) {
    const timer = setTimeout(then, ms)
    return () => clearTimeout(timer)
  }
}
async function until(done: () => boolean): Promise<void> {
  while (!done()) await new Promise(resolve => void setTimeout(resolve, 20))
}

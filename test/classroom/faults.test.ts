/** Sixty seats that type, a host that is killed five times, lines that are cut and slowed: nothing is lost and nothing comes twice. */
import {createServer, connect} from 'node:net'
import type {AddressInfo, Socket} from 'node:net'
import {afterAll, expect, test} from 'vitest'
import {stateOf} from '../../src/call/session.ts'
import {joinClass} from '../../src/classroom/seat/client.ts'
import type {SeatClient} from '../../src/classroom/seat/client.ts'
import {dialHost} from '../../src/classroom/seat/dial.ts'
import type {Deed} from '../../src/call/shown.ts'
import {openDatabase} from '../../src/store/database.ts'
import {read} from '../../src/store/attempts.ts'
import {built} from '../support/built.ts'
import {temporaryFolder} from '../support/environment.ts'
import {hostProcess} from './hostProcess.ts'
import type {HostProcess} from './hostProcess.ts'
import {memoryOutbox} from './memoryOutbox.ts'

const seats = 60
const kills = 5
const home = temporaryFolder()
let host: HostProcess | null = null
afterAll(async () => {
  await host?.end()
  home.remove()
})

/** A line between a seat and the host that can be cut, and that holds back what it carries. */
async function badLine(target: () => number): Promise<{port: number; cut: () => void; slow: (ms: number) => void; close: () => void}> {
  const open = new Set<Socket>()
  let delay = 0
  const server = createServer(near => {
    const far = connect(target(), '127.0.0.1')
    for (const [from, to] of [[near, far], [far, near]] as const) {
      open.add(from)
      from.on('error', () => from.destroy())
      from.on('close', () => {
        open.delete(from)
        to.destroy()
      })
      from.on('data', chunk => {
        if (delay === 0) to.write(chunk)
        else setTimeout(() => to.writable && to.write(chunk), delay)
      })
    }
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    cut: () => open.forEach(socket => socket.destroy()),
    slow: ms => void (delay = ms),
    close: () => {
      server.close()
      open.forEach(socket => socket.destroy())
    }
  }
}

const clock = {
  steady: () => performance.now(), chance: Math.random,
  after(ms: number, then: () => void) {
    const timer = setTimeout(then, ms)
    return () => clearTimeout(timer)
  }
}
const pause = (ms: number): Promise<void> => new Promise(resolve => void setTimeout(resolve, ms))

async function until(done: () => boolean): Promise<void> {
  while (!done()) await pause(20)
}

test('the final logs are what was typed, to the event', {timeout: 240_000}, async () => {
  await built()
  host = await hostProcess(home.path, 0, [])
  const {port, code} = host
  const line = await badLine(() => port)
  const typed = Array.from({length: seats}, (): string[] => [])
  const clients: SeatClient[] = typed.map((_, n) => joinClass(`ws://127.0.0.1:${line.port}/seat`, {code, number: String(n + 1)}, dialHost, memoryOutbox(), clock, {changed: () => {}, speech: () => {}}))
  await until(() => clients.every(each => each.linked() === 'seated'))
  await host.control({type: 'next-round'})
  await until(() => clients.every(each => each.call() !== null))
  for (const each of clients) each.do({type: 'answer'})
  await until(() => clients.every(each => each.call()?.known.phase === 'talk'))

  let typing = true
  const hands = clients.map(async (client, n) => {
    for (let i = 0; typing; i++) {
      const inserted = String.fromCodePoint(0x4e00 + i)
      const deed: Deed = {type: 'type', field: 'name', edit: {start: typed[n]!.length, removed: '', inserted, cause: 'type'}}
      client.do(deed)
      typed[n]!.push(inserted)
      await pause(100 + Math.random() * 300)
    }
  })
  for (let n = 0; n < kills; n++) {
    await pause(300 + Math.random() * 1_200)
    line.slow(Math.round(Math.random() * 200))
    if (n % 2 === 0) line.cut()
    await pause(Math.random() * 500)
    await host.kill()
    await pause(Math.random() * 400)
    host = await hostProcess(home.path, port, [])
    line.slow(0)
  }
  typing = false
  await Promise.all(hands)
  await until(() => clients.every(each => each.linked() === 'seated' && each.call()?.pending.length === 0))
  const attempts = clients.map(each => each.call()!.attempt)
  await host.control({type: 'stop'})
  await until(() => clients.every(each => each.finished() !== null))
  for (const each of clients) each.close()
  line.close()
  await host.end()
  host = null

  const database = openDatabase(home.path)
  const stored = attempts.map(id => read(database, id)!)
  expect(typed.every(each => each.length > 0)).toBe(true)
  expect(stored.map(({log}) => log.events.flatMap(event => event.type === 'typed' ? [event.inserted] : []))).toEqual(typed)
  expect(stored.map(({log, contents}) => stateOf(log, contents.scenario.mood).fields['name'])).toEqual(typed.map(each => each.join('')))
  expect(stored.every(({log}) => log.events.every((event, i) => i === 0 || event.at >= log.events[i - 1]!.at))).toBe(true)
  expect(stored.map(({log}) => log.events.filter(event => event.type === 'process-gap').length)).toEqual(attempts.map(() => kills))
  database.close()
})

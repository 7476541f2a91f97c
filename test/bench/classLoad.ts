/** A class under load: the host in one process, its seats with real client code in another, every acknowledgement durable. */
import {fork, spawn} from 'node:child_process'
import {createInterface} from 'node:readline'
import {getPriority, loadavg} from 'node:os'
import {hostProcess} from '../classroom/hostProcess.ts'
import {root} from '../support/built.ts'
import {temporaryFolder} from '../support/environment.ts'
import type {Benchmark, Series} from './benchmark.ts'
import {quantile} from './statistics.ts'

interface Load { readonly seats: number; readonly perSecond: number }
interface Measured { readonly acknowledged: number[]; readonly spread: number; readonly lost: number; readonly sent: number; readonly boards: number }

const seconds = 12
/** ms: later than this an acknowledgement is of no use. */
const broken = 1_000
const loads: readonly Load[] = [{seats: 60, perSecond: 4}, {seats: 250, perSecond: 4}]
/** Where it breaks: as many seats as a class can have, typing faster and faster, until one in a hundred waits a second. */
const harder: readonly Load[] = [{seats: 500, perSecond: 4}, {seats: 500, perSecond: 8}, {seats: 500, perSecond: 16}]

/** Runs the seats as a process of their own; `seated` is called when all sit. */
function seats(script: string, order: object, seated: () => Promise<unknown>): Promise<Omit<Measured, 'boards'>> {
  return new Promise((resolve, reject) => {
    const child = fork(`${root}test/bench/${script}`, [JSON.stringify(order)])
    child.on('message', (message: {type: 'seated'} | ({type: 'done'} & Omit<Measured, 'boards'>)) => {
      if (message.type === 'done') resolve(message)
      else seated().catch(reject)
    })
    child.on('exit', code => reject(new Error(`${script} ended with ${code}`)))
  })
}

async function measured({seats: count, perSecond}: Load): Promise<Measured> {
  const home = temporaryFolder()
  const host = await hostProcess(home.path, 0, [])
  const boards = await watchedBoard(host.port, host.boardKey)
  try {
    const result = await seats('classSeats.ts', {address: `ws://127.0.0.1:${host.port}/seat`, code: host.code, seats: count, seconds, perSecond}, () => host.control({type: 'next-round'}))
    return {...result, boards: boards.perSecond()}
  } finally {
    boards.stop()
    await host.end()
    home.remove()
  }
}

/** The same messages, echoed by a bare WebSocket server that writes each to SQLite in full before it answers. */
async function peer({seats: count, perSecond}: Load): Promise<Measured> {
  const home = temporaryFolder()
  const server = spawn(process.execPath, [`${root}test/bench/bareEcho.ts`, home.path], {stdio: ['ignore', 'pipe', 'inherit']})
  try {
    const port = Number(await new Promise<string>(resolve => createInterface({input: server.stdout}).once('line', resolve)))
    return {...await seats('bareSeats.ts', {address: `ws://127.0.0.1:${port}`, seats: count, seconds, perSecond}, () => Promise.resolve()), boards: 0}
  } finally {
    server.kill()
    home.remove()
  }
}

/** A projector's page that counts what it is sent. */
async function watchedBoard(port: number, key: string): Promise<{perSecond(): number; stop(): void}> {
  const leaving = new AbortController()
  const response = await fetch(`http://127.0.0.1:${port}/board/events?key=${key}`, {signal: leaving.signal})
  const since = performance.now()
  let count = 0
  const read = async (): Promise<void> => {
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) count += chunk.split('data: ').length - 1
  }
  read().catch(() => {})
  return {perSecond: () => count / ((performance.now() - since) / 1_000), stop: () => leaving.abort()}
}

/** A busy machine measures its other work; a raised priority leaves only the disk to share. */
function priority(): string {
  const value = getPriority()
  return value < 0 ? `, with the benchmark at priority ${value}` : ''
}

const named = ({seats: count, perSecond}: Load): string => `${count} seats, ${perSecond} a second`

export const classLoad: Benchmark = {
  name: 'class',
  async run() {
    const rows: Series[] = []
    const notes: string[] = []
    for (const load of loads) {
      const base = await peer(load)
      const own = await measured(load)
      rows.push({what: `bare ws and SQLite, ${named(load)}`, values: base.acknowledged}, {what: `tingda, ${named(load)}`, values: own.acknowledged})
      notes.push(`${named(load)}: all were called within ${own.spread.toFixed(0)} ms, ${own.lost} of ${own.sent} deeds lost, the board was sent ${own.boards.toFixed(1)} times a second.`)
    }
    for (const load of harder) {
      const own = await measured(load).catch(() => null)
      if (own) rows.push({what: `tingda, ${named(load)}`, values: own.acknowledged})
      if (!own || quantile(own.acknowledged, 0.99) > broken) {
        notes.push(`It breaks at ${named(load)}: one in a hundred is acknowledged after more than a second${own ? `, none is lost (${own.lost} of ${own.sent})` : ', or never'}.`)
        break
      }
      notes.push(`${named(load)}: all were called within ${own.spread.toFixed(0)} ms, ${own.lost} of ${own.sent} deeds lost.`)
    }
    return [{
      title: 'A class',
      note: [
        `From a character’s being typed on a seat until the seat knows that the host’s disk has it, over ${seconds} s. The seats are one process with the client’s`,
        'real code, the host another, both on this machine. The peer is a bare WebSocket server that writes each message in a',
        `transaction of its own and echoes it; it runs no call. ${notes.join(' ')}`,
        `The machine’s load average was ${loadavg()[0]!.toFixed(1)} at the end${priority()}.`
      ].join('\n'),
      unit: 'ms', tail: 0.99, bases: loads.map(load => `bare ws and SQLite, ${named(load)}`), rows
    }]
  }
}

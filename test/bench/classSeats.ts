// Seats of a class in a process of their own, with the client's real code: they sit down, answer, type, and say what it took.
import {joinClass} from '../../src/classroom/seat/client.ts'
import type {SeatClient} from '../../src/classroom/seat/client.ts'
import {dialHost} from '../../src/classroom/seat/dial.ts'
import {memoryOutbox} from '../classroom/memoryOutbox.ts'

interface Order { readonly address: string; readonly code: string; readonly seats: number; readonly seconds: number; readonly perSecond: number }

const order = JSON.parse(process.argv[2]!) as Order
const clock = {
  steady: () => performance.now(),
  after(ms: number, then: () => void) {
    const timer = setTimeout(then, ms)
    return () => clearTimeout(timer)
  },
  chance: Math.random
}
const rings: number[] = []
const acknowledged: number[] = []
let sent = 0

/** Fields in turn, twenty characters each, over and over. */
const fields = ['name', 'address', 'mobile', 'landline', 'reason']
const perField = 20

function seat(n: number): {client: SeatClient; type: () => void} {
  const waiting = new Map<number, number>()
  let typed = 0
  let known = 0
  let rang = false
  const client: SeatClient = joinClass(order.address, {code: order.code, number: String(n)}, dialHost, memoryOutbox(), clock, {
    changed() {
      const call = client?.call()
      if (!call) return
      if (!rang) {
        rang = true
        rings.push(performance.now())
        client.do({type: 'answer'})
      }
      for (; known < call.ack; known += 1) {
        const since = waiting.get(known + 1)
        if (since !== undefined) acknowledged.push(performance.now() - since)
        waiting.delete(known + 1)
      }
    },
    speech: () => {}
  })
  return {
    client,
    type() {
      const call = client.call()
      if (!call) return
      const field = fields[Math.floor(typed / perField) % fields.length]!
      const round = Math.floor(typed / perField / fields.length)
      const start = typed % perField + round * perField
      const since = performance.now()
      client.do({type: 'type', field, edit: {start, removed: '', inserted: '听', cause: 'type'}})
      waiting.set((client.call()?.pending.at(-1)?.sequence) ?? 0, since)
      typed += 1
      sent += 1
    }
  }
}

const seats = Array.from({length: order.seats}, (_, i) => seat(i + 1))

/** Rejects after half a minute: something is wrong, and a benchmark that waits for ever says nothing. */
async function until(what: string, done: () => boolean): Promise<void> {
  const since = performance.now()
  while (!done()) {
    if (performance.now() - since > 30_000) throw new Error(`${what}: ${seats.filter(({client}) => client.linked() === 'seated').length} seated, ${rings.length} rang`)
    await new Promise(resolve => void setTimeout(resolve, 10))
  }
}

await until('seating', () => seats.every(({client}) => client.linked() === 'seated'))
process.send!({type: 'seated'})
await until('ringing', () => rings.length === seats.length)
await until('answering', () => seats.every(({client}) => client.call()?.known.phase === 'talk'))
await new Promise(resolve => void setTimeout(resolve, 1_000))
acknowledged.length = 0

const every = 1_000 / order.perSecond
const timers = seats.map(({type}) => {
  // Nobody types in time with the others.
  let timer = setTimeout(function again() {
    type()
    timer = setTimeout(again, every * (0.5 + Math.random()))
  }, Math.random() * every)
  return () => clearTimeout(timer)
})
await new Promise(resolve => void setTimeout(resolve, order.seconds * 1_000))
for (const stop of timers) stop()
await until('acknowledging', () => seats.every(({client}) => client.call()?.pending.length === 0))
const lost = seats.reduce((sum, {client}) => sum + (client.call()?.pending.length ?? 0), 0)
for (const {client} of seats) client.close()
// A large message is lost where the line is closed before it is out.
process.send!({type: 'done', spread: Math.max(...rings) - Math.min(...rings), acknowledged, sent, lost}, () => process.disconnect())

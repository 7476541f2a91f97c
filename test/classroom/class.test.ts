import {afterEach, expect, test} from 'vitest'
import {replyField} from '../../src/call/events.ts'
import type {CallEvent} from '../../src/call/events.ts'
import {stateOf} from '../../src/call/session.ts'
import {phrasesOf} from '../../src/call/timeline.ts'
import {read} from '../../src/store/attempts.ts'
import {fakeClass, joinCode} from './fakeClass.ts'
import type {FakeClass, FakeSeat} from './fakeClass.ts'

let room: FakeClass
afterEach(() => room.end())

const type = (field: string, start: number, inserted: string) =>
  ({type: 'type', field, edit: {start, removed: '', inserted, cause: 'type'}} as const)

/** Types so many characters one after the other. */
function typeOut({client}: FakeSeat, field: string, text: string, every = 100): void {
  const before = client.call()!.known.fields[field]?.length ?? 0
  const pending = client.call()!.pending.length
  expect(pending).toBeGreaterThanOrEqual(0)
  for (let i = 0; i < text.length; i++) {
    client.do(type(field, before + i, text[i]!))
    room.clock.pass(every)
  }
}
function logOf(attempt: string) {
  return read(room.database, attempt)!
}
const typedIn = (events: readonly CallEvent[], field: string): string => events.flatMap(each => each.type === 'typed' && each.field === field ? [each.inserted] : []).join('')

async function ringing(count: number, plan: Parameters<typeof fakeClass>[0] = {scenarios: ['shampoo-order'], role: 'recorder'}): Promise<FakeSeat[]> {
  room = await fakeClass(plan)
  const seats = Array.from({length: count}, (_, i) => room.seat({code: joinCode, number: String(20260101 + i), name: `学生${i + 1}`}))
  room.clock.pass(50)
  room.host().wish({type: 'next-round'})
  room.clock.pass(50)
  return seats
}

test('everybody is called at once, the call runs on the host, and the log is the attempt', async () => {
  const seats = await ringing(3)
  for (const {client} of seats) expect(client.call()?.known.phase).toBe('ringing')
  for (const {client} of seats) client.do({type: 'answer'})
  room.clock.pass(20_000)
  const [first] = seats
  expect(first!.client.call()!.known.phase).toBe('talk')
  expect(first!.client.call()!.known.captions.length).toBeGreaterThan(0)
  first!.client.do({type: 'focus', field: 'name'})
  typeOut(first!, 'name', '王小明')
  room.clock.pass(600_000)
  const {attempt} = first!.client.call()!
  expect(first!.client.call()!.known.phase).toBe('wrap-up')
  first!.client.do({type: 'submit'})
  room.clock.pass(100)
  expect(first!.client.finished()).toEqual({attempt, how: 'submitted'})
  const stored = logOf(attempt)
  expect(stored).toMatchObject({state: 'submitted', session: 'session', origin: 'class'})
  expect(stateOf(stored.log, stored.contents.scenario.mood).fields['name']).toBe('王小明')
})

test('no frame holds what a trainee must find out, and no line before it is spoken', async () => {
  const seats = await ringing(2, {scenarios: ['leaking-body-wash'], role: 'agent', sound: 'seats'})
  const {customer} = logOf(seats[0]!.client.call()!.attempt).log
  const contents = logOf(seats[0]!.client.call()!.attempt).contents
  const secrets = [
    customer.mobile, customer.name, customer.address, customer.order, ...Object.values(contents.scenario.answers).flat(),
    ...contents.scenario.cues.flatMap(each => each.say), ...contents.phrasebook.forbidden.map(each => each.id), 
    // The form has a 小结, which a standard is also called after.
    ...contents.standards.map(each => each.id).filter(id => id !== 'disposition'),
    contents.rubric.id, contents.rubric.title, ...contents.scenario.model.flatMap(each => each.say ?? []), contents.scenario.title,
    'outcome', 'intents', 'understood', 'planned', 'rubric', 'slots', 'cue'
    // Of a template the parts between its variables.
  ].flatMap(each => each.split(/\{[^}]*\}/)).filter(each => each.length > 2)
  const [seat] = seats
  seat!.client.do({type: 'answer'})
  const heardBefore = (): string => seat!.received.join('\n')
  const spoken: string[] = []
  const ahead: string[] = []
  for (const reply of ['您好，工号018为您服务，请问有什么可以帮您？', '非常抱歉给您添麻烦了。', '请问您的订单号码是多少？', '请问您贵姓？']) {
    typeOut(seat!, replyField, reply, 50)
    seat!.client.do({type: 'send'})
    for (let i = 0; i < 100; i++) {
      room.clock.pass(200)
      const at = room.host().now() - room.host().running(seat!.client.call()!.attempt)!.startedAt
      const {lines} = room.host().running(seat!.client.call()!.attempt)!.call.state
      // Of the line being spoken the seat has no character of a phrase that has not begun.
      const line = lines.at(-1)
      if (line && line.who === 'customer' && at < line.until) {
        const later = phrasesOf(line).filter(phrase => line.at + phrase.from > at).map(phrase => [...line.text].slice(phrase.start, phrase.end).join('')).filter(text => text.length > 4)
        ahead.push(...later.filter(text => !spoken.includes(text) && heardBefore().includes(text)))
      }
      spoken.push(...lines.map(each => each.text))
    }
  }
  const traffic = heardBefore()
  expect(traffic).toContain('"speech"')
  expect(ahead).toEqual([])
  // What the customer has said is no secret any more.
  expect(secrets.filter(each => traffic.includes(each) && !spoken.some(line => line.includes(each)))).toEqual([])
  expect(secrets.filter(each => !spoken.some(line => line.includes(each))).length).toBeGreaterThan(20)
})

test('the host is killed in mid-call and goes on; what was typed meanwhile arrives once', async () => {
  const [seat, other] = await ringing(2)
  seat!.client.do({type: 'answer'})
  other!.client.do({type: 'answer'})
  room.clock.pass(5_000)
  typeOut(seat!, 'name', '一二三')
  const {attempt} = seat!.client.call()!
  seat!.client.do(type('name', 3, '四'))
  room.kill()
  room.clock.pass(3_000)
  expect(seat!.client.linked()).toBe('cut')
  seat!.client.do(type('name', 4, '五'))
  room.restart()
  room.clock.pass(10_000)
  expect(seat!.client.linked()).toBe('seated')
  expect(seat!.client.call()!.pending).toEqual([])
  typeOut(seat!, 'name', '六')
  room.clock.pass(100)
  const {log} = logOf(attempt)
  expect(typedIn(log.events, 'name')).toBe('一二三四五六')
  expect(log.events.some(each => each.type === 'process-gap')).toBe(true)
  expect(other!.client.call()!.known.phase).toBe('talk')
})

test('what was typed while the line was cut keeps its time, and the log is in the order of its times', async () => {
  const [seat] = await ringing(1)
  seat!.client.do({type: 'answer'})
  room.clock.pass(10_000)
  const {attempt} = seat!.client.call()!
  const {startedAt} = room.host().running(attempt)!
  seat!.cut()
  room.clock.pass(1_000)
  const typedAt = room.host().now() - startedAt
  seat!.client.do(type('name', 0, '王'))
  room.clock.pass(20_000)
  seat!.mend()
  room.clock.pass(600_000)
  seat!.client.do({type: 'submit'})
  room.clock.pass(100)
  const {log} = logOf(attempt)
  const typed = log.events.find(each => each.type === 'typed')!
  expect(Math.abs(typed.at - typedAt)).toBeLessThan(100)
  expect(log.events.map(each => each.at)).toEqual(log.events.map(each => each.at).toSorted((a, b) => a - b))
  const deed = room.database.prepare('SELECT after, receipt, at, flag FROM deeds WHERE attempt = ? AND sequence = 2').get(attempt)!
  expect(deed['flag']).toBeNull()
  expect(Number(deed['receipt']) - Number(deed['at'])).toBeGreaterThan(15_000)
})

test('a machine that dies is replaced by another with a one-time code, and its text is there', async () => {
  const [seat] = await ringing(1)
  seat!.client.do({type: 'answer'})
  room.clock.pass(5_000)
  typeOut(seat!, 'name', '王小')
  seat!.die()
  const [{id} = {id: ''}] = Object.values(room.host().room().seats)
  const {code} = room.host().wish({type: 'give-code', seat: id})
  const next = room.seat({seatCode: code})
  room.clock.pass(100)
  expect(next.client.call()!.known.fields['name']).toBe('王小')
  typeOut(next, 'name', '明')
  expect(typedIn(logOf(next.client.call()!.attempt).log.events, 'name')).toBe('王小明')
  const thief = room.seat({seatCode: code})
  room.clock.pass(100)
  expect(thief.client.refusal()).toBe('seat-code')
  // The old machine's token is no longer good.
  const back = room.seat({}, seat!.outbox)
  room.clock.pass(100)
  expect(back.client.refusal()).toBe('token')
})

test('at the deadline the host ends the call from its log, a seat with extra time later', async () => {
  const seats = await ringing(2, {scenarios: ['shampoo-order'], role: 'recorder', limit: 60_000})
  const [, slow] = Object.values(room.host().room().seats)
  room.host().wish({type: 'give-time', seat: slow!.id, extra: 30_000})
  for (const {client} of seats) client.do({type: 'answer'})
  room.clock.pass(59_000)
  expect(seats.map(each => each.client.finished()?.how)).toEqual([undefined, undefined])
  room.clock.pass(2_000)
  expect(seats.map(each => each.client.finished()?.how)).toEqual(['deadline', undefined])
  room.clock.pass(30_000)
  expect(seats.map(each => each.client.finished()?.how)).toEqual(['deadline', 'deadline'])
})

test('a pause stops every call, and whoever comes late gets the round with their own time', async () => {
  const [seat] = await ringing(1, {scenarios: ['shampoo-order'], role: 'recorder', limit: 120_000})
  seat!.client.do({type: 'answer'})
  room.clock.pass(10_000)
  room.host().wish({type: 'pause'})
  room.clock.pass(10)
  expect(seat!.client.call()!.paused).toBe(true)
  const {at} = room.host().running(seat!.client.call()!.attempt)!.call.state
  room.clock.pass(100_000)
  expect(room.host().running(seat!.client.call()!.attempt)!.call.state.at).toBe(at)
  room.host().wish({type: 'resume'})
  const late = room.seat({code: joinCode, number: '99', name: '迟到'})
  room.clock.pass(100)
  late.client.do({type: 'answer'})
  expect(late.client.call()!.deadline).toBe(120_000)
  room.clock.pass(100_000)
  expect(seat!.client.finished()).toBeNull()
  room.clock.pass(15_000)
  expect([seat, late].map(each => each!.client.finished()?.how)).toEqual(['deadline', undefined])
  room.clock.pass(15_000)
  expect(late.client.finished()?.how).toBe('deadline')
})

test('one loudspeaker: the call is answered for all and each records the same', async () => {
  const seats = await ringing(2, {scenarios: ['shampoo-order'], sound: 'loudspeaker', variants: true})
  room.clock.pass(60_000)
  const [a, b] = seats.map(each => each.client.call()!.known.captions.map(caption => caption.text))
  expect(a!.length).toBeGreaterThan(1)
  expect(a).toEqual(b)
  // The loudspeaker says each line once, however many record it.
  const {lines} = room.host().running(seats[0]!.client.call()!.attempt)!.call.state
  expect(room.heard.flatMap(each => each.type === 'said' ? [each.text] : [])).toEqual(lines.map(each => each.text))
  expect(seats[0]!.received.some(each => each.includes('"speech"'))).toBe(false)
})

test('a wrong code is refused, and guessing is slowed down', async () => {
  room = await fakeClass({scenarios: ['shampoo-order']})
  for (let i = 0; i < 8; i++) {
    const seat = room.seat({code: '000000', name: '猜'})
    room.clock.pass(20)
    expect(seat.client.refusal()).toBe('code')
  }
  const right = room.seat({code: joinCode, name: '猜'})
  room.clock.pass(20)
  expect(right.client.refusal()).toBe('slow-down')
  room.clock.pass(90_000)
  expect(right.client.linked()).toBe('seated')
})

test('nothing that comes over the line ends the host', async () => {
  const [seat] = await ringing(1)
  const {attempt} = seat!.client.call()!
  const replies: string[] = []
  const nonsense = [
    '', '{', 'null', '[]', '{"type":"hello"}', '{"type":"__proto__"}', JSON.stringify({type: 'deeds', attempt, deeds: []}),
    JSON.stringify({type: 'deeds', attempt, deeds: [{sequence: -1, since: 0, offset: 0, deed: {type: 'answer'}}]}),
    JSON.stringify({type: 'deeds', attempt, deeds: [{sequence: 1, since: 0, offset: 0, deed: {type: 'answer', at: 5}}]}),
    JSON.stringify({type: 'deeds', attempt, deeds: [{sequence: 1, since: 1e99, offset: 0, deed: {type: 'answer'}}]}),
    JSON.stringify({type: 'hello', version: 1, code: joinCode, number: 'x'.repeat(10_000)}), 'x'.repeat(60_000), '\u0000', '"\\ud800"'
  ]
  const line = room.host().connect({address: '10.0.0.9', send: frame => replies.push(frame), close: () => {}})
  for (const each of nonsense) line.frame(each)
  for (let i = 0; i < 1_000; i++) line.frame('{}')
  line.gone()
  room.clock.pass(100)
  expect(replies.every(each => each.includes('refused'))).toBe(true)
  seat!.client.do({type: 'answer'})
  room.clock.pass(100)
  expect(seat!.client.call()!.known.phase).toBe('talk')
})

test('how fast a trainee types comes along to the class and stands in the log, bounded', async () => {
  room = await fakeClass({scenarios: ['shampoo-order'], role: 'agent'})
  const seats = [room.seat({code: joinCode, name: '慢', baseline: 28.4}), room.seat({code: joinCode, name: '快', baseline: 9_999}), room.seat({code: joinCode, name: '新'})]
  room.clock.pass(50)
  room.host().wish({type: 'next-round'})
  room.clock.pass(50)
  const baselines = (): unknown[] => seats.map(({client}) => logOf(client.call()!.attempt).log.settings.baseline)
  expect(baselines()).toEqual([28.4, 300, null])
  room.kill()
  room.restart()
  expect(Object.values(room.host().room().seats).map(each => each.baseline)).toEqual([28.4, 300, null])
})

test('who has a seat comes back to it whatever a neighbour behind the same address guesses', async () => {
  const [seat] = await ringing(1)
  for (let i = 0; i < 9; i++) {
    room.seat({code: '000000', name: '猜'})
    room.clock.pass(20)
  }
  seat!.cut()
  room.clock.pass(100)
  seat!.mend()
  room.clock.pass(10_000)
  expect(seat!.client.linked()).toBe('seated')
})

test('a machine whose seat was opened elsewhere stops, and takes no more typing', async () => {
  const [seat] = await ringing(1)
  seat!.client.do({type: 'answer'})
  room.clock.pass(5_000)
  const [{id} = {id: ''}] = Object.values(room.host().room().seats)
  const next = room.seat({seatCode: room.host().wish({type: 'give-code', seat: id}).code})
  room.clock.pass(100)
  expect(seat!.client.refusal()).toBe('replaced')
  expect(seat!.client.call()).toBeNull()
  expect(next.client.call()!.known.phase).toBe('talk')
})

import {afterEach, expect, test} from 'vitest'
import {setupOf} from '../../src/classroom/plan/setup.ts'
import {read} from '../../src/store/attempts.ts'
import {absentSeats} from '../../src/store/sessions.ts'
import {fakeClass, joinCode} from './fakeClass.ts'
import type {FakeClass, FakeSeat} from './fakeClass.ts'

let room: FakeClass
afterEach(() => room.end())

const setUp = (change: object): void => void room.host().wish({type: 'set-up', setup: {...setupOf(room.host().room()), ...change}})
const call = (seat: FakeSeat) => read(room.database, seat.client.call()!.attempt)!
function seated(number: string, name = `学生${number}`): FakeSeat {
  const seat = room.seat({code: joinCode, number, name})
  room.clock.pass(50)
  return seat
}
function begin(): void {
  room.host().wish({type: 'next-round'})
  room.clock.pass(50)
}

test('the teacher chooses what is called and how, before the first round and between two', async () => {
  room = await fakeClass({scenarios: ['shampoo-order']})
  const seat = seated('1')
  setUp({scenario: 'leaking-body-wash', role: 'agent', captions: 'fade', rate: 140, limit: 60_000})
  begin()
  expect(call(seat).log).toMatchObject({scenario: 'leaking-body-wash', settings: {role: 'agent', captions: 'fade', rate: 140}})
  expect(seat.client.call()!.deadline).toBe(60_000)
  // A call that goes on keeps its conditions.
  setUp({scenario: 'shampoo-order', limit: null})
  expect(room.host().room().plan).toMatchObject({scenarios: ['leaking-body-wash'], limit: 60_000})
  room.clock.pass(61_000)
  expect(seat.client.call()).toBeNull()
  begin()
  expect(room.host().room().round).toBe(1)
  setUp({scenario: 'shampoo-order', sound: 'loudspeaker', limit: null})
  room.kill()
  room.restart()
  room.clock.pass(10_000)
  expect(room.host().room().plan).toMatchObject({scenarios: ['leaking-body-wash', 'shampoo-order'], role: 'recorder', sound: 'loudspeaker'})
  begin()
  expect(call(seat).log).toMatchObject({scenario: 'shampoo-order', settings: {role: 'recorder', captions: 'fade'}})
})

test('a scenario there is not is no round, and at will nobody is moved into another one', async () => {
  room = await fakeClass({scenarios: ['shampoo-order'], start: 'at-will'})
  const seat = seated('1')
  setUp({scenario: 'no-such-call'})
  expect(room.host().room().plan.scenarios).toEqual(['shampoo-order'])
  begin()
  seat.client.ready()
  room.clock.pass(40_000)
  expect(seat.client.finished()?.how).toBe('abandoned')
  setUp({scenario: 'leaking-body-wash'})
  expect(room.host().room().plan.scenarios).toEqual(['shampoo-order', 'leaking-body-wash'])
  room.clock.pass(50)
  seat.client.ready()
  room.clock.pass(50)
  expect(call(seat).log.scenario).toBe('leaking-body-wash')
})

test('a seat somebody else took is freed: their call counts for nobody, and whoever it belongs to sits down', async () => {
  room = await fakeClass({scenarios: ['shampoo-order'], seating: [{number: '1', name: '李雷'}, {number: '2', name: '韩梅梅'}]})
  const wrong = seated('1')
  begin()
  wrong.client.do({type: 'answer'})
  room.clock.pass(5_000)
  const {attempt} = wrong.client.call()!
  const [{id} = {id: ''}] = Object.values(room.host().room().seats)
  room.host().wish({type: 'free', seat: id})
  room.clock.pass(50)
  expect(wrong.client.refusal()).toBe('freed')
  expect(wrong.client.call()).toBeNull()
  expect(read(room.database, attempt)!.state).toBe('discarded')
  expect(absentSeats(room.database, ['session']).length).toBe(2)
  wrong.client.ask({code: joinCode, number: '2'})
  const right = seated('1')
  room.clock.pass(50)
  expect([wrong, right].map(each => each.client.who()?.name)).toEqual(['韩梅梅', '李雷'])
  expect(absentSeats(room.database, ['session'])).toEqual([])
  expect(call(right).state).toBe('in-progress')
  // A host that is started again has it so.
  room.kill()
  room.restart()
  room.clock.pass(10_000)
  expect(Object.values(room.host().room().seats).map(each => each.name)).toEqual(['韩梅梅', '李雷'])
})

test('who was never expected and is sent away is not absent', async () => {
  room = await fakeClass({scenarios: ['shampoo-order']})
  seated('1')
  const [{id} = {id: ''}] = Object.values(room.host().room().seats)
  room.host().wish({type: 'free', seat: id})
  room.clock.pass(50)
  expect(absentSeats(room.database, ['session'])).toEqual([])
})

test('whoever comes in a later round takes that one first, and may make up for what they missed', async () => {
  room = await fakeClass({scenarios: ['shampoo-order', 'leaking-body-wash'], limit: 60_000})
  seated('1')
  begin()
  room.clock.pass(61_000)
  begin()
  const late = seated('2')
  expect(call(late).log.scenario).toBe('leaking-body-wash')
  room.clock.pass(61_000)
  expect(late.client.call()).toBeNull()
  expect(late.client.room()?.mayCall).toBe(true)
  late.client.ready()
  room.clock.pass(50)
  expect(call(late).log.scenario).toBe('shampoo-order')
})

test('what the one loudspeaker has said is not made up for', async () => {
  room = await fakeClass({scenarios: ['shampoo-order', 'leaking-body-wash'], sound: 'loudspeaker', limit: 60_000})
  seated('1')
  begin()
  room.clock.pass(61_000)
  begin()
  const late = seated('2')
  room.clock.pass(61_000)
  expect(late.client.room()?.mayCall).toBe(false)
})

/** What travels to a seat, frame by frame, against everything its trainee must find out or has not heard yet. */
import {afterEach, expect, test} from 'vitest'
import {replyField} from '../../src/call/events.ts'
import type {CallState} from '../../src/call/state.ts'
import {phrasesOf} from '../../src/call/timeline.ts'
import type {Plan} from '../../src/classroom/plan/plan.ts'
import type {Contents, Customer} from '../../src/scenario/types.ts'
import {read} from '../../src/store/attempts.ts'
import {graphemes} from '../../src/text/grapheme.ts'
import {fakeClass, joinCode} from './fakeClass.ts'
import type {FakeClass, FakeSeat} from './fakeClass.ts'

let room: FakeClass
afterEach(() => room.end())

interface Frame { readonly at: number; readonly text: string }
interface Tapped { readonly seat: FakeSeat; readonly frames: Frame[]; readonly states: CallState[]; readonly contents: Contents; readonly customer: Customer }

/** ms by which a frame may be noted late: the step of the clock. */
const step = 50

async function ringing(plan: Partial<Plan> & Pick<Plan, 'scenarios'>): Promise<Tapped> {
  room = await fakeClass(plan)
  const seat = room.seat({code: joinCode, number: '1', name: '李雷'})
  room.clock.pass(20)
  room.host().wish({type: 'next-round'})
  room.clock.pass(20)
  const {log, contents} = read(room.database, seat.client.call()!.attempt)!
  return {seat, frames: seat.received.map(text => ({at: 0, text})), states: [], contents, customer: log.customer}
}
/** Time passes; each frame is noted with the call time by which it had come. */
function pass({seat, frames, states}: Tapped, ms: number, attempt: string): void {
  for (let gone = 0; gone < ms; gone += step) {
    room.clock.pass(step)
    const running = room.host().running(attempt)
    if (running) states.push(running.call.state)
    const at = running ? room.host().now() - running.startedAt : Infinity
    frames.push(...seat.received.slice(frames.length).map(text => ({at, text})))
  }
}
/** Until the call is over and only the form is left. */
function passTheCall(tapped: Tapped, attempt: string): void {
  for (let i = 0; i < 60 && tapped.states.at(-1)?.phase !== 'wrap-up'; i++) pass(tapped, 10_000, attempt)
  expect(tapped.states.at(-1)!.phase).toBe('wrap-up')
}
function say(tapped: Tapped, attempt: string, text: string): void {
  for (const [i, character] of graphemes(text).entries()) {
    tapped.seat.client.do({type: 'type', field: replyField, edit: {start: i, removed: '', inserted: character, cause: 'type'}})
    pass(tapped, 100, attempt)
  }
  tapped.seat.client.do({type: 'send'})
  pass(tapped, 15_000, attempt)
}

/**
 * Phrases that stood in a frame before they began to be heard for the first time. Short ones are said of other things, too, and
 * what the briefing tells the agent they know.
 */
function heardAhead({frames, states, contents: {scenario: {briefing}}}: Tapped): string[] {
  const {lines} = states.at(-1)!
  const phrases = lines.flatMap(line => phrasesOf(line).map(phrase => ({at: line.at + phrase.from, text: graphemes(line.text).slice(phrase.start, phrase.end).join('')})))
  return phrases.filter(({text}) => graphemes(text).length > 4 && !briefing.includes(text.replace(/[，。、！？]$/, ''))).flatMap(({at, text}) => {
    const isKnown = (frame: Frame): boolean => phrases.some(each => each.at <= frame.at + step && each.text.includes(text))
    return frames.filter(frame => frame.text.includes(text) && !isKnown(frame)).map(frame => `${text} ${at} ${frame.at}`)
  })
}

/** Everything of a call that its trainee never sees, unless the customer says it. Of a template the parts between its variables. */
function secretsOf({contents, customer}: Tapped): string[] {
  const {scenario, phrasebook, standards, rubric, guideline} = contents
  return [
    customer.name, customer.mobile, customer.landline, customer.address, customer.order, ...Object.values(scenario.answers).flat(),
    ...scenario.cues.flatMap(each => each.say), ...scenario.model.flatMap(each => each.say ?? []), scenario.title, scenario.id,
    ...phrasebook.forbidden.map(each => each.id), ...standards.map(each => each.id).filter(id => id !== 'disposition'),
    // That it is an exam is told; by what else it is scored is not.
    ...(rubric.id === 'exam' ? [] : [rubric.id]), rubric.title, ...guideline?.rules.flatMap(rule => rule.allow.map(each => `"${each}"`)) ?? [],
    'outcome', 'intents', 'understood', 'planned', 'rubric', 'slots', '"cue', 'expected', 'facts'
  ].flatMap(each => each.split(/\{[^}]*\}/)).filter(each => graphemes(each).length > 2)
}
function leaked(tapped: Tapped): string[] {
  const spoken = tapped.states.at(-1)!.lines.map(line => line.text)
  const traffic = tapped.frames.map(frame => frame.text).join('\n')
  const kept = secretsOf(tapped).filter(each => !spoken.some(line => line.includes(each)))
  expect(kept.length).toBeGreaterThan(15)
  return kept.filter(each => traffic.includes(each))
}
const kinds = ({seat}: Tapped): string[] => [...new Set(seat.received.map(frame => (JSON.parse(frame) as {type: string}).type))].toSorted()

test('an agent with sound who looks everything up is sent the papers and no answer', async () => {
  const tapped = await ringing({scenarios: ['leaking-body-wash'], role: 'agent', sound: 'seats'})
  const {attempt} = tapped.seat.client.call()!
  tapped.seat.client.do({type: 'answer'})
  pass(tapped, 5_000, attempt)
  for (const source of ['catalog', 'faq', 'guideline', 'dossier'] as const) {
    tapped.seat.client.do({type: 'look-up', source, query: '退款'})
    pass(tapped, 500, attempt)
  }
  for (const reply of ['您好，工号018为您服务，请问有什么可以帮您？', '非常抱歉给您添麻烦了。', '请问您贵姓？']) say(tapped, attempt, reply)
  expect(kinds(tapped)).toEqual(['call', 'news', 'room', 'speech', 'welcome'])
  expect(heardAhead(tapped)).toEqual([])
  expect(leaked(tapped)).toEqual([])
  tapped.seat.client.do({type: 'hang-up'})
  pass(tapped, 500, attempt)
  tapped.seat.client.do({type: 'submit'})
  pass(tapped, 500, attempt)
  expect(kinds(tapped)).toContain('finished')
  expect(leaked(tapped)).toEqual([])
})

test('a recorder who hears the call twice, with sound, is never a phrase ahead', async () => {
  const tapped = await ringing({scenarios: ['shampoo-order'], role: 'recorder', sound: 'seats'})
  const {attempt} = tapped.seat.client.call()!
  tapped.seat.client.do({type: 'answer'})
  passTheCall(tapped, attempt)
  expect(heardAhead(tapped)).toEqual([])
  const once = tapped.seat.speech.map(each => each.text)
  tapped.seat.client.do({type: 'hear-again'})
  pass(tapped, 600_000, attempt)
  // The second hearing is the first once more.
  expect(tapped.seat.speech.map(each => each.text)).toEqual([...once, ...once])
  expect(leaked(tapped)).toEqual([])
})

test.each([
  {scenarios: ['shampoo-order'], role: 'recorder', captions: 'off', sound: 'seats'},
  {scenarios: ['shampoo-order'], role: 'recorder', captions: 'fade', exam: true},
  {scenarios: ['shampoo-order'], sound: 'loudspeaker'},
  {scenarios: ['shampoo-order'], role: 'recorder', variants: true}
] as const)('no line before it is spoken: %o', async plan => {
  const tapped = await ringing({...plan, scenarios: [...plan.scenarios]})
  const {attempt} = tapped.seat.client.call()!
  tapped.seat.client.do({type: 'answer'})
  pass(tapped, 60_000, attempt)
  // A machine that comes back in mid-call is told the call whole, and no more of it.
  tapped.seat.cut()
  pass(tapped, 500, attempt)
  tapped.seat.mend()
  pass(tapped, 10_000, attempt)
  expect(tapped.states.at(-1)!.lines.length).toBeGreaterThan(1)
  expect(heardAhead(tapped)).toEqual([])
  expect(leaked(tapped)).toEqual([])
})

test('a second hearing is for practice on the seats: not in an exam, not on one loudspeaker', async () => {
  for (const plan of [{exam: true}, {sound: 'loudspeaker'}] as const) {
    const tapped = await ringing({scenarios: ['shampoo-order'], role: 'recorder', ...plan})
    const {attempt} = tapped.seat.client.call()!
    tapped.seat.client.do({type: 'answer'})
    passTheCall(tapped, attempt)
    tapped.seat.client.do({type: 'hear-again'})
    pass(tapped, 500, attempt)
    expect(tapped.states.at(-1)!.hearings.length).toBe(1)
  }
})

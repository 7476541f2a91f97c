import fc from 'fast-check'
import {expect, test} from 'vitest'
import {applyAll} from '../../src/call/apply.ts'
import {replayLength} from '../../src/call/replay.ts'
import {initialState} from '../../src/call/state.ts'
import {replayMarks} from '../../src/score/replay.ts'
import {score} from '../../src/score/score.ts'
import type {Criterion, Scorecard} from '../../src/score/scorecard.ts'
import {graphemeCount} from '../../src/text/grapheme.ts'
import {contentsOf, customer, logOf, phonetics, settings, type Fixture} from './support.ts'

const texts = fc.constantFrom(
  '章丽华', '张丽华', '13922841507', '13922841570', '139', '无', '广州市天河区体育东路18号3栋502室', '体育东路', '订购洗发水', '瓶子裂了', '没有破，漏了',
  '退款', '换货', '不知道', '您好', '我也没办法', '你有完没完', '好吧', '章女士，请稍等', ' ', '😀', '啊啊啊'
)
const field = fc.constantFrom('name', 'address', 'mobile', 'landline', 'order', 'reason', 'complaint', 'proposal', 'reply')
const intent = fc.constantFrom(
  'greet', 'ask.name', 'ask.need', 'ask.mobile', 'apologise', 'take-responsibility', 'offer.refund', 'offer.replace', 'offer.callback', 'hold',
  'return', 'confirm', 'recommend', 'anything-else', 'farewell', 'ask.wish', 'shirk', 'thank'
)
const line = fc.oneof(
  fc.constant('ring'),
  fc.constant('answer'),
  fc.constantFrom('{name}。', '我叫{name}，{spelled.章}。', '{mobile}。', '{landline|没有}。', '{address}。', '{order}。', '谢谢您。', '你们赔偿我！').map(text => `customer ${text}`),
  fc.constant('quiet 喂？'),
  fc.tuple(texts, fc.array(intent, {maxLength: 3}), fc.constantFrom('', ' +mobile', ' -mobile', ' +name', ' -name', ' =agreed', ' =registered'))
    .map(([text, intents, mark]) => `agent ${text} | ${intents.join(' ')}${mark}`),
  fc.tuple(field, texts).map(([name, text]) => `type ${name} ${text}`),
  fc.tuple(field, fc.integer({min: 1, max: 4})).map(([name, count]) => `delete ${name} ${count}`),
  fc.nat(8).map(count => `interrupt ${count}`),
  fc.constantFrom('hold', 'hold unasked', 'return', 'look-up guideline x', 'look-up catalog x', 'pause', 'resume', 'submit'),
  fc.constantFrom('dispose order', 'dispose harassment'),
  fc.constantFrom('hang-up agent agent-ended', 'hang-up customer agreed', 'hang-up customer customer-hung-up', 'hang-up nobody abandoned')
)
const body = fc.array(fc.tuple(fc.integer({min: 100, max: 30_000}), line), {maxLength: 40})
/** Anything at all, or a call that begins as calls do. */
const story = fc.tuple(fc.boolean(), body).map(([begun, lines]) => {
  let at = 3_000
  const timed = lines.map(([wait, text]) => {
    at += wait
    return `${at / 1000} ${text}`
  })
  return [...(begun ? ['0 ring', '3 answer'] : []), ...timed].join('\n')
})
const fixture: fc.Arbitrary<Fixture> = fc.record({
  mode: fc.constantFrom('teaching' as const, 'exam' as const),
  scenario: fc.record({
    kind: fc.constantFrom('order' as const, 'query' as const, 'complaint' as const, 'special' as const),
    norms: fc.constantFrom('general' as const, '400' as const),
    guideline: fc.constantFrom(null, 'changed-mind'),
    catalog: fc.constantFrom(null, 'anti-dandruff'),
    mayInterrupt: fc.boolean()
  }),
  customer: fc.constantFrom({}, {landline: ''}, {spelled: {}}),
  settings: fc.record({role: fc.constantFrom('agent' as const, 'recorder' as const), baseline: fc.constantFrom(null, 20, 60)})
})

const cardFrom = (text: string, how: Fixture): Scorecard => score(logOf(text, how), contentsOf(how), {phonetics})
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)

test('every lost point shows evidence, and the sums are exact', () => {
  fc.assert(fc.property(story, fixture, (text, how) => {
    const card = cardFrom(text, how)
    const ids = (wrong: (each: Criterion) => boolean) => card.criteria.filter(wrong).map(each => each.id)
    expect(ids(({points, max}) => !Number.isInteger(points) || !Number.isInteger(max) || points < 0 || points > max)).toEqual([])
    expect(ids(({points, max, evidence}) => points < max && evidence.length === 0)).toEqual([])
    expect(ids(({na, points, max, state}) => na !== (state === 'na') || (na && (points !== 0 || max !== 0)))).toEqual([])
    expect(ids(({state, points}) => state === 'missed' && points > 0)).toEqual([])
    for (const [dimension, {points, max}] of Object.entries(card.dimensions)) {
      const own = card.criteria.filter(each => each.dimension === dimension)
      expect([sum(own.map(each => each.points)), sum(own.map(each => each.max))]).toEqual([points, max])
    }
    expect(sum(Object.values(card.dimensions).map(each => each.points))).toBe(card.uncapped)
    expect(card.uncapped - sum(card.caps.map(cap => cap.lost))).toBe(card.total)
    expect(card.total).toBeGreaterThanOrEqual(0)
    expect([0, 100]).toContain(sum(Object.values(card.dimensions).map(each => each.max)))
    for (const each of card.fields) {
      const {points, max} = card.criteria.find(other => other.id === `accuracy.${each.id}`)!
      expect([each.points, each.max]).toEqual([points, max])
      const facts = each.facts ?? [each]
      expect([sum(facts.map(fact => fact.points)), sum(facts.map(fact => fact.max))]).toEqual([points, max])
    }
    expect(new Set(card.criteria.map(each => each.id)).size).toBe(card.criteria.length)
  }), {numRuns: 300})
})

test('evidence points at what is there', () => {
  fc.assert(fc.property(story, fixture, (text, how) => {
    const log = logOf(text, how)
    const said = log.events.filter(event => event.type === 'said').length
    const card = score(log, contentsOf(how), {phonetics})
    const fields = [...card.fields.map(each => each.id), 'reply', ...log.events.flatMap(event => event.type === 'typed' ? [event.field] : [])]
    const astray = [...card.criteria.flatMap(each => each.evidence), ...card.notes].filter(({event, line: number, range, text: shown, field: name}) =>
      (event !== undefined && log.events[event] === undefined)
      || (number !== undefined && number >= said)
      || (range !== undefined && !(0 <= range[0] && range[0] <= range[1] && range[1] <= graphemeCount(shown ?? '')))
      || (name !== undefined && !fields.includes(name)))
    expect(astray).toEqual([])
  }), {numRuns: 200})
})

test('every beginning of a log has a scorecard, and the log is not touched', () => {
  fc.assert(fc.property(story, fixture, fc.nat(), (text, how, at) => {
    const log = logOf(text, how)
    const before = JSON.stringify(log)
    const prefix = {...log, events: log.events.slice(0, at % (log.events.length + 1))}
    const card = score(prefix, contentsOf(how), {phonetics})
    expect(card.total).toBeLessThanOrEqual(100)
    expect(JSON.stringify(log)).toBe(before)
  }), {numRuns: 200})
})

test('the typed text of a field is what the events add up to', () => {
  fc.assert(fc.property(story, text => {
    const log = logOf(text)
    const state = applyAll(initialState(settings, 1), log.events)
    for (const each of cardFrom(text, {}).fields) expect(each.typed).toBe(state.fields[each.id] ?? '')
    expect(log.customer).toEqual(customer)
  }), {numRuns: 100})
})

test('a replay’s marks lie within the call, in order of time; each hearing’s points add up to the accuracy', () => {
  fc.assert(fc.property(story, fixture, fc.nat(40), (text, how, again) => {
    const told = logOf(text, {...how, settings: {...how.settings, hearings: 2}})
    const at = told.events[again]?.at
    const log = at === undefined ? told : {...told, events: told.events.toSpliced(again, 0, {type: 'hearing-started' as const, at, n: 2, stretches: []})}
    const card = score(log, contentsOf(how), {phonetics})
    const {lags, errors} = replayMarks(log, contentsOf(how), card)
    for (const marks of [lags, errors]) {
      const times = marks.map(each => each.at)
      expect(times).toEqual(times.toSorted((a, b) => a - b))
      expect(times.every(time => time >= 0 && time <= replayLength(log))).toBe(true)
    }
    const {accuracy} = card.dimensions
    const hearings = card.recording?.hearings ?? []
    expect(sum(hearings.map(each => each.added))).toBe(hearings.length > 0 ? accuracy.points : 0)
    expect(hearings.every(each => each.points >= 0 && each.points <= accuracy.max)).toBe(true)
  }))
})

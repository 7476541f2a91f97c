import {describe, expect, test} from 'vitest'
import type {CallEvent} from '../../src/call/events.ts'
import {score} from '../../src/score/score.ts'
import {contentsOf, logOf, phonetics, type Fixture} from './support.ts'

/** The customer gives the number from 4.2 s on, at 0.6 s a digit; it is heard again from 42 s on. */
const first = `
  0 ring
  3 answer
  4 customer 手机{mobile}。
  9 type mobile 1392284
  30 hang-up customer answered
  35 type reason 订购洗发水`
const fixture: Fixture = {settings: {role: 'recorder', rate: 100, hearings: 2}}
const again: readonly CallEvent[] = [{type: 'hearing-started', at: 41_000, n: 2, stretches: [{line: 0, from: 0, at: 42_000, until: 49_800, rate: 100, digitMs: 600}]}]
const typed = (at: number, start: number, removed: string, inserted: string): CallEvent => ({type: 'typed', at, field: 'mobile', start, removed, inserted, cause: 'type'})

function cardOf(...later: readonly CallEvent[]) {
  const log = logOf(first, fixture)
  return score({...log, events: [...log.events, ...later]}, contentsOf(fixture), {phonetics})
}

describe('what one hearing gave and what the second added', () => {
  test('the form is marked as it stood before the second, and at the end', () => {
    const card = cardOf(...again, typed(51_000, 7, '', '1507'), {type: 'hearing-ended', at: 49_800, n: 2}, {type: 'submitted', at: 60_000})
    const [one, two] = card.recording!.hearings
    const mobile = card.fields.find(field => field.id === 'mobile')!
    expect(one!.fields.find(field => field.id === 'mobile')).toEqual({id: 'mobile', points: 0, max: mobile.max, added: 0})
    expect(two!.fields.find(field => field.id === 'mobile')).toEqual({id: 'mobile', points: mobile.points, max: mobile.max, added: mobile.points})
    expect(mobile.state).toBe('met')
    expect(two!.points).toBe(card.dimensions.accuracy.points)
    expect(one!.points + two!.added).toBe(two!.points)
    expect(one!.max).toBe(card.dimensions.accuracy.max)
  })

  test('lag counts from the hearing before it was typed, and each hearing has its own', () => {
    const {recording, figures} = cardOf(...again, typed(51_000, 7, '', '1507'), {type: 'submitted', at: 60_000})
    // 手机 takes 1.2 s, so digit 8 of 11 is over at 42 + 1.2 + 8 × 0.6 = 48 s and digit 11 at 49.8 s.
    expect(recording!.hearings.map(each => each.lagMedian)).toEqual([1_400, 1_800])
    expect(figures.lagP90).toBe(3_000)
  })

  test('the second can make it worse, and then says so', () => {
    const {recording} = cardOf(typed(36_000, 7, '', '1507'), ...again, typed(50_000, 0, '1', '7'), {type: 'submitted', at: 60_000})
    expect(recording!.hearings[1]!.added).toBeLessThan(0)
  })

  test('without a second there is one; its time is not wrap-up', () => {
    expect(cardOf({type: 'submitted', at: 40_000}).recording).toMatchObject({allowed: 2, hearings: [{n: 1}], secondHearingMs: 0})
    const {figures, recording} = cardOf(...again, {type: 'hearing-ended', at: 49_800, n: 2}, {type: 'submitted', at: 60_000})
    expect(figures.wrapUpMs).toBe(30_000 - 8_800)
    expect(recording!.secondHearingMs).toBe(8_800)
  })
})

test('a pause counts in the lag of what is typed in it; what is wound back counts from when it was heard again', () => {
  const log = logOf('0 ring\n3 answer\n4 customer 手机{mobile}。', fixture)
  const story = (...more: CallEvent[]) => score({...log, events: [...log.events, ...more]}, contentsOf(fixture), {phonetics})
  const paused: CallEvent = {type: 'paused', at: 7_000}
  // 手机 and three digits have been heard by then: 4 + 1.2 + 3 × 0.6 s.
  const whilePaused = story(paused, typed(17_000, 0, '', '139'))
  expect(whilePaused.figures.lagByField).toEqual([{field: 'mobile', median: 10_600, p90: 11_200, characters: 3}])
  const back: CallEvent[] = [
    paused, {type: 'resumed', at: 27_000, gap: 20_000}, {type: 'went-back', at: 27_000, stretches: [{line: 0, from: 0, at: 27_000, until: 34_800, rate: 100, digitMs: 600}]}
  ]
  const afterBack = story(...back, typed(30_500, 0, '', '139'))
  expect(afterBack.figures.lagByField[0]).toMatchObject({median: 1_100, p90: 1_700})
  expect(afterBack.recording).toMatchObject({pauses: 1, pausedMs: 20_000, backs: 1, rateChanges: 0})
})

test('an agent, and a call nobody answered, have no recording', () => {
  const of = (story: string, settings: Fixture['settings'] = {}) => score(logOf(story, {settings}), contentsOf(), {phonetics}).recording
  expect(of('0 ring\n3 answer')).toBeUndefined()
  expect(of('0 ring', {role: 'recorder'})).toBeUndefined()
})

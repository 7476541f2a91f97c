import fc from 'fast-check'
import {expect, test} from 'vitest'
import {bookOf} from '../../src/drill/book.ts'
import type {DrillEvent, Item} from '../../src/drill/events.ts'
import {nameItem, numberItem} from '../../src/drill/items.ts'
import {nextRate, rateFor} from '../../src/drill/rate.ts'
import {dueEntry, nextItem} from '../../src/drill/schedule.ts'
import {exercises} from '../../src/drill/spots.ts'
import {answered, begun, day, minute, people} from './support.ts'

const zhang = nameItem('章丽华', {章: '立早章', 丽: '美丽的丽', 华: '中华的华'})
const li = nameItem('李敏', {李: '木子李', 敏: '敏捷的敏'})
const t0 = 1_790_000_000_000
const wrong = answered(zhang, '张丽华', t0)

test('a spot is in the book from its first mistake, due a minute later, and further away each time it is right when due', () => {
  const dueAfter = (log: readonly DrillEvent[]): number => bookOf(log)[0]!.due
  expect(bookOf([answered(zhang, '章丽华', t0)])).toEqual([])
  expect(dueAfter([wrong])).toBe(t0 + minute)
  const second = answered(zhang, '章丽华', t0 + 2 * minute)
  const third = answered(zhang, '章丽华', t0 + 15 * minute)
  const fourth = answered(zhang, '章丽华', t0 + 2 * day)
  const dues = [[wrong], [wrong, second], [wrong, second, third], [wrong, second, third, fourth]].map(dueAfter)
  expect(dues).toEqual(dues.toSorted((a, b) => a - b))
  expect(dues[2]! - third.at).toBeGreaterThanOrEqual(day)
  expect(dues[3]! - fourth.at).toBeGreaterThan(dues[2]! - third.at)
  // Wrong again: soon again.
  expect(dueAfter([wrong, second, third, fourth, answered(zhang, '张丽华', t0 + 9 * day)]) - t0 - 9 * day).toBeLessThan(day)
})

test('right before it is due counts for the rate of errors, not for the schedule', () => {
  const [before] = bookOf([wrong])
  const [after] = bookOf([wrong, answered(zhang, '章丽华', t0 + 1_000)])
  expect([before!.due, before!.seen, before!.wrong]).toEqual([after!.due, 1, 1])
  expect([after!.seen, after!.wrong]).toEqual([2, 1])
})

test('an item without the character says nothing about the spot', () => {
  expect(bookOf([wrong, answered(li, '李敏', t0 + 5 * minute)])[0]).toMatchObject({seen: 1, wrong: 1, last: t0})
})

test('calls and drills are one book, whatever order they come in', () => {
  const call = {at: t0 - day, from: 'call' as const, item: {...zhang, aim: null}, right: false, mistakes: wrong.mistakes}
  expect(bookOf([wrong], [call])[0]).toMatchObject({seen: 2, wrong: 2, inCalls: 1, first: t0 - day})
})

test('what is set aside is not asked; mastered comes back with the next mistake, excluded does not; both can be brought back', () => {
  const aside = (as: 'excluded' | 'mastered' | null, at: number): DrillEvent => ({type: 'set-aside', at, spot: 'names:章>张', as})
  const again = answered(zhang, '张丽华', t0 + day)
  for (const as of ['excluded', 'mastered'] as const) {
    const book = bookOf([wrong, aside(as, t0 + 1)])
    expect(book[0]!.aside).toBe(as)
    expect(dueEntry(book, 'names', t0 + 9 * day, [])).toBe(null)
    expect(dueEntry(bookOf([wrong, aside(as, t0 + 1), aside(null, t0 + 2)]), 'names', t0 + 9 * day, [])?.spot.id).toBe('names:章>张')
  }
  expect(bookOf([wrong, aside('mastered', t0 + 1), again])[0]!.aside).toBe(null)
  expect(bookOf([wrong, aside('excluded', t0 + 1), again])[0]!.aside).toBe('excluded')
})

test('an item for a spot holds its character; where the people have none, the one it was missed at comes again', () => {
  const [entry] = bookOf([wrong])
  const ask = (book: ReturnType<typeof bookOf>) => nextItem({kind: 'names', seed: 3, earlier: [], now: t0 + day}, book, people)
  expect(ask([entry!])).toMatchObject({aim: 'names:章>张', expected: expect.stringContaining('章')})
  const rare = nameItem('璩敏', {璩: '王字旁的璩'})
  expect(ask(bookOf([answered(rare, '瞿敏', t0)]))).toMatchObject({aim: 'names:璩>瞿', expected: '璩敏'})
})

const typedFor = fc.constantFrom((item: Item) => item.expected, (item: Item) => item.expected.slice(1), (item: Item) => `${item.expected}1`, () => '张1', () => '')
const steps = fc.array(fc.record({typed: typedFor, wait: fc.integer({min: 0, max: 3 * day})}), {minLength: 1, maxLength: 40})

test('no spot is ever lost, and each that is due and not set aside is asked before long', () => {
  fc.assert(fc.property(fc.constantFrom('names', 'phones', 'addresses', 'spelling'), fc.integer({min: 0, max: 1_000}), steps, (kind, seed, all) => {
    const log: DrillEvent[] = [begun(t0, kind)]
    const earlier: Item[] = []
    const met = new Set<string>()
    let now = t0
    const ask = (typed: (item: Item) => string): void => {
      const item = nextItem({kind, seed, earlier, now}, bookOf(log), people)
      const answer = answered(item, typed(item), now)
      log.push(answer)
      earlier.push(item)
      for (const {spot} of answer.mistakes) met.add(spot)
    }
    for (const {typed, wait} of all) {
      now += wait
      ask(typed)
      const book = bookOf(log)
      expect(new Set(book.map(entry => entry.spot.id))).toEqual(met)
      for (const entry of book) {
        expect(entry.wrong).toBeLessThanOrEqual(entry.seen)
        expect(exercises(entry.spot, entry.example)).toBe(true)
      }
    }
    now += 400 * day
    const due = bookOf(log).map(entry => entry.spot.id)
    const from = earlier.length
    for (let i = 0; i < due.length * 2 + 2; i++) ask(item => item.expected)
    const aimed = new Set(earlier.slice(from).map(item => item.aim))
    // A right answer to one item may settle several spots at once.
    const left = bookOf(log).filter(entry => entry.due <= now).map(entry => entry.spot.id)
    expect(left.filter(id => !aimed.has(id))).toEqual([])
  }), {numRuns: 40})
})

test('the rate goes up when right, down when wrong, and stays within 60 and 300', () => {
  fc.assert(fc.property(fc.integer({min: 60, max: 300}), fc.array(fc.boolean()), (start, answers) => {
    let rate = start
    for (const right of answers) {
      const next = nextRate(rate, right)
      expect(next).toBeGreaterThanOrEqual(60)
      expect(next).toBeLessThanOrEqual(300)
      expect(right ? next > rate || rate === 300 : next < rate || rate === 60).toBe(true)
      rate = next
    }
  }))
})

test('the rate is remembered by kind, from one drill to the next', () => {
  expect(rateFor('names', [])).toBe(120)
  const log = [answered(zhang, '章丽华', t0, 120), answered(numberItem('mobile', '13922841507'), '1', t0 + 1, 150)]
  expect([rateFor('names', log), rateFor('phones', log), rateFor('addresses', log)]).toEqual([126, 132, 120])
})

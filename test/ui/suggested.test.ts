import {describe, expect, test} from 'vitest'
import {homeItems, suggested} from '../../src/ui/app/homeItems.ts'
import type {AttemptSummary} from '../../src/ui/ports.ts'
import {scenarios} from './handmade.ts'

const done = (id: string, scenario: string, role: AttemptSummary['role'], state: AttemptSummary['state'] = 'submitted'): AttemptSummary =>
  ({id, scenario, title: '', titleEn: '', role, state, started: 0})
const next = (attempts: readonly AttemptSummary[], totals: Record<string, number> = {}) => {
  const found = suggested({scenarios, attempts, totals})
  return found && `${found.scenario.id} ${found.role}`
}

describe('the next exercise', () => {
  test('first the easiest call as recorder, then each as agent, the easiest first', () => {
    expect(next([])).toBe('shampoo-order recorder')
    const first = done('1', 'shampoo-order', 'recorder')
    expect(next([first])).toBe('shampoo-order agent')
    const second = done('2', 'shampoo-order', 'agent')
    expect(next([second, first])).toBe('leaking-body-wash agent')
    const third = done('3', 'leaking-body-wash', 'agent')
    expect(next([third, second, first], {1: 90, 2: 55, 3: 70})).toBe('shampoo-order agent')
  })

  test('a call that was lost or left does not count as done', () => {
    expect(next([done('1', 'shampoo-order', 'recorder', 'abandoned')])).toBe('shampoo-order recorder')
  })

  test('a pack without scenarios suggests nothing', () => {
    expect(suggested({scenarios: [], attempts: [], totals: {}})).toBeNull()
  })
})

test('home offers an unfinished call before anything else', () => {
  const unfinished = done('9', 'shampoo-order', 'agent', 'in-progress')
  expect(homeItems({scenarios, attempts: [unfinished], totals: {}, unfinished}).map(each => each.id)).toEqual(['resume', 'next', 'browse', 'drill', 'history', 'class', 'settings', 'quit'])
})

import {describe, expect, it} from 'vitest'
import {selected} from '../../src/report/select.ts'
import {shortIdLength} from '../../src/report/shortIds.ts'

/** `order@5` is an attempt of the scenario `order` started at 5. */
const attempts = (text: string) => text.split(' ').map(each => {
  const [scenario = '', started] = each.split('@')
  return {scenario, started: Number(started)}
})
const drawn = (list: readonly {scenario: string; started: number}[]) => list.map(each => `${each.scenario}@${each.started}`).join(' ')

describe('attempts selected', () => {
  const all = attempts('order@9 query@7 order@5 order@1')
  it.each([
    [{}, 'order@9 query@7 order@5 order@1'],
    [{scenario: 'order'}, 'order@9 order@5 order@1'],
    [{scenario: 'nothing'}, ''],
    [{from: 5}, 'order@9 query@7 order@5'],
    [{before: 5}, 'order@1'],
    [{scenario: 'order', from: 2, before: 9}, 'order@5']
  ])('by %j', (selection, expected) => {
    expect(drawn(selected(all, selection))).toBe(expected)
  })
})

describe('the length of a short id', () => {
  it.each([
    [[], 6],
    [['abcdefgh'], 6],
    [['abcdefgh', 'abcdefxx'], 7],
    [['b', 'abcdefgh', 'abcdefgi', 'c'], 8]
  ])('of %j', (ids, length) => {
    expect(shortIdLength(ids)).toBe(length)
    expect(new Set(ids.map(id => id.slice(0, length))).size).toBe(ids.length)
  })
})

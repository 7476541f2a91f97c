import {expect, test} from 'vitest'
import type {Table} from './benchmark.ts'
import {tableText, withTables} from './page.ts'
import {median, quantile} from './statistics.ts'

test('quantiles lie between neighbours', () => {
  expect(median([3, 1, 2])).toBe(2)
  expect(median([4, 1, 2, 3])).toBe(2.5)
  expect(quantile([10, 20, 30, 40, 50], 0.9)).toBeCloseTo(46)
  expect(quantile([7], 0.99)).toBe(7)
  expect(median([])).toBeNaN()
})

test('a table compares each row with each base', () => {
  const table: Table = {
    title: 'Start', note: 'Until the first frame.', unit: 'ms', tail: 0.9, bases: ['Node', 'Ink'],
    rows: [{what: 'Node', values: [40, 40]}, {what: 'Ink', values: [100, 100]}, {what: 'tingda', values: [120, 130]}]
  }
  expect(tableText(table)).toBe(`## Start

Until the first frame.

|  | median, ms | p90, ms | median × Node | p90 × Node | median × Ink | p90 × Ink | measured |
| :-- | --: | --: | --: | --: | --: | --: | --: |
| Node | 40.0 | 40.0 | 1.00 | 1.00 | 0.40 | 0.40 | 2 |
| Ink | 100.0 | 100.0 | 2.50 | 2.50 | 1.00 | 1.00 | 2 |
| tingda | 125.0 | 129.0 | 3.13 | 3.23 | 1.25 | 1.29 | 2 |
`)
})

test('a table takes the place of the one of its title, and a new one goes to the end', () => {
  const table = (title: string): Table => ({title, note: 'New.', unit: 'ms', tail: 0.9, bases: [], rows: [{what: 'x', values: [1]}]})
  const page = withTables('# Benchmarks\n\nWritten.\n\n## Start\n\nOld.\n\n## Starting over\n\nOther.\n', [table('Start'), table('End')])
  expect(page.match(/^## .*$/gm)).toEqual(['## Start', '## Starting over', '## End'])
  expect(page).not.toContain('Old.')
  expect(page).toContain('Other.')
  expect(withTables(page, [table('End')])).toBe(page)
})

import {expect, test} from 'vitest'
import type {KeyInput} from '../../src/input/events.ts'
import {marksOf} from '../../src/report/callMarks.ts'
import {fieldStandings, spotCounts} from '../../src/report/weakSpots.ts'
import {trendLines} from '../../src/ui/components/trend.ts'
import {step} from '../../src/ui/app/step.ts'
import type {AppState} from '../../src/ui/app/state.ts'
import {plainText} from '../../src/ui/paint/line.ts'
import type {AttemptSummary} from '../../src/ui/ports.ts'
import {pictureOf} from '../../src/ui/screens/picture.ts'
import {themeOf} from '../../src/ui/theme/theme.ts'
import {golden, written} from './golden.ts'
import {appState} from './handmade.ts'
import {scorecard} from './handmadeScore.ts'
import {cellWidth} from '../../src/text/width.ts'

const marks = marksOf(scorecard)
const attempts: readonly AttemptSummary[] = ['c', 'b', 'a'].map((id, i) => ({
  id, scenario: 'shampoo-order', title: '电话订购一瓶洗发水', titleEn: 'Ordering shampoo', role: 'agent', state: 'submitted', started: 1_700_000_000_000 - i * 86_400_000
}))
const history = (more: Partial<AppState> = {}): AppState => appState({
  attempts, totals: {a: 40, b: 62, c: 88}, marks: {a: {...marks, total: 40}, b: {...marks, total: 62}, c: {...marks, total: 88, spots: []}},
  screen: {id: 'history', page: 'calls', selected: 0}, ...more
})
const press = (app: AppState, key: KeyInput['key']): AppState => step(app, {type: 'input', steady: 0, event: {type: 'key', key}}).app
const rows = (app: AppState): string[] => pictureOf(app).lines.map(plainText)

test('fields by the points they gave over all calls, the weakest first; spots by how often', () => {
  const right = {...marks, fields: marks.fields.map(each => ({...each, points: each.max})), spots: []}
  const standings = fieldStandings([marks, right])
  expect(standings.map(each => [each.label, each.share, each.calls])).toEqual([
    ['手机', 0.5, 2], ['投诉原因', 0.75, 2], ['顾客姓名', 10 / 12, 2], ['联系地址', 12 / 14, 2], ['固定电话', 1, 2], ['订单号码', 1, 2]
  ])
  const counts = spotCounts([marks, marks, right])
  expect(counts.find(each => each.spot.id === 'names:章>张')).toEqual({spot: {id: 'names:章>张', kind: 'names', slip: 'confused', expected: '章', typed: '张'}, times: 2})
})

test('the columns of the trend rise with the points, and nothing at all is still seen', () => {
  const drawn = (values: readonly number[], height: number, borders: 'line' | 'ascii' = 'line'): string[] =>
    trendLines(values, 20, height, themeOf({colour: false, borders}).glyphs).map(line => plainText(line).trimEnd())
  expect(drawn([0, 50, 100], 1)).toEqual(['     ▁ ▄ █'])
  expect(drawn([0, 50, 100], 2)).toEqual([' 100     █', '   0 ▁ █ █'])
  expect(drawn([0, 50, 100], 1, 'ascii')).toEqual(['     1 4 8'])
  // What there is no room for is the oldest.
  expect(drawn([100, ...Array.from({length: 7}, () => 0)], 1)).toEqual(['     ▁ ▁ ▁ ▁ ▁ ▁ ▁'])
})

test.each([{columns: 60, rows: 20}, {columns: 80, rows: 24}, {columns: 120, rows: 40}])('both pages as they are checked in at $columns×$rows, nothing cut', size => {
  for (const page of ['calls', 'weak'] as const) {
    // When it was depends on where it is looked at.
    const shown = rows(history({size, screen: {id: 'history', page, selected: 0}})).map(row => row.replace(/\d\d\/\d\d \d\d:\d\d/, 'MM/DD hh:mm'))
    expect(written(shown)).toBe(golden(`history-${page}-${size.columns}x${size.rows}`, shown))
    expect(Math.max(...shown.map(cellWidth))).toBeLessThanOrEqual(size.columns)
    expect(shown.join('\n')).not.toContain('…')
  }
})

test('Tab turns to the weak spots and back, Esc comes to the calls first, and there nothing can be opened', () => {
  const weak = press(history(), 'tab')
  expect(rows(weak).join('\n')).toContain('章 → 张')
  expect(rows(weak).at(-1)).not.toContain('Enter')
  expect(press(weak, 'enter').screen).toEqual(weak.screen)
  expect(press(press(weak, 'tab'), 'escape').screen.id).toBe('home')
  expect(press(weak, 'escape').screen).toMatchObject({id: 'history', page: 'calls'})
})

test('calls are scored once for the list, and the chart waits for the second', () => {
  const one = history({totals: {c: 88}, marks: {}})
  expect(rows(one).join('\n')).not.toContain('走势')
  const two = step(one, {type: 'graded', attempt: 'b', marks: {...marks, total: 62}}).app
  expect(rows(two).join('\n')).toContain('2 通，最高 88 分，平均 75 分')
})

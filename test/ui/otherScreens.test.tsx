import {describe, expect, test} from 'vitest'
import type {AppState, Screen} from '../../src/ui/app/state.ts'
import {createField} from '../../src/input/field.ts'
import {cellWidth} from '../../src/text/width.ts'
import {plainText} from '../../src/ui/paint/line.ts'
import type {AttemptSummary, ScenarioSummary} from '../../src/ui/ports.ts'
import {browseScreen} from '../../src/ui/app/browse.ts'
import {pictureOf} from '../../src/ui/screens/picture.ts'
import {golden, written} from './golden.ts'
import {appState, scenarios} from './handmade.ts'
import {painted} from './painted.tsx'

const inputs = {name: createField('王小明'), number: createField('20260101'), worker: createField('1001')}
const screens: Readonly<Record<string, Screen>> = {
  home: {id: 'home', selected: 0},
  browse: {...browseScreen(), chosen: 'shampoo-order'},
  briefing: {id: 'briefing', scenario: scenarios[0]!, role: 'agent', captions: 'fade', row: 1},
  settings: {id: 'settings', row: 0, inputs},
  about: {id: 'about', row: 0, inputs},
  baseline: {id: 'baseline', editor: createField('顾客打来电话'), startedAt: 1_000, now: 13_500, result: null, back: 'home'},
  history: {id: 'history', page: 'calls', selected: 0}
}
const attempts: readonly AttemptSummary[] = [
  {id: 'b', scenario: 'leaking-body-wash', title: '沐浴露漏液，顾客要求退款', titleEn: 'Leaking body wash', role: 'agent', state: 'in-progress', started: 1_700_000_100_000},
  {id: 'a', scenario: 'shampoo-order', title: '电话订购一瓶洗发水', titleEn: 'Ordering shampoo', role: 'recorder', state: 'submitted', started: 1_700_000_000_000}
]

const text = (app: AppState): string => pictureOf(app).lines.map(plainText).join('\n')

describe.each(Object.keys(screens))('%s', name => {
  const screen = screens[name]!

  test('fits every window from 60×20 up, in both languages, with nothing cut off', () => {
    for (const size of [{columns: 60, rows: 20}, {columns: 80, rows: 24}, {columns: 160, rows: 50}]) {
      for (const lang of ['zh', 'en'] as const) {
        const {lines} = pictureOf(appState({size, lang, screen, attempts}))
        const rows = lines.map(plainText)
        expect(rows).toHaveLength(size.rows - 1)
        expect(Math.max(...rows.map(cellWidth))).toBeLessThanOrEqual(size.columns)
        expect(rows.filter(row => row.includes('…'))).toEqual([])
        expect(rows.join('\n')).toContain('Ctrl-C')
      }
    }
  })

})

/** As long as the built-in pack's texts get. */
const wordy: ScenarioSummary = {
  ...scenarios[1]!, titleEn: 'Ordering a bottle of shampoo by telephone',
  briefing: '顾客打来电话订购商品。请问清楚要什么、寄给谁、寄到哪里，填好表3.1，好让物流发货。今天仓库有货，下午四点前的订单当天发出，省内两天左右送到，省外三到五天。'
}

test.each(['zh', 'en'] as const)('in the smallest window nothing of the briefing and of the first greeting is lost (%s)', lang => {
  const size = {columns: 60, rows: 20}
  const briefing = text(appState({size, lang, screen: {id: 'briefing', scenario: wordy, role: 'recorder', captions: 'on', row: 0}}))
  for (const part of lang === 'zh' ? ['请不要拨打', '按 Enter，电话就响'] : ['please do not dial them', 'Press Enter']) expect(briefing).toContain(part)
  expect(text(appState({size, lang})).replaceAll(/\s+/g, ' ')).toContain(lang === 'zh' ? '先接一通试试。' : 'just try a call.')
})

test('the briefing puts its values under each other, also behind the longer English labels', () => {
  const rows = text(appState({lang: 'en', screen: screens['briefing']!, trainee: {name: '', number: '', worker: '1001', baseline: null, settings: {}}})).split('\n')
  const columns = ['现代生活网上超市', '1001', 'complaint', '3.2', 'level 3', '‹ agent', '‹ fade'].map(value => {
    const row = rows.find(each => each.includes(`  ${value}`))!
    return cellWidth(row.slice(0, row.indexOf(`  ${value}`)))
  })
  expect(new Set(columns).size).toBe(1)
})

// The history shows local times, the others are the same everywhere.
const everywhere = Object.keys(screens).filter(name => name !== 'history')
test.each(everywhere)('%s as it is checked in', async name => {
  const seen = await painted(appState({screen: screens[name]!}))
  expect(written(seen.screen)).toBe(golden(`${name}-80x24`, seen.screen))
})

test.each(everywhere)('%s in English as it is checked in', async name => {
  const seen = await painted(appState({lang: 'en', screen: screens[name]!}))
  expect(written(seen.screen)).toBe(golden(`${name}-en-80x24`, seen.screen))
})

test('home offers the unfinished call first', () => {
  expect(text(appState({attempts, unfinished: attempts[0]!}))).toMatch(/▸ {2}继续上次通话[^]*沐浴露漏液，顾客要求退款[^]*接下一通/)
})

test('the history shows points once they are known, and what became of the others', () => {
  expect(text(appState({screen: screens['history']!, attempts, totals: {a: 86}}))).toMatch(/没打完[^]*坐席[^]*86 分[^]*电话订购一瓶洗发水 · 同步录入/)
})

test('the caret stands in the field that is edited', async () => {
  const seen = await painted(appState({screen: screens['settings']!}))
  const row = seen.screen.findIndex(line => line.includes('王小明'))
  expect(seen.cursor).toEqual({row, column: cellWidth(seen.screen[row]!.slice(0, seen.screen[row]!.indexOf('王小明') + 3))})
})

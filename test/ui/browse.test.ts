import {expect, test} from 'vitest'
import type {AppEvent} from '../../src/ui/app/step.ts'
import {step} from '../../src/ui/app/step.ts'
import type {AppState} from '../../src/ui/app/state.ts'
import {plainText} from '../../src/ui/paint/line.ts'
import type {AttemptSummary} from '../../src/ui/ports.ts'
import {pictureOf} from '../../src/ui/screens/picture.ts'
import type {KeyInput} from '../../src/input/events.ts'
import {appState} from './handmade.ts'

const key = (name: KeyInput['key']): AppEvent => ({type: 'input', steady: 0, event: {type: 'key', key: name}})
const text = (typed: string): AppEvent => ({type: 'input', steady: 0, event: {type: 'text', text: typed}})
const after = (app: AppState, ...events: readonly AppEvent[]): AppState => events.reduce((now, event) => step(now, event).app, app)
const shown = (app: AppState): string => pictureOf(app).lines.map(plainText).join('\n')
const isListed = (app: AppState, title: string): boolean => new RegExp(`^.{2,4}${title}  `, 'm').test(shown(app))

const complaint = '沐浴露漏液，顾客要求退款'
const order = '电话订购一瓶洗发水'
const attempts: readonly AttemptSummary[] = ['a', 'b'].map(id => ({
  id, scenario: 'shampoo-order', title: order, titleEn: '', role: id === 'a' ? 'agent' as const : 'recorder' as const, state: 'submitted', started: 1
}))
const list = (more: Partial<AppState> = {}): AppState => step(appState({...more, screen: {id: 'home', selected: 1}}), key('enter')).app

test('a search in Chinese, in full-width letters or by what is trained finds the exercise, and Ctrl-U all of them again', () => {
  for (const typed of ['洗发水', '开头语', 'ＯＲＤＥＲ', '订购 一瓶', '超市洗发']) {
    const app = after(list(), text(typed))
    expect([typed, isListed(app, order), isListed(app, complaint)]).toEqual([typed, typed !== '超市洗发', false])
  }
  const none = after(list(), text('没有这个'))
  expect(shown(none)).toContain('没有这样的练习')
  expect(shown(none)).not.toContain('Enter 确定')
  expect(isListed(after(none, key('ctrl-u')), order)).toBe(true)
})

test('kind, level and what was done narrow the list, each by its own key', () => {
  const app = list({attempts, totals: {a: 81, b: 92}})
  expect([isListed(after(app, key('tab')), complaint), isListed(after(app, key('tab')), order)]).toEqual([false, true])
  expect(isListed(after(app, key('tab'), key('shift-tab')), complaint)).toBe(true)
  const level3 = after(app, key('f3'), key('ctrl-l'), key('f3'))
  expect([isListed(level3, complaint), isListed(level3, order)]).toEqual([true, false])
  expect([isListed(after(app, key('f4')), complaint), isListed(after(app, key('f4')), order)]).toEqual([true, false])
  expect([isListed(after(app, key('f4'), key('ctrl-t')), complaint), isListed(after(app, key('f4'), key('ctrl-t')), order)]).toEqual([false, true])
})

test('the best points of each role stand with the exercise, its length and what it trains', () => {
  const app = after(list({attempts, totals: {a: 81, b: 92}}), key('down'))
  for (const part of ['92 分', '坐席 81 分 · 同步录入 92 分', '约 4 分钟', '开头语、询问姓名']) expect(shown(app)).toContain(part)
})

test('the place is kept: while the list narrows, behind the briefing, and when it is opened again', () => {
  const chosen = after(list(), key('down'))
  expect(after(chosen, text('洗发水'), key('ctrl-u')).screen).toMatchObject({chosen: 'shampoo-order'})
  const briefed = after(chosen, text('洗'), key('enter'))
  expect(briefed.screen).toMatchObject({id: 'briefing', scenario: {id: 'shampoo-order'}})
  const back = after(briefed, key('escape'))
  expect(back.screen).toMatchObject({id: 'browse', chosen: 'shampoo-order', search: {text: '洗'}})
  const again = step({...after(back, key('escape')), screen: {id: 'home', selected: 1}}, key('enter'))
  expect(again.app.screen).toEqual(back.screen)
  expect(again.effects).toEqual([{type: 'grade-history'}])
})

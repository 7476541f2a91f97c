import {describe, expect, test} from 'vitest'
import {bookOf} from '../../src/drill/book.ts'
import {checkMarks} from '../../src/drill/qa/check.ts'
import {nameItem, numberItem} from '../../src/drill/items.ts'
import {judge} from '../../src/drill/judge.ts'
import {summaryOf} from '../../src/drill/summary.ts'
import {createField} from '../../src/input/field.ts'
import {cellWidth} from '../../src/text/width.ts'
import type {DrillItemScreen, DrillScreens} from '../../src/ui/app/drillState.ts'
import {plainText} from '../../src/ui/paint/line.ts'
import {pictureOf} from '../../src/ui/screens/picture.ts'
import {answered, tools} from '../drill/support.ts'
import {golden, written} from './golden.ts'
import {appState} from './handmade.ts'
import {callToCheck} from './handmadeDrill.ts'
import {painted} from './painted.tsx'

const name = {...nameItem('章丽华', {章: '立早章', 丽: '美丽的丽', 华: '中华的华'}), aim: null}
const mobile = numberItem('mobile', '13922841507')
const item: DrillItemScreen = {
  id: 'drill', item: name, n: 3, of: 10, rate: 126, read: true, startsAt: 1_000, now: 1_200, editor: createField('章丽'), warned: false, verdict: null, aside: null, last: '李敏'
}
const answers = [answered(name, '张丽华', 1_700_000_000_000), answered(mobile, '13922841570', 1_700_000_100_000), answered(mobile, '13922841507', 1_700_000_110_000)]
const {call, ears} = callToCheck
const marks = {lines: [{line: 2, wording: '请您声音大一点'}, {line: 6, wording: ''}], steps: ['procedure.honorific']}
const screens: Readonly<Record<string, DrillScreens>> = {
  drills: {id: 'drills', selected: 1, overview: {rates: {names: 0.25, phones: 0.004, addresses: null, spelling: 1}, due: {names: 3, phones: 0, addresses: 0, spelling: 1}, spots: 4}},
  'drill-item': item,
  'drill-feedback': {...item, verdict: judge(name, '张丽', tools), editor: createField('张丽')},
  'drill-aside': {...item, verdict: judge(name, '张丽', tools), editor: createField('张丽'), aside: 'excluded'},
  'drill-summary': {id: 'drill-summary', kind: 'names', summary: summaryOf(answers), selected: 0},
  book: {id: 'book', entries: bookOf(answers), selected: 1, now: 1_700_000_000_000, undo: [{spot: 'names:章>张', before: null}]},
  'book-empty': {id: 'book', entries: [], selected: 0, now: 0, undo: []},
  qa: {id: 'qa', call, marks, selected: 1, editor: null, hearing: null, scroll: 0},
  'qa-wording': {id: 'qa', call, marks, selected: 1, editor: createField('请您声音大一点'), hearing: null, scroll: 0},
  'qa-result': {id: 'qa-result', call, result: checkMarks(call, marks, ears), scroll: 0}
}
const text = (screen: DrillScreens): string => pictureOf(appState({screen})).lines.map(plainText).join('\n')

describe.each(Object.keys(screens))('%s', id => {
  const screen = screens[id]!

  test('fits every window from 60×20 up, in both languages, with nothing cut off', () => {
    for (const size of [{columns: 60, rows: 20}, {columns: 80, rows: 24}, {columns: 160, rows: 50}]) {
      for (const lang of ['zh', 'en'] as const) {
        const {lines, caret} = pictureOf(appState({size, lang, screen}))
        const rows = lines.map(plainText)
        expect(rows).toHaveLength(size.rows - 1)
        expect(Math.max(...rows.map(cellWidth))).toBeLessThanOrEqual(size.columns)
        expect(rows.filter(row => row.includes('…') && !row.includes('听好……') && !row.includes('Listen…'))).toEqual([])
        expect(rows.join('\n')).toContain('Ctrl-C')
        expect(caret === null || caret.row < size.rows - 1).toBe(true)
      }
    }
  })
})

// The book shows local times, the others are the same everywhere.
test.each(Object.keys(screens).filter(id => id !== 'book'))('%s as it is checked in', async id => {
  for (const size of [{columns: 60, rows: 20}, {columns: 80, rows: 24}]) {
    const seen = await painted(appState({size, screen: screens[id]!}))
    expect(written(seen.screen)).toBe(golden(`${id}-${size.columns}x${size.rows}`, seen.screen))
  }
})

test.each([['drill-item', '章丽'], ['qa-wording', '请您声音大一点']])('in %s the caret stands behind what was typed, in the smallest window too', async (id, typed) => {
  for (const size of [{columns: 60, rows: 20}, {columns: 80, rows: 24}]) {
    const {screen, cursor} = await painted(appState({size, screen: screens[id]!}))
    const row = screen.findLastIndex(line => line.includes(typed))
    expect(cursor).toEqual({row, column: cellWidth(screen[row]!.slice(0, screen[row]!.indexOf(typed))) + cellWidth(typed)})
  }
})

test('a caption passes; the row to type in stays where it is', () => {
  const rowOf = (now: number, read = true): {caption: string; row: number} => {
    const {lines, caret} = pictureOf(appState({screen: {...item, now, read}}))
    return {caption: lines.map(plainText).slice(3, 5).join('|').replaceAll(/ {2,}/g, ' ').trim(), row: caret!.row}
  }
  expect([500, 1_000, 3_000, 20_000].map(now => rowOf(now))).toEqual([
    {caption: '听好……|', row: 6}, {caption: '● 正在说，边听边打，只说一遍| 章丽华，', row: 6},
    {caption: '● 正在说，边听边打，只说一遍| 立早章，', row: 6}, {caption: '说完了。打好就按 Enter|', row: 6}
  ])
  expect(rowOf(1_000, false).caption).toBe('● 正在说，边听边打，只说一遍|')
})

test('what was wrong stands under what was said, with what sounds alike named', () => {
  const shown = text({...item, verdict: judge(name, '张丽华', tools), editor: createField('张丽华')})
  expect(shown).toMatch(/应填 章丽华[^]*您填 张丽华[^]*✗/)
  expect(shown).toContain('刚才说的是：章丽华，立早章，美丽的丽，中华的华。')
})

test('the summary tells shares of all items, and which characters were confused', () => {
  expect(text(screens['drill-summary']!)).toMatch(/错误率 67%[^]*33% 打成了别的字：章 → 张[^]*33% 颠倒/)
})

test('the book says of each spot how often it goes wrong, and when it comes again', () => {
  const shown = text(screens['book']!)
  expect(shown).toMatch(/姓名 {2}章 → 张[^]*错误率 100% · 练过 1 次[^]*▸ {2}号码 {2}颠倒[^]*错误率 50% · 练过 2 次/)
  expect(shown).toContain('Ctrl-Z 撤回')
  expect(text(screens['book-empty']!)).toMatch(/错题本还是空的/)
})

test('the result of a check tells what was found, missed and no fault, and what to say instead', () => {
  expect(text(screens['qa-result']!)).toMatch(/差错 2 处：找到 1，漏掉 1，误报 2[^]*找到 禁语 “大声点，我听不清”[^]*您写：请您声音大一点（可以）[^]*漏掉 流程 最后道谢并道别[^]*应说：谢谢您的电话，再见！[^]*误报 好的，已经记下了。[^]*误报 用“您”不用“你”/)
})

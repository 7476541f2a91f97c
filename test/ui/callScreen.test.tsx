import {describe, expect, test} from 'vitest'
import {replyField} from '../../src/call/events.ts'
import type {Size} from '../../src/ui/components/look.ts'
import {plainText} from '../../src/ui/paint/line.ts'
import {pictureOf} from '../../src/ui/screens/picture.ts'
import {cellWidth} from '../../src/text/width.ts'
import {createField} from '../../src/input/field.ts'
import {golden, written} from './golden.ts'
import {appState, callModel, callState, complaintEvents, editor} from './handmade.ts'
import {painted} from './painted.tsx'

const sizes: readonly Size[] = [{columns: 60, rows: 20}, {columns: 80, rows: 24}, {columns: 120, rows: 40}]
const reply = '请问您的手机号码是多少？'
const replying = [...complaintEvents, {type: 'typed' as const, at: 38_000, field: replyField, start: 0, removed: '', inserted: reply, cause: 'type' as const}]

describe.each(sizes)('$columns×$rows', size => {
  const name = `call-${size.columns}x${size.rows}`

  test('the call as it is checked in, the caret behind what was typed', async () => {
    const app = appState({size, screen: {id: 'call'}, call: callModel(callState(replying), 36_000)})
    const seen = await painted(app)
    expect(written(seen.screen)).toBe(golden(name, seen.screen))
    const row = seen.screen.findIndex(line => line.includes('您说'))
    expect(seen.cursor.row).toBe(row)
    expect(seen.cursor.column).toBe(cellWidth(seen.screen[row]!.slice(0, seen.screen[row]!.indexOf(reply) + reply.length)))
  })

  test('the wrap-up as it is checked in', async () => {
    const over = [...replying, {type: 'hung-up' as const, at: 45_000, by: 'customer' as const, outcome: 'registered' as const}, {type: 'focused' as const, at: 45_000, field: 'complaint'}]
    const seen = await painted(appState({size, screen: {id: 'call'}, call: callModel(callState(over), 52_000), notice: {key: 'call.hung-up.customer'}}))
    expect(written(seen.screen)).toBe(golden(`wrap-up-${size.columns}x${size.rows}`, seen.screen))
  })

  test('the look-up as it is checked in', async () => {
    const overlay = {id: 'lookup' as const, search: createField('退款'), selected: 0, scroll: 0}
    const seen = await painted(appState({size, screen: {id: 'call'}, overlay, call: callModel(callState(), 36_000)}))
    expect(written(seen.screen)).toBe(golden(`lookup-${size.columns}x${size.rows}`, seen.screen))
  })

  test('a recorder who has stopped the recording, as it is checked in', async () => {
    const events = [...complaintEvents, {type: 'focused' as const, at: 30_000, field: 'mobile'}, {type: 'rate-changed' as const, at: 34_000, rate: 130}, {type: 'paused' as const, at: 35_000}]
    const state = callState(events, {role: 'recorder', coached: true, hearings: 2})
    const seen = await painted(appState({size, screen: {id: 'call'}, call: callModel(state, 41_000)}))
    expect(written(seen.screen)).toBe(golden(`recorder-paused-${size.columns}x${size.rows}`, seen.screen))
  })

  test('a second hearing, without captions, as it is checked in', async () => {
    const over = [
      ...complaintEvents, {type: 'hung-up' as const, at: 45_000, by: 'customer' as const, outcome: 'registered' as const}, {type: 'focused' as const, at: 45_000, field: 'complaint'},
      {type: 'hearing-started' as const, at: 50_000, n: 2, stretches: [{line: 0, from: 0, at: 51_000, until: 65_000, rate: 150, digitMs: 600}]}
    ]
    const seen = await painted(appState({size, screen: {id: 'call'}, call: callModel(callState(over, {role: 'recorder', captions: 'off', hearings: 2}), 55_000)}))
    expect(written(seen.screen)).toBe(golden(`recorder-again-${size.columns}x${size.rows}`, seen.screen))
  })

  test('every row of the form and every key is there, nothing is wider than the window, one row stays free', () => {
    for (const role of ['agent', 'recorder'] as const) {
      for (const focus of ['name', 'proposal']) {
        const events = [...complaintEvents, {type: 'focused' as const, at: 36_000, field: focus}]
        const picture = pictureOf(appState({size, screen: {id: 'call'}, call: callModel(callState(events, {role}), 36_000)}))
        const rows = picture.lines.map(plainText)
        expect(rows).toHaveLength(size.rows - 1)
        expect(Math.max(...rows.map(cellWidth))).toBeLessThanOrEqual(size.columns)
        for (const part of ['顾客姓名', '处理建议', 'F1 帮助', 'Ctrl-C 退出', '情绪']) expect(rows.join('\n')).toContain(part)
        expect(picture.caret).not.toBeNull()
      }
    }
  })
})

test('the caret stays in the field while the clock ticks, also behind wide characters in the middle of the text', async () => {
  const events = [...complaintEvents, {type: 'focused' as const, at: 36_000, field: 'name'}]
  const call = callModel(callState(events), 36_000, {})
  const at = (now: number) => appState({screen: {id: 'call'}, call: {...call, now, editors: {...call.editors, name: editor('章丽|华')}}})
  const seen = await painted(at(36_000), at(37_000), at(38_000))
  const row = seen.screen.findIndex(line => line.includes('▸1 顾客姓名'))
  expect(seen.cursor).toEqual({row, column: cellWidth('▸1 顾客姓名  章丽')})
  expect(seen.screen[0]).toContain('00:36')
})

test('a waiting reply, a hold that lasts, and a question are shown', () => {
  const text = (app: Parameters<typeof pictureOf>[0]) => pictureOf(app).lines.map(plainText).join('\n')
  const waiting = [...complaintEvents, {type: 'reply-waiting' as const, at: 35_000, text: '好的，马上为您查', due: 37_000}]
  expect(text(appState({screen: {id: 'call'}, call: callModel(callState(waiting), 36_000)}))).toContain('等顾客说完这一句就说：好的，马上为您查')
  const held = [...complaintEvents, {type: 'hold-started' as const, at: 42_000, consent: true}]
  expect(text(appState({screen: {id: 'call'}, call: callModel(callState(held), 57_000)}))).toMatch(/静音等待 00:15[^]*顾客等了 15 秒/)
  const quit = text(appState({screen: {id: 'call'}, overlay: {id: 'quit', selected: 1}, call: callModel(callState(), 36_000)}))
  for (const choice of ['继续通话', '▸  保存并退出', '挂机']) expect(quit).toContain(choice)
})

test('a window that is too small says what it needs and that nothing is lost', () => {
  const picture = pictureOf(appState({size: {columns: 50, rows: 12}, screen: {id: 'call'}, call: callModel(callState(), 36_000)}))
  const text = picture.lines.map(plainText).join('')
  expect(text).toContain('60 列 × 20 行')
  expect(text).toContain('通话还在继续')
  expect(picture.lines).toHaveLength(11)
})

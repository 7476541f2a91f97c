import {describe, expect, test} from 'vitest'
import type {InputEvent, KeyName} from '../../src/input/events.ts'
import {hearingTexts} from '../../src/report/scorecardHearings.ts'
import type {Recording, Scorecard} from '../../src/score/scorecard.ts'
import {hiddenActions} from '../../src/ui/app/context.ts'
import {captionsFor} from '../../src/ui/app/state.ts'
import {lookOf} from '../../src/ui/components/look.ts'
import {plainText} from '../../src/ui/paint/line.ts'
import {hearingLines} from '../../src/ui/scorecard/hearings.ts'
import {summaryLines} from '../../src/ui/scorecard/summary.ts'
import {createShell} from '../../src/ui/shell/shell.ts'
import {themeOf} from '../../src/ui/theme/theme.ts'
import {fakeMachine, settle} from './fakePorts.ts'
import {appState, callModel, callState} from './handmade.ts'
import {scorecard} from './handmadeScore.ts'

const field = (id: string, points: number, added: number) => ({id, points, max: 10, added})
const recording: Recording = {
  allowed: 2, secondHearingMs: 60_000, pauses: 2, pausedMs: 12_340, backs: 1, rateChanges: 3, lastRate: 80,
  hearings: [
    {n: 1, points: 52, max: 80, added: 52, fields: [field('name', 10, 10), field('mobile', 0, 0)], lagMedian: 4_200},
    {n: 2, points: 71, max: 80, added: 19, fields: [field('name', 9, -1), field('mobile', 20, 20)], lagMedian: null}
  ]
}
const card = (with_: Partial<Recording> = {}): Scorecard => ({...scorecard, role: 'recorder', recording: {...recording, ...with_}})
const lines = (lang: 'zh' | 'en', of: Scorecard): string =>
  hearingLines(lookOf(lang, themeOf({colour: false, borders: 'line'}).glyphs), of, 80).map(plainText).join('\n')

describe('what each hearing gave', () => {
  test('stands apart on the scorecard: the first, what the second added and where, and what was done with the recording', () => {
    expect(lines('zh', card())).toBe([
      ' 1 听第一遍：准确 52/80', '   这一遍的听打滞后：中间值 4.2 秒',
      ' 2 听第二遍：又添 19 分，到 71/80', '   第二遍改变的：顾客姓名 −1、手机 +20',
      ' ▸ 暂停 2 次，共 12.3 秒；退回 1 次；变速 3 次，最后每分钟 80 字'
    ].join('\n'))
    expect(lines('en', card())).toContain('Second hearing: 19 more, 71/80')
  })

  test('is seen at a glance under the accuracy', () => {
    const rows = summaryLines(lookOf('zh', themeOf({colour: false, borders: 'line'}).glyphs), card(), 60).map(plainText)
    const accuracy = rows.findIndex(row => row.includes('准确'))
    expect(rows[accuracy + 1]).toBe('   听第一遍 52，第二遍 +19')
  })

  test('says where there was no second, and where it took something away', () => {
    expect(lines('zh', card({hearings: recording.hearings.slice(0, 1), pauses: 0, backs: 0, rateChanges: 0}))).toMatch(/第二遍没有听。$/)
    const worse = {...recording.hearings[1]!, points: 50, added: -2}
    expect(lines('zh', card({hearings: [recording.hearings[0]!, worse]}))).toContain('听第二遍：少了 2 分，到 50/80')
  })

  test('is nothing for an agent, and for a call that is heard once and ran through', () => {
    const once = card({allowed: 1, hearings: recording.hearings.slice(0, 1), pauses: 0, backs: 0, rateChanges: 0})
    for (const of of [scorecard, once]) {
      expect(lines('zh', of)).toBe('')
      expect(hearingTexts(of, 'zh')).toEqual([])
    }
  })

  test('is told by review in the same figures', () => {
    expect(hearingTexts(card(), 'zh')).toEqual([
      '第一遍：准确 52 / 80；这一遍的听打滞后中位数 4.2 秒', '第二遍：+19（顾客姓名 −1、手机 +20），到 71 / 80',
      '暂停 2 次，共 12.3 秒；退回 1 次；变速 3 次，最后每分钟 80 字'
    ])
    expect(hearingTexts(card(), 'en')[1]).toBe('second hearing: +19 (name −1, mobile +20), 71 / 80')
  })
})

describe('captions of a recorder', () => {
  test('are off where sound is proven, unless the trainee has chosen', () => {
    const trainee = {name: '', number: '', worker: '', baseline: null, settings: {}}
    expect(captionsFor(trainee, 'recorder', true)).toBe('off')
    expect(captionsFor(trainee, 'recorder', false)).toBe('on')
    expect(captionsFor(trainee, 'agent', true)).toBe('on')
    expect(captionsFor({...trainee, settings: {captions: 'fade'}}, 'recorder', true)).toBe('fade')
  })

  test('the briefing offers that, and follows the role; the call begins with it', async () => {
    const machine = fakeMachine()
    machine.voice.now = {...machine.voice.now, proven: true}
    const shell = createShell(appState(), machine.ports, () => {}, () => {})
    const press = async (...keys: readonly KeyName[]): Promise<void> => {
      shell.typed(keys.map((key): InputEvent => ({type: 'key', key})))
      await settle()
    }
    await press('enter')
    expect(shell.app().screen).toMatchObject({id: 'briefing', role: 'recorder', captions: 'off'})
    await press('right')
    expect(shell.app().screen).toMatchObject({role: 'agent', captions: 'on'})
    await press('left', 'enter')
    expect(shell.app().call?.state.settings).toMatchObject({role: 'recorder', captions: 'off', hearings: expect.any(Number)})
    shell.stop()
  })
})

test('what a recorder can do is in the footer: in practice all of it, nothing in an exam, and in class only hearing', () => {
  const recorder = (exam: boolean, more = {}): ReadonlySet<string> =>
    hiddenActions(callModel(callState(undefined, {role: 'recorder', exam, hearings: 2}), 36_000, more))
  const playback = ['pause', 'back-a-little', 'slower', 'faster']
  expect(playback.filter(action => recorder(false).has(action))).toEqual([])
  for (const hidden of [recorder(true), recorder(false, {hosted: {captions: [], callerNumber: null, left: null, sounds: true}})]) {
    expect(playback.filter(action => hidden.has(action))).toEqual(playback)
  }
})

test('keys stop the recording, wind it back, change the rate, and play it a second time', async () => {
  const machine = fakeMachine()
  const shell = createShell(appState(), machine.ports, () => {}, () => {})
  const press = async (key: KeyName): Promise<void> => {
    shell.typed([{type: 'key', key}])
    await settle()
  }
  shell.play({scenario: 'shampoo-order', role: 'recorder'})
  await settle()
  await press('enter')
  await machine.pass(1_500)
  const state = () => shell.app().call!.state
  const sounds = (): string[] => machine.voice.sounds.filter(each => each.line !== null).map(each => each.what)
  const heard = sounds().length
  expect(heard).toBe(1)
  await press('f4')
  expect(state().pausedAt).not.toBeNull()
  expect(machine.voice.sounds.at(-1)!.ending).toBe('stopped')
  await machine.pass(20_000)
  expect(state().lines).toHaveLength(1)
  await press('f5')
  expect(state().pausedAt).toBeNull()
  expect(sounds()).toHaveLength(heard + 1)
  await press('f6')
  expect(state().rate).toBe(state().settings.rate - 20)
  expect(machine.voice.sounds.at(-1)!.line!.rate).toBe(state().rate)
  await machine.pass(60_000)
  expect(state().phase).toBe('wrap-up')
  const before = sounds().length
  await press('f4')
  await machine.pass(1_500)
  expect(state().hearings).toHaveLength(2)
  expect(sounds()[before]).toBe(state().lines[0]!.text)
  await press('f4')
  expect(state().pausedAt).not.toBeNull()
  shell.stop()
})

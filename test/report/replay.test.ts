import {expect, test} from 'vitest'
import {replayEntries} from '../../src/report/replayEntries.ts'
import {replayText} from '../../src/report/replayText.ts'
import {replayMarks} from '../../src/score/replay.ts'
import {score} from '../../src/score/score.ts'
import type {CallEvent} from '../../src/call/events.ts'
import {contentsOf, logOf, phonetics, type Fixture} from '../score/support.ts'

function told(story: string, fixture: Fixture, lang: 'zh' | 'en' = 'zh', ...later: readonly CallEvent[]): string[] {
  const read = logOf(story, fixture)
  const log = {...read, events: [...read.events, ...later]}
  const contents = contentsOf(fixture)
  const entries = replayEntries({log, contents}, replayMarks(log, contents, score(log, contents, {phonetics})))
  return replayText(entries, {lang, width: 100, contents})
}

test('an agent’s call in order of time: what was said, typed with its lag, done, and the errors in their places', () => {
  expect(told(`
    0 ring
    3 answer
    4 agent 您好 | greet
    5 customer 手机{mobile}。
    16 type mobile 139228
    18 type mobile 41570
    21 look-up guideline damaged
    22 interrupt 3
    30 hang-up customer answered
    31 dispose order
    32 submit`, {settings: {rate: 100}}).filter(line => !/procedure|✗ (?!手机)|到通话结束/.test(line))).toEqual([
    '0:00.0  振铃 第 1 声',
    '0:03.0  接听',
    '0:04.0  您：您好',
    '0:05.0  顾客：手机幺',
    expect.stringMatching(/^0:16\.0 {4}录入 手机：13922841570/),
    expect.stringMatching(/^0:18\.0 {4}✗ 手机：/),
    '0:21.0  查资料：damaged',
    '0:22.0  打断顾客',
    '0:30.0  顾客挂机（已解答）',
    '0:31.0  小结：订购',
    '0:32.0  提交'
  ])
})

test('a recorder’s: both sides, the pause, what was wound back, and the second hearing', () => {
  const stretch = (at: number, from: number) => ({line: 1, from, at, until: at + (8 - from) * 600, rate: 100, digitMs: 600})
  expect(told('0 ring\n3 answer\n4 model 请问您贵姓？\n8 customer 我叫{name}。', {settings: {role: 'recorder', rate: 100, hearings: 2}}, 'en',
    {type: 'paused', at: 9_400}, {type: 'resumed', at: 12_400, gap: 3_000, stretches: [stretch(12_400, 2)]},
    {type: 'rate-changed', at: 16_000, rate: 80}, {type: 'hung-up', at: 20_000, by: 'customer', outcome: 'agreed'},
    {type: 'hearing-started', at: 21_000, n: 2, stretches: [stretch(22_000, 0)]}, {type: 'submitted', at: 23_000})).toEqual([
    '0:00.0  ring 1',
    '0:03.0  answered',
    '0:04.0  agent: 请问您贵姓？',
    '0:08.0  customer: 我叫',
    '0:09.4  paused',
    '0:12.4  went on (after 3.0 s)',
    '0:12.4  customer (again): 章丽华。',
    '0:16.0  rate now 80 characters a minute',
    expect.stringMatching(/^0:16\.0 {4}✗ Customer name: .*the form does not hold it/),
    '0:20.0  the customer hung up (agreed)',
    '0:21.0  hearing 2 begins',
    '0:22.0  customer (again): 我叫章丽华。',
    '0:23.0  submitted'
  ])
})

import {expect, test} from 'vitest'
import {textOf} from '../../src/score/messages.ts'
import {replayMarks} from '../../src/score/replay.ts'
import {score} from '../../src/score/score.ts'
import {contentsOf, logOf, phonetics, type Fixture} from './support.ts'

const recorder: Fixture = {settings: {role: 'recorder', rate: 100}}

function marksOf(story: string, fixture: Fixture = recorder) {
  const log = logOf(story, fixture)
  const contents = contentsOf(fixture)
  return replayMarks(log, contents, score(log, contents, {phonetics}))
}
const errors = (story: string, fixture?: Fixture) => marksOf(story, fixture).errors.map(({at, criterion, note}) => `${at / 1000} ${criterion} ${textOf(note, 'zh')}`)

const call = `
  0 ring
  3 answer
  4 customer 我叫{name}。
  10 customer 手机{mobile}。`

test('an error in a field stands where the wrong character was typed, one in a field left empty where it was told', () => {
  expect(errors(`${call}
    20 type mobile 1392
    22 type mobile 3841507
    30 hang-up customer answered
    40 type reason 订购洗发水
    50 submit`)).toEqual([
    '7 accuracy.name 顾客说过，表里没有填',
    expect.stringMatching(/^22 accuracy\.mobile /)
  ])
})

test('lag has its place and its size by character, in order of time', () => {
  const {lags} = marksOf(`${call}
    8 type name 章丽华
    20 type mobile 139`)
  // 我叫 takes 1.2 s, then a character 0.6 s: 章 is over at 5.8 s.
  expect(lags.filter(each => each.field === 'name')).toEqual([2_200, 1_600, 1_000].map(lag => ({at: 8_000, field: 'name', lag})))
  expect(lags.map(each => each.at)).toEqual(lags.map(each => each.at).toSorted((a, b) => a - b))
})

test('a forbidden phrase stands where it was said, what was right has no mark', () => {
  const found = errors('0 ring\n3 answer\n5 agent 您好 | greet\n9 agent 你快一点讲\n30 hang-up agent answered\n40 submit', {})
  expect(found.filter(each => each.includes('phrases.'))).toEqual([expect.stringMatching(/^9 phrases\.forbidden .*你快一点讲/)])
})

test('while a call goes on what has not been done yet is no error; what was done wrongly is', () => {
  const story = `${call}\n    8 type name 章大华`
  expect(errors(story)).toEqual([expect.stringMatching(/^8 accuracy\.name /)])
  const agents = '0 ring\n3 answer\n4 agent 您好 | greet\n5 customer 手机{mobile}。\n12 agent 你快一点讲\n15 agent 好 | ask.address'
  expect(errors(agents, {}).map(each => each.split(' ').slice(0, 2).join(' '))).toEqual(['12 phrases.forbidden'])
})

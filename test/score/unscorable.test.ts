import {expect, test} from 'vitest'
import type {CallLog} from '../../src/call/events.ts'
import type {Contents} from '../../src/scenario/types.ts'
import {score} from '../../src/score/score.ts'
import {UnscorableError, type Fault} from '../../src/score/unscorable.ts'
import {cardOf, contentsOf, logOf, phonetics, type Fixture} from './support.ts'

const log = logOf('0 ring\n3 answer')
const contents = contentsOf()

test.each<[string, unknown, unknown, Fault]>([
  ['a log of a newer version', {...log, version: 9}, contents, {kind: 'newer-log', version: 9, known: 1}],
  ['contents of a newer version', log, {...contents, version: 7}, {kind: 'newer-contents', version: 7, known: 1}],
  ['no contents', log, undefined, {kind: 'no-contents', part: 'contents'}],
  ['contents without a rubric', log, {...contents, rubric: undefined}, {kind: 'no-contents', part: 'rubric'}],
  ['an event that is none', {...log, events: [...log.events, 'x']}, contents, {kind: 'broken-event', index: 2}],
  ['an event without a time', {...log, events: [{type: 'ring'}]}, contents, {kind: 'broken-event', index: 0}]
])('%s is told where it is', (_, given, from, fault) => {
  const scoring = () => score(given as CallLog, from as Contents, {phonetics})
  expect(scoring).toThrow(UnscorableError)
  expect(scoring).toThrow(JSON.stringify(fault))
})

const texts: readonly (readonly [string, string])[] = [['lone surrogates', '\ud800'], ['你', '你'], ['prices', '飘柔1元，'], ['forbidden phrases', '我也没办法']]

test.each(texts)('a million characters of %s have a scorecard', (_, unit) => {
  const text = unit.repeat(1_000_000 / unit.length)
  const fixture: Fixture = {scenario: {kind: 'query', catalog: 'anti-dandruff'}}
  const story = `0 ring\n3 answer\n5 customer {name}，{mobile}。\n20 agent ${text} | greet\n30 type name ${text}\n40 type reason ${text}\n90 hang-up customer agreed\n95 submit`
  const card = cardOf(story, fixture)
  expect(card.complete).toBe(true)
  expect(card.criteria.every(each => each.evidence.length <= 2_000)).toBe(true)
})

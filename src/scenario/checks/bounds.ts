/**
 * What no scenario needs and every later check, and the call itself, would pay for: each reply is understood, each cue is
 * asked at each reply. The largest of ours has a quarter.
 */
import type {Path, Problem} from '../problem.ts'
import type {Scenario} from '../types.ts'
import {agentLines, customerLines} from './lines.ts'

/** Entries of a list. */
const MOST = 200
/** UTF-16 units of a line somebody says; a minute of quick speech has 300. */
const LONGEST = 500
/** Of all that the model says: checking plays it. Half an hour of speech. */
const LONGEST_MODEL = 4_000

/** Where there is such a problem nothing else of the scenario is looked at. */
export function beyondBounds(scenario: Scenario): readonly Problem[] {
  const {cues, model, tests, customers} = scenario
  const lists: readonly {readonly path: Path; readonly list: readonly unknown[]}[] = [
    {path: ['cues'], list: cues}, {path: ['model'], list: model}, {path: ['tests'], list: tests}, {path: ['customers'], list: customers},
    ...tests.map((test, i) => ({path: ['tests', i, 'replies'], list: test.replies})),
    ...cues.map((cue, i) => ({path: ['cues', i, 'when', 'mentions'], list: cue.when.mentions ?? []}))
  ]
  const long = lists.filter(({list}) => list.length > MOST)
    .map(({path}): Problem => ({code: 'too-many-entries', place: {path, key: true}, params: {limit: String(MOST)}}))
  if (long.length > 0) return long
  const spoken = model.reduce((sum, move) => sum + (move.asTyped ?? move.say ?? '').length, 0)
  if (spoken > LONGEST_MODEL) return [{code: 'model-too-long', place: {path: ['model'], key: true}, params: {limit: String(LONGEST_MODEL)}}]
  return [...customerLines(scenario), ...agentLines(scenario)].filter(({text}) => text.length > LONGEST)
    .map(({path}): Problem => ({code: 'line-too-long', place: {path}, params: {limit: String(LONGEST)}}))
}

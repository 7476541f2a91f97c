/** What a scenario's model and tests set off, and what none of them does. */
import type {CallEvent} from '../call/events.ts'
import {logVersion} from '../call/events.ts'
import {settingsFor} from '../call/setup.ts'
import type {Contents, Customer} from '../scenario/types.ts'
import {score, type ScoreTools} from '../score/score.ts'
import type {Scorecard} from '../score/scorecard.ts'
import type {TestResult} from '../score/scenarioTests.ts'
import type {Words} from './language.ts'

export const reachKinds = ['cue', 'answer', 'fact', 'criterion'] as const
export type ReachKind = (typeof reachKinds)[number]

export const reachWords: Readonly<Record<ReachKind, Words>> = {
  cue: {zh: '条目', en: 'cues'}, answer: {zh: '回答', en: 'answers'}, fact: {zh: '要点', en: 'fact points'}, criterion: {zh: '评分项', en: 'criteria'}
}

/** One thing a test may reach. `index` tells the lines of an answer apart; a fact's `id` is `field.fact`. */
export interface Target {
  readonly kind: ReachKind
  readonly id: string
  readonly index: number
  readonly text: string
  /** How many of the courses (the model is one) reach it. */
  readonly reached: number
}

const typingSpeed = 60
/** Found only where a machine is unsure, or as a hint: no course has to show them. */
const INCIDENTAL: readonly string[] = ['phrases.suspected', 'phrases.discouraged']

export function reachOf(contents: Contents, customer: Customer, tools: ScoreTools, results: readonly TestResult[]): readonly Target[] {
  const {scenario} = contents
  const courses = results.map(({rehearsal: {events}}) => ({events, scorecard: scoreOf(contents, customer, tools, events)}))
  const count = (isReached: (course: {events: readonly CallEvent[]; scorecard: Scorecard}) => boolean) => courses.filter(isReached).length
  const cues = scenario.cues.map((cue): Target => ({
    kind: 'cue', id: cue.id, index: 0, text: cue.say[0] ?? '',
    reached: count(({events}) => events.some((event) => event.type === 'understood' && event.cue === cue.id))
  }))
  const answers = Object.entries(scenario.answers).flatMap(([intent, lines]) => lines.map((text, index): Target => ({
    kind: 'answer', id: intent, index, text,
    reached: count(({events}) => events.filter((event) => event.type === 'said' && event.who === 'customer' && event.why === `answer:${intent}`).length > index)
  })))
  const facts = Object.entries(scenario.facts).flatMap(([field, points]) => points.map(({id, is}, index): Target => ({
    kind: 'fact', id: `${field}.${id}`, index, text: is,
    reached: count(({scorecard}) => scorecard.fields.some((each) => each.id === field && each.facts?.some((fact) => fact.id === id && fact.state === 'covered')))
  })))
  return [...cues, ...answers, ...facts, ...criteria(courses.map((course) => course.scorecard))]
}

function criteria(scorecards: readonly Scorecard[]): readonly Target[] {
  const all = new Map(scorecards.flatMap((each) => each.criteria).map((criterion) => [criterion.id, criterion.label]))
  return [...all].filter(([id]) => !INCIDENTAL.includes(id)).map(([id, text]): Target => ({
    kind: 'criterion', id, index: 0, text,
    reached: scorecards.filter((each) => each.criteria.some((criterion) => criterion.id === id && !criterion.na)).length
  }))
}

function scoreOf(contents: Contents, customer: Customer, tools: ScoreTools, events: readonly CallEvent[]): Scorecard {
  const {scenario} = contents
  const settings = settingsFor(scenario, {baseline: typingSpeed})
  return score({version: logVersion, scenario: scenario.id, contents: '', rubric: '', customer, seed: 0, settings, events}, contents, tools)
}

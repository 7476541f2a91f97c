/** One score a trainee: what the school's own register (教务) and a gradebook ask for. Absent is never zero. */
import type {GradedScorecard} from '../grade/graded.ts'
import {textOf} from '../score/messages.ts'
import type {ExportedAttempt, Person} from './exported.ts'
import {dimensionLabels, dimensions} from './labels.ts'
import {column, type Table} from './table.ts'

/** Of several scored calls of one trainee. */
export type ScorePolicy = 'best' | 'last' | 'mean'
export const scorePolicies: readonly ScorePolicy[] = ['best', 'last', 'mean']

export interface Scored {
  readonly total: number
  /** The grader's comment, the points by dimension, and what to do next. */
  readonly feedback: string
  readonly title: string
  readonly started: string
}
export interface RegisterEntry {
  readonly person: Person
  /** By scenario id. */
  readonly scores: ReadonlyMap<string, readonly Scored[]>
}
/** Gathers what one attempt after the other brings; holds totals only, however many there are. */
export interface Register {
  add(attempt: ExportedAttempt): void
  /** By class, number and name. */
  entries(): RegisterEntry[]
  /** Scenario ids with their titles, as they first came. */
  scenarios(): ReadonlyMap<string, string>
}

export function createRegister(): Register {
  const entries = new Map<string, {person: Person; scores: Map<string, Scored[]>}>()
  const titles = new Map<string, string>()
  return {
    add({person, scenario, title, scorecard, started}) {
      const key = JSON.stringify([person.number, person.number === '' ? person.name : '', person.number === '' ? person.class : ''])
      const entry = entries.get(key) ?? {person, scores: new Map<string, Scored[]>()}
      entries.set(key, entry)
      if (!scorecard) return
      titles.set(scenario, titles.get(scenario) ?? title.zh)
      entry.scores.set(scenario, [...entry.scores.get(scenario) ?? [], {total: scorecard.total, feedback: feedbackOf(scorecard), title: title.zh, started}])
    },
    entries: () => [...entries.values()].sort((a, b) =>
      compare(a.person.class, b.person.class) || compare(a.person.number, b.person.number) || compare(a.person.name, b.person.name)),
    scenarios: () => titles
  }
}

function feedbackOf({comment, dimensions: scores, bestNext}: GradedScorecard): string {
  const points = dimensions.flatMap(dimension => {
    const {points: got, max, na} = scores[dimension]
    return na || max === 0 ? [] : [`${dimensionLabels[dimension].zh} ${got}/${max}`]
  }).join('，')
  const next = bestNext.map(({text}) => textOf(text, 'zh')).join('；')
  return [comment, points, next === '' ? '' : `下一步：${next}`].filter(part => part !== '').join('。')
}

/** By code point: the same order on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The score that counts of these, the mean to a tenth; null where there is none. */
export function scoreBy(policy: ScorePolicy, scored: readonly Scored[]): Scored | null {
  const [first] = scored
  if (!first) return null
  switch (policy) {
    case 'last': return scored.reduce((last, each) => each.started >= last.started ? each : last)
    case 'best': return scored.reduce((best, each) => each.total > best.total ? each : best)
    case 'mean': return {...scored.at(-1)!, total: Math.round(scored.reduce((sum, each) => sum + each.total, 0) / scored.length * 10) / 10}
  }
}

export interface OfficeRow { readonly person: Person; readonly score: number | null }

/** Over all scenarios of the selection; narrow it to one, or to one session, for one exam's score. */
export function officeRows(entries: readonly RegisterEntry[], policy: ScorePolicy): OfficeRow[] {
  return entries.map(({person, scores}) => ({person, score: scoreBy(policy, [...scores.values()].flat())?.total ?? null}))
}

/** 教务: what the school's register takes as it is. */
export const officeTable: Table<OfficeRow> = {
  columns: [
    column('学号', 'Student number', ({person}) => person.number || null, 16),
    column('姓名', 'Student', ({person}) => person.name || null, 14),
    column('成绩', 'Score', ({score}) => score, 10)
  ]
}

/**
 * After a class: who did how well among those who had the same call, and where the class as a whole is weak, each weak spot
 * with the attempts behind it. What was not submitted is counted and never ranked.
 */
import type {Captions, Role} from '../../call/events.ts'
import type {Label} from '../../text/align.ts'
import {sliceGraphemes} from '../../text/grapheme.ts'
import type {Level} from '../../scenario/types.ts'
import type {ExportedAttempt} from '../exported.ts'
import type {Words} from '../language.ts'

/** An attempt of the class with the conditions it was taken under. `captions` are those it ended with. */
export interface ClassAttempt {
  readonly attempt: ExportedAttempt
  readonly role: Role
  readonly captions: Captions
  readonly rate: number
  readonly level: Level
  readonly exam: boolean
}

/** Only calls of one group are compared: same scenario, role, captions, rate, level and mode. */
export interface RankedGroup {
  readonly scenario: string
  readonly title: Words
  readonly role: Role
  readonly captions: Captions
  readonly rate: number
  readonly level: Level
  readonly exam: boolean
  readonly ranks: readonly Rank[]
}
export interface Rank {
  /** Equal totals share a place, and the next one is left out. */
  readonly place: number
  readonly number: string
  readonly name: string
  readonly total: number
  readonly attempt: string
}

/** Something the class gets wrong: in `missed` of `n` calls. `attempts` are those, to be opened. */
export interface WeakSpot {
  readonly id: string
  readonly label: Words
  readonly missed: number
  readonly n: number
  readonly attempts: readonly string[]
}
export interface WeakPair {
  readonly expected: string
  readonly typed: string
  readonly labels: readonly Label[]
  readonly count: number
  readonly attempts: readonly string[]
}
export interface ClassReport {
  readonly calls: number
  readonly submitted: number
  readonly lost: number
  readonly unfinished: number
  readonly absent: number
  readonly groups: readonly RankedGroup[]
  readonly fields: readonly WeakSpot[]
  readonly pairs: readonly WeakPair[]
  readonly phrases: readonly WeakSpot[]
  readonly steps: readonly WeakSpot[]
}

export function classReport(attempts: readonly ClassAttempt[], absent: number): ClassReport {
  const exported = attempts.map(each => each.attempt)
  const counted = (state: ExportedAttempt['state']): number => exported.filter(each => each.state === state).length
  return {
    calls: attempts.length, submitted: counted('submitted'), lost: counted('abandoned'), unfinished: counted('in-progress'), absent,
    groups: groupsOf(attempts), fields: fieldSpots(exported), pairs: pairsOf(exported), phrases: phraseSpots(exported), steps: stepSpots(exported)
  }
}

function groupsOf(attempts: readonly ClassAttempt[]): RankedGroup[] {
  const scored = attempts.filter(each => each.attempt.scorecard !== null)
  const groups = Map.groupBy(scored, ({attempt, role, captions, rate, level, exam}) => JSON.stringify([attempt.scenario, role, captions, rate, level, exam]))
  return [...groups.values()].map(members => {
    const {attempt: {scenario, title}, role, captions, rate, level, exam} = members[0]!
    return {scenario, title, role, captions, rate, level, exam, ranks: ranked(members.map(each => each.attempt))}
  })
}

function ranked(attempts: readonly ExportedAttempt[]): Rank[] {
  const sorted = attempts.toSorted((a, b) => b.scorecard!.total - a.scorecard!.total || (a.person.number < b.person.number ? -1 : 1))
  return sorted.map(({id, person: {number, name}, scorecard}) => {
    const {total} = scorecard!
    return {place: sorted.findIndex(each => each.scorecard!.total === total) + 1, number, name, total, attempt: id}
  })
}

interface Tally { label: Words; n: number; readonly attempts: string[] }

/** The most often missed first; what nobody missed is no weak spot. */
function spots(tallies: ReadonlyMap<string, Tally>): WeakSpot[] {
  return [...tallies].map(([id, {label, n, attempts}]) => ({id, label, missed: attempts.length, n, attempts}))
    .filter(each => each.missed > 0)
    .toSorted((a, b) => b.missed / b.n - a.missed / a.n || b.missed - a.missed)
}

function tallied(attempts: readonly ExportedAttempt[], look: (attempt: ExportedAttempt) => readonly {readonly id: string; readonly label: Words; readonly missed: boolean}[]): WeakSpot[] {
  const tallies = new Map<string, Tally>()
  for (const attempt of attempts) {
    for (const {id, label, missed} of look(attempt)) {
      const tally = tallies.get(id) ?? {label, n: 0, attempts: []}
      tallies.set(id, tally)
      tally.n += 1
      if (missed) tally.attempts.push(attempt.id)
    }
  }
  return spots(tallies)
}

const isMissed = (state: string): boolean => state === 'missed' || state === 'partly'

function fieldSpots(attempts: readonly ExportedAttempt[]): WeakSpot[] {
  return tallied(attempts, ({scorecard}) => (scorecard?.fields ?? []).filter(field => field.state !== 'na')
    .map(({id, label, labelEn, state}) => ({id, label: {zh: label, en: labelEn}, missed: isMissed(state)})))
}

function stepSpots(attempts: readonly ExportedAttempt[]): WeakSpot[] {
  return tallied(attempts, ({scorecard}) => (scorecard?.criteria ?? []).filter(each => each.dimension === 'procedure' && !each.na)
    .map(({id, label, labelEn, state}) => ({id, label: {zh: label, en: labelEn}, missed: isMissed(state)})))
}

/** A wording counts once a call; each was possible in every call in which somebody spoke. */
function phraseSpots(attempts: readonly ExportedAttempt[]): WeakSpot[] {
  const spoken = attempts.filter(({scorecard}) => scorecard?.criteria.some(each => each.dimension === 'phrases' && !each.na))
  const tallies = new Map<string, Tally>()
  for (const {id, scorecard} of spoken) {
    const found = scorecard!.criteria.filter(each => each.dimension === 'phrases').flatMap(each => each.evidence)
    for (const {note: {params}} of found) {
      const phrase = params['phrase']
      if (phrase === undefined) continue
      const words = String(params['words'] ?? phrase)
      const tally = tallies.get(String(phrase)) ?? {label: {zh: words, en: words}, n: spoken.length, attempts: []}
      tallies.set(String(phrase), tally)
      if (tally.attempts.at(-1) !== id) tally.attempts.push(id)
    }
  }
  return spots(tallies)
}

/** One character for another, in names, addresses and numbers, the most frequent first. */
function pairsOf(attempts: readonly ExportedAttempt[]): WeakPair[] {
  const pairs = new Map<string, {expected: string; typed: string; labels: Set<Label>; count: number; attempts: Set<string>}>()
  for (const {id, scorecard} of attempts) {
    for (const {alignment} of scorecard?.fields ?? []) {
      for (const edit of alignment?.edits ?? []) {
        if (edit.op !== 'substitute') continue
        const expected = sliceGraphemes(alignment!.reference, ...edit.ref)
        const typed = sliceGraphemes(alignment!.hypothesis, ...edit.hyp)
        const key = `${expected}\n${typed}`
        const pair = pairs.get(key) ?? {expected, typed, labels: new Set<Label>(), count: 0, attempts: new Set<string>()}
        pairs.set(key, pair)
        pair.count += 1
        pair.attempts.add(id)
        for (const label of edit.labels) pair.labels.add(label)
      }
    }
  }
  return [...pairs.values()].map(pair => ({...pair, labels: [...pair.labels], attempts: [...pair.attempts]}))
    .toSorted((a, b) => b.attempts.length - a.attempts.length || b.count - a.count)
}

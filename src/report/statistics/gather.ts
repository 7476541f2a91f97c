/** Gathers a class's statistics from one attempt after the other; holds figures only, however many there are. */
import {percentile} from '../../score/points.ts'
import type {FieldScore, Grade} from '../../score/scorecard.ts'
import {graphemeCount, sliceGraphemes} from '../../text/grapheme.ts'
import type {Label} from '../../text/align.ts'
import type {ExportedAttempt} from '../exported.ts'
import {dimensions} from '../labels.ts'
import type {ClassStatistics, Confusion, CriterionStatistics, Distribution, FieldStatistics, PhraseStatistics} from './statistics.ts'

export interface Gathering {
  add(attempt: ExportedAttempt): void
  done(): ClassStatistics
}

interface CriterionTally { readonly id: string; readonly label: string; readonly labelEn: string; readonly dimension: CriterionStatistics['dimension']; counts: Record<'met' | 'partly' | 'missed' | 'to-review', number>; shares: {total: number; share: number}[]; n: number }
interface FieldTally { readonly id: string; readonly label: string; readonly labelEn: string; n: number; right: number; empty: number; errors: number; length: number; lags: number[]; isText: boolean }
interface ConfusionTally { readonly expected: string; readonly typed: string; labels: Set<Label>; count: number; who: Set<string> }
interface PhraseTally { readonly phrase: string; readonly severity: PhraseStatistics['severity']; words: Map<string, number>; suggestion: string; count: number; who: Set<string> }

/** Lists longer than this nobody reads; the most frequent are kept. */
const mostConfusions = 50
/** Kelley, T. L. (1939): the upper and lower 27 % tell most about an item. Fewer calls than this tell nothing. */
const tail = 0.27
const fewest = 10

export function gatherStatistics(): Gathering {
  const counts = {calls: 0, absent: 0, unfinished: 0, unanswered: 0, toReview: 0}
  const totals: number[] = []
  const grades: Record<Grade, number> = {fail: 0, pass: 0, good: 0, excellent: 0}
  const shares = new Map(dimensions.map(dimension => [dimension, [] as number[]]))
  const criteria = new Map<string, CriterionTally>()
  const fields = new Map<string, FieldTally>()
  const confusions = new Map<string, ConfusionTally>()
  const phrases = new Map<string, PhraseTally>()
  const days = new Map<string, number[]>()
  const people = new Map<string, {number: string; name: string; totals: {started: string; total: number}[]}>()

  function add(attempt: ExportedAttempt): void {
    const {state, scorecard: card, gradeState, person, started} = attempt
    if (state === 'absent') counts.absent += 1
    else counts.calls += 1
    if (state === 'in-progress') counts.unfinished += 1
    if (state === 'abandoned') counts.unanswered += 1
    if (gradeState === 'to-review') counts.toReview += 1
    const who = whoOf(attempt)
    const known = people.get(who) ?? {number: person.number, name: person.name, totals: []}
    people.set(who, known)
    if (!card) return
    totals.push(card.total)
    grades[card.grade] += 1
    known.totals.push({started, total: card.total})
    days.set(started.slice(0, 10), [...days.get(started.slice(0, 10)) ?? [], card.total])
    for (const dimension of dimensions) {
      const {points, max, na} = card.dimensions[dimension]
      if (!na && max > 0) shares.get(dimension)!.push(points / max)
    }
    addCriteria(criteria, attempt, card.total)
    for (const field of card.fields) {
      addField(fields, field, card.figures.lagByField.find(each => each.field === field.id)?.median ?? null)
      addConfusions(confusions, field, who)
    }
    addPhrases(phrases, attempt, who)
  }

  return {
    add,
    done: () => ({
      ...counts, scored: totals.length, trainees: people.size,
      distribution: distributionOf(totals, grades),
      dimensions: Object.fromEntries(dimensions.map(dimension => [dimension, rounded(mean(shares.get(dimension)!))])) as ClassStatistics['dimensions'],
      criteria: [...criteria.values()].map(criterionOf).sort((a, b) => (a.facility ?? 2) - (b.facility ?? 2) || (a.id < b.id ? -1 : 1)),
      fields: [...fields.values()].map(fieldOf),
      confusions: [...confusions.values()].map(confusionOf).sort((a, b) => b.count - a.count || (a.expected + a.typed < b.expected + b.typed ? -1 : 1)).slice(0, mostConfusions),
      phrases: [...phrases.values()].map(phraseOf).sort((a, b) => b.count - a.count || (a.phrase < b.phrase ? -1 : 1)),
      days: [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, of]) => ({day, n: of.length, mean: rounded(mean(of))!})),
      people: [...people.values()].map(({number, name, totals: of}) => ({
        number, name, totals: of.sort((a, b) => (a.started < b.started ? -1 : 1)).map(each => each.total)
      })).sort((a, b) => (a.number + a.name < b.number + b.name ? -1 : 1))
    })
  }
}

function whoOf({person: {number, name, class: group}}: ExportedAttempt): string {
  return number === '' ? `${group}\0${name}` : number
}

function addCriteria(tallies: Map<string, CriterionTally>, {scorecard}: ExportedAttempt, total: number): void {
  for (const {id, label, labelEn, dimension, points, max, na, state} of scorecard?.criteria ?? []) {
    if (na || state === 'na') continue
    const tally = tallies.get(id) ?? {id, label, labelEn, dimension, n: 0, shares: [], counts: {met: 0, partly: 0, missed: 0, 'to-review': 0}}
    tallies.set(id, tally)
    tally.n += 1
    tally.counts[state] += 1
    if (max > 0) tally.shares.push({total, share: points / max})
  }
}

function criterionOf({id, label, labelEn, dimension, n, shares, counts}: CriterionTally): CriterionStatistics {
  return {
    id, label, labelEn, dimension, n, facility: rounded(mean(shares.map(each => each.share))), discrimination: discriminationOf(shares),
    met: counts.met, partly: counts.partly, missed: counts.missed, toReview: counts['to-review']
  }
}

function discriminationOf(shares: CriterionTally['shares']): number | null {
  if (shares.length < fewest) return null
  const sorted = shares.toSorted((a, b) => b.total - a.total)
  const size = Math.max(1, Math.round(sorted.length * tail))
  const part = (of: CriterionTally['shares']): number => mean(of.map(each => each.share)) ?? 0
  return rounded(part(sorted.slice(0, size)) - part(sorted.slice(-size)))
}

function addField(tallies: Map<string, FieldTally>, field: FieldScore, lag: number | null): void {
  const {id, label, labelEn, kind, state, typed, alignment} = field
  if (state === 'na') return
  const tally = tallies.get(id) ?? {id, label, labelEn, n: 0, right: 0, empty: 0, errors: 0, length: 0, lags: [], isText: kind === 'text'}
  tallies.set(id, tally)
  tally.n += 1
  if (state === 'met') tally.right += 1
  // Who has no landline leaves the field empty, and is right.
  if (typed.trim() === '' && state !== 'met') tally.empty += 1
  // One left empty has all its characters deleted; digits against words are as wrong.
  const length = alignment ? graphemeCount(alignment.reference) : graphemeCount(field.expected)
  tally.errors += alignment ? alignment.edits.length : state === 'met' ? 0 : length
  tally.length += length
  if (lag !== null) tally.lags.push(lag)
}

function fieldOf({id, label, labelEn, n, right, empty, errors, length, lags, isText}: FieldTally): FieldStatistics {
  return {id, label, labelEn, n, right: rounded(right / n)!, empty, cer: isText || length === 0 ? null : rounded(errors / length), lag: percentile(lags, 0.5)}
}

function addConfusions(tallies: Map<string, ConfusionTally>, {alignment, kind}: FieldScore, who: string): void {
  if (!alignment || kind === 'text') return
  // A field that is another text altogether says nothing of single characters.
  if (alignment.edits.length > alignment.hits) return
  for (const {op, ref, hyp, labels} of alignment.edits) {
    const expected = op === 'insert' ? '' : sliceGraphemes(alignment.reference, ref[0], ref[1])
    const typed = op === 'delete' ? '' : sliceGraphemes(alignment.hypothesis, hyp[0], hyp[1])
    const key = `${expected}\0${typed}`
    const tally = tallies.get(key) ?? {expected, typed, labels: new Set(), count: 0, who: new Set()}
    tallies.set(key, tally)
    tally.count += 1
    tally.who.add(who)
    for (const label of labels) tally.labels.add(label)
  }
}

function confusionOf({expected, typed, labels, count, who}: ConfusionTally): Confusion {
  return {expected, typed, labels: [...labels].sort(), count, trainees: who.size}
}

const severities = ['forbidden', 'suspected', 'discouraged'] as const

function addPhrases(tallies: Map<string, PhraseTally>, {scorecard}: ExportedAttempt, who: string): void {
  for (const severity of severities) {
    for (const {note} of scorecard?.criteria.find(each => each.id === `phrases.${severity}`)?.evidence ?? []) {
      const {phrase, words, suggestion} = note.params
      if (phrase === undefined) continue
      const key = `${severity}\0${phrase}`
      const tally = tallies.get(key) ?? {phrase: String(phrase), severity, words: new Map<string, number>(), suggestion: String(suggestion ?? ''), count: 0, who: new Set<string>()}
      tallies.set(key, tally)
      tally.count += 1
      tally.who.add(who)
      tally.words.set(String(words ?? ''), (tally.words.get(String(words ?? '')) ?? 0) + 1)
    }
  }
}

function phraseOf({phrase, severity, words, suggestion, count, who}: PhraseTally): PhraseStatistics {
  const [most = ['', 0]] = [...words].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return {phrase, severity, words: most[0], suggestion, count, trainees: who.size}
}

export function distributionOf(totals: readonly number[], grades: Distribution['grades']): Distribution {
  const average = mean(totals)
  const deviation = totals.length < 2 || average === null ? null : Math.sqrt(totals.reduce((sum, total) => sum + (total - average) ** 2, 0) / (totals.length - 1))
  const bins = Array.from({length: 10}, (_, i) => totals.filter(total => Math.min(9, Math.floor(total / 10)) === i).length)
  return {
    n: totals.length, mean: rounded(average), deviation: rounded(deviation), min: percentile(totals, 0), lowerQuartile: percentile(totals, 0.25),
    median: percentile(totals, 0.5), upperQuartile: percentile(totals, 0.75), max: percentile(totals, 1), bins, grades
  }
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1000) / 1000
}

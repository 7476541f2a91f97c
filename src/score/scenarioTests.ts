/** A scenario's own tests: its model call, and each course of replies with what it must lead to. */
import type {Rehearsal} from '../call/rehearse.ts'
import {modelForm, rehearse} from '../call/rehearse.ts'
import type {CallEvent} from '../call/events.ts'
import {logVersion, type CallLog} from '../call/events.ts'
import {passes} from '../call/match.ts'
import {rulesFor} from '../call/rulesFor.ts'
import {settingsFor} from '../call/setup.ts'
import {compilePhrasebook} from '../phrases/compile.ts'
import {detectPhrases} from '../phrases/detect.ts'
import {written} from '../scenario/factsFor.ts'
import type {Contents, Customer, Expectation, Outcome, ScriptMove} from '../scenario/types.ts'
import {score, type ScoreTools} from './score.ts'

/** One expectation that was not met, in a form a message can be made of. */
export interface Failure {
  readonly expected: keyof Expectation
  readonly wanted: string
  readonly found: string
}
export interface TestResult {
  readonly name: string
  /** Line of the scenario file; 0 for the model call. */
  readonly line: number
  readonly rehearsal: Rehearsal
  readonly failures: readonly Failure[]
}

/** Outcomes a good call may come to. */
const goodOutcomes: ReadonlySet<Outcome> = new Set(['agreed', 'answered', 'registered', 'transferred', 'agent-ended'])
const typingSpeed = 60

/** Runs the model call and every test of the scenario, each for the customer drawn. */
export function runScenarioTests(contents: Contents, customer: Customer, tools: ScoreTools): readonly TestResult[] {
  const {scenario} = contents
  const form = modelForm({contents, customer})
  return [
    run(contents, customer, tools, {name: '', line: 0, replies: scenario.model, form, expect: {clean: true}}, modelReached),
    ...scenario.tests.map(test => run(contents, customer, tools, {...test, form: {...form, ...formOf(test.form, customer)}}))
  ]
}

function formOf(form: Readonly<Record<string, string>>, customer: Customer): Record<string, string> {
  return Object.fromEntries(Object.entries(form).map(([field, text]) => [field, written(text, customer)]))
}

interface Course {
  readonly name: string
  readonly line: number
  readonly replies: readonly ScriptMove[]
  readonly form: Readonly<Record<string, string>>
  readonly expect: Expectation
}

function run(
  contents: Contents, customer: Customer, tools: ScoreTools, course: Course, more: (rehearsal: Rehearsal) => readonly Failure[] = () => []
): TestResult {
  const {scenario} = contents
  const settings = settingsFor(scenario, {baseline: typingSpeed})
  const rules = rulesFor(contents, customer, {phonetics: tools.phonetics ?? undefined, simplify: tools.simplify ?? undefined})
  const script = {moves: course.replies, form: course.form, charactersPerMinute: typingSpeed, disposition: scenario.disposition[0] ?? null}
  const rehearsal = rehearse(script, settings, rules)
  const log: CallLog = {version: logVersion, scenario: scenario.id, contents: '', rubric: '', customer, seed: 0, settings, events: rehearsal.events}
  return {
    name: course.name, line: course.line, rehearsal,
    failures: [...compare(course.expect, rehearsal, contents, log, tools), ...more(rehearsal)]
  }
}

function modelReached({state}: Rehearsal): readonly Failure[] {
  const outcome = state.outcome
  return outcome !== null && goodOutcomes.has(outcome) ? [] : [{expected: 'outcome', wanted: [...goodOutcomes].join('/'), found: outcome ?? '-'}]
}

function compare(expect: Expectation, {state, events}: Rehearsal, contents: Contents, log: CallLog, tools: ScoreTools): readonly Failure[] {
  const failures: Failure[] = []
  const must = (met: boolean, expected: keyof Expectation, wanted: unknown, found: unknown): void => {
    if (!met) failures.push({expected, wanted: String(wanted), found: String(found)})
  }
  const findings = findingsIn(events, contents, tools)
  const said = state.lines.filter(line => line.who === 'customer').map(line => line.text)
  if (expect.outcome !== undefined) must(state.outcome === expect.outcome, 'outcome', expect.outcome, state.outcome)
  for (const id of expect.findings ?? []) must(findings.includes(id), 'findings', id, findings.join(' ') || '-')
  if (expect.clean) must(findings.length === 0, 'clean', '-', findings.join(' '))
  if (expect.mood) must(passes(expect.mood, state.mood), 'mood', expect.mood.op + expect.mood.value, state.mood)
  for (const slot of expect.told ?? []) must(state.told.includes(slot), 'told', slot, state.told.join(' ') || '-')
  for (const words of expect.says ?? []) must(said.some(text => text.includes(words)), 'says', words, said.join(' / '))
  if (expect.total) {
    const {total} = score(log, contents, tools)
    must(passes(expect.total, total), 'total', expect.total.op + expect.total.value, total)
  }
  return failures
}

/** Phrases found for certain in the replies, forbidden and discouraged. */
function findingsIn(events: readonly CallEvent[], contents: Contents, {phonetics, simplify}: ScoreTools): readonly string[] {
  const phrasebook = compilePhrasebook(contents.phrasebook)
  return events.flatMap(event => event.type === 'replied'
    ? detectPhrases(event.text, phrasebook, phonetics ?? undefined, {...(simplify && {simplify})})
    : []).filter(finding => finding.severity !== 'suspected').map(finding => finding.phrase)
}

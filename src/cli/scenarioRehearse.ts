import {createHash} from 'node:crypto'
import {ratesOf, rehearseAs} from '../call/errorModel.ts'
import {modelForm, rehearse, type Script} from '../call/rehearse.ts'
import {logVersion, type CallLog} from '../call/events.ts'
import {rulesFor} from '../call/rulesFor.ts'
import {settingsFor} from '../call/setup.ts'
import {scorecardText} from '../report/scorecardText.ts'
import {canonicalJson, contentsDigest, contentsOf} from '../scenario/contents.ts'
import {drawCustomer} from '../scenario/draw.ts'
import {drawFrom} from '../scenario/randomness.ts'
import {readReplies, type ReplyScript} from '../scenario/script.ts'
import type {Contents, Scenario} from '../scenario/types.ts'
import {score} from '../score/score.ts'
import {runScenarioTests, type TestResult} from '../score/scenarioTests.ts'
import {loadChinese, type Chinese} from './chinese.ts'
import type {RehearseOptions} from './commands/scenario.ts'
import {FINDINGS, UserError} from './errors.ts'
import {readForm, readText, type FormFile} from './formFile.ts'
import type {Io} from './io.ts'
import {inWords, printJson, printLine} from './io.ts'
import {wholeNumber} from './numbers.ts'
import {issueLine, openPack, scenarioNamed} from './packs.ts'

const usualSpeed = 40

/** One call from a file of replies, or the scenario's own model and tests where none is given. */
export async function rehearseScenario(io: Io, name: string, options: RehearseOptions): Promise<void> {
  const pack = await openPack(io, options.pack)
  const scenario = await scenarioNamed(io, name, pack)
  const contents = contentsOf(pack, scenario, options.exam ? 'exam' : 'teaching')
  const seed = wholeNumber(options.seed ?? '0', '--seed')
  // What is wrong in the files is told before the dictionaries are loaded.
  const replies = options.replies === undefined ? null : readScript(io, options.replies)
  const form = options.form === undefined ? null : readForm(options.form, contents.form)
  const chinese = await loadChinese()
  if (options.trainees !== undefined) return (await import('./rehearseClass.ts')).rehearseClass(io, pack, contents, chinese, options)
  if (options.ability === undefined && replies === null && form === null && options.as !== 'recorder') return ownTests(io, contents, seed, chinese, options)
  playOnce(io, contents, seed, chinese, replies ?? {moves: [], charactersPerMinute: null}, form, options)
}

function playOnce(
  io: Io, contents: Contents, seed: number, chinese: Chinese, replies: ReplyScript, form: FormFile | null, options: RehearseOptions
): void {
  const {scenario} = contents
  const customer = drawCustomer(scenario, seed, contents.people)
  const rate = options.rate === undefined ? undefined : wholeNumber(options.rate, '--rate')
  const settings = settingsFor(scenario, {role: roleOf(options), exam: options.exam, rate, baseline: usualSpeed})
  const rules = rulesFor(contents, customer, chinese)
  const script: Script = {
    moves: replies.moves, charactersPerMinute: replies.charactersPerMinute ?? usualSpeed,
    form: form?.fields ?? (settings.role === 'recorder' ? modelForm(rules) : {}), disposition: form?.disposition ?? null
  }
  const {state, events} = options.ability === undefined ? rehearse(script, settings, rules) : rehearseAs({
    rules, settings, rates: ratesOf(wholeNumber(options.ability, '--ability') / 100), draw: drawFrom(seed), phonetics: chinese.phonetics
  })
  const log: CallLog = {
    version: logVersion, scenario: scenario.id, contents: contentsDigest(contents, sha256), rubric: sha256(canonicalJson(contents.rubric)),
    customer, seed, settings, events
  }
  const scorecard = score(log, contents, chinese)
  const transcript = state.turns.map(({who, text, intents}) => ({who, text, intents}))
  const typed = Object.fromEntries((contents.form?.fields ?? []).map(({id}) => [id, state.fields[id] ?? '']))
  if (options.json) {
    return printJson(io, {scenario: scenario.id, seed, customer, transcript, outcome: state.outcome, form: typed, scorecard})
  }
  const speaker = {customer: inWords(io, {zh: '客户', en: 'customer'}), agent: inWords(io, {zh: '坐席', en: 'agent'})}
  for (const {who, text} of transcript) printLine(io, `${speaker[who]}：${text}`)
  printLine(io, '')
  for (const line of scorecardText(scorecard, {lang: io.lang, eventTimes: events.map(event => event.at)})) printLine(io, line)
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function roleOf({as = 'agent'}: RehearseOptions): 'agent' | 'recorder' {
  if (as === 'agent' || as === 'recorder') return as
  throw new UserError({zh: `--as 只能是 agent（坐席）或 recorder（同步录入员），不能是 ${String(as)}。`, en: `--as is agent or recorder, not ${String(as)}.`})
}

function ownTests(io: Io, contents: Contents, seed: number, chinese: Chinese, {json}: RehearseOptions): void {
  const {scenario} = contents
  const results = runScenarioTests(contents, drawCustomer(scenario, seed, contents.people), chinese)
  const failed = results.filter(result => result.failures.length > 0)
  if (failed.length > 0) io.exitCode = FINDINGS
  if (json) {
    return printJson(io, {
      scenario: scenario.id, seed, passed: results.length - failed.length, failed: failed.length,
      tests: results.map(({name, line, failures, rehearsal}) => ({name: name || 'model', line, outcome: rehearsal.state.outcome, failures}))
    })
  }
  for (const result of results) tellTest(io, scenario, result)
  printLine(io, inWords(io, {
    zh: `${results.length - failed.length} 个通过，${failed.length} 个没有通过`,
    en: `${results.length - failed.length} passed, ${failed.length} failed`
  }))
}

function tellTest(io: Io, scenario: Scenario, {name, line, failures, rehearsal}: TestResult): void {
  const title = name || inWords(io, {zh: '示范通话', en: 'the model call'})
  printLine(io, `${failures.length === 0 ? '✓' : '✗'} ${title}  ${rehearsal.state.outcome ?? ''}`)
  for (const {expected, wanted, found} of failures) {
    const where = line > 0 ? `${scenario.id}:${line} ` : ''
    printLine(io, inWords(io, {zh: `    ${where}${expected}：应为 ${wanted}，实为 ${found}`, en: `    ${where}${expected}: wanted ${wanted}, found ${found}`}))
  }
  if (failures.length === 0) return
  for (const turn of rehearsal.state.turns) printLine(io, `      ${turn.who === 'agent' ? '坐' : '客'}：${turn.text}  ${turn.intents.join(' ')}`)
}

function readScript(io: Io, path: string): ReplyScript {
  const read = readReplies(readText(path), path, io.lang)
  if ('script' in read) return read.script
  const told = read.issues.map(issue => issueLine(io, issue)).join('\n')
  throw new UserError({zh: `${path} 用不了：\n${told}`, en: `${path} cannot be used:\n${told}`})
}

/**
 * Whole calls with the scorecard they must get. A case is a script of replies and a form; beside it stands what became
 * of it. After a change that is meant, UPDATE_GOLDEN=1 writes the expectations anew: read the difference.
 */
import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {parse} from 'yaml'
import {beforeAll, describe, expect, it} from 'vitest'
import {modelForm, rehearse} from '../../src/call/rehearse.ts'
import {logVersion, type CallLog} from '../../src/call/events.ts'
import {rulesFor} from '../../src/call/rulesFor.ts'
import {stateOf} from '../../src/call/session.ts'
import {settingsFor} from '../../src/call/setup.ts'
import {contentsOf} from '../../src/scenario/contents.ts'
import {drawCustomer} from '../../src/scenario/draw.ts'
import {readReplies} from '../../src/scenario/script.ts'
import type {Disposition, Pack} from '../../src/scenario/types.ts'
import {score} from '../../src/score/score.ts'
import {builtInPack} from '../../src/store/packFiles.ts'
import type {Simplify} from '../../src/text/fold.ts'
import type {Phonetics} from '../../src/text/phonetics.ts'
import {loadPhonetics} from '../../src/text/pinyin.ts'
import {loadSimplify} from '../../src/text/simplify.ts'

interface Case {
  scenario: string
  as?: 'agent' | 'recorder'
  seed: string
  exam?: string
  chars_per_minute: string
  /** Starts from the form as a good recorder fills it; `form` then says what was typed otherwise. */
  model_values?: string
  form: Record<string, string>
  disposition: Disposition
}

const folder = join(import.meta.dirname, 'cases')
let pack: Pack
let chinese: {phonetics: Phonetics; simplify: Simplify}
beforeAll(async () => {
  pack = await builtInPack()
  chinese = {phonetics: await loadPhonetics(), simplify: await loadSimplify()}
})

function play(name: string) {
  const text = readFileSync(join(folder, name, 'case.yaml'), 'utf8')
  const golden = parse(text, {schema: 'failsafe'}) as Case & {replies: unknown}
  const scenario = pack.scenarios.find(each => each.id === golden.scenario)!
  const contents = contentsOf(pack, scenario, golden.exam ? 'exam' : 'teaching')
  const customer = drawCustomer(scenario, Number(golden.seed))
  const speed = Number(golden.chars_per_minute)
  const settings = settingsFor(scenario, {role: golden.as, exam: golden.exam === 'true', baseline: speed})
  const rules = rulesFor(contents, customer, chinese)
  const read = readReplies(JSON.stringify(golden.replies), `${name}.yaml`)
  if ('issues' in read) throw new Error(JSON.stringify(read.issues))
  const form = {...(golden.model_values ? modelForm(rules) : {}), ...golden.form}
  const rehearsal = rehearse({moves: read.script.moves, form, charactersPerMinute: speed, disposition: golden.disposition}, settings, rules)
  const log: CallLog = {
    version: logVersion, scenario: scenario.id, contents: '', rubric: '', customer, seed: Number(golden.seed), settings, events: rehearsal.events
  }
  return {log, contents, state: rehearsal.state}
}

const names = readdirSync(folder).toSorted()

describe.each(names)('%s', name => {
  it('gets the scorecard it must get', () => {
    const {log, contents, state} = play(name)
    const found = JSON.stringify({
      outcome: state.outcome, mood: state.mood,
      transcript: state.turns.map(({who, text, intents}) => [who, text, intents.join(' ')].filter(Boolean).join(' | ')),
      scorecard: score(log, contents, chinese)
    }, null, 1) + '\n'
    const file = join(folder, name, 'expected.json')
    if (process.env['UPDATE_GOLDEN']) writeFileSync(file, found)
    expect(found).toBe(readFileSync(file, 'utf8'))
  })

  it('is the same call when its recorded events are applied, whatever is understood today', () => {
    const {log, contents, state} = play(name)
    const read = JSON.parse(JSON.stringify(log)) as CallLog
    expect(stateOf(read, contents.scenario.mood)).toEqual(state)
    expect(JSON.stringify(score(read, contents, chinese))).toBe(JSON.stringify(score(log, contents, chinese)))
  })
})

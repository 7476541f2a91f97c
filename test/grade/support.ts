/** Calls to grade, taken on a virtual clock. */
import {createHash} from 'node:crypto'
import {logVersion, type CallLog} from '../../src/call/events.ts'
import {modelForm, rehearse} from '../../src/call/rehearse.ts'
import {rulesFor} from '../../src/call/rulesFor.ts'
import {settingsFor} from '../../src/call/setup.ts'
import {loadChinese} from '../../src/cli/chinese.ts'
import type {GradeAction, GradeEvent} from '../../src/grade/events.ts'
import {contentsOf} from '../../src/scenario/contents.ts'
import {drawCustomer} from '../../src/scenario/draw.ts'
import type {Contents, ScriptMove} from '../../src/scenario/types.ts'
import {builtInPack} from '../../src/store/packFiles.ts'

export const tools = await loadChinese()
const pack = await builtInPack()

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

interface Taken {
  readonly scenario?: string
  readonly exam?: boolean
  readonly recorder?: boolean
  readonly form?: Readonly<Record<string, string>>
  readonly moves?: readonly ScriptMove[]
}

/** The scenario's model call, with these things different. */
export function taken({scenario: id = 'leaking-body-wash', exam = false, recorder = false, form = {}, moves}: Taken = {}): {log: CallLog; contents: Contents} {
  const scenario = pack.scenarios.find(each => each.id === id)!
  const contents = contentsOf(pack, scenario, exam ? 'exam' : 'teaching')
  const customer = drawCustomer(scenario, 0)
  const settings = settingsFor(scenario, {role: recorder ? 'recorder' : 'agent', exam, baseline: 60})
  const rules = rulesFor(contents, customer, tools)
  const script = {
    moves: moves ?? scenario.model, form: {...modelForm(rules), ...form}, charactersPerMinute: 60, disposition: scenario.disposition[0] ?? null
  }
  const {events} = rehearse(script, settings, rules)
  return {log: {version: logVersion, scenario: id, contents: 'd', rubric: 'r', customer, seed: 0, settings, events}, contents}
}

/** Events in this order, by one grader. */
export function events(...actions: readonly GradeAction[]): GradeEvent[] {
  return actions.map((action, sequence) => ({sequence, at: 1_000 + sequence, who: '王老师', why: '复核', action}))
}

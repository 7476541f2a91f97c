/**
 * A call with faults in it, to be checked (质检找错): one of the scenario's own tests that went badly, or its model call
 * spoiled here and there. Either is played like any rehearsal and scored like any call, and what the scorecard finds is
 * what there is to find; so any scenario of the pack gives material.
 */
import type {CallEvent, CallLog} from '../../call/events.ts'
import {logVersion} from '../../call/events.ts'
import {modelForm, rehearse} from '../../call/rehearse.ts'
import {rulesFor} from '../../call/rulesFor.ts'
import type {Rules} from '../../call/rules.ts'
import {settingsFor} from '../../call/setup.ts'
import {drawCustomer} from '../../scenario/draw.ts'
import {drawFrom} from '../../scenario/randomness.ts'
import type {Contents, ScriptMove} from '../../scenario/types.ts'
import type {Tools} from '../../score/accuracy/result.ts'
import {recordOf} from '../../score/callRecord.ts'
import {saidPhrases} from '../../score/phrases.ts'
import {score} from '../../score/score.ts'
import {sliceGraphemes} from '../../text/grapheme.ts'
import {checklistOf, faultsOf, type CallLine, type Fault, type Step} from './faults.ts'
import {spoiled} from './spoil.ts'

export interface FlawedCall {
  readonly scenario: string
  readonly title: string
  readonly titleEn: string
  readonly seed: number
  readonly sex: 'female' | 'male'
  readonly lines: readonly CallLine[]
  readonly faults: readonly Fault[]
  /** Steps of the procedure to be ticked off: those that were left out, among others that were done. */
  readonly steps: readonly Step[]
}

const typingSpeed = 60

/** The same for the same contents and seed. Null where nothing can be made of the scenario: it has no model call and no tests. */
export function flawedCall(contents: Contents, seed: number, tools: Tools): FlawedCall | null {
  const {scenario} = contents
  const draw = drawFrom(seed)
  const customer = drawCustomer(scenario, seed, contents.people)
  const rules = rulesFor(contents, customer, {phonetics: tools.phonetics ?? undefined, simplify: tools.simplify ?? undefined})
  const own = scenario.tests.map(test => test.replies)
  const made = scenario.model.length > 0 ? [spoiled(contents, rules, draw)] : []
  // A test that shows how to do it well has nothing to find; then the next is tried, the spoiled model last.
  const first = own.length > 0 ? draw.below(own.length * 2) : 0
  const inTurn = [...own.slice(first), ...(first < own.length ? own.slice(0, first) : [])]
  let poorer: FlawedCall | null = null
  for (const moves of first < own.length ? [...inTurn, ...made] : [...made, ...own]) {
    const call = played(moves, contents, rules, seed, tools)
    if (call.faults.length === 0) continue
    if (isExercise(call)) return call
    if (!poorer || call.faults.length < poorer.faults.length) poorer = call
  }
  return poorer
}

/** Of a call that broke off early everything is missing, which nobody needs an ear for. */
const mostFaults = 8

/** There are words to put better, and not so many faults that ticking everything would do. */
function isExercise({faults}: FlawedCall): boolean {
  return faults.length <= mostFaults && faults.some(fault => fault.words !== '')
}

function played(moves: readonly ScriptMove[], contents: Contents, rules: Rules, seed: number, tools: Tools): FlawedCall {
  const {scenario} = contents
  const {customer} = rules
  const settings = settingsFor(scenario, {baseline: typingSpeed})
  const script = {moves, form: modelForm(rules), charactersPerMinute: typingSpeed, disposition: scenario.disposition[0] ?? null}
  const {events} = rehearse(script, settings, rules)
  const log: CallLog = {version: logVersion, scenario: scenario.id, contents: '', rubric: '', customer, seed, settings, events}
  const {criteria} = score(log, contents, tools)
  const lines = linesOf(events)
  const faults = faultsOf(lines, criteria, saidPhrases(recordOf(log, contents), tools))
  return {
    scenario: scenario.id, title: scenario.title, titleEn: scenario.titleEn, seed, sex: customer.sex, lines, faults,
    steps: checklistOf(lines, criteria, faults, drawFrom(seed))
  }
}

/** What was heard of the call, cut lines as far as they were spoken. */
function linesOf(events: readonly CallEvent[]): readonly CallLine[] {
  const lines: CallLine[] = []
  events.forEach((event, index) => {
    switch (event.type) {
      case 'said': lines.push({who: event.who, text: event.text, event: index}); break
      case 'replied': lines.push({who: 'agent', text: event.text, event: index}); break
      case 'interrupted-customer': {
        const at = lines.findLastIndex(line => line.who === 'customer')
        const cut = lines[at]
        if (cut) lines[at] = {...cut, text: `${sliceGraphemes(cut.text, 0, event.spoken)}——`}
        break
      }
      case 'hold-started': case 'hold-ended': case 'transferred': lines.push({who: 'line', text: event.type, event: index}); break
      case 'hung-up': lines.push({who: 'line', text: `hung-up-${event.by}`, event: index}); break
      default:
    }
  })
  return lines
}

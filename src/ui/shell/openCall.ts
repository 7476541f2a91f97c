/** Makes a call ring, or takes one up again. */
import {rulesFor} from '../../call/rulesFor.ts'
import type {Rules} from '../../call/rules.ts'
import type {Dictionaries} from '../../call/rulesFor.ts'
import {newCall, stateOf} from '../../call/session.ts'
import {settingsFor} from '../../call/setup.ts'
import {logVersion} from '../../call/events.ts'
import {rateOfLevel} from '../../call/timeline.ts'
import {drawCustomer} from '../../scenario/draw.ts'
import type {Contents, Customer} from '../../scenario/types.ts'
import type {AppState} from '../app/state.ts'
import {captionsFor, chosenOf, rateChoices} from '../app/state.ts'
import type {Attempt, CallWish, Ports} from '../ports.ts'
import {liveCall} from './liveCall.ts'
import type {LiveCall} from './liveCall.ts'

export interface OpenedCall {
  readonly live: LiveCall
  readonly contents: Contents
  readonly customer: Customer
  readonly rules: Rules
}

/** Begins an attempt; its first ring is due at once. Rejects where the scenario or the disk cannot be had. */
export async function openCall(ports: Ports, wish: CallWish, app: AppState): Promise<OpenedCall> {
  const [loaded, dictionaries] = await Promise.all([
    ports.packs.load(wish.scenario, wish.exam ? 'exam' : 'teaching'), ports.dictionaries()
  ])
  const {contents} = loaded
  const role = wish.role ?? 'agent'
  const settings = settingsFor(contents.scenario, {
    role, rate: wish.rate ?? ownRate(app, contents, wish.exam ?? false), captions: wish.captions ?? captionsFor(app.trainee, role, ports.voice.status().proven), exam: wish.exam, baseline: app.trainee.baseline,
    coached: isNew(app, role)
  })
  const seed = wish.seed ?? ports.newSeed()
  const customer = drawCustomer(contents.scenario, seed, contents.people)
  const id = ports.newId()
  const head = {version: logVersion, scenario: contents.scenario.id, contents: loaded.digest, rubric: loaded.rubricDigest, customer, seed, settings}
  ports.journal.begin({id, head, contents, started: ports.clock.wall()})
  const rules = rulesFor(contents, customer, dictionaries)
  const live = liveCall({attempt: id, state: newCall(settings, rules), rules, written: 0, lastWritten: null}, ports.journal, ports.clock)
  return {live, contents, customer, rules}
}

/** As much slower or faster as the trainee wants to hear everybody; an exam is the same for all. */
function ownRate({trainee}: AppState, {scenario}: Contents, exam: boolean): number | undefined {
  const percent = Number(chosenOf(trainee, 'rate', rateChoices))
  return exam || percent === 100 ? undefined : Math.round((scenario.rate ?? rateOfLevel[scenario.level]) * percent / 100)
}

/** Goes on where the log ends; call time has stood still. */
export function resumeCall(ports: Ports, attempt: Attempt, dictionaries: Dictionaries): OpenedCall {
  const {log, contents} = attempt
  const rules = rulesFor(contents, log.customer, dictionaries)
  const state = stateOf(log, contents.scenario.mood)
  const live = liveCall({attempt: attempt.id, state, rules, written: log.events.length, lastWritten: attempt.lastWritten}, ports.journal, ports.clock)
  return {live, contents, customer: log.customer, rules}
}

/** The first call in a role is coached. */
function isNew({attempts}: AppState, role: 'agent' | 'recorder'): boolean {
  return !attempts.some(each => each.role === role && each.state === 'submitted')
}

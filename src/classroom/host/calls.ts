/** The calls that go on: each is run by the core, written down, and woken when something of it falls due. */
import {nextDue} from '../../call/advance.ts'
import type {CallEvent, CallSettings} from '../../call/events.ts'
import {logVersion} from '../../call/events.ts'
import type {Rules} from '../../call/rules.ts'
import {newCall, stateOf} from '../../call/session.ts'
import {settingsFor} from '../../call/setup.ts'
import {nextCaptionChange} from '../../call/view.ts'
import {drawCustomer} from '../../scenario/draw.ts'
import type {Contents, Customer} from '../../scenario/types.ts'
import {callAgain, cameBack, classCall, ended, take, wentOn} from '../calls/classCall.ts'
import type {ClassCall, Taken} from '../calls/classCall.ts'
import {nextPhrase} from '../calls/speech.ts'
import type {Plan} from '../plan/plan.ts'
import type {SentDeed} from '../protocol/messages.ts'
import type {Clock, EndState, Loaded, LogHead, StoredCall} from './ports.ts'
import type {GroupJournal} from './journal.ts'

/** On a loudspeaker the call is answered for everybody with the second ring. */
const answeredForAll = 5_000

/** A call that goes on, and what runs it. */
export interface Running {
  readonly seat: string
  readonly rules: Rules
  readonly customer: Customer
  /** Session time of the first ring. */
  readonly startedAt: number
  call: ClassCall
  /** The log so far, in the order it came. */
  events: readonly CallEvent[]
  /** Session time at which something of it changes by itself; null where it waits for the trainee. */
  wakeAt: number | null
  /** Call time up to which phrases have been said on the seat. */
  spokenTo: number
}

export interface Beginning {
  readonly session: string
  readonly seat: string
  readonly trainee: string
  readonly attempt: string
  readonly seed: number
  readonly startedAt: number
  readonly loaded: Loaded
  readonly rulesFor: (customer: Customer) => Rules
  readonly plan: Plan
  /** Characters a minute of the trainee's baseline; null where it is not known. */
  readonly baseline: number | null
}

export interface Calls {
  begin(beginning: Beginning): Running
  /** Goes on where the log ends. */
  takeUp(stored: StoredCall, seat: string, startedAt: number, rulesFor: Beginning['rulesFor'], plan: Plan, now: number, gap: number): Running
  /** `linked`: session time from which the seat's line has been there. */
  deed(running: Running, sent: SentDeed, now: number, linked: number): void
  /** Whatever has fallen due by session time `now` happens. */
  goOn(running: Running, now: number): void
  /** Hangs up and hands in. */
  end(running: Running, now: number): void
  /** The log is closed; answers as what. */
  close(running: Running): EndState
  /** The call counts for nobody. */
  drop(running: Running): void
  running(attempt: string): Running | null
  all(): readonly Running[]
}

export function createCalls(journal: GroupJournal, clock: Clock): Calls {
  const running = new Map<string, Running>()

  function record(each: Running, {call, events, record: deed}: Taken, now: number): void {
    const {attempt} = call
    const sequence = each.events.length
    const wall = clock.wall()
    each.call = call
    if (events.length > 0) {
      each.events = [...each.events, ...events]
      journal.write(store => store.appendEvents(attempt, sequence, events, wall))
    }
    if (deed) journal.write(store => store.appendDeed(deed, wall))
    each.wakeAt = wakeAt(each, now)
  }
  function add(each: Running): Running {
    running.set(each.call.attempt, each)
    return each
  }

  return {
    begin({session, seat, trainee, attempt, seed, startedAt, loaded, rulesFor, plan, baseline}) {
      const {contents} = loaded
      const settings = settingsOf(contents.scenario, plan, baseline)
      const customer = drawCustomer(contents.scenario, seed, contents.people)
      const rules = rulesFor(customer)
      const head: LogHead = {version: logVersion, scenario: contents.scenario.id, contents: loaded.digest, rubric: loaded.rubricDigest, customer, seed, settings}
      const started = clock.wall()
      journal.write(store => store.beginCall({id: attempt, head, started, trainee, session}, contents))
      const call = classCall(attempt, newCall(settings, rules), answersAt(plan))
      const each: Running = {seat, rules, customer, startedAt, call, events: [], wakeAt: startedAt, spokenTo: 0}
      return add(each)
    },
    takeUp({id, head, contents, events, taken}, seat, startedAt, rulesFor, plan, now, gap) {
      const rules = rulesFor(head.customer)
      const state = stateOf({settings: head.settings, events}, contents.scenario.mood)
      const each: Running = {
        seat, rules, customer: head.customer, startedAt, events, wakeAt: null,
        call: callAgain(classCall(id, state, answersAt(plan)), events, taken, rules), spokenTo: state.at
      }
      record(add(each), cameBack(each.call, now - startedAt, gap, clock.wall(), rules), now)
      return each
    },
    deed: (each, sent, now, linked) => record(each, take(each.call, sent, now - each.startedAt, linked - each.startedAt, each.rules), now),
    goOn: (each, now) => record(each, wentOn(each.call, now - each.startedAt, each.rules), now),
    end: (each, now) => record(each, ended(each.call, now - each.startedAt, each.rules), now),
    close(each) {
      const {attempt, state} = each.call
      running.delete(attempt)
      const end: EndState = state.submittedAt === null ? 'abandoned' : 'submitted'
      const wall = clock.wall()
      journal.write(store => store.finishCall(attempt, end, wall))
      return end
    },
    drop: each => void running.delete(each.call.attempt),
    running: attempt => running.get(attempt) ?? null,
    all: () => [...running.values()]
  }
}

/** A loudspeaker says the call to the room once; on the seats a recorder hears it again as in practice, within the time limit. */
function settingsOf(scenario: Contents['scenario'], {role, rate, captions, exam, sound}: Plan, baseline: number | null): CallSettings {
  const {hearings, ...settings} = settingsFor(scenario, {role, rate: rate ?? undefined, captions, exam, baseline})
  return hearings === undefined || exam || sound === 'loudspeaker' ? settings : {...settings, hearings}
}

function answersAt(plan: Plan): number | null {
  return plan.sound === 'loudspeaker' ? answeredForAll : null
}

function wakeAt({call: {state, answersAt: answers}, rules, startedAt, spokenTo}: Running, now: number): number | null {
  const at = now - startedAt
  const changes = [
    nextDue(state, rules), nextCaptionChange(state, at), nextPhrase(state, Math.max(at, spokenTo)), state.phase === 'ringing' ? answers : null
  ].filter(each => each !== null)
  return changes.length === 0 ? null : startedAt + Math.min(...changes)
}

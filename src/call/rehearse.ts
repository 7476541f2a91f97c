/**
 * The same call without a terminal, on a virtual clock: replies from a script, the form typed as the values are told.
 * Used by `tingda scenario rehearse`, by a scenario's own tests and by the golden logs.
 */
import type {Customer, Disposition, ScriptMove} from '../scenario/types.ts'
import {written} from '../scenario/factsFor.ts'
import {knownBefore} from '../scenario/dossier.ts'
import {renderLine} from '../scenario/spoken.ts'
import {graphemes} from '../text/grapheme.ts'
import {nextDue} from './advance.ts'
import {replyField, type CallEvent, type CallSettings} from './events.ts'
import {hearingEnd} from './hearing.ts'
import type {CallInput} from './input.ts'
import {sourceOf} from './model.ts'
import type {Rules} from './rules.ts'
import {advanceTo, feed, newCall} from './session.ts'
import {isLeaving, speechEnd} from './speech.ts'
import type {CallState} from './state.ts'

/** What is typed into a field: all at once when its time comes, or piece by piece at given call times (ms). */
export type FormEntry = string | readonly {readonly at: number; readonly text: string}[]

export interface Script {
  readonly moves: readonly ScriptMove[]
  /** By field id. */
  readonly form: Readonly<Record<string, FormEntry>>
  /** Speed of typing, replies and form alike. */
  readonly charactersPerMinute: number
  readonly disposition: Disposition | null
  /** What a recorder does with the recording, by call time; `rate` is characters a minute. */
  readonly controls?: readonly Control[]
}
export interface Control { readonly at: number; readonly do: 'pause' | 'resume' | 'back' | 'hear-again' | 'rate'; readonly rate?: number }
export interface Rehearsal { readonly state: CallState; readonly events: readonly CallEvent[] }

/** ms: the trainee answers in the first ring, and takes so long to begin a reply. */
const answersAt = 3_000
const reaction = 400
/** Characters an input method commits at once. */
const chunk = 3
/** A call is given up after so long: no script needs it, a scenario that never ends would. */
const longest = 4 * 60 * 60_000

/** Plays `script` to the end of the call, wrap-up and submission included. */
export function rehearse(script: Script, settings: CallSettings, rules: Rules): Rehearsal {
  const player = new Player(script, settings, rules)
  player.until(answersAt)
  player.put({type: 'answer'})
  player.put({type: 'focus', field: replyField})
  if (settings.role === 'agent') for (const move of script.moves) player.move(move)
  player.toTheEnd()
  player.wrapUp()
  return {state: player.state, events: player.events}
}

type Untimed<T> = T extends {readonly at: number} ? Omit<T, 'at'> : never

/** The only thing that changes while a script plays: where the call stands and what time it is. */
class Player {
  state: CallState
  readonly events: CallEvent[] = []
  private now = 0
  /** The caller's number was looked at: the mobile is known without being told. */
  private seesNumber = false
  private readonly untyped: Map<string, string>
  private readonly timed: {readonly at: number; readonly act: () => void}[]
  private readonly script: Script
  private readonly rules: Rules

  constructor(script: Script, settings: CallSettings, rules: Rules) {
    this.script = script
    this.rules = rules
    this.state = newCall(settings, rules)
    const entries = Object.entries(script.form)
    this.untyped = new Map(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
    const pieces = entries.flatMap(([field, entry]) => typeof entry === 'string' ? [] : entry.map(({at, text}) => ({at, act: () => this.insert(field, text)})))
    const controls = (script.controls ?? []).map(({at, do: type, rate}) =>
      ({at, act: () => this.put(type === 'rate' ? {type, rate: rate ?? settings.rate} : {type})}))
    this.timed = [...pieces, ...controls].sort((a, b) => a.at - b.at)
  }

  put(input: Untimed<CallInput>): void {
    const step = feed(this.state, {...input, at: this.now} as CallInput, this.rules)
    this.state = step.state
    this.events.push(...step.events)
  }

  /** Lets time pass to `at`, typing whatever the form has for that time. */
  until(at: number): void {
    for (let piece = this.timed[0]; piece && piece.at <= at; piece = this.timed[0]) {
      this.timed.shift()
      this.pass(Math.max(this.now, piece.at))
      piece.act()
    }
    this.pass(at)
  }

  private pass(at: number): void {
    this.now = Math.max(this.now, at)
    const step = advanceTo(this.state, this.now, this.rules)
    this.state = step.state
    this.events.push(...step.events)
  }

  move(move: ScriptMove): void {
    if (move.interrupt) this.hearBegin()
    else this.hearOut()
    if (!this.onLine) return
    if (!move.interrupt) this.typeWhatWasTold()
    if (move.wait !== undefined) this.until(this.now + move.wait)
    const text = move.asTyped ?? move.say
    if (text !== undefined) this.reply(renderLine(text, this.rules.customer, {as: 'written'}).text, move.interrupt)
    if (move.lookup !== undefined) this.lookUp(move.lookup)
    if (move.hold !== undefined) {
      this.hearOut()
      this.put({type: 'hold'})
      this.until(this.now + move.hold)
    }
    if (move.resume) this.put({type: 'return'})
    if (move.transfer !== undefined) this.put({type: 'transfer', to: move.transfer})
    if (move.hangUp) this.put({type: 'hang-up'})
  }

  private lookUp(name: string): void {
    const source = sourceOf(name, this.rules)
    this.put({type: 'look-up', source, query: source === 'caller-number' ? '' : name})
    if (source === 'caller-number') this.seesNumber = true
  }

  private get onLine(): boolean {
    return this.state.phase === 'talk' || this.state.phase === 'hold'
  }

  /** Waits until the customer has said all there is to say for now. */
  private hearOut(): void {
    while (this.onLine && (this.now < speechEnd(this.state) || this.willSpeak)) {
      const due = nextDue(this.state, this.rules) ?? Infinity
      const end = speechEnd(this.state)
      const at = Math.min(due, end > this.now ? end : Infinity)
      if (at === Infinity) break
      this.until(at)
    }
    if (this.onLine) this.until(this.now + reaction)
  }

  /** Waits until the customer has begun to speak, where there is something to say. */
  private hearBegin(): void {
    while (this.onLine && this.now >= speechEnd(this.state) && this.willSpeak) {
      const due = nextDue(this.state, this.rules)
      if (due === null) break
      this.until(due)
    }
  }

  private get willSpeak(): boolean {
    return isLeaving(this.state) || (this.state.phase === 'talk' && this.state.planned.length > 0) || this.state.waiting !== null
  }

  /** To interrupt is to press Enter twice; where the customer has finished meanwhile, the second sends nothing. */
  private reply(text: string, interrupt = false): void {
    this.type(replyField, text)
    if (this.onLine) this.put({type: 'send'})
    if (this.onLine && interrupt) this.put({type: 'send'})
  }

  /** Fields whose value the customer has told, the telephone has shown or an outbound call's dossier holds by now. */
  private typeWhatWasTold(): void {
    for (const [field, text] of this.untyped) {
      if (!this.knows(field)) continue
      this.untyped.delete(field)
      this.type(field, text)
    }
  }

  private knows(field: string): boolean {
    const {scenario} = this.rules.contents
    return this.state.told.includes(field) || (field === 'mobile' && this.seesNumber) || knownBefore(scenario).includes(field)
  }

  /** Types as an input method commits: a few characters at a time. */
  private type(field: string, text: string): void {
    this.put({type: 'focus', field})
    const characters = graphemes(text)
    for (let i = 0; i < characters.length; i += chunk) {
      const piece = characters.slice(i, i + chunk)
      this.until(this.now + Math.round(piece.length * 60_000 / this.script.charactersPerMinute))
      this.insert(field, piece.join(''))
    }
    this.put({type: 'focus', field: replyField})
  }

  private insert(field: string, inserted: string): void {
    const start = (this.state.fields[field] ?? '').length
    this.put({type: 'type', field, edit: {start, removed: '', inserted, cause: 'type'}})
  }

  /** The script is over: the call goes on until somebody hangs up. */
  toTheEnd(): void {
    this.hearOut()
    if (this.state.phase === 'hold') this.put({type: 'return'})
    while ((this.onLine || this.state.phase === 'ringing') && this.now < longest) {
      if (this.state.settings.role === 'recorder') this.typeWhatWasTold()
      const due = nextDue(this.state, this.rules) ?? this.timed[0]?.at
      if (due === undefined) break
      this.until(Math.max(due, this.now))
    }
    if (this.onLine) this.put({type: 'hang-up'})
  }

  private hearTheRest(): void {
    const end = hearingEnd(this.state)
    if (end !== null && this.state.pausedAt === null) this.pass(end)
  }

  wrapUp(): void {
    const {optional = []} = this.rules.contents.scenario
    for (const [field, text] of this.untyped) if (!optional.includes(field) || this.knows(field)) this.type(field, text)
    for (const piece of this.timed) {
      this.pass(Math.max(this.now, piece.at))
      piece.act()
    }
    this.hearTheRest()
    if (this.script.disposition) this.put({type: 'dispose', disposition: this.script.disposition})
    this.put({type: 'submit'})
  }
}

/** The form as a good recorder fills it: the customer's own values, and the scenario's model for the free text. */
export function modelForm(rules: Pick<Rules, 'contents' | 'customer'>): Record<string, string> {
  const {form, scenario} = rules.contents
  const values = valuesOf(rules.customer)
  const own = (id: string) => written(scenario.modelForm[id] ?? '', rules.customer) || (values[id] ?? '')
  // Left empty on purpose: the call does not need the field.
  return Object.fromEntries((form?.fields ?? []).map(({id}) => [id, scenario.modelForm[id] === '' ? '' : own(id)]))
}

function valuesOf(customer: Customer): Readonly<Record<string, string>> {
  const {name, mobile, landline, address, order} = customer
  const {english = '', email = ''} = customer.more
  return {name, mobile, landline: landline || '无', address, order, english, email}
}

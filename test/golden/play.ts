/**
 * A golden case as a log with its contents. Two kinds: a script of replies, taken through the whole call as `rehearse`
 * does (`scenario`, `replies`, `form`), and a log told line by line (`story`, see test/score/support.ts), for what the
 * pack has no scenario of yet.
 */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parse} from 'yaml'
import {logVersion, type CallLog} from '../../src/call/events.ts'
import {modelForm, rehearse, type Control, type FormEntry} from '../../src/call/rehearse.ts'
import {rulesFor} from '../../src/call/rulesFor.ts'
import {stateOf} from '../../src/call/session.ts'
import {settingsFor} from '../../src/call/setup.ts'
import {contentsOf as packContents} from '../../src/scenario/contents.ts'
import {drawCustomer} from '../../src/scenario/draw.ts'
import {readReplies} from '../../src/scenario/script.ts'
import type {Contents, Disposition, Pack} from '../../src/scenario/types.ts'
import {textOf, type Message} from '../../src/score/messages.ts'
import type {Recording, Scorecard} from '../../src/score/scorecard.ts'
import type {Simplify} from '../../src/text/fold.ts'
import type {Phonetics} from '../../src/text/phonetics.ts'
import {contentsOf, logOf, pack as smallPack, type Fixture} from '../score/support.ts'

interface Scripted {
  scenario: string
  as?: 'agent' | 'recorder'
  seed: string
  exam?: string
  chars_per_minute: string
  /** Starts from the form as a good recorder fills it; `form` then says what was typed otherwise. */
  model_values?: string
  form: Record<string, string | readonly {at: string; text: string}[]>
  disposition?: Disposition
  /** `at` in seconds of call time. */
  controls?: readonly {at: string; do: Control['do']; rate?: string}[]
  replies: unknown
}
interface Told extends Fixture {
  story: string
  /** Parameters of a rule put otherwise than the built-in pack has them: as a school's pack may. */
  with?: Record<string, Record<string, string>>
}

export interface Played { readonly log: CallLog; readonly contents: Contents }
export interface Chinese { readonly phonetics: Phonetics; readonly simplify: Simplify }

export const casesFolder = join(import.meta.dirname, 'cases')

export function playCase(name: string, pack: Pack, chinese: Chinese): Played {
  const text = readFileSync(join(casesFolder, name, 'case.yaml'), 'utf8')
  return /^story:/mu.test(text) ? told(parse(text) as Told) : scripted(name, parse(text, {schema: 'failsafe'}) as Scripted, pack, chinese)
}

function told({story, with: params = {}, ...fixture}: Told): Played {
  const contents = contentsOf(fixture)
  const standards = smallPack.standards.map(rule => ({...rule, with: {...rule.with, ...params[rule.id]}}))
  return {log: logOf(story, fixture), contents: {...contents, standards}}
}

function scripted(name: string, golden: Scripted, pack: Pack, chinese: Chinese): Played {
  const scenario = pack.scenarios.find(each => each.id === golden.scenario)!
  const contents = packContents(pack, scenario, golden.exam ? 'exam' : 'teaching')
  const seed = Number(golden.seed)
  const customer = drawCustomer(scenario, seed)
  const speed = Number(golden.chars_per_minute)
  const settings = settingsFor(scenario, {role: golden.as, exam: golden.exam === 'true', baseline: speed})
  const rules = rulesFor(contents, customer, chinese)
  const read = readReplies(JSON.stringify(golden.replies), `${name}.yaml`)
  if ('issues' in read) throw new Error(JSON.stringify(read.issues))
  const typed = Object.entries(golden.form).map(([field, entry]): [string, FormEntry] =>
    [field, typeof entry === 'string' ? entry : entry.map(({at, text}) => ({at: Number(at) * 1000, text}))])
  const form = {...(golden.model_values ? modelForm(rules) : {}), ...Object.fromEntries(typed)}
  const controls = (golden.controls ?? []).map(({at, do: what, rate}): Control => ({at: Number(at) * 1000, do: what, ...(rate && {rate: Number(rate)})}))
  const script = {moves: read.script.moves, form, charactersPerMinute: speed, disposition: golden.disposition ?? null, controls}
  const {events} = rehearse(script, settings, rules)
  return {log: {version: logVersion, scenario: scenario.id, contents: '', rubric: '', customer, seed, settings, events}, contents}
}

function recordingText({hearings, ...figures}: Recording): string[] {
  return [
    ...hearings.map(({n, points, max, added, fields, lagMedian}) =>
      `hearing ${n}: ${points}/${max}, ${added} added, lag ${lagMedian} (${fields.map(each => `${each.id} ${each.points}/${each.max} +${each.added}`).join(', ')})`),
    Object.entries(figures).map(([id, value]) => `${id} ${value}`).join(', ')
  ]
}

/** A scorecard with its call, one line a criterion, so that a change shows as the lines it changed. */
export function drawCase({log, contents}: Played, card: Scorecard): string {
  const state = stateOf(log, contents.scenario.mood)
  const words = (note: Message) => textOf(note, 'zh')
  const {total, uncapped, grade, outcome, complete} = card
  return JSON.stringify({
    call: `${card.role} ${outcome ?? '-'} mood ${state.mood}${complete ? '' : ' (goes on)'}`,
    transcript: state.turns.map(({who, text, intents}) => [who, text, intents.join(' ')].filter(Boolean).join(' | ')),
    score: `${card.rubric.id} ${total}${uncapped === total ? '' : ` (uncapped ${uncapped})`} ${grade}`,
    caps: card.caps.map(({id, limit, lost, evidence}) => [`${id} at ${limit}: -${lost}`, ...evidence.map(each => words(each.note))].join(' | ')),
    dimensions: Object.entries(card.dimensions).map(([id, {points, max, na}]) => na ? `${id} na` : `${id} ${points}/${max}`).join(', '),
    criteria: card.criteria.map(({id, state: judged, points, max, evidence}) =>
      [judged === 'na' ? `${id} na` : `${id} ${judged} ${points}/${max}`, ...evidence.map(each => words(each.note))].join(' | ')),
    facts: card.fields.flatMap(({id, facts = []}) => facts.map(each => `${id}: ${each.is} ${each.state} ${each.points}/${each.max}`)),
    expected: card.fields.map(({id, expected, typed}) => `${id}: ${expected} / ${typed}`),
    figures: Object.entries(card.figures).map(([id, value]) => `${id} ${JSON.stringify(value)}`).join(', '),
    ...(card.recording && {recording: recordingText(card.recording)}),
    right: card.right.map(each => words(each.text)),
    next: card.bestNext.map(each => `-${each.lost} ${words(each.text)}`),
    notes: card.notes.map(each => words(each.note))
  }, null, 1) + '\n'
}

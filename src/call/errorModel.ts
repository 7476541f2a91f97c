/**
 * A trainee who makes mistakes, for rehearsals: how often which mistake is made follows from an ability between 0 and 1, and
 * which ones are made from a seed. What can go wrong is what does in classes: a homophone, a digit swapped or left out, a
 * point of the complaint not noted, a step forgotten, a forbidden phrase, slow typing.
 */
import type {Draw} from '../scenario/randomness.ts'
import type {FieldKind, ScriptMove} from '../scenario/types.ts'
import {graphemes} from '../text/grapheme.ts'
import type {Phonetics} from '../text/phonetics.ts'
import {soundsLike} from '../text/soundMatch.ts'
import {modelForm, rehearse, type Rehearsal, type Script} from './rehearse.ts'
import type {CallSettings} from './events.ts'
import type {Rules} from './rules.ts'

/** Chances from 0 to 1. */
export interface ErrorRates {
  readonly charactersPerMinute: number
  /** Of a character in a name or an address. */
  readonly character: number
  /** Of a number as a whole. */
  readonly number: number
  /** Of a field's being left empty. */
  readonly empty: number
  /** Of a clause of free text's not being noted. */
  readonly clause: number
  /** Of a reply's being left out. */
  readonly step: number
  /** Of a reply's being said with 你. */
  readonly rude: number
  /** Of a forbidden phrase in the call. */
  readonly forbidden: number
  /** Of the wrong disposition. */
  readonly disposition: number
}

/** The beginner's chances and the expert's, from what classes show: ours, and no norm. */
const beginner: ErrorRates = {charactersPerMinute: 22, character: 0.12, number: 0.4, empty: 0.16, clause: 0.5, step: 0.4, rude: 0.3, forbidden: 0.45, disposition: 0.35}
const expert: ErrorRates = {charactersPerMinute: 75, character: 0.004, number: 0.02, empty: 0, clause: 0.04, step: 0.03, rude: 0.01, forbidden: 0.01, disposition: 0.02}

/** `ability` 0 is a beginner, 1 an expert; between them in a straight line. */
export function ratesOf(ability: number): ErrorRates {
  const held = Math.max(0, Math.min(1, ability))
  const between = (name: keyof ErrorRates): [keyof ErrorRates, number] => [name, beginner[name] + (expert[name] - beginner[name]) * held]
  return Object.fromEntries((Object.keys(beginner) as (keyof ErrorRates)[]).map(between)) as unknown as ErrorRates
}

export interface Simulated {
  readonly rules: Rules
  readonly settings: CallSettings
  readonly rates: ErrorRates
  readonly draw: Draw
  readonly phonetics: Phonetics
}

/** Plays the scenario's model call as this trainee would. What nobody said in the call is not in the form either. */
export function rehearseAs(simulated: Simulated): Rehearsal {
  const script = scriptOf(simulated)
  const {rules, settings} = simulated
  const first = rehearse(script, settings, rules)
  const fields = rules.contents.form?.fields ?? []
  const unheard = fields.filter(({kind, id}) => kind !== 'text' && script.form[id] !== '' && !first.state.told.includes(kind))
  if (unheard.length === 0) return first
  const form = {...script.form, ...Object.fromEntries(unheard.map(({id}) => [id, '']))}
  return rehearse({...script, form}, settings, rules)
}

function scriptOf(simulated: Simulated): Script {
  const {rules, rates, draw} = simulated
  const {scenario, form} = rules.contents
  const right = modelForm(rules)
  const typed = Object.fromEntries((form?.fields ?? []).map(({id, kind}) => [id, slipped(right[id] ?? '', kind, simulated)]))
  const wrong: Script['disposition'] = scenario.disposition.includes('query') ? 'order' : 'query'
  return {
    moves: movesOf(scenario.model, simulated), form: typed, charactersPerMinute: rates.charactersPerMinute,
    disposition: chance(draw, rates.disposition) ? wrong : scenario.disposition[0] ?? null
  }
}

function chance(draw: Draw, probability: number): boolean {
  return draw.below(10_000) < probability * 10_000
}

function slipped(text: string, kind: FieldKind, simulated: Simulated): string {
  const {rates, draw} = simulated
  if (text === '' || text === '无') return text
  if (chance(draw, rates.empty)) return ''
  if (kind === 'text') return noted(text, simulated)
  return kind === 'name' || kind === 'address' ? misheard(text, simulated) : chance(draw, rates.number) ? misdialled(text, draw) : text
}

/** Clauses that were taken down: at least one of them. */
function noted(text: string, {rates, draw}: Simulated): string {
  const clauses = text.split(/(?<=[，。；、])/u)
  const kept = clauses.filter(() => !chance(draw, rates.clause))
  return (kept.length > 0 ? kept : [draw.one(clauses)]).join('').replace(/[，；、]$/u, '')
}

function misheard(text: string, {rates, draw, phonetics, rules}: Simulated): string {
  const known = charactersAround(rules)
  return graphemes(text).map(character => {
    if (!/\p{Script=Han}/u.test(character) || !chance(draw, rates.character)) return character
    const alike = known.filter(each => each !== character && soundsLike(each, character, phonetics))
    return alike.length > 0 ? draw.one(alike) : chance(draw, 0.5) ? '' : character
  }).join('')
}

/** Characters of names and roads, and common ones, to mishear with: few enough to try them all. */
function charactersAround({contents: {people}}: Rules): readonly string[] {
  const names = people ? [...people.surnames, ...people.given.female, ...people.given.male].map(each => each.is) : []
  const roads = people ? people.streets.flatMap(street => street.roads) : []
  return [...new Set([...names, ...roads, common].flatMap(text => graphemes(text)))]
}
const common = '张章江姜王汪李黎刘柳陈程林凌吴武周邹徐许何和胡吕罗骆宋梁廖潘唐余于俞肖萧丽莉力立华花画明名鸣民敏文雯伟卫威芳方峰锋风东冬洞西希兮南男楠北北路露陆录鹿中钟忠终'

/** One slip: two neighbours swapped, one left out, one typed twice, or another digit. */
function misdialled(text: string, draw: Draw): string {
  const at = 1 + draw.below(Math.max(1, text.length - 2))
  const [before, here, after] = [text.slice(0, at), text[at] ?? '', text.slice(at + 1)]
  switch (draw.below(4)) {
    case 0: return before + (after[0] ?? '') + here + after.slice(1)
    case 1: return before + after
    case 2: return before + here + here + after
    default: return before + String((Number(here) + 1 + draw.below(8)) % 10 || 1) + after
  }
}

/** The first and last words are rarely forgotten; holds, look-ups and transfers hang together and stay. */
function movesOf(model: readonly ScriptMove[], simulated: Simulated): ScriptMove[] {
  const {rates, draw, rules} = simulated
  const forbiddenAt = chance(draw, rates.forbidden) ? 1 + draw.below(Math.max(1, model.length - 1)) : -1
  const bad = rules.contents.phrasebook.forbidden
  return model.flatMap((move, i): ScriptMove[] => {
    const edge = i === 0 || i === model.length - 1
    const isPlain = move.say !== undefined && move.hold === undefined && move.resume === undefined && move.lookup === undefined && move.transfer === undefined
    if (isPlain && chance(draw, edge ? rates.step / 3 : rates.step)) return []
    const said = move.say !== undefined && chance(draw, rates.rude) ? {...move, say: move.say.replaceAll('您', '你')} : move
    const phrase = i === forbiddenAt && bad.length > 0 ? draw.one(bad).text.replace(/[（(].*?[)）]/gu, '') : ''
    return phrase === '' ? [said] : [said, {say: phrase}]
  })
}

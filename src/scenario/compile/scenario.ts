import type {Positions} from '../positions.ts'
import type {RawFact, RawScenario, RawTest} from '../schema/scenario.ts'
import type {FactPoint, Opening, Scenario, ScenarioTest} from '../types.ts'
import {compileCue} from './cue.ts'
import {compileCustomer} from './customer.ts'
import {compileMove} from './moves.ts'
import {compileRecordings, said} from './recordings.ts'
import {comparison, defined, flag, list, mapValues, maybe, numbers} from './scalars.ts'

/** The shop of document 000's activities, where a scenario names none. */
const SHOP = '现代生活网上超市'

export function compileScenario(raw: RawScenario, positions: Positions): Scenario {
  return {
    id: raw.id,
    title: raw.title,
    titleEn: raw.title_en ?? raw.title,
    kind: raw.kind,
    form: raw.form ?? null,
    level: Number(raw.level) as Scenario['level'],
    norms: raw.norms ?? 'general',
    shop: raw.shop ?? SHOP,
    briefing: raw.briefing ?? '',
    trains: list(raw.trains),
    carries: numbers(raw.carries),
    customers: (raw.customers ?? []).map(compileCustomer),
    ...compileGenerate(raw.generate),
    ...defined({rate: maybe(raw.rate, Number), hears: raw.hears === 'false' ? false as const : undefined, private: maybe(raw.private, list)}),
    ...(raw.dossier && {dossier: raw.dossier}),
    mood: Number(raw.mood ?? 0),
    opening: compileOpening(raw.opening),
    answers: mapValues(raw.answers, said),
    ...compileRecordings(raw),
    cues: (raw.cues ?? []).map((cue, i) => compileCue(cue, i, positions.line(['cues', i]))),
    facts: mapValues(raw.facts, (facts, field) => facts.map((fact, i) => compileFact(fact, `${field}-${i + 1}`))),
    accept: mapValues(raw.accept, list),
    ...(raw.optional !== undefined && {optional: list(raw.optional)}),
    disposition: list(raw.disposition) as Scenario['disposition'],
    guideline: raw.guideline ?? null,
    catalog: raw.catalog ?? null,
    mayInterrupt: flag(raw.may_interrupt),
    model: raw.model.map(compileMove),
    modelForm: raw.model_form ?? {},
    tests: (raw.tests ?? []).map((test, i) => compileTest(test, positions.line(['tests', i])))
  }
}

/** Left out where nothing is generated: what is stored of a call does not change for it. */
function compileGenerate(raw: RawScenario['generate']): Pick<Scenario, 'generate'> {
  if (raw === undefined || raw === 'false') return {}
  return {generate: raw === 'true' ? {} : {more: mapValues(raw.more, list)}}
}

function compileOpening(raw: RawScenario['opening']): Opening {
  return typeof raw === 'string' ? {say: raw, interrupts: false} : {say: raw.say, interrupts: flag(raw.interrupts)}
}

function compileFact(raw: RawFact, defaultId: string): FactPoint {
  return {id: raw.id ?? defaultId, is: raw.is, any: list(raw.any), not: list(raw.not), points: Number(raw.points ?? 1)}
}

function compileTest({name, replies, form = {}, expect}: RawTest, line: number): ScenarioTest {
  return {
    name,
    replies: replies.map(compileMove),
    form,
    expect: defined({
      outcome: expect.outcome,
      findings: maybe(expect.findings, list),
      clean: maybe(expect.clean, flag),
      mood: maybe(expect.mood, comparison),
      told: maybe(expect.told, list),
      says: maybe(expect.says, list),
      total: maybe(expect.total, comparison)
    }),
    line
  }
}

import {kinds} from '../schema/choices.ts'
import type {RawRubric, RawStandard} from '../schema/scoring.ts'
import type {Rubric, ScenarioKind, Standard} from '../types.ts'
import {list, mapValues, numbers} from './scalars.ts'

export function compileStandard(raw: RawStandard): Standard {
  return {
    id: raw.id,
    label: raw.label,
    labelEn: raw.label_en ?? raw.label,
    norms: numbers(raw.norms),
    source: raw.source ?? '',
    profile: raw.profile ?? 'both',
    kinds: raw.kinds === undefined ? kinds : list(raw.kinds) as readonly ScenarioKind[],
    check: raw.check,
    with: raw.with ?? {},
    weight: Number(raw.weight ?? 1),
    advice: raw.advice
  }
}

export function compileRubric(raw: RawRubric): Rubric {
  return {
    id: raw.id,
    version: Number(raw.version),
    title: raw.title,
    mode: raw.mode,
    weights: mapValues(raw.weights, ({accuracy, procedure, phrases, timing}) => ({
      accuracy: Number(accuracy), procedure: Number(procedure), phrases: Number(phrases), timing: Number(timing)
    })),
    pass: Number(raw.pass),
    good: Number(raw.good),
    excellent: Number(raw.excellent),
    forbiddenCost: Number(raw.forbidden_cost),
    fields: mapValues(raw.fields, Number),
    timing: raw.timing.map(({id, weight, good, poor, source = ''}) => ({
      id, weight: Number(weight), good: Number(good), poor: Number(poor), source
    })),
    ladders: (raw.ladders ?? []).map(rung => ({
      label: rung.label, labelEn: rung.label_en ?? rung.label, perMinute: Number(rung.per_minute),
      accuracy: rung.accuracy === undefined ? null : Number(rung.accuracy), source: rung.source
    })),
    homophoneAfterSpelling: Number(raw.homophone_after_spelling),
    insultCap: raw.insult_cap === undefined ? null : Number(raw.insult_cap),
    wrongNumberCap: raw.wrong_number_cap === undefined ? null : Number(raw.wrong_number_cap)
  }
}

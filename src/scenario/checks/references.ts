/** Names that must exist elsewhere. */
import type {Path, Problem} from '../problem.ts'
import type {Cue, Scenario} from '../types.ts'
import {formOf, ids, unknown, unknownNorms, type Check} from './check.ts'
import {callersOf, slotsOf} from './lines.ts'

export const formKnown: Check = ({form}, {forms}) =>
  form === null || ids(forms).includes(form) ? [] : [unknown('unknown-form', form, ['form'], ids(forms))]

export const guidelineKnown: Check = ({guideline}, {guidelines}) =>
  guideline === null || ids(guidelines).includes(guideline) ? [] : [unknown('unknown-guideline', guideline, ['guideline'], ids(guidelines))]

export const catalogKnown: Check = ({catalog}, {catalogs}) =>
  catalog === null || ids(catalogs).includes(catalog) ? [] : [unknown('unknown-catalog', catalog, ['catalog'], ids(catalogs))]

export const normsKnown: Check = ({carries}, pack) => unknownNorms(carries, ['carries'], pack)

/** Without any intents there is nothing to compare with; that is reported once, for the pack. */
export const intentsKnown: Check = (scenario, {intents}) => {
  const known = new Set(ids(intents.intents))
  if (known.size === 0) return []
  const answers = Object.keys(scenario.answers)
    .filter((id) => !known.has(id))
    .map((id) => unknown('unknown-intent', id, ['answers', id], known, true))
  const conditions = conditionsOf(scenario, ['intent', 'all', 'without'])
    .filter(({value}) => !known.has(value))
    .map(({value, path}) => unknown('unknown-intent', value, path, known))
  return [...answers, ...conditions]
}

export const slotsKnown: Check = (scenario, pack) => {
  const known = slotsOf(callersOf(scenario, pack))
  const expected = scenario.tests.flatMap((test, i) => (test.expect.told ?? []).map((value, j) => ({value, path: ['tests', i, 'expect', 'told', j]})))
  return [...conditionsOf(scenario, ['told', 'untold']), ...expected]
    .filter(({value}) => !known.has(value))
    .map(({value, path}) => unknown('unknown-slot', value, path, known))
}

export const flagsSet: Check = (scenario) => {
  const set = new Set(scenario.cues.flatMap((cue) => cue.set))
  return conditionsOf(scenario, ['flag'])
    .filter(({value}) => !set.has(value))
    .map(({value, path}): Problem => ({code: 'flag-never-set', place: {path}, params: {flag: value}}))
}

/** Entries of the named conditions, with where they stand. */
function conditionsOf(scenario: Scenario, names: readonly ('intent' | 'all' | 'without' | 'told' | 'untold' | 'flag')[]) {
  const of = (cue: Cue, i: number) => names.flatMap((name) =>
    (cue.when[name] ?? []).map((value, j) => ({value, path: ['cues', i, 'when', name, j] as Path})))
  return scenario.cues.flatMap(of)
}

export const phrasesKnown: Check = (scenario, {phrasebook}) => {
  const known = [...ids(phrasebook.forbidden), ...ids(phrasebook.discouraged)]
  if (known.length === 0) return []
  return scenario.tests.flatMap((test, i) => (test.expect.findings ?? []).flatMap((id, j) =>
    known.includes(id) ? [] : [unknown('unknown-phrase', id, ['tests', i, 'expect', 'findings', j], known)]))
}

export const fieldsKnown: Check = (scenario, pack) => {
  const form = formOf(scenario, pack)
  // A form that is not known is reported as such; without one nothing may name a field.
  if (form === null && scenario.form !== null) return []
  const known = ids(form?.fields ?? [])
  const places: readonly (readonly [object, Path])[] = [
    [scenario.facts, ['facts']], [scenario.accept, ['accept']], [scenario.modelForm, ['model_form']],
    ...scenario.tests.map((test, i) => [test.form, ['tests', i, 'form']] as const)
  ]
  const optional = (scenario.optional ?? []).filter((id) => !known.includes(id))
  return [...optional.map((id) => unknown('unknown-field', id, ['optional'], known)), ...places.flatMap(([values, path]) => Object.keys(values)
    .filter((id) => !known.includes(id))
    .map((id) => unknown('unknown-field', id, [...path, id], known, true)))]
}

export const idsUnique: Check = (scenario) => [
  ...repeated(ids(scenario.cues)).map((i) => twice(scenario.cues[i]!.id, ['cues', i, 'id'])),
  ...Object.entries(scenario.facts).flatMap(([field, facts]) =>
    repeated(ids(facts)).map((i) => twice(facts[i]!.id, ['facts', field, i, 'id'])))
]

function repeated(names: readonly string[]): readonly number[] {
  return names.flatMap((name, i) => names.indexOf(name) < i ? [i] : [])
}

function twice(id: string, path: Path): Problem {
  return {code: 'duplicate-id', place: {path}, params: {id}}
}

/** Whether the form suits the call, and what is written about its fields. */
import type {Problem} from '../problem.ts'
import {formOf, ids, type Check} from './check.ts'

/** 表3.2's fields (norm 2): a complaint is recorded on nothing less. */
const COMPLAINT_FIELDS = ['name', 'address', 'mobile', 'landline', 'order', 'complaint', 'proposal'] as const

/** Only calls like a wrong number or a silent line are taken without a form. */
export const formGiven: Check = ({form, kind}) =>
  form === null && (kind === 'order' || kind === 'query' || kind === 'complaint')
    ? [{code: 'form-missing', place: {path: ['kind'], key: true}}] : []

export const complaintForm: Check = (scenario, pack) => {
  const form = formOf(scenario, pack)
  if (scenario.kind !== 'complaint' || form === null) return []
  const missing = COMPLAINT_FIELDS.filter((field) => !ids(form.fields).includes(field))
  return missing.length === 0 ? [] : [{code: 'complaint-form', place: {path: ['form']}, params: {missing: missing.join('、')}}]
}

export const factsOnText: Check = (scenario, pack) => {
  const fields = formOf(scenario, pack)?.fields ?? []
  return Object.keys(scenario.facts)
    .filter((id) => fields.some((field) => field.id === id && field.kind !== 'text'))
    .map((field): Problem => ({code: 'facts-not-text', place: {path: ['facts', field], key: true}, params: {field}}))
}

/** The recorder's model form: what no customer's data fill in has to be written. */
export const modelFormGiven: Check = (scenario, pack) => {
  const fields = formOf(scenario, pack)?.fields ?? []
  return fields
    .filter((field) => field.kind === 'text' && !scenario.modelForm[field.id])
    .map(({id}): Problem => ({code: 'model-form-missing', place: {path: ['model_form'], key: true}, params: {field: id}}))
}

/** 裂，破 in a list is one word that nobody writes. */
export const wordsParted: Check = (scenario) => {
  const lists = [
    ...Object.entries(scenario.facts).flatMap(([field, facts]) => facts.flatMap((fact, i) => [
      {words: fact.any, path: ['facts', field, i, 'any']}, {words: fact.not, path: ['facts', field, i, 'not']}
    ])),
    ...scenario.cues.map((cue, i) => ({words: cue.when.mentions ?? [], path: ['cues', i, 'when', 'mentions']}))
  ]
  return lists.flatMap(({words, path}) => words.flatMap((found, i): Problem[] =>
    /[，、]/u.test(found) ? [{code: 'full-width-separator', place: {path: [...path, i]}, params: {found}}] : []))
}

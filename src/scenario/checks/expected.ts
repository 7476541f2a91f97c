/** What the form must hold has to be heard by somebody, and the model has to hold it. */
import {foldedText} from '../../text/fold.ts'
import type {Problem} from '../problem.ts'
import {factsFor, written} from '../factsFor.ts'
import {valueOf} from '../spoken.ts'
import type {Customer, FactPoint, Scenario} from '../types.ts'
import {formOf, type Check, type Surroundings} from './check.ts'
import {agentLines, callersOf, customerLines} from './lines.ts'
import {reachOf} from './reach.ts'

/** Slots the form needs that have a value and are told by no line; each is reported once, at the first such customer. */
export const valuesSaid: Check = (scenario, pack) => {
  const reach = reachOf(scenario, pack)
  if (reach === null) return []
  const fields = (formOf(scenario, pack)?.fields ?? []).filter(({id, kind}) => kind !== 'text' && !reach.told.has(id) && !scenario.optional?.includes(id))
  return fields.flatMap(({id, label}): Problem[] => {
    const customer = scenario.customers.findIndex((each) => (valueOf(id, each) ?? '') !== '')
    if (customer < 0 && !scenario.generate) return []
    const place = customer < 0 ? {path: ['generate'], key: true} : {path: ['customers', customer, id]}
    return [{code: 'value-never-said', place, params: {id, label}}]
  })
}

/** 表3.2 (norm 2) asks for all of them; only a landline is something a customer may not have. */
const COMPLAINT_VALUES: readonly string[] = ['address', 'mobile', 'order']

export const complaintValues: Check = (scenario, pack) => {
  if (scenario.kind !== 'complaint') return []
  const fields = (formOf(scenario, pack)?.fields ?? []).filter(({id}) => COMPLAINT_VALUES.includes(id) && !scenario.accept[id])
  return scenario.customers.flatMap((customer, i) => fields
    .filter(({id}) => valueOf(id, customer) === '')
    .map(({id, label}): Problem => ({code: 'value-missing', place: {path: ['customers', i], key: true}, params: {id, label, name: customer.name}})))
}

/** A fact point costs points: the model form must state it, and somebody in the call; for every customer there may be. */
export const factsCovered: Check = (scenario, pack) => {
  const customers = everybody(scenario, pack)
  const plainly = rememberedFor(plain)
  const states = (text: string, {any}: FactPoint) => any.some((word) => text.includes(plainly(word)))
  const lines = linesOf(scenario)
  const heard = plain([lines, ...customers.flatMap(({more}) => Object.values(more))].join('\n'))
  const linesFor = rememberedFor((customer: Customer) => plain(written(lines, customer)))
  const texts = (formOf(scenario, pack)?.fields ?? []).filter((field) => field.kind === 'text').map((field) => field.id)
  return Object.entries(scenario.facts).filter(([field]) => texts.includes(field)).flatMap(([field, facts]) => {
    const model = scenario.modelForm[field]
    const modelFor = rememberedFor((customer: Customer) => plain(written(model ?? '', customer)))
    return facts.flatMap((fact, i): Problem[] => {
      const place = {path: ['facts', field, i, 'is']}
      const wanted = customers.flatMap((customer) => factsFor([fact], customer).map((own) => ({own, customer})))
      // 抽纸{paper} is heard as 抽纸三提 only once it is filled in; most words stand in the lines as they are.
      const silent = wanted.find(({own, customer}) => !states(heard, own) && !states(linesFor(customer), own))
      if (silent) return [{code: 'fact-never-said', place, params: {is: silent.own.is, words: silent.own.any.join('、')}}]
      const open = wanted.find(({own, customer}) => model !== undefined && !states(modelFor(customer), own))
      return open ? [{code: 'fact-not-in-model', place, params: {is: open.own.is, field, words: open.own.any.join('、')}}] : []
    })
  })
}

/** The callers, and somebody with each value that a generated one may have. */
function everybody(scenario: Scenario, pack: Surroundings): readonly Customer[] {
  const callers = callersOf(scenario, pack)
  const made = callers.at(-1)
  if (!made || !scenario.generate || !pack.people) return callers
  const more = Object.entries(scenario.generate.more ?? {})
  return [...callers, ...more.flatMap(([key, values]) => values.map((value) => ({...made, more: {...made.more, [key]: value}})))]
}

function linesOf(scenario: Scenario): string {
  return [...customerLines(scenario), ...agentLines({...scenario, tests: []})].map(({text}) => text).join('\n')
}

const plain = (text: string) => foldedText(text, {spaces: true, punctuation: true})

/** There are as many customers as values that one may have, and each is asked after every fact point. */
function rememberedFor<K, T>(find: (key: K) => T): (key: K) => T {
  const found = new Map<K, T>()
  return (key) => {
    if (!found.has(key)) found.set(key, find(key))
    return found.get(key)!
  }
}

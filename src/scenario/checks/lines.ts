/** Everything that is said in a scenario, with where it is written; and the variables in it. */
import type {Path, Problem} from '../problem.ts'
import {valueOf} from '../spoken.ts'
import {customerVariables, variablesOf} from '../template.ts'
import type {Customer, Scenario, ScriptMove} from '../types.ts'
import {generateCustomer} from '../people.ts'
import {unknown, type Check, type Surroundings} from './check.ts'

export interface Line { readonly text: string; readonly path: Path }

/** What the customer may say. */
export function customerLines(scenario: Scenario): readonly Line[] {
  return [
    {text: scenario.opening.say, path: ['opening', 'say']},
    ...Object.entries(scenario.answers).flatMap(([intent, says]) => numbered(says, ['answers', intent])),
    ...scenario.cues.flatMap((cue, i) => numbered(cue.say, ['cues', i, 'say']))
  ]
}

/** What the model's agent and the tests' agents say. */
export function agentLines(scenario: Scenario): readonly Line[] {
  return [
    ...moveLines(scenario.model, ['model']),
    ...scenario.tests.flatMap((test, i) => moveLines(test.replies, ['tests', i, 'replies']))
  ]
}

/** Words that cues listen for. */
export function mentionedWords({cues}: Scenario): readonly Line[] {
  return cues.flatMap(({when}, i) => numbered(when.mentions ?? [], ['cues', i, 'when', 'mentions']))
}

/** What is written and not said: what an outbound call starts from, the form's points, how the model and the tests fill it in. */
export function formLines({facts, modelForm, tests, dossier = []}: Scenario): readonly Line[] {
  return [
    ...dossier.map(({text}, i) => ({text, path: ['dossier', i, 'text']})),
    ...Object.entries(facts).flatMap(([field, points]) => points.flatMap(({is, any, not}, i) => [
      {text: is, path: ['facts', field, i, 'is']}, ...numbered(any, ['facts', field, i, 'any']), ...numbered(not, ['facts', field, i, 'not'])
    ])),
    ...Object.entries(modelForm).map(([field, text]) => ({text, path: ['model_form', field]})),
    ...tests.flatMap(({form}, i) => Object.entries(form).map(([field, text]) => ({text, path: ['tests', i, 'form', field]})))
  ]
}

function numbered(says: readonly string[], path: Path): readonly Line[] {
  return says.map((text, i) => ({text, path: [...path, i]}))
}

function moveLines(moves: readonly ScriptMove[], path: Path): readonly Line[] {
  return moves.flatMap((move, i) => [
    ...(move.say === undefined ? [] : [{text: move.say, path: [...path, i, 'say']}]),
    ...(move.asTyped === undefined ? [] : [{text: move.asTyped, path: [...path, i, 'as_typed']}])
  ])
}

/** Slots that can be told: the fixed ones, and what any of the customers has besides. */
export function slotsOf(customers: readonly Customer[]): ReadonlySet<string> {
  return new Set([...customerVariables, ...customers.flatMap((customer) => Object.keys(customer.more))])
}

/** Whoever may call: the scenario's customers and, where it generates some, one who stands for them and has no landline. */
export function callersOf({customers, generate}: Scenario, {people}: Surroundings): readonly Customer[] {
  if (!generate || !people) return customers
  return [...customers, {...generateCustomer(people, 0, generate), name: 'people.yaml', spelled: {}, landline: ''}]
}

export const variablesKnown: Check = (scenario, pack) => {
  const callers = callersOf(scenario, pack)
  const known = slotsOf(callers)
  return [...customerLines(scenario), ...agentLines(scenario), ...formLines(scenario), ...mentionedWords(scenario)].flatMap(({text, path}) =>
    variablesOf(text).flatMap(({name, otherwise}): Problem[] => {
      if (name === 'spelled') return []
      if (!isKnown(name, callers, known)) return [unknown('unknown-variable', name, path, known)]
      const without = otherwise === null ? callers.find((customer) => isEmpty(name, customer)) : undefined
      return without ? [{code: 'empty-variable', place: {path}, params: {id: name, customer: without.name}}] : []
    }))
}

const SPELLED = /^spelled\.(.+)$/u

function isKnown(name: string, customers: readonly Customer[], known: ReadonlySet<string>): boolean {
  const character = SPELLED.exec(name)?.[1]
  return character === undefined ? known.has(name) : customers.some((customer) => Object.hasOwn(customer.spelled, character))
}

function isEmpty(name: string, customer: Customer): boolean {
  const character = SPELLED.exec(name)?.[1]
  return character === undefined ? !valueOf(name, customer) : !Object.hasOwn(customer.spelled, character)
}

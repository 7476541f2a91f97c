/** What the models and tests of a whole pack reach: a row a scenario, and what of each kind there is in all. */
import type {ScoreTools} from '../score/score.ts'
import {contentsOf} from '../scenario/contents.ts'
import {drawCustomer} from '../scenario/draw.ts'
import type {Contents, Customer, Pack, Scenario} from '../scenario/types.ts'
import {runScenarioTests, type TestResult} from '../score/scenarioTests.ts'
import {reachKinds, reachOf, type ReachKind, type Target} from './scenarioReach.ts'

export interface ScenarioReach {
  readonly contents: Contents
  readonly customer: Customer
  readonly results: readonly TestResult[]
  /** Names of the courses that did not come to what they should. */
  readonly failed: readonly string[]
  readonly targets: readonly Target[]
}
export interface Share { readonly reached: number; readonly all: number }
export type Shares = Readonly<Record<ReachKind, Share>>

/** Plays the scenario's model and tests with the customer `seed` draws. */
export function reachOfScenario(pack: Pack, scenario: Scenario, seed: number, tools: ScoreTools): ScenarioReach {
  const contents = contentsOf(pack, scenario, 'teaching')
  const customer = drawCustomer(scenario, seed, contents.people)
  const results = runScenarioTests(contents, customer, tools)
  const failed = results.filter(({failures}) => failures.length > 0).map(({name}) => name || 'model')
  return {contents, customer, results, failed, targets: reachOf(contents, customer, tools, results)}
}

export function sharesOf(targets: readonly Target[]): Shares {
  return Object.fromEntries(reachKinds.map(kind => [kind, shareOf(targets.filter(target => target.kind === kind))])) as Record<ReachKind, Share>
}

/** Of a whole library. Lines belong to one scenario and add up; a criterion is one thing, whichever call shows it. */
export function totalShares(library: readonly (readonly Target[])[]): Shares {
  const targets = library.flat()
  return {...sharesOf(targets), criterion: shareOf(mergedCriteria(targets))}
}

/** Criteria that no call of the library shows. */
export function unseenCriteria(library: readonly (readonly Target[])[]): readonly Target[] {
  return mergedCriteria(library.flat()).filter(({reached}) => reached === 0)
}

function mergedCriteria(targets: readonly Target[]): readonly Target[] {
  const merged = new Map<string, Target>()
  for (const target of targets.filter(({kind}) => kind === 'criterion')) {
    merged.set(target.id, {...target, reached: target.reached + (merged.get(target.id)?.reached ?? 0)})
  }
  return [...merged.values()]
}

function shareOf(targets: readonly Target[]): Share {
  return {reached: targets.filter(({reached}) => reached > 0).length, all: targets.length}
}

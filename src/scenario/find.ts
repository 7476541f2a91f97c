import {nearest} from './nearest.ts'
import type {Scenario} from './types.ts'

/** What a scenario is found by. */
export type ScenarioName = Pick<Scenario, 'id' | 'title' | 'titleEn'>

const NEAREST = 3

/**
 * By id or whole title; otherwise up to three ids of scenarios whose id or title is like what was asked for, the
 * likeliest first.
 */
export function findScenario<T extends ScenarioName>(pack: {readonly scenarios: readonly T[]}, wanted: string): T | {readonly nearest: readonly string[]} {
  const name = wanted.trim()
  const found = pack.scenarios.find(({id}) => id === name) ?? pack.scenarios.find(({title, titleEn}) => title === name || titleEn === name)
  if (found) return found
  const names = pack.scenarios.flatMap(({id, title, titleEn}) => [{name: id, id}, {name: title, id}, {name: titleEn, id}])
  const idOf = new Map(names.map((each) => [each.name, each.id]))
  const likely = nearest(name, [...idOf.keys()], NEAREST * 3).map((each) => idOf.get(each)!)
  return {nearest: [...new Set(likely)].slice(0, NEAREST)}
}

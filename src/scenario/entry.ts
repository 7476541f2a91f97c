import type {Pack, Scenario} from './types.ts'

/** What lists and a briefing show of a scenario. */
export interface ScenarioEntry extends Pick<Scenario, 'id' | 'title' | 'titleEn' | 'kind' | 'form' | 'level' | 'shop' | 'briefing' | 'trains'> {
  /** Customers written down, and whether there are endless others besides. */
  readonly customers: number
  readonly generates: boolean
  /** Of the model call, answering to hanging up; null where it is not known. */
  readonly seconds: number | null
}

/**
 * The pack's scenarios without their contents, the easiest first and within a level as the pack has them. `secondsOf` says
 * how long a scenario's model call is: playing it is the call's business (src/call/modelLength.ts).
 */
export function scenarioEntries(pack: Pick<Pack, 'scenarios'>, secondsOf: (scenario: Scenario) => number | null): readonly ScenarioEntry[] {
  return pack.scenarios.toSorted((a, b) => a.level - b.level).map(each => entryOf(each, secondsOf(each)))
}

function entryOf({id, title, titleEn, kind, form, level, shop, briefing, trains, customers, generate}: Scenario, seconds: number | null): ScenarioEntry {
  return {id, title, titleEn, kind, form, level, shop, briefing, trains, customers: customers.length, generates: generate !== undefined, seconds}
}

import type {Pack, Scenario} from './types.ts'

/** What lists and a briefing show of a scenario. */
export interface ScenarioEntry extends Pick<Scenario, 'id' | 'title' | 'titleEn' | 'kind' | 'form' | 'level' | 'shop' | 'briefing' | 'trains'> {
  /** Customers written down, and whether there are endless others besides. */
  readonly customers: number
  readonly generates: boolean
}

/** The pack's scenarios without their contents, the easiest first and within a level as the pack has them. */
export function scenarioEntries(pack: Pick<Pack, 'scenarios'>): readonly ScenarioEntry[] {
  return pack.scenarios.toSorted((a, b) => a.level - b.level).map(entryOf)
}

function entryOf({id, title, titleEn, kind, form, level, shop, briefing, trains, customers, generate}: Scenario): ScenarioEntry {
  return {id, title, titleEn, kind, form, level, shop, briefing, trains, customers: customers.length, generates: generate !== undefined}
}

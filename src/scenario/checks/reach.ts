/** What a call can come to at all: flags, slots that are told, an outcome; whatever the agent says. */
import {slotOf} from '../spoken.ts'
import {templateParts} from '../template.ts'
import type {Cue, Scenario} from '../types.ts'
import type {Surroundings} from './check.ts'
import {contradiction} from './conditions.ts'

export interface Reach {
  readonly flags: ReadonlySet<string>
  /** Slots whose value some line says. */
  readonly told: ReadonlySet<string>
  readonly outcome: boolean
}
export interface Missing { readonly kind: 'flag' | 'told' | 'outcome'; readonly name: string }

/**
 * Grows from what is there at the start, cue by cue, until no further cue can be set off. null where the pack has no
 * intents: then nobody knows what customers answer, and that is reported once, for the pack.
 */
export function reachOf(scenario: Scenario, pack: Surroundings): Reach | null {
  const known = reaches.get(scenario)
  if (known?.pack === pack) return known.reach
  const reach = grown(scenario, pack)
  reaches.set(scenario, {pack, reach})
  return reach
}

/** Several checks ask for it. */
const reaches = new WeakMap<Scenario, {readonly pack: Surroundings; readonly reach: Reach | null}>()

function grown(scenario: Scenario, pack: Surroundings): Reach | null {
  if (pack.intents.intents.length === 0) return null
  const flags = new Set<string>()
  const told = new Set(slotsIn(unasked(scenario, pack)))
  let reach: Reach = {flags, told, outcome: false}
  let waiting = scenario.cues.filter((cue) => !contradiction(cue))
  for (;;) {
    const open = waiting.filter((cue) => !missingFor(cue, reach))
    if (open.length === 0) return reach
    waiting = waiting.filter((cue) => !open.includes(cue))
    for (const cue of open) {
      for (const flag of cue.set) flags.add(flag)
      for (const slot of slotsIn(cue.say)) told.add(slot)
    }
    reach = {flags, told, outcome: reach.outcome || open.some((cue) => cue.outcome !== null)}
  }
}

/** What the cue waits for in vain; null where it can be set off. */
export function missingFor({when}: Cue, {flags, told, outcome}: Reach): Missing | null {
  const flag = when.flag?.find((name) => !flags.has(name))
  if (flag !== undefined) return {kind: 'flag', name: flag}
  const slot = when.told?.find((name) => !told.has(name))
  if (slot !== undefined) return {kind: 'told', name: slot}
  return when.reached === true && !outcome ? {kind: 'outcome', name: ''} : null
}

/** Lines no cue is needed for: the opening, and answers, the scenario's own before those any customer gives. */
function unasked({opening, answers}: Scenario, {intents}: Surroundings): readonly string[] {
  const shared = intents.intents.filter(({id}) => (answers[id]?.length ?? 0) === 0).flatMap(({answer, answerAngry}) => [...answer, ...answerAngry])
  return [opening.say, ...Object.values(answers).flat(), ...shared, ...Object.values(intents.behaviour).flat()]
}

function slotsIn(lines: readonly string[]): readonly string[] {
  return lines.flatMap(templateParts).flatMap((part) => typeof part === 'string' ? [] : [slotOf(part.name.replace(/^spelled\..*/u, 'spelled'))])
}

/** What drills stand on: the database, the pack, and the dictionaries once they are needed. */
import type {DatabaseSync} from 'node:sqlite'
import type {Answer} from '../drill/book.ts'
import {contentsOf} from '../scenario/contents.ts'
import {drawFrom} from '../scenario/randomness.ts'
import type {Pack, Scenario} from '../scenario/types.ts'
import {list} from '../store/attempts.ts'
import {appendDrillEvent, readDrillEvents} from '../store/drills.ts'
import {localTrainee} from '../store/trainee.ts'
import type {Drills} from '../ui/ports.ts'

/** Calls read at most: what went wrong a term ago has been practised since, or is due by what came after. */
const callsRead = 60

export function drillPorts(database: DatabaseSync, pack: () => Promise<Pack>): Drills {
  // What was submitted never changes: it is scored once, though the menu is opened many times.
  const scored = new Map<string, readonly Answer[]>()
  return {
    read: () => readDrillEvents(database),
    append: event => appendDrillEvent(database, event),
    fromCalls: () => answersOfCalls(database, scored),
    people: async () => (await pack()).people ?? null,
    flawedCall: async (seed, scenario) => flawedCallOf(await pack(), seed, scenario)
  }
}

async function answersOfCalls(database: DatabaseSync, scored: Map<string, readonly Answer[]>): Promise<readonly Answer[]> {
  const submitted = list(database).filter(({state, trainee}) => state === 'submitted' && (trainee === null || trainee === localTrainee)).slice(0, callsRead)
  const fresh = submitted.filter(({id}) => !scored.has(id))
  if (fresh.length > 0) {
    const [{loadScorer, readOrNull, scoredOrNull}, {answersOfCall}] = await Promise.all([import('./historyRead.ts'), import('../drill/fromCalls.ts')])
    const scorer = await loadScorer()
    for (const {id} of fresh) {
      const attempt = readOrNull(database, id)
      const scorecard = attempt && scoredOrNull(attempt, scorer)
      scored.set(id, scorecard ? answersOfCall(scorecard, attempt.log, attempt.ended ?? attempt.started) : [])
    }
  }
  return submitted.flatMap(({id}) => scored.get(id) ?? [])
}

/** Scenarios looked through for one that can be made a call with faults of. */
const tried = 5

async function flawedCallOf(pack: Pack, seed: number, named: string | undefined): ReturnType<Drills['flawedCall']> {
  const [{flawedCall}, {rulesFor}, {loadChinese}] = await Promise.all([
    import('../drill/qa/flawedCall.ts'), import('../call/rulesFor.ts'), import('./chinese.ts')
  ])
  const tools = await loadChinese()
  const draw = drawFrom(seed)
  const pick = (): Scenario | undefined => named === undefined ? draw.one(pack.scenarios) : pack.scenarios.find(each => each.id === named)
  for (let i = 0; i < (named === undefined ? tried : 1) && pack.scenarios.length > 0; i++) {
    const scenario = pick()
    const contents = scenario && contentsOf(pack, scenario, 'teaching')
    const call = contents && flawedCall(contents, seed, tools)
    const customer = contents?.scenario.customers[0]
    if (call) return {call, ears: {phrasebook: contents.phrasebook, understand: rulesFor(contents, customer ?? anybody, tools).understand, tools}}
  }
  return null
}

/** Understanding a wording needs no customer. */
const anybody = {name: '', surname: '', addressAs: '', sex: 'female', spelled: {}, mobile: '', landline: '', address: '', order: '', more: {}} as const

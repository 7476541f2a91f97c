/** Logs to score again: the pack's model calls, every customer's, typed a character a commit, as text like the store has them. */
import {logVersion, type CallEvent, type CallLog} from '../../src/call/events.ts'
import {modelForm, rehearse} from '../../src/call/rehearse.ts'
import {rulesFor} from '../../src/call/rulesFor.ts'
import {settingsFor} from '../../src/call/setup.ts'
import {contentsOf} from '../../src/scenario/contents.ts'
import type {Contents, Pack} from '../../src/scenario/types.ts'
import type {ScoreTools} from '../../src/score/score.ts'
import {graphemes} from '../../src/text/grapheme.ts'

export interface Stored {
  /** The log as JSON. */
  readonly text: string
  /** The digest its contents are kept under. */
  readonly digest: string
  readonly events: number
}

const speed = 60

/** One log for every customer of the pack, with the contents they need, kept once. */
export function storedLogs(pack: Pack, {phonetics, simplify}: ScoreTools): {logs: Stored[]; contents: ReadonlyMap<string, Contents>} {
  const contents = new Map(pack.scenarios.map(scenario => [scenario.id, contentsOf(pack, scenario, 'teaching')]))
  const logs = pack.scenarios.flatMap(scenario => scenario.customers.map((customer, seed): Stored => {
    const own = contents.get(scenario.id)!
    const rules = rulesFor(own, customer, {phonetics: phonetics ?? undefined, simplify: simplify ?? undefined})
    const settings = settingsFor(scenario, {baseline: speed})
    const script = {moves: scenario.model, form: modelForm(rules), charactersPerMinute: speed, disposition: scenario.disposition[0] ?? null}
    const events = rehearse(script, settings, rules).events.flatMap(byCharacter)
    const log: CallLog = {version: logVersion, scenario: scenario.id, contents: scenario.id, rubric: '', customer, seed, settings, events}
    return {text: JSON.stringify(log), digest: scenario.id, events: events.length}
  }))
  return {logs, contents}
}

function byCharacter(event: CallEvent): CallEvent[] {
  if (event.type !== 'typed') return [event]
  let start = event.start
  return graphemes(event.inserted).map((inserted, i): CallEvent => {
    const typed = {...event, start, removed: i === 0 ? event.removed : '', inserted}
    start += inserted.length
    return typed
  })
}

/** Cues that can never be set off, or whose conditions are not what their author thinks. */
import type {Path, Problem} from '../problem.ts'
import type {Cue, Scenario} from '../types.ts'
import type {Check} from './check.ts'
import {comparable, contradiction, counted, includes} from './conditions.ts'
import {callersOf, slotsOf} from './lines.ts'
import {missingFor, reachOf} from './reach.ts'

const at = (i: number, ...inner: readonly string[]): Path => ['cues', i, ...inner]

export const conditionsPossible: Check = ({cues}) => cues.flatMap((cue, i): Problem[] => {
  const keys = contradiction(cue)
  if (keys) return [{code: 'cue-contradicts', place: {path: at(i, 'when'), key: true}, params: {a: keys[0], b: keys[1]}}]
  return cue.when.count && counted(cue.when).length === 0
    ? [{code: 'count-without-intent', place: {path: at(i, 'when', 'count')}}] : []
})

/** In a silence there is no reply to listen to. */
const OF_A_REPLY = {intent: 'intent', all: 'all', without: 'without', mentions: 'mentions', forbidden: 'forbidden', count: 'count'} as const

export const quietAlone: Check = ({cues}) => cues.flatMap(({when}, i) => when.quiet === undefined ? [] : Object.entries(OF_A_REPLY)
  .filter(([name]) => when[name as keyof typeof OF_A_REPLY] !== undefined)
  .map(([, key]): Problem => ({code: 'quiet-with-reply', place: {path: at(i, 'when', key), key: true}, params: {key}})))

/** The first cue that matches wins: one whose every chance an earlier one takes is never heard. */
export const notShadowed: Check = ({cues}) => {
  const compared = cues.map(comparable)
  return cues.flatMap((cue, i): Problem[] => {
    if (contradiction(cue)) return []
    const earlier = cues.findIndex((each, j) => j < i && each.times === null && includes(compared[j]!, compared[i]!))
    return earlier < 0 ? [] : [{
      code: 'cue-shadowed', place: {path: at(i)}, params: {earlier: cues[earlier]!.id, line: String(cues[earlier]!.line)}
    }]
  })
}

/** What it waits for comes only after it, or never. Flags that nothing sets and slots nobody has are reported as such. */
export const reachable: Check = (scenario, pack) => {
  const reach = reachOf(scenario, pack)
  if (reach === null) return []
  const set = new Set(scenario.cues.flatMap((cue) => cue.set))
  const slots = slotsOf(callersOf(scenario, pack))
  return scenario.cues.flatMap((cue, i): Problem[] => {
    const missing = contradiction(cue) ? null : missingFor(cue, reach)
    if (!missing || (missing.kind === 'flag' && !set.has(missing.name)) || (missing.kind === 'told' && !slots.has(missing.name))) return []
    return [{code: 'unreachable-cue', place: {path: at(i)}, params: {kind: missing.kind, name: missing.name}}]
  })
}

/** Calls that are to come to something; a wrong number or a silent line is ended by the agent. */
const WITH_OUTCOME: readonly Scenario['kind'][] = ['order', 'query', 'complaint', 'callback']

export const comesToAnEnd: Check = (scenario, pack) => {
  const {cues, kind, model} = scenario
  const ends = ({outcome}: Cue) => outcome !== null && outcome !== 'customer-hung-up'
  const reach = reachOf(scenario, pack)
  if (reach === null) return []
  const isEnded = cues.some((cue) => ends(cue) && !contradiction(cue) && !missingFor(cue, reach))
  const byAgent = model.some((move) => move.transfer !== undefined)
  return isEnded || byAgent || !WITH_OUTCOME.includes(kind) ? [] : [{code: 'no-ending', place: {path: ['cues'], key: true}}]
}

export const hangsUpIndeed: Check = ({cues}) => cues.flatMap(({outcome, hangsUp, when}, i): Problem[] => {
  if (outcome === 'abandoned') return [{code: 'abandoned-by-cue', place: {path: at(i, 'outcome')}}]
  return outcome === 'customer-hung-up' && !hangsUp && when.quiet === undefined
    ? [{code: 'hang-up-missing', place: {path: at(i, 'outcome')}}] : []
})

/** A customer who asks 喂？ for ever keeps the line open for ever. */
export const silenceEnds: Check = ({cues}) => cues.flatMap((cue, i): Problem[] =>
  cue.when.quiet === undefined || contradiction(cue) || stops(cue) ? []
    : [{code: 'quiet-never-ends', place: {path: at(i, 'when', 'quiet')}}])

/** Whether it has its last time, because it ends the call or takes its own conditions away. */
function stops({when, times, hangsUp, outcome, set, mood}: Cue): boolean {
  const {noFlag = [], reached, mood: test} = when
  return times !== null || hangsUp || outcome === 'customer-hung-up'
    || set.some((flag) => noFlag.includes(flag)) || (reached === false && outcome !== null)
    || (mood > 0 && test !== undefined && test.op !== '>=' && test.op !== '>' && !(test.op === '<=' && test.value >= 5))
    || (mood < 0 && test !== undefined && (test.op === '=' || (test.op === '>=' && test.value > 0) || test.op === '>'))
}

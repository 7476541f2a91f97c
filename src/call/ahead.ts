/**
 * What may be said next, the likeliest first, so that a voice can render it while somebody else speaks. What a recorder
 * will hear is certain; to an agent's next reply a customer answers with one of finitely many lines.
 */
import {renderLine} from '../scenario/spoken.ts'
import type {Cue} from '../scenario/types.ts'
import {advance} from './advance.ts'
import type {Said} from './events.ts'
import {shouting} from './plan.ts'
import type {Rules} from './rules.ts'
import type {CallState, SpokenLine} from './state.ts'
import {digitMsOf} from './timeline.ts'

export type LineAhead = Pick<SpokenLine, 'who' | 'text' | 'slots' | 'rate' | 'digitMs' | 'loud'>

/** ms of what will happen by itself: a recorder's next two exchanges, a silent agent's customer asking who is there. */
const foresight = 30_000
const mostSurely = 8
/** Questions an agent asks first, and what a customer says to whoever is quiet or not understood. */
const usual = ['ask.need', 'ask.reason', 'ask.name', 'ask.spell', 'ask.mobile', 'ask.address', 'ask.landline', 'ask.order', 'ask.wish']
const behaviours = ['notUnderstood', 'rightReadBack', 'wait', 'notFinished', 'farewell', 'quiet'] as const

/** At the most `count` lines, without any twice. */
export function linesAhead(state: CallState, rules: Rules, count: number): readonly LineAhead[] {
  if (state.phase === 'wrap-up' || state.phase === 'over') return []
  const sure = surely(state, rules)
  const maybe = state.settings.role === 'recorder' ? [] : templates(state, rules).map(template => customerLine(state, rules, template))
  const lines = new Map([...sure, ...maybe].filter(line => line.text !== '').map(line => [JSON.stringify([line.who, line.text, line.loud]), line]))
  return [...lines.values()].slice(0, count)
}

/** Nothing but time passes. */
function surely(state: CallState, rules: Rules): readonly LineAhead[] {
  // A call that still rings is looked at as it will be once it is answered.
  const begun: CallState = state.phase === 'ringing' ? {...state, phase: 'talk', answeredAt: state.at, lastActivity: state.at} : {...state, pausedAt: null}
  const opening = state.phase === 'ringing' ? [customerLine(state, rules, rules.contents.scenario.opening.say)] : []
  const planned = state.planned.map(({text, slots}) => ({...spoken(state), text, slots}))
  const said = advance(begun, state.at + foresight, rules).events.filter((event): event is Said => event.type === 'said')
  return [...opening, ...planned, ...said.map(({who, text, slots, rate, digitMs, loud}) => ({who, text, slots, rate, digitMs, loud}))].slice(0, mostSurely)
}

function spoken(state: CallState): Omit<LineAhead, 'text' | 'slots'> {
  return {who: 'customer', rate: state.rate, digitMs: digitMsOf(state.rate), loud: state.mood >= shouting}
}

function customerLine(state: CallState, rules: Rules, template: string): LineAhead {
  return {...spoken(state), ...renderLine(template, rules.customer)}
}

function templates(state: CallState, {contents: {scenario, intents}}: Rules): readonly string[] {
  const nth = (lines: readonly string[], times: number): string[] => lines.length === 0 ? [] : [lines[Math.min(times, lines.length - 1)]!]
  const own = Object.entries(scenario.answers).flatMap(([intent, lines]) => nth(lines, state.sayCounts[`answer:${intent}`] ?? 0))
  const cues = scenario.cues.filter(cue => mayFire(cue, state)).flatMap(cue => nth(cue.say, state.cueCounts[cue.id] ?? 0))
  const shared = usual.filter(id => !scenario.answers[id]).flatMap(id => {
    const intent = intents.intents.find(each => each.id === id)
    const lines = intent && state.mood >= 3 && intent.answerAngry.length > 0 ? intent.answerAngry : intent?.answer ?? []
    return nth(lines, state.sayCounts[`answer:${id}`] ?? 0)
  })
  const others = behaviours.flatMap(name => nth(intents.behaviour[name], state.sayCounts[name] ?? 0))
  return [...own, ...shared, ...cues, ...others]
}

/** As far as it does not hang on the reply. */
function mayFire({id, when, times}: Cue, state: CallState): boolean {
  return (times === null || (state.cueCounts[id] ?? 0) < times)
    && (when.flag ?? []).every(flag => state.flags.includes(flag))
    && !(when.noFlag ?? []).some(flag => state.flags.includes(flag))
    && (when.told ?? []).every(slot => state.told.includes(slot))
}

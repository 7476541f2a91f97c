/**
 * What the customer makes of a reply: the cue it sets off, the questions it answers, how the mood moves.
 * A pure choice among what the scenario and intents.yaml offer; variety comes from how often each was said.
 */
import type {Cue, Intent, Outcome} from '../scenario/types.ts'
import type {ReadBack} from './events.ts'
import {cueFor, type Heard} from './match.ts'
import type {Rules} from './rules.ts'
import {isLeaving} from './speech.ts'
import type {CallState, SpokenLine} from './state.ts'

/** A line the customer will say, before its variables are filled in; `again` is an earlier line said once more after it. */
export interface Say {
  readonly template: string
  readonly why: string
  readonly hangsUp?: boolean
  readonly again?: SpokenLine
}

export interface Response {
  readonly cue: Cue | null
  readonly says: readonly Say[]
  readonly mood: number
  readonly outcome: Outcome | null
}

/** Lines that tell something, and are worth saying again. */
const telling = /^(opening|cue:|correct:|answer:(?!ask\.repeat))/

export const furious = 5
const angry = 3
const forbiddenMood = 2
/** Values a question can ask for, by intent. */
const asksFor = /^ask\.(name|english|mobile|address|landline|order|reason|wish|spell|email|need|when|payment|invoice)$/
const theMatter = ['ask.need', 'ask.reason', 'ask.wish', 'ask.payment', 'ask.invoice']

/** The customer's answer to a reply that was heard. */
export function respond(state: CallState, heard: Heard, readBack: readonly ReadBack[], rules: Rules): Response {
  if (isLeaving(state)) return {cue: null, says: [], mood: 0, outcome: null}
  if (rules.contents.scenario.hears === false) return unheard(state, heard, rules)
  const wrong = readBack.filter(each => !each.right)
  const cue = wrong.length > 0 ? null : cueFor(rules.contents.scenario.cues, heard, state, rules.customer)
  const mood = moodShift(state, heard, cue, rules)
  if (state.mood + mood > furious) return walksOut(state, rules, cue, mood)
  const says = [
    ...opening(state, rules),
    ...(wrong.length > 0 ? corrections(state, wrong, rules) : []),
    ...(cue ? cueSay(cue, state) : []),
    ...(!cue && heard.forbidden.length > 0 ? [behaviour(state, rules, 'forbidden')] : []),
    ...questions(state, heard, cue, wrong, rules)
  ]
  const reached = cue?.outcome ?? state.outcome
  if (cue?.hangsUp) return {cue, says: markLast(says), mood, outcome: cue.outcome}
  if (heard.intents.includes('farewell') && !answersFarewell(cue) && (reached !== null || says.length === 0)) {
    const parting = partings(state, reached, rules)
    return {cue, mood, says: [...says, ...parting.says], outcome: parting.outcome}
  }
  return {cue, says: says.length > 0 ? says : remark(state, heard, readBack, cue, rules), mood, outcome: cue?.outcome ?? null}
}

/** Nobody answers: what the scenario has for it happens, and nothing else. */
function unheard(state: CallState, heard: Heard, rules: Rules): Response {
  const cue = cueFor(rules.contents.scenario.cues, heard, state, rules.customer)
  const says = [...opening(state, rules), ...(cue ? cueSay(cue, state) : [])]
  return {cue, says: cue?.hangsUp ? markLast(says) : says, mood: cue?.mood ?? 0, outcome: cue?.outcome ?? null}
}

/** A cue made for the goodbye that settles nothing wants the agent to stay on the line. */
function answersFarewell(cue: Cue | null): boolean {
  return cue !== null && cue.outcome === null && [...(cue.when.intent ?? []), ...(cue.when.all ?? [])].includes('farewell')
}

/** The customer starts with what the call is about, whatever the agent said first. */
function opening(state: CallState, rules: Rules): Say[] {
  if ((state.sayCounts['opening'] ?? 0) > 0 || state.planned.some(plan => plan.why === 'opening')) return []
  return [{template: rules.contents.scenario.opening.say, why: 'opening'}]
}

function moodShift(state: CallState, heard: Heard, cue: Cue | null, rules: Rules): number {
  const named = new Set([...(cue?.when.intent ?? []), ...(cue?.when.all ?? [])])
  const soothed = heard.intents
    .filter(id => !(cue && named.has(id)))
    .map(id => intentOf(rules, id))
    .filter((intent): intent is Intent => intent !== null && (state.intentCounts[intent.id] ?? 0) < intent.moodTimes)
    .reduce((sum, intent) => sum + intent.mood, 0)
  const insult = heard.forbidden.length > 0 && !cue?.when.forbidden ? forbiddenMood : 0
  const shift = Math.max(-2, Math.min(3, soothed + insult + (cue?.mood ?? 0)))
  return Math.max(-state.mood, shift)
}

/** More than a customer at the end of patience takes: hangs up. */
function walksOut(state: CallState, rules: Rules, cue: Cue | null, mood: number): Response {
  return {cue, says: [{...behaviour(state, rules, 'leaving'), hangsUp: true}], mood, outcome: 'customer-hung-up'}
}

function corrections(state: CallState, wrong: readonly ReadBack[], rules: Rules): Say[] {
  const lead = behaviour(state, rules, 'wrongReadBack')
  return wrong.map(({slot}, i) => {
    const answer = answerTo(state, `ask.${slot}`, rules)
    return {template: (i === 0 ? lead.template : '') + (answer?.template ?? `{${slot}}`), why: `correct:${slot}`}
  })
}

function cueSay(cue: Cue, state: CallState): Say[] {
  const template = nth(cue.say, state.cueCounts[cue.id] ?? 0)
  return template ? [{template, why: `cue:${cue.id}`}] : []
}

/** Answers what was asked, in the order it was asked, apart from what the cue or a correction has answered. */
function questions(state: CallState, heard: Heard, cue: Cue | null, wrong: readonly ReadBack[], rules: Rules): Say[] {
  const answered = new Set([...(cue?.when.intent ?? []), ...(cue?.when.all ?? []), ...wrong.map(each => `ask.${each.slot}`), ...(answersWords(cue) ? theMatter : []), ...(takesOffer(cue) ? ['ask.wish'] : [])])
  const openingNow = opening(state, rules).length > 0
  return heard.intents
    .filter(id => asksFor.test(id) && !answered.has(id))
    // "What can I do for you?" is what the opening answers.
    .filter(id => !(openingNow && (id === 'ask.need' || id === 'ask.reason')))
    .filter(id => !(id === 'ask.need' && heard.intents.some(other => other === 'greet' || other === 'anything-else')))
    .map(id => answerTo(state, id, rules) ?? behaviour(state, rules, 'notTold'))
}

/** A cue that listens for words has answered what the reply asked about the matter: 洗衣液要几瓶 is no question for the whole order. */
function answersWords(cue: Cue | null): boolean {
  return cue !== null && cue.when.mentions !== undefined && cue.say.length > 0
}

/** What is said to an offer is what the customer wishes: 换一瓶还是退款 is answered once. */
function takesOffer(cue: Cue | null): boolean {
  return cue !== null && cue.say.length > 0 && [...(cue.when.intent ?? []), ...(cue.when.all ?? [])].some(id => id.startsWith('offer.'))
}

/** The agent says goodbye: so does the customer, unless nothing has come of the call yet. */
function partings(state: CallState, reached: Outcome | null, rules: Rules): Pick<Response, 'says' | 'outcome'> {
  const protested = (state.sayCounts['notFinished'] ?? 0) > 0
  if (reached === null && !protested) return {says: [behaviour(state, rules, 'notFinished')], outcome: null}
  return {says: [{...behaviour(state, rules, 'farewell'), hangsUp: true}], outcome: reached ?? 'agent-ended'}
}

/** Nothing was asked and no cue fired: one remark on what was said, or that it was not understood. */
function remark(state: CallState, heard: Heard, readBack: readonly ReadBack[], cue: Cue | null, rules: Rules): Say[] {
  if (cue) return []
  if (readBack.length > 0) return [behaviour(state, rules, 'rightReadBack')]
  if (heard.intents.includes('ask.repeat')) return repetition(state, rules)
  // People answer the last thing they were told; who is asked to wait says yes or no to that.
  for (const id of heard.intents.toReversed().toSorted((a, b) => Number(b === 'hold') - Number(a === 'hold'))) {
    const say = answerTo(state, id, rules)
    if (say) return [say]
  }
  if (heard.intents.length > 0) return []
  return [behaviour(state, rules, state.mood >= angry ? 'notUnderstoodAngry' : 'notUnderstood')]
}

/** Says the last thing that told something again, or else the last line. */
function repetition(state: CallState, rules: Rules): Say[] {
  const again = state.lines.findLast(line => line.who === 'customer' && telling.test(line.why))
  const lead = answerTo(state, 'ask.repeat', rules)?.template ?? ''
  return again || lead ? [{template: lead, why: 'answer:ask.repeat', ...(again && {again})}] : []
}

/** What this customer says to an intent the nth time; null where neither scenario nor intents.yaml has an answer. */
function answerTo(state: CallState, intent: string, rules: Rules): Say | null {
  const own = rules.contents.scenario.answers[intent]
  const shared = intentOf(rules, intent)
  const common = state.mood >= angry && shared?.answerAngry.length ? shared.answerAngry : shared?.answer ?? []
  const lines = own && own.length > 0 ? own : common
  const template = nth(lines, state.sayCounts[`answer:${intent}`] ?? 0)
  return template ? {template, why: `answer:${intent}`} : null
}

/** A line any customer may say unasked, by turn. */
export function behaviour(state: CallState, rules: Rules, name: keyof Rules['contents']['intents']['behaviour']): Say {
  const lines = rules.contents.intents.behaviour[name]
  return {template: lines[(state.sayCounts[name] ?? 0) % Math.max(1, lines.length)] ?? '', why: name}
}

export function intentOf(rules: Rules, id: string): Intent | null {
  return rules.contents.intents.intents.find(intent => intent.id === id) ?? null
}

function nth(lines: readonly string[], times: number): string | undefined {
  return lines[Math.min(times, lines.length - 1)]
}

function markLast(says: readonly Say[]): Say[] {
  return says.map((say, i) => i === says.length - 1 ? {...say, hangsUp: true} : say)
}

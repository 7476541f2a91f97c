/** 也算对: a wording the machine did not know, taken as right from now on. */
import type {CallLog} from '../call/events.ts'
import type {Phrase} from '../phrases/phrasebook.ts'
import type {Contents} from '../scenario/types.ts'
import type {Acceptance} from './acceptance.ts'
import type {Heard} from './events.ts'

/** The contents as they are once the wording is known; unchanged where they do not have what it belongs to. */
export function withAcceptance(contents: Contents, accepted: Acceptance): Contents {
  switch (accepted.kind) {
    case 'fact': {
      const {scenario} = contents
      const facts = scenario.facts[accepted.field]
      if (scenario.id !== accepted.scenario || !facts) return contents
      const known = facts.map(fact => fact.id === accepted.fact && !fact.any.includes(accepted.wording) ? {...fact, any: [...fact.any, accepted.wording]} : fact)
      return {...contents, scenario: {...scenario, facts: {...scenario.facts, [accepted.field]: known}}}
    }
    case 'intent': {
      const pattern = patternOf(accepted.wording)
      const intents = contents.intents.intents.map(intent => intent.id === accepted.intent && !intent.patterns.includes(pattern)
        ? {...intent, patterns: [...intent.patterns, pattern], examples: [...intent.examples, accepted.wording]} : intent)
      return {...contents, intents: {...contents.intents, intents}}
    }
    case 'phrase': {
      const known = (phrases: readonly Phrase[]): readonly Phrase[] => phrases.map(phrase => phrase.id === accepted.phrase
        ? {...phrase, except: [...new Set([...phrase.except ?? [], accepted.wording])]} : phrase)
      const {forbidden, discouraged, standard} = contents.phrasebook
      return {...contents, phrasebook: {forbidden: known(forbidden), discouraged: known(discouraged), standard}}
    }
  }
}

/** A wording has letters, and is no speech. */
export function isWording(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text) && text.length <= longestWording
}

export const longestWording = 60

/** The wording as a pattern: its words, and a clause may end where it had a mark. */
export function patternOf(wording: string): string {
  return wording.replace(/[^\p{L}\p{N}]+/gu, ',').replace(/^,|,$/g, '')
}

/**
 * Replies now understood to hold the intent besides what they were understood to hold. Nothing else is matched again:
 * what the customer did about them in the call stays.
 */
export function heardNow({events}: Pick<CallLog, 'events'>, intent: string, understand: (text: string) => readonly string[]): Heard[] {
  return events.flatMap((event, index): Heard[] => {
    if (event.type !== 'replied' || event.by !== 'trainee') return []
    const then = events.slice(index + 1).find(each => each.type === 'understood' || each.type === 'replied')
    if (then?.type !== 'understood' || then.intents.includes(intent)) return []
    return understand(event.text).includes(intent) ? [{event: index, intents: [intent]}] : []
  })
}

export interface UnheardReply {
  readonly text: string
  /** Nothing at all was understood of it. */
  readonly blank: boolean
}

/** What the trainee said in which the intent was not understood: what was not understood at all first, then in order, each wording once. */
export function repliesWithout({events}: Pick<CallLog, 'events'>, intent: string): UnheardReply[] {
  const found = new Map<string, UnheardReply>()
  for (const [index, event] of events.entries()) {
    if (event.type !== 'replied' || event.by !== 'trainee') continue
    const text = event.text.trim()
    const then = events.slice(index + 1).find(each => each.type === 'understood' || each.type === 'replied')
    const intents = then?.type === 'understood' ? then.intents : []
    if (text !== '' && !intents.includes(intent) && !found.has(text)) found.set(text, {text, blank: intents.length === 0})
  }
  const all = [...found.values()]
  return [...all.filter(each => each.blank), ...all.filter(each => !each.blank)]
}

/** Both, the intents of one reply together. */
export function heardTogether(known: readonly Heard[], more: readonly Heard[]): Heard[] {
  const all = new Map<number, Set<string>>()
  for (const {event, intents} of [...known, ...more]) all.set(event, new Set([...all.get(event) ?? [], ...intents]))
  return [...all].sort(([a], [b]) => a - b).map(([event, intents]) => ({event, intents: [...intents].sort()}))
}

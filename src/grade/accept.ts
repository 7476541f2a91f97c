/** 也算对: a wording the machine did not know, taken as right from now on. */
import type {CallLog} from '../call/events.ts'
import type {Phrase} from '../phrases/phrasebook.ts'
import type {Contents} from '../scenario/types.ts'
import type {Heard} from './events.ts'

export type Acceptance =
  /** Covers the fact point of that id in that field. */
  | {readonly kind: 'fact'; readonly scenario: string; readonly field: string; readonly fact: string; readonly wording: string}
  /** Means the intent when an agent says it. */
  | {readonly kind: 'intent'; readonly intent: string; readonly wording: string}
  /** Holds a phrase's characters without being the phrase. */
  | {readonly kind: 'phrase'; readonly phrase: string; readonly wording: string}

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

/** Both, the intents of one reply together. */
export function heardTogether(known: readonly Heard[], more: readonly Heard[]): Heard[] {
  const all = new Map<number, Set<string>>()
  for (const {event, intents} of [...known, ...more]) all.set(event, new Set([...all.get(event) ?? [], ...intents]))
  return [...all].sort(([a], [b]) => a - b).map(([event, intents]) => ({event, intents: [...intents].sort()}))
}

/** One pack's parts over another's: the same id replaces, in its place; what is new comes after. */
import type {Phrasebook} from '../phrases/phrasebook.ts'
import type {Intents, PronouncedWord, Pronunciation} from './types.ts'

export function lay<T extends {readonly id: string}>(below: readonly T[], above: readonly T[]): readonly T[] {
  const own = new Map(above.map((each) => [each.id, each]))
  const known = new Set(below.map((each) => each.id))
  return [...below.map((each) => own.get(each.id) ?? each), ...[...own.values()].filter((each) => !known.has(each.id))]
}

/** Intents by id, behaviour by situation; the version is the upper one's. */
export function layIntents(below: Intents, above: Intents | undefined): Intents {
  if (!above) return below
  const said = Object.entries(above.behaviour).filter(([, lines]) => lines.length > 0)
  return {
    version: above.version,
    intents: lay(below.intents, above.intents),
    behaviour: {...below.behaviour, ...Object.fromEntries(said)}
  }
}

/** A phrase may change its list: a school may only discourage what is forbidden elsewhere. */
export function layPhrasebook(below: Phrasebook, above: Phrasebook | undefined): Phrasebook {
  if (!above) return below
  const moved = new Set([...above.forbidden, ...above.discouraged].map((phrase) => phrase.id))
  const from = (list: 'forbidden' | 'discouraged') =>
    lay(below[list].filter((phrase) => !moved.has(phrase.id) || above[list].some((own) => own.id === phrase.id)), above[list])
  return {forbidden: from('forbidden'), discouraged: from('discouraged'), standard: lay(below.standard, above.standard)}
}

/** A school's reading of a word replaces ours. */
export function layPronunciation(below: Pronunciation | undefined, above: Pronunciation | undefined): Pronunciation | undefined {
  if (!below || !above) return above ?? below
  const over = (list: keyof Pronunciation): readonly PronouncedWord[] => {
    const own = new Set(above[list].map(({is}) => is))
    return [...below[list].filter(({is}) => !own.has(is)), ...above[list]]
  }
  return {words: over('words'), surnames: over('surnames')}
}

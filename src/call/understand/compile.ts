/** The intents of a pack, made ready for matching. */
import type {Intents} from '../../scenario/types.ts'
import type {Simplify} from '../../text/fold.ts'
import type {Phonetics} from '../../text/phonetics.ts'
import {type Automaton, automatonOf, type Place} from './automaton.ts'
import {type Hearing, hearingFor} from './hearing.ts'
import {parsePattern} from './pattern.ts'

export interface CompiledPattern {
  readonly automaton: Automaton
  /** A `not` pattern: fillers count, negation does not. */
  readonly strict: boolean
  /** By place: its row in `Hearing`. */
  readonly rows: Uint16Array
  /** By set of needed places: their rows. */
  readonly needed: readonly Uint16Array[]
}
export interface CompiledIntent {
  readonly id: string
  readonly patterns: readonly CompiledPattern[]
  readonly not: readonly CompiledPattern[]
}
export interface CompiledIntents {
  readonly version: number
  readonly intents: readonly CompiledIntent[]
  readonly hearing: Hearing
  readonly simplify: Simplify | undefined
}

/**
 * Compiles patterns; `not` patterns are matched strictly (`matchesOf`). Without phonetics only exact characters match; traditional characters match by their sound, or
 * exactly where `simplify` is given.
 * @throws PatternError
 */
export function compileIntents(intents: Intents, phonetics: Phonetics | null, simplify?: Simplify): CompiledIntents {
  const rows = new Map<string, number>()
  const places: Place[] = []
  const rowOf = (place: Place): number => {
    const key = `${place.character}${place.exact ? '!' : ''}`
    const known = rows.get(key)
    if (known !== undefined) return known
    rows.set(key, places.length)
    return places.push(place) - 1
  }
  const compile = (pattern: string, strict: boolean): CompiledPattern => {
    const automaton = automatonOf(parsePattern(pattern))
    const own = Uint16Array.from(automaton.places, place => rowOf(place))
    const needed = automaton.needed.map(set => Uint16Array.from(new Set(set.map(place => own[place]!))))
    return {automaton, strict, rows: own, needed: needed.sort((a, b) => a.length - b.length)}
  }
  const compiled = intents.intents.map(({id, patterns, not}) => ({
    id, patterns: patterns.map(pattern => compile(pattern, false)), not: not.map(pattern => compile(pattern, true))
  }))
  return {version: intents.version, intents: compiled, hearing: hearingFor(places, phonetics), simplify}
}

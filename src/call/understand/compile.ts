/** The intents of a pack, made ready for matching. */
import type {Intents} from '../../scenario/types.ts'
import type {Simplify} from '../../text/fold.ts'
import type {Phonetics} from '../../text/phonetics.ts'
import {type Automaton, automatonOf, charactersOf, type Place} from './automaton.ts'
import {type Hearing, hearingFor} from './hearing.ts'
import {parsePattern} from './pattern.ts'
import {Lexicon, neededOf} from './words.ts'

export interface CompiledPattern {
  /** A `not` pattern: fillers count, negation does not. */
  readonly strict: boolean
  /** Numbers of the lexicon; a reply is tried where it says one word of each, one after the other. */
  readonly needed: readonly number[]
  /** Made when it is first asked for: most patterns are not in a call. */
  readonly machine: () => Machine
}
export interface Machine {
  readonly automaton: Automaton
  /** By place: its row in `Hearing`. */
  readonly rows: Uint16Array
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
  readonly lexicon: Lexicon
  readonly simplify: Simplify | undefined
}

/**
 * Compiles patterns; `not` patterns are matched strictly (`matchesOf`). Without phonetics only exact characters match; traditional characters match by their sound, or
 * exactly where `simplify` is given.
 * @throws PatternError
 */
export function compileIntents(intents: Intents, phonetics: Phonetics | null, simplify?: Simplify): CompiledIntents {
  const known = compiledBefore.get(intents)
  if (known && known.phonetics === phonetics && known.compiled.simplify === simplify) return known.compiled
  const compiled = compileAll(intents, phonetics, simplify)
  compiledBefore.set(intents, {phonetics, compiled})
  return compiled
}

/** A hundred calls in a row are rehearsed with the same intents: the newest of each is kept. */
const compiledBefore = new WeakMap<Intents, {readonly phonetics: Phonetics | null; readonly compiled: CompiledIntents}>()

function compileAll(intents: Intents, phonetics: Phonetics | null, simplify: Simplify | undefined): CompiledIntents {
  const rows = new Map<string, number>()
  const places: Place[] = []
  const rowOf = (place: Place): number => {
    const key = place.exact ? `${place.character}!` : place.character
    const known = rows.get(key)
    if (known !== undefined) return known
    rows.set(key, places.length)
    return places.push(place) - 1
  }
  const lexicon = new Lexicon(rowOf)
  const compile = (pattern: string, strict: boolean): CompiledPattern => {
    const tree = parsePattern(pattern)
    charactersOf(tree).forEach(rowOf)
    const needed = neededOf(tree).map(each => lexicon.add(each))
    let machine: Machine | undefined
    return {
      strict,
      needed,
      machine: () => machine ??= machineOf(automatonOf(tree), rowOf)
    }
  }
  const compiled = intents.intents.map(({id, patterns, not}) => ({
    id, patterns: patterns.map(pattern => compile(pattern, false)), not: not.map(pattern => compile(pattern, true))
  }))
  return {version: intents.version, intents: compiled, hearing: hearingFor(places, phonetics), lexicon, simplify}
}

function machineOf(automaton: Automaton, rowOf: (place: Place) => number): Machine {
  return {automaton, rows: Uint16Array.from(automaton.places, rowOf)}
}

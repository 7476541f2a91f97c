import {fold} from '../text/fold.ts'
import type {Phonetics} from '../text/phonetics.ts'
import {soundKey} from '../text/soundMatch.ts'
import type {Phrase, Phrasebook} from './phrasebook.ts'
import {DROPPABLE} from './smallWords.ts'
import {rewritings} from './synonyms.ts'

/** One wording, ready to be looked for. */
export interface Pattern {
  readonly phrase: Phrase
  readonly kind: 'forbidden' | 'discouraged'
  /**
   * `text` the wording itself, `reordered` its clauses the other way round or its subject at the end, `reworded` said with
   * other words for the same, `suspect` a wording that only hints at it.
   */
  readonly form: 'text' | 'reordered' | 'reworded' | 'suspect'
  readonly characters: readonly string[]
  /** Where a clause other than the first begins. */
  readonly joints: ReadonlySet<number>
  /** A suspect wording that may have anything before it. */
  readonly open: boolean
}

export interface CompiledPhrasebook {
  readonly patterns: readonly Pattern[]
  /**
   * The patterns by a character that none of them can do without, in its own shape or sound; under '' those that have none.
   * So a reply is held against a few of them instead of all.
   */
  readonly byAnchor: ReadonlyMap<string, readonly Pattern[]>
  /** Fixed pieces of the standard phrases, folded. */
  readonly standards: readonly string[]
}

const compiled = new WeakMap<Phrasebook, CompiledPhrasebook>()

/**
 * Ready for `detectPhrases`; the same phrasebook object is compiled once. With phonetics the sounds of all patterns are
 * looked up now instead of at the first reply.
 */
export function compilePhrasebook(phrasebook: Phrasebook, phonetics?: Phonetics): CompiledPhrasebook {
  let ready = compiled.get(phrasebook)
  if (!ready) {
    const patterns = [
      ...phrasebook.forbidden.flatMap((phrase) => patternsOf(phrase, 'forbidden')),
      ...phrasebook.discouraged.flatMap((phrase) => patternsOf(phrase, 'discouraged'))
    ]
    const standards = phrasebook.standard.flatMap(({text}) => text.split(/\{[^}]*\}/u)).map(foldWording).filter((piece) => piece.length >= 2)
    ready = {patterns, byAnchor: anchored(patterns, standards.join('')), standards}
    compiled.set(phrasebook, ready)
  }
  if (phonetics) for (const pattern of ready.patterns) patternSounds(pattern, phonetics)
  return ready
}

/** The anchor is the character that good replies have least, as far as the standard phrases show. */
function anchored(patterns: readonly Pattern[], common: string): ReadonlyMap<string, readonly Pattern[]> {
  const seen = new Map<string, number>()
  for (const character of common) seen.set(character, (seen.get(character) ?? 0) + 1)
  const groups = new Map<string, Pattern[]>()
  for (const pattern of patterns) {
    const [anchor = ''] = pattern.characters
      .filter((character) => !DROPPABLE.has(character))
      .toSorted((a, b) => (seen.get(a) ?? 0) - (seen.get(b) ?? 0))
    const group = groups.get(anchor)
    if (group) group.push(pattern)
    else groups.set(anchor, [pattern])
  }
  return groups
}

/** A wording as `readReply` would read it, without its gaps. */
export function foldWording(wording: string): string {
  return fold(wording, {spaces: true, punctuation: true, repeats: true}).text
}

function patternsOf(phrase: Phrase, kind: Pattern['kind']): Pattern[] {
  const patterns: Pattern[] = []
  const known = new Set<string>()
  const add = (form: Pattern['form'], clauses: readonly string[], open = false) => {
    for (const [characters, joints] of joined(clauses)) {
      const key = `${characters.join('')} ${[...joints].join()}`
      if (known.has(key)) continue
      known.add(key)
      patterns.push({phrase, kind, form, characters, joints, open})
    }
  }
  const wordings = [phrase.text, ...phrase.variants ?? []].flatMap(withAndWithoutOptional)
  for (const wording of wordings) add('text', clausesOf(wording))
  for (const wording of phrase.suspects ?? []) add('suspect', clausesOf(wording), /^(…|\.\.)/u.test(wording))
  if (kind === 'discouraged') {
    for (const wording of wordings) if (clausesOf(wording).length > 1) add('reordered', clausesOf(wording).toReversed())
    return patterns
  }
  for (const wording of wordings) for (const clauses of turned(clausesOf(wording))) add('reordered', clauses)
  for (const wording of wordings.flatMap(rewritings)) {
    const clauses = clausesOf(wording)
    for (const way of [clauses, ...turned(clauses)]) add('reworded', way)
  }
  return patterns
}

/** Clauses the other way round; of a single clause, its 你到底 at the end (要不要办理啊你到底). */
function turned(clauses: readonly string[]): string[][] {
  if (clauses.length > 1) return [clauses.toReversed()]
  const [, subject, rest] = /^(你(?:到底|究竟))(.+)$/u.exec(clauses[0] ?? '') ?? []
  return subject && rest ? [[rest, subject]] : []
}

/** 是(绝对)不会 -> 是绝对不会, 是不会. */
function withAndWithoutOptional(wording: string): string[] {
  const optional = /[(（]([^)）]*)[)）]/u
  if (!optional.test(wording)) return [wording]
  return [wording.replace(optional, '$1'), wording.replace(optional, '')].flatMap(withAndWithoutOptional)
}

function clausesOf(wording: string): string[] {
  return wording.split(/[,，。！？!?；;…]/u).map(foldWording).filter((clause) => clause !== '')
}

/**
 * The clauses in a row. Where one ends with the character the next begins with (你问我，我问谁), a reply typed without
 * the comma reads as if it stood there once, so both ways are given.
 */
function joined(clauses: readonly string[]): [characters: string[], joints: Set<number>][] {
  let ways: [string[], Set<number>][] = [[[], new Set()]]
  for (const clause of clauses.map((text) => [...text])) {
    ways = ways.flatMap(([characters, joints]): [string[], Set<number>][] => {
      const joint = characters.length
      const whole: [string[], Set<number>] = [[...characters, ...clause], joint > 0 ? new Set([...joints, joint]) : joints]
      if (joint === 0 || characters.at(-1) !== clause[0]) return [whole]
      return [whole, [[...characters, ...clause.slice(1)], whole[1]]]
    })
  }
  return ways
}

const sounds = new WeakMap<Pattern, WeakMap<Phonetics, readonly ReadonlySet<string>[]>>()

/** `soundKey` of each of the pattern's characters, worked out once. */
export function patternSounds(pattern: Pattern, phonetics: Phonetics): readonly ReadonlySet<string>[] {
  let known = sounds.get(pattern)
  if (!known) sounds.set(pattern, known = new WeakMap())
  let keys = known.get(phonetics)
  if (!keys) known.set(phonetics, keys = pattern.characters.map((character) => soundKey(character, phonetics)))
  return keys
}

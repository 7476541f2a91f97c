import {fold} from '../text/fold.ts'
import type {Phonetics} from '../text/phonetics.ts'
import {soundKey} from '../text/soundMatch.ts'
import type {Phrase, Phrasebook} from './phrasebook.ts'

/** One wording, ready to be looked for. */
export interface Pattern {
  readonly phrase: Phrase
  readonly kind: 'forbidden' | 'discouraged'
  /** `text` the wording itself, `reordered` its clauses the other way round, `suspect` a wording that only hints at it. */
  readonly form: 'text' | 'reordered' | 'suspect'
  readonly characters: readonly string[]
  /** Where a clause other than the first begins. */
  readonly joints: ReadonlySet<number>
  /** A suspect wording that may have anything before it. */
  readonly open: boolean
}

export interface CompiledPhrasebook {
  readonly patterns: readonly Pattern[]
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
    ready = {
      patterns: [
        ...phrasebook.forbidden.flatMap((phrase) => patternsOf(phrase, 'forbidden')),
        ...phrasebook.discouraged.flatMap((phrase) => patternsOf(phrase, 'discouraged'))
      ],
      standards: phrasebook.standard.flatMap(({text}) => text.split(/\{[^}]*\}/u)).map(foldWording).filter((piece) => piece.length >= 2)
    }
    compiled.set(phrasebook, ready)
  }
  if (phonetics) for (const pattern of ready.patterns) patternSounds(pattern, phonetics)
  return ready
}

/** A wording as `readReply` would read it, without its gaps. */
export function foldWording(wording: string): string {
  return fold(wording, {spaces: true, punctuation: true, repeats: true}).text
}

function patternsOf(phrase: Phrase, kind: Pattern['kind']): Pattern[] {
  const patterns: Pattern[] = []
  const add = (form: Pattern['form'], clauses: readonly string[], open = false) => {
    for (const [characters, joints] of joined(clauses)) patterns.push({phrase, kind, form, characters, joints, open})
  }
  for (const wording of [phrase.text, ...phrase.variants ?? []].flatMap(withAndWithoutOptional)) {
    const clauses = clausesOf(wording)
    add('text', clauses)
    if (clauses.length > 1) add('reordered', clauses.toReversed())
  }
  for (const wording of phrase.suspects ?? []) add('suspect', clausesOf(wording), /^(…|\.\.)/u.test(wording))
  return patterns
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

/**
 * What a reply must say for a pattern to stand in it: one of some words for each of the pattern's parts, one after the
 * other. Of a thousand patterns a reply passes a dozen, and only those are matched.
 */
import type {Place} from './automaton.ts'
import type {PatternNode} from './pattern.ts'

/** Characters that stand together in a pattern: a match has all of them. */
export type Word = readonly Place[]
/** Words of which every match has one. */
export type Needed = readonly Word[]

/** In the order of the pattern. */
export function neededOf(node: PatternNode): readonly Needed[] {
  switch (node.type) {
    case 'character': return [[[node]]]
    case 'sequence': return neededInOrder(node.parts)
    case 'choice': return neededOfChoice(node)
    default: return []
  }
}

function neededInOrder(parts: readonly PatternNode[]): readonly Needed[] {
  const needed: Needed[] = []
  for (let i = 0; i < parts.length;) {
    const part = parts[i]!
    if (part.type !== 'character') {
      needed.push(...neededOf(part))
      i += 1
      continue
    }
    needed.push([parts.slice(i, i + part.word) as readonly Place[]])
    i += part.word
  }
  return needed
}

type Choice = Extract<PatternNode, {readonly type: 'choice'}>
/** Word classes are the same choice in hundreds of patterns. */
const ofChoices = new WeakMap<Choice, readonly Needed[]>()

function neededOfChoice(choice: Choice): readonly Needed[] {
  let needed = ofChoices.get(choice)
  if (!needed) {
    const options = choice.options.map(neededOf)
    needed = options.every((option) => option.length > 0) ? [options.flatMap(rarest)] : []
    ofChoices.set(choice, needed)
  }
  return needed
}

/** Of what an option needs, the longest words. */
function rarest(option: readonly Needed[]): Needed {
  const shortest = (words: Needed) => Math.min(...words.map(({length}) => length))
  return option.reduce((best, words) => shortest(words) > shortest(best) ? words : best)
}

/** A word by its rows in `Hearing`, with the numbers of all that need it. */
export interface KnownWord {
  readonly number: number
  readonly rows: Uint16Array
  readonly neededBy: number[]
}

/** Words with the same first character; `second[i]` is the row of the second character of `words[i]`, or -1. */
interface Beginning { readonly words: KnownWord[]; readonly second: number[] }

/** All words that patterns need, each once. */
export class Lexicon {
  /** By the row of their first character. */
  readonly byFirst: (Beginning | undefined)[] = []
  /** By number of what is needed. */
  readonly choices: (readonly KnownWord[])[] = []
  private readonly numbers = new Map<Needed, number>()
  private readonly words = new Map<string, KnownWord>()
  private readonly rowOf: (place: Place) => number

  constructor(rowOf: (place: Place) => number) {
    this.rowOf = rowOf
  }

  /** The number by which `Said` knows `needed`. */
  add(needed: Needed): number {
    const known = this.numbers.get(needed)
    if (known !== undefined) return known
    const words = needed.map((word) => this.known(word))
    const number = this.choices.push(words) - 1
    for (const {neededBy} of words) if (neededBy.at(-1) !== number) neededBy.push(number)
    this.numbers.set(needed, number)
    return number
  }

  private known(word: Word): KnownWord {
    const rows = Uint16Array.from(word, this.rowOf)
    const key = rows.join()
    let known = this.words.get(key)
    if (!known) {
      this.words.set(key, known = {number: this.words.size, rows, neededBy: []})
      const {words, second} = this.byFirst[rows[0]!] ??= {words: [], second: []}
      words.push(known)
      second.push(rows[1] ?? -1)
    }
    return known
  }
}

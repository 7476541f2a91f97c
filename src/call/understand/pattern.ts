/**
 * The pattern language of intents.yaml. Data, not regular expressions: every pattern is matched in bounded work.
 *
 *   退款          a word: these characters, or characters of the same sound; fillers (呢 那个 一下 您 …) may stand between
 *   (A|B)         one of several
 *   [X]           may be left out; [A|B] likewise
 *   .  ..  ...    up to 2, 6, 40 characters of the same clause, no negation among them
 *   ,             a clause may end here (any punctuation, or none)
 *   ^  $          a clause begins, ends here (a space counts; fillers may stand between); ^^ $$ the reply begins, ends
 *   <补发>        exactly these characters, not their sound
 *   {X}           the heart of the pattern: a `not` pattern rules a match out by overlapping it (the whole match without it)
 *   #             a number of three or more digits, 139 2284 1507 or 幺三九
 *   ~             a character that ends the word before 的: the last 华 in 中华的华
 *   @tell         a word class of wordClasses.ts
 *
 * 你 and 您 are the same; width, case, spaces and punctuation do not count.
 */
import {fold} from '../../text/fold.ts'
import {wordClasses} from './wordClasses.ts'

export type PatternNode =
  /** The `inWord`th (from 0) of `word` characters that stand together. */
  | {readonly type: 'character'; readonly character: string; readonly exact: boolean; readonly word: number; readonly inWord: number; readonly heart: boolean}
  | {readonly type: 'sequence'; readonly parts: readonly PatternNode[]}
  | {readonly type: 'choice'; readonly options: readonly PatternNode[]}
  | {readonly type: 'gap'; readonly most: number}
  | {readonly type: 'comma'}
  | {readonly type: 'edge'; readonly whole: boolean}

/** Thrown for a pattern that cannot be read; `at` counts characters from 0. */
export class PatternError extends Error {
  override readonly name = 'PatternError'
  readonly pattern: string
  readonly at: number

  constructor(pattern: string, at: number, problem: string) {
    super(`${problem} (character ${at + 1} of ${pattern})`)
    this.pattern = pattern
    this.at = at
  }
}

/** By number of dots. */
const GAPS: readonly (number | undefined)[] = [undefined, 2, 6, 40]
const MOST_CHARACTERS = 400
const DEEPEST = 8
const NOTHING: PatternNode = {type: 'sequence', parts: []}
/** Too short and too common to be known by their sound: 不 is not 补. */
const ALWAYS_EXACT = new Set('不没别无未我您#~')

/** @throws PatternError */
export function parsePattern(pattern: string): PatternNode {
  const characters = [...pattern]
  if (characters.length > MOST_CHARACTERS) throw new PatternError(pattern.slice(0, 40), MOST_CHARACTERS, 'pattern too long')
  let at = 0

  const fail = (problem: string): never => {
    throw new PatternError(pattern, at, problem)
  }

  function choice(depth: number): PatternNode {
    if (depth > DEEPEST) fail('too many brackets inside each other')
    const options = [sequence(depth)]
    while (characters[at] === '|') {
      at += 1
      options.push(sequence(depth))
    }
    return options.length === 1 ? options[0]! : {type: 'choice', options}
  }

  function sequence(depth: number): PatternNode {
    const parts: PatternNode[] = []
    while (at < characters.length && !'|)]>}'.includes(characters[at]!)) parts.push(...part(depth))
    return {type: 'sequence', parts: measured(parts)}
  }

  function part(depth: number): PatternNode[] {
    const character = characters[at]!
    switch (character) {
      case '(': return [bracketed(')', depth)]
      case '[': return [{type: 'choice', options: [bracketed(']', depth), NOTHING]}]
      case '<': return [marked(bracketed('>', depth), {exact: true})]
      case '{': return [marked(bracketed('}', depth), {heart: true})]
      case '.': return [gap()]
      case '@': return [wordClass(depth)]
      default: at += 1
    }
    if (character === ',' || character === '，') return [{type: 'comma'}]
    if (character === '^' || character === '$') {
      const whole = characters[at] === character
      if (whole) at += 1
      return [{type: 'edge', whole}]
    }
    if (/\s/u.test(character)) return []
    return literal(character)
  }

  function bracketed(end: string, depth: number): PatternNode {
    at += 1
    const inside = choice(depth + 1)
    if (characters[at] !== end) fail(`${end} expected`)
    at += 1
    return inside
  }

  function gap(): PatternNode {
    const from = at
    while (characters[at] === '.') at += 1
    const most = GAPS[at - from]
    return most === undefined ? fail('a gap is . .. or ...') : {type: 'gap', most}
  }

  function wordClass(depth: number): PatternNode {
    const name = /^[a-z]+/.exec(characters.slice(at + 1).join(''))?.[0] ?? ''
    const words = Object.hasOwn(wordClasses, name) ? wordClasses[name] : undefined
    if (words === undefined) return fail(`no word class @${name}`)
    if (depth > DEEPEST) fail('word classes too deep')
    at += 1 + name.length
    return classNode(name, words)
  }

  function literal(character: string): PatternNode[] {
    const nodes = literals.get(character) ?? literalOf(character)
    if (nodes.length === 0) fail(`${character} cannot stand in a pattern`)
    literals.set(character, nodes)
    return nodes
  }

  const whole = choice(0)
  if (at < characters.length) fail(`${characters[at]} without its beginning`)
  return whole
}

function literalOf(character: string): PatternNode[] {
  const folded = fold(character, {punctuation: !'#~'.includes(character), spaces: true}).characters
  return folded.map(each => {
    const known = sameAs(each)
    return {type: 'character', character: known, exact: ALWAYS_EXACT.has(known), word: 1, inWord: 0, heart: false}
  })
}

const literals = new Map<string, PatternNode[]>()
const classNodes = new Map<string, PatternNode>()

function classNode(name: string, words: string): PatternNode {
  let node = classNodes.get(name)
  if (!node) classNodes.set(name, node = parsePattern(words))
  return node
}

/** 你, 侬 and 您 are one word to a customer. */
export function sameAs(character: string): string {
  return '你妳侬恁'.includes(character) ? '您' : character
}

/** What is wrong with a pattern, or null: for `scenario check`. */
export function patternProblem(pattern: string): {readonly at: number; readonly message: string} | null {
  try {
    parsePattern(pattern)
    return null
  } catch (error) {
    if (error instanceof PatternError) return {at: error.at, message: error.message}
    throw error
  }
}

/** The node with a mark on each of its characters. */
function marked(node: PatternNode, mark: {readonly exact: true} | {readonly heart: true}): PatternNode {
  switch (node.type) {
    case 'character': return {...node, ...mark}
    case 'sequence': return {...node, parts: node.parts.map(part => marked(part, mark))}
    case 'choice': return {...node, options: node.options.map(option => marked(option, mark))}
    default: return node
  }
}

/** Writes into each character how many stand together with it. */
function measured(parts: readonly PatternNode[]): PatternNode[] {
  const result: PatternNode[] = []
  for (let from = 0; from < parts.length;) {
    let to = from
    while (parts[to]?.type === 'character') to += 1
    for (let i = from; i < to; i += 1) {
      const part = parts[i]!
      result.push(part.type === 'character' ? {...part, word: to - from, inWord: i - from} : part)
    }
    if (to === from) result.push(parts[to++]!)
    from = to
  }
  return result
}

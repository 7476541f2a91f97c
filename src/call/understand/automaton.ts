/**
 * A pattern as an automaton over its characters (Glushkov 1961): which characters may come first, which may follow
 * which, which may come last, and what may lie between two of them. Matching visits each pair of pattern character and
 * text character at most once.
 */
import {edges} from './edges.ts'
import type {PatternNode} from './pattern.ts'

/** What may, or must, lie between two characters. */
export interface Between {
  /** Characters of any kind that may be passed over, fillers not counted. */
  readonly gap: number
  /** Punctuation may be passed over. */
  readonly comma: boolean
  /** How strong an edge must be passed (`edges` of heard.ts); 0 for none. */
  readonly edge: number
}
export interface Step extends Between { readonly to: number }

/** A character of the pattern. */
export type Place = Omit<Extract<PatternNode, {type: 'character'}>, 'type'>
export interface Automaton {
  readonly places: readonly Place[]
  readonly first: readonly Step[]
  /** By place: lists of steps, shared between places. */
  readonly next: readonly (readonly (readonly Step[])[])[]
  /** By place: what must follow the last character; empty where the place cannot be last. */
  readonly last: readonly (readonly Between[])[]
}

interface Part {
  /** Ways through it that visit no character; empty where there is none. */
  readonly through: readonly Between[]
  readonly first: readonly Step[]
  readonly last: readonly Step[]
}

const DIRECT: Between = {gap: 0, comma: false, edge: edges.none}
const EMPTY: Part = {through: [DIRECT], first: [], last: []}
const WIDEST = 60

export function automatonOf(root: PatternNode): Automaton {
  const places: Place[] = []
  const next: (readonly Step[])[][] = []

  function build(node: PatternNode): Part {
    switch (node.type) {
      case 'gap': return {...EMPTY, through: [{...DIRECT, gap: node.most}]}
      case 'comma': return {...EMPTY, through: [{...DIRECT, comma: true}]}
      case 'edge': return {...EMPTY, through: [{...DIRECT, edge: node.whole ? edges.reply : edges.space}]}
      case 'character': {
        const place = places.push(node) - 1
        next.push([])
        const step = {...DIRECT, to: place}
        return {through: [], first: [step], last: [step]}
      }
      case 'sequence': return node.parts.map(build).reduce(follow, EMPTY)
      case 'choice': return either(node.options.map(build))
    }
  }

  function follow(a: Part, b: Part): Part {
    const onward = steps(b.first)
    for (const from of a.last) next[from.to]!.push(onward(from))
    // What nobody passes without a character leaves its lists as they are: most parts, and lists are long.
    return {
      through: unique(a.through.flatMap(x => b.through.map(y => joined(x, y)))),
      first: a.through.length === 0 ? a.first : [...a.first, ...a.through.flatMap(onward)],
      last: b.through.length === 0 ? b.last : [...b.last, ...b.through.flatMap(steps(a.last))]
    }
  }

  const whole = build(root)
  const last: Between[][] = places.map(() => [])
  for (const {to, ...after} of whole.last) last[to]!.push(after)
  return {places, first: whole.first, next, last}
}

/** The steps after something else has been passed; the same list for the same thing. */
function steps(own: readonly Step[]): (between: Between) => readonly Step[] {
  let known: Map<string, readonly Step[]> | undefined
  return between => {
    if (between.gap === 0 && !between.comma && between.edge === edges.none) return own
    known ??= new Map()
    const key = keyOf(between)
    let list = known.get(key)
    if (!list) known.set(key, list = own.map(step => ({...joined(between, step), to: step.to})))
    return list
  }
}

/** Every character of a pattern. */
export function charactersOf(node: PatternNode): readonly Place[] {
  switch (node.type) {
    case 'character': return [node]
    case 'sequence': return node.parts.flatMap(charactersOf)
    case 'choice': return node.options.flatMap(charactersOf)
    default: return []
  }
}

function either(options: readonly Part[]): Part {
  return {
    through: unique(options.flatMap(option => option.through)),
    first: options.flatMap(option => option.first),
    last: options.flatMap(option => option.last)
  }
}

function joined(a: Between, b: Between): Between {
  return {gap: Math.min(WIDEST, a.gap + b.gap), comma: a.comma || b.comma, edge: Math.max(a.edge, b.edge)}
}

function unique(ways: readonly Between[]): readonly Between[] {
  return ways.length < 2 ? ways : [...new Map(ways.map(way => [keyOf(way), way])).values()]
}

function keyOf({gap, comma, edge}: Between): string {
  return `${gap} ${comma} ${edge}`
}

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

export interface Place {
  readonly character: string
  readonly exact: boolean
  /** Length of the word it stands in, and its place there. */
  readonly word: number
  readonly inWord: number
  readonly heart: boolean
}
export interface Automaton {
  readonly places: readonly Place[]
  readonly first: readonly Step[]
  readonly next: readonly (readonly Step[])[]
  /** By place: what must follow the last character; empty where the place cannot be last. */
  readonly last: readonly (readonly Between[])[]
  /** Sets of places of which every match visits one: what must be in a text for it to be tried at all. */
  readonly needed: readonly (readonly number[])[]
}

interface Part {
  /** Ways through it that visit no character; empty where there is none. */
  readonly through: readonly Between[]
  readonly first: readonly Step[]
  readonly last: readonly Step[]
  readonly needed: readonly (readonly number[])[]
}

const DIRECT: Between = {gap: 0, comma: false, edge: edges.none}
const EMPTY: Part = {through: [DIRECT], first: [], last: [], needed: []}
const WIDEST = 60

export function automatonOf(root: PatternNode): Automaton {
  const places: Place[] = []
  const next: Step[][] = []

  function build(node: PatternNode): Part {
    switch (node.type) {
      case 'gap': return {...EMPTY, through: [{...DIRECT, gap: node.most}]}
      case 'comma': return {...EMPTY, through: [{...DIRECT, comma: true}]}
      case 'edge': return {...EMPTY, through: [{...DIRECT, edge: node.whole ? edges.reply : edges.space}]}
      case 'character': {
        const {type: _, ...own} = node
        const place = places.push(own) - 1
        next.push([])
        const step = {...DIRECT, to: place}
        return {through: [], first: [step], last: [step], needed: [[place]]}
      }
      case 'sequence': return node.parts.map(build).reduce(follow, EMPTY)
      case 'choice': return either(node.options.map(build))
    }
  }

  function follow(a: Part, b: Part): Part {
    for (const from of a.last) {
      for (const to of b.first) next[from.to]!.push({...joined(from, to), to: to.to})
    }
    return {
      through: unique(a.through.flatMap(x => b.through.map(y => joined(x, y)))),
      first: unique([...a.first, ...a.through.flatMap(x => b.first.map(y => ({...joined(x, y), to: y.to})))]),
      last: unique([...b.last, ...b.through.flatMap(y => a.last.map(x => ({...joined(x, y), to: x.to})))]),
      needed: [...a.needed, ...b.needed]
    }
  }

  const whole = build(root)
  const last: Between[][] = places.map(() => [])
  for (const {to, gap, comma, edge} of whole.last) last[to]!.push({gap, comma, edge})
  return {places, first: whole.first, next: next.map(unique), last, needed: whole.needed}
}

function either(options: readonly Part[]): Part {
  const mustVisit = options.every(option => option.through.length === 0)
  return {
    through: unique(options.flatMap(option => option.through)),
    first: unique(options.flatMap(option => option.first)),
    last: unique(options.flatMap(option => option.last)),
    needed: mustVisit ? [options.flatMap(option => option.needed[0] ?? [])] : []
  }
}

function joined(a: Between, b: Between): Between {
  return {gap: Math.min(WIDEST, a.gap + b.gap), comma: a.comma || b.comma, edge: Math.max(a.edge, b.edge)}
}

function unique<T extends Between & {readonly to?: number}>(steps: readonly T[]): T[] {
  const seen = new Map<string, T>()
  for (const step of steps) seen.set(`${step.to} ${step.gap} ${step.comma} ${step.edge}`, step)
  return [...seen.values()]
}

import {endsClause} from './boundary.ts'
import {patternSounds} from './compile.ts'
import type {Pattern} from './compile.ts'
import {CLAUSE, NONE} from './reading.ts'
import type {Reply} from './reply.ts'
import {ADVERBS, DROPPABLE, FILLERS} from './smallWords.ts'
import {equivalent, equivalentsOf} from './synonyms.ts'

/** Characters between two clauses where the phrase does not say. */
const MAX_GAP = 4

/** `soundKey` of each of the pattern's characters, where there are phonetics. */
type Sounds = readonly ReadonlySet<string>[] | undefined

export interface Range {
  readonly start: number
  readonly end: number
}

/**
 * Where a pattern stands inexactly: same-sound or equivalent characters (at least two in five are the very ones), small
 * words more or less (1, 2 or 3 by the pattern's length), a few characters between its clauses. It ends where a clause ends.
 */
export function approximate(reply: Reply, pattern: Pattern): Range[] {
  const size = pattern.characters.length
  const budget = size <= 5 ? 1 : size <= 9 ? 2 : 3
  const expected = reply.phonetics ? patternSounds(pattern, reply.phonetics) : undefined
  if (!mayOccur(reply, pattern, expected, budget)) return []
  const ranges: Range[] = []
  const droppableFirst = DROPPABLE.has(pattern.characters[0] as string)
  for (let start = 0; start < reply.characters.length; start += 1) {
    const begins = alike(reply, pattern, expected, 0, start) || (droppableFirst && reply.gap[start] !== NONE)
    if (!begins) continue
    const way = cheapestWay(reply, pattern, expected, start, budget)
    if (!way || way.same * 5 < size * 2 || !endsClause(reply, way.end)) continue
    ranges.push({start, end: way.end})
    start = way.end - 1
  }
  return ranges
}

/** Quick refusal: more characters without any counterpart in the reply than may be missing. */
function mayOccur(reply: Reply, pattern: Pattern, expected: Sounds, budget: number): boolean {
  let missing = 0
  for (let index = 0; index < pattern.characters.length; index += 1) {
    const character = pattern.characters[index] as string
    if (anyPresent(reply, equivalentsOf(character)) || anyPresent(reply, expected?.[index])) continue
    missing += 1
    if (missing > budget || !DROPPABLE.has(character)) return false
  }
  return true
}

function anyPresent(reply: Reply, wanted: ReadonlySet<string> | undefined): boolean {
  for (const each of wanted ?? []) if (reply.present.has(each)) return true
  return false
}

/** Whether the reply's character `t` is, stands for, or sounds like the pattern's character `p`. */
function alike(reply: Reply, pattern: Pattern, expected: Sounds, p: number, t: number): boolean {
  const typed = reply.characters[t]
  const wanted = pattern.characters[p]
  if (typed === undefined || wanted === undefined) return false
  if (typed === wanted || equivalent(typed, wanted)) return true
  const heard = reply.sounds[t]
  const keys = expected?.[p]
  if (heard && keys) for (const sound of heard) if (keys.has(sound)) return true
  return false
}

interface Way {
  readonly end: number
  readonly cost: number
  /** Characters that are the pattern's very own. */
  readonly same: number
}

function cheapestWay(reply: Reply, pattern: Pattern, expected: Sounds, from: number, budget: number): Way | undefined {
  const {characters, joints, phrase} = pattern
  const size = characters.length
  const length = reply.characters.length
  const maxGap = phrase.maxGap ?? MAX_GAP
  let best: Way | undefined

  const step = (p: number, t: number, cost: number, same: number): void => {
    if (cost > budget || (best && cost >= best.cost)) return
    if (p === size) {
      best = {end: t, cost, same}
      return
    }
    const joint = joints.has(p)
    if (t > from && !joint && (reply.gap[t] as number) >= CLAUSE) return
    if (t < length) {
      if (reply.characters[t] === characters[p]) step(p + 1, t + 1, cost, same + 1)
      else if (alike(reply, pattern, expected, p, t)) step(p + 1, t + 1, cost, same)
      if (t > from && FILLERS.has(reply.characters[t] as string)) step(p, t + 1, cost + 1, same)
      if (t > from && ADVERBS.has(`${reply.characters[t]}${reply.characters[t + 1]}`)) step(p, t + 2, cost + 1, same)
    }
    // A word missing at the very beginning or end is believed only where the clause begins or ends, too.
    const inside = p === 0 || p === size - 1 ? reply.gap[t] !== NONE : true
    if (inside && DROPPABLE.has(characters[p] as string)) step(p + 1, t, cost + 1, same)
    if (joint) {
      for (let next = t + 1; next <= t + maxGap && next < length; next += 1) {
        if (reply.characters[next] === characters[p]) step(p + 1, next + 1, cost + 1, same + 1)
        else if (alike(reply, pattern, expected, p, next)) step(p + 1, next + 1, cost + 1, same)
      }
    }
  }
  step(0, from, 0, 0)
  return best
}

import {soundsExactly} from '../text/soundMatch.ts'
import {approximate} from './approximate.ts'
import type {Pattern} from './compile.ts'
import {endsClause} from './boundary.ts'
import {CLAUSE, clauseStart, NONE, SENTENCE, textBetween} from './reading.ts'
import type {Reply} from './reply.ts'

/** Where a pattern was met, in characters of the reading. */
export interface Hit {
  readonly pattern: Pattern
  readonly start: number
  readonly end: number
  /** Character for character, clause for clause. */
  readonly exact: boolean
  /** The reply says 您 where the pattern has 你. */
  readonly honorific: boolean
}

/** Up to this length a wording has to be a clause of its own, in exact characters or at least exact tones. */
const SHORT = 3

/** From this length on a suspect wording of one clause is looked for inexactly, too. */
const LONG = 6

/** May stand before a suspect wording within its clause. */
const LEAD_IN = /^(喂|哎|诶|唉|嘿|哼|嗯|那|这|这个|这件事|你|你们|又|反正|所以|但是|可是|不过|其实|真的|真|就|都|.?先生|.?小姐|.?女士|对不起|不好意思|抱歉|快|你能不能|你可不可以)*$/u

/** The hits of one pattern; inexact ones only where no exact one was found. */
export function matchPattern(reply: Reply, pattern: Pattern): Hit[] {
  const suspect = pattern.form === 'suspect'
  if (!suspect && pattern.characters.length <= SHORT) return wholeClauses(reply, pattern)
  const found = literal(reply, pattern).filter((hit) => !hit.honorific || (pattern.kind === 'forbidden' && !suspect))
  if (suspect && found.length > 0) return found.filter((hit) => standsAlone(reply, hit))
  if (found.length > 0) return found
  if (suspect && pattern.joints.size === 0 && pattern.characters.length < LONG) return []
  const inexact = approximate(reply, pattern).map((range): Hit => ({pattern, ...range, exact: false, honorific: false}))
  return suspect && pattern.joints.size === 0 ? inexact.filter((hit) => standsAlone(reply, hit)) : inexact
}

function literal(reply: Reply, pattern: Pattern): Hit[] {
  const {characters} = pattern
  for (const character of characters) if (!reply.present.has(character) && !(character === '你' && reply.present.has('您'))) return []
  const hits: Hit[] = []
  for (let start = 0; start + characters.length <= reply.characters.length; start += 1) {
    const honorific = saysLiterally(reply, pattern, start)
    if (honorific === undefined) continue
    const end = start + characters.length
    const parted = strongestGap(reply, pattern, start)
    // A sign after every character is a disguise (我，也，没，办，法); a comma inside is believed where the clause ends
    // with the phrase (我，也没办法), a full stop makes it two sentences.
    const disguised = parted > NONE && everyCharacterParted(reply, start, end)
    if (!disguised && (parted === SENTENCE || (parted === CLAUSE && !endsClause(reply, end)))) continue
    hits.push({pattern, start, end, exact: pattern.form === 'text' && (parted < CLAUSE || disguised), honorific})
  }
  return hits
}

/** Whether 您 stands for a 你, or undefined where the pattern does not stand at `start`. */
function saysLiterally(reply: Reply, pattern: Pattern, start: number): boolean | undefined {
  let honorific = false
  for (let index = 0; index < pattern.characters.length; index += 1) {
    const expected = pattern.characters[index]
    const typed = reply.characters[start + index]
    if (typed === expected) continue
    if (typed !== '您' || expected !== '你') return undefined
    honorific = true
  }
  return honorific
}

/** The strongest gap inside one of the pattern's clauses; between its clauses anything may stand. */
function strongestGap(reply: Reply, pattern: Pattern, start: number): number {
  let strongest = NONE
  for (let index = 1; index < pattern.characters.length; index += 1) {
    if (!pattern.joints.has(index)) strongest = Math.max(strongest, reply.gap[start + index] as number)
  }
  return strongest
}

function everyCharacterParted(reply: Reply, start: number, end: number): boolean {
  return reply.gap.slice(start + 1, end).every((gap) => gap !== NONE)
}

function standsAlone(reply: Reply, hit: Hit): boolean {
  if (!endsClause(reply, hit.end)) return false
  const lead = textBetween(reply, clauseStart(reply, hit.start), hit.start)
  return hit.pattern.open ? !lead.endsWith('您') : LEAD_IN.test(lead)
}

/** A short wording as a clause of its own, said once or several times; particles or a homophone in the same tone make it inexact. */
function wholeClauses(reply: Reply, pattern: Pattern): Hit[] {
  const hits: Hit[] = []
  const size = pattern.characters.length
  for (let start = 0; start + size <= reply.characters.length; start += 1) {
    if (reply.gap[start] === NONE) continue
    const said = saysShort(reply, pattern, start)
    if (!said) continue
    let end = start + size
    while (reply.gap[end] === NONE && saysShort(reply, pattern, end) === said) end += size
    const whole = reply.gap[end] !== NONE
    if (whole || endsClause(reply, end)) hits.push({pattern, start, end, exact: said === 'exact' && whole, honorific: false})
  }
  return hits
}

function saysShort(reply: Reply, pattern: Pattern, start: number): 'exact' | 'alike' | undefined {
  const {phonetics} = reply
  let said: 'exact' | 'alike' = 'exact'
  for (let index = 0; index < pattern.characters.length; index += 1) {
    const expected = pattern.characters[index] as string
    const typed = reply.characters[start + index]
    if (typed === expected) continue
    if (typed === undefined || !phonetics || !soundsExactly(typed, expected, phonetics)) return undefined
    said = 'alike'
  }
  return said
}

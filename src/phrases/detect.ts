import type {Simplify} from '../text/fold.ts'
import type {Phonetics} from '../text/phonetics.ts'
import {endsThought} from './boundary.ts'
import {foldWording} from './compile.ts'
import type {CompiledPhrasebook, Pattern} from './compile.ts'
import {asksPolitely, inside, onlyMentions, partOfLonger, quoted} from './context.ts'
import {matchPattern} from './match.ts'
import type {Hit} from './match.ts'
import type {Finding, Severity} from './phrasebook.ts'
import {hearReply, mayHold} from './reply.ts'
import type {Reply} from './reply.ts'

export interface DetectOptions {
  /** Without it traditional characters are found by their sound only, hence as `suspected`. */
  readonly simplify?: Simplify
  /** What may be said whatever it contains: values read back from the form. */
  readonly exempt?: readonly string[]
}

/**
 * What a reply says that it must not (norm 70) or had better not say. Without phonetics same-sound disguises go
 * unnoticed. Findings come in the order of the text; the same phrase said twice is found twice.
 *
 * - exact after folding (width, case, signs, spaces, zero-width characters, repeats): `forbidden`
 * - same-sound characters, small words more or less, other words for the same, clauses the other way round, a wording
 *   that only hints at it, a phrase that runs on into something else, quotation marks round it without a speaker: `suspected`
 * - the phrase's words with 您 for 你, and what the documents advise against: `discouraged`
 * - an order politely asked, somebody else's words, words refused or talked about, a discouraged wording in quotation
 *   marks, the documents' own sentences: nothing
 */
export function detectPhrases(
  text: string, phrasebook: CompiledPhrasebook, phonetics?: Phonetics, options: DetectOptions = {}
): Finding[] {
  const reply = hearReply(text, phonetics, options.simplify)
  const candidates = possible(reply, phrasebook).flatMap((pattern) => matchPattern(reply, pattern))
  if (candidates.length === 0) return []
  const exempt = [...phrasebook.standards, ...(options.exempt ?? []).map(foldWording)]
  const judged = candidates
    .filter((hit) => !inside(reply, hit, exempt) && !partOfLonger(reply, hit, (hit.pattern.phrase.except ?? []).map(foldWording)))
    .map((hit) => ({hit, severity: severityOf(reply, hit)}))
  const cleared = judged.filter(({severity}) => severity === undefined).map(({hit}) => hit)
  return strongest(judged.filter((found): found is Judged => found.severity !== undefined && !partOfCleared(found.hit, cleared)))
    .sort((a, b) => a.hit.start - b.hit.start || a.hit.end - b.hit.end)
    .map(({hit, severity}) => ({
      phrase: hit.pattern.phrase.id,
      severity,
      start: reply.origin[hit.start] as number,
      end: reply.until[hit.end - 1] as number,
      suggestion: hit.pattern.phrase.suggestion
    }))
}

function possible(reply: Reply, {byAnchor}: CompiledPhrasebook): Pattern[] {
  const patterns: Pattern[] = []
  for (const [anchor, group] of byAnchor) if (anchor === '' || mayHold(reply, anchor)) patterns.push(...group)
  return patterns
}

interface Judged {
  readonly hit: Hit
  readonly severity: Severity
}

function severityOf(reply: Reply, hit: Hit): Severity | undefined {
  if (onlyMentions(reply, hit)) return undefined
  const plain = hit.pattern.kind === 'discouraged' ? discouraged(reply, hit) : forbidden(reply, hit)
  if (!quoted(reply, hit)) return plain
  return plain === 'discouraged' ? undefined : plain && 'suspected'
}

function discouraged(reply: Reply, hit: Hit): Severity | undefined {
  if (!endsThought(reply, hit.end)) return undefined
  if (hit.pattern.phrase.statement && isTag(reply, hit)) return undefined
  return 'discouraged'
}

function forbidden(reply: Reply, hit: Hit): Severity | undefined {
  const polite = asksPolitely(reply, hit)
  if (polite && (hit.pattern.phrase.command || !hit.exact || hit.honorific)) return undefined
  if (hit.honorific) return hit.exact && endsThought(reply, hit.end) ? 'discouraged' : undefined
  return hit.exact && !polite && endsThought(reply, hit.end) ? 'forbidden' : 'suspected'
}

/** What clears a phrase clears its parts: the 我问谁 in 您说“你问我，我问谁”. */
function partOfCleared(hit: Hit, cleared: readonly Hit[]): boolean {
  return cleared.some((other) => other.pattern.phrase === hit.pattern.phrase && other.start <= hit.start && other.end >= hit.end)
}

/** A question mark right after it, or 吧 or 吗 (没错吧), makes it ask for consent. */
function isTag(reply: Reply, hit: Hit): boolean {
  let end = hit.end
  if (reply.gap[end] === 0 && /^[吧吗]$/u.test(reply.characters[end] ?? '')) return true
  while (end < reply.characters.length && reply.gap[end] === 0) end += 1
  return reply.asked[end] === true
}

/** Certain before uncertain, long before short; a finding inside a better one is the same fault. */
function strongest(judged: readonly Judged[]): Judged[] {
  const rank = ({severity}: Judged) => (severity === 'forbidden' ? 0 : severity === 'discouraged' ? 1 : 2)
  const kept: Judged[] = []
  const ordered = judged.toSorted((a, b) =>
    rank(a) - rank(b) || (b.hit.end - b.hit.start) - (a.hit.end - a.hit.start) || a.hit.start - b.hit.start)
  for (const candidate of ordered) {
    const {start, end, pattern} = candidate.hit
    const covered = kept.some(({hit}) =>
      (hit.start <= start && hit.end >= end) || (hit.pattern.phrase === pattern.phrase && hit.start < end && start < hit.end))
    if (!covered) kept.push(candidate)
  }
  return kept
}

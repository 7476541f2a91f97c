/** What a customer understands of a trainee's reply: which intents, and where each is said. */
import {type CompiledIntent, type CompiledIntents, type CompiledPattern} from './compile.ts'
import {hear, type HeardText} from './heard.ts'
import {denied} from './marks.ts'
import {type Match, matchesOf} from './match.ts'
import {saidIn} from './said.ts'

export interface Understood {
  readonly id: string
  /** Range of the reply, in graphemes. */
  readonly start: number
  readonly end: number
}
/** Each intent once, in the order they are first said. */
export interface Understanding { readonly intents: readonly Understood[] }

/** Never throws, whatever the text; replies beyond 2,000 graphemes are cut. */
export function understand(text: string, compiled: CompiledIntents): Understanding {
  const heard = hear(text, compiled.simplify)
  if (heard.characters.length === 0) return {intents: []}
  const listener = listenTo(heard, compiled)
  const intents: Understood[] = []
  for (const intent of compiled.intents) {
    const match = firstMatch(intent, heard, listener)
    if (match) intents.push({id: intent.id, start: heard.start[match.start]!, end: heard.end[match.end - 1]!})
  }
  return {intents: intents.sort((a, b) => a.start - b.start || a.end - b.end)}
}

/** The ids alone, with the text: a line of `tingda scenario understand`. */
export function understandLine(text: string, compiled: CompiledIntents): {text: string; intents: string[]} {
  return {text, intents: understand(text, compiled).intents.map(({id}) => id)}
}

/** Where any of the patterns stands. */
type Listener = (patterns: readonly CompiledPattern[]) => Match[]

function listenTo(text: HeardText, {hearing, lexicon}: CompiledIntents): Listener {
  const heard = text.characters.map((character, i) => hearing.fit(character, text.echo[i]!))
  const said = saidIn(text, heard, lexicon)
  const somewhere = new Uint8Array(hearing.rows)
  for (const {rows} of heard) for (let i = 0; i < rows.length; i += 1) somewhere[rows[i]!] = 1
  const places = ({strict, machine}: CompiledPattern): Match[] => {
    const {automaton, rows} = machine()
    return matchesOf(automaton, text, {rows, somewhere, heard}, strict)
  }
  return (patterns) => {
    const found: Match[] = []
    for (const pattern of patterns) if (said(pattern.needed)) found.push(...places(pattern))
    return found
  }
}

/** The earliest place where the intent is meant: not denied, not somebody else's words, not ruled out by a `not` pattern. */
function firstMatch(intent: CompiledIntent, heard: HeardText, listen: Listener): Match | null {
  const matches = listen(intent.patterns)
    .filter(({start, end, heart}) => !isReported(intent.id, heard, heart.start) && !denied(heard, start, end))
  if (matches.length === 0) return null
  const ruledOut = listen(intent.not)
  const meant = matches.filter(({heart}) => !ruledOut.some(other => other.heart.start < heart.end && heart.start < other.heart.end))
  return meant.sort((a, b) => a.start - b.start || b.end - a.end)[0] ?? null
}

/** A question may be put in reported speech (您刚才说您姓什么), and reading back is. */
function isReported(id: string, heard: HeardText, at: number): boolean {
  return heard.reported[at]! && !id.startsWith('ask.') && id !== 'confirm'
}

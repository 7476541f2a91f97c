/** What the screens and the rehearsal show of a call: plain selectors over the state and the time. */
import {graphemes} from '../text/grapheme.ts'
import {captionsNow, captionsUntil} from './captions.ts'
import type {Speaker} from './events.ts'
import {ringMs} from './advance.ts'
import {closedAt} from './sounding.ts'
import {lineAt} from './speech.ts'
import type {CallState, HeardStretch, SpokenLine} from './state.ts'
import {heardTimes, stretchesNow} from './stretch.ts'
import {phrasesOf} from './timeline.ts'

export interface Caption {
  readonly who: Speaker
  readonly text: string
  /** Still being spoken. */
  readonly live: boolean
  readonly loud: boolean
  /** Typed by the trainee. */
  readonly own: boolean
}

/** ms a phrase stays readable with captions `fade`, counted from its end. */
export const fadeAfter = 2_500

/** What can be read now, oldest first: the captions of the hearing that is on, as the setting allows, and the agent's own replies. */
export function captionsAt(state: CallState, now: number): readonly Caption[] {
  const heard = Map.groupBy(stretchesNow(state).filter(each => each.at <= now), each => each.line)
  const spoken = [...heard].flatMap(([line, stretches]) => state.lines[line] ? captionOf(state, state.lines[line], stretches, now) : [])
  const replies = state.settings.role === 'recorder' ? [] : state.turns
    .filter(turn => turn.who === 'agent')
    .map(turn => ({at: turn.at, who: 'agent' as const, text: turn.text, live: false, loud: false, own: true}))
  return [...spoken, ...replies].sort((a, b) => a.at - b.at).map(({at: _, ...caption}) => caption)
}

/** Whoever hung up in the middle of a line heard no more of it. */
function captionOf(state: CallState, line: SpokenLine, stretches: readonly HeardStretch[], now: number): (Caption & {at: number})[] {
  const live = stretches.some(each => now < Math.min(each.until, closedAt(state)))
  const text = visibleText(state, line, stretches, now)
  // While somebody speaks there is always something to see, even with captions off.
  if (text === '' && !live) return []
  return [{at: stretches[0]!.at, who: line.who, text, live, loud: line.loud, own: false}]
}

/** Captions pass as they are spoken: whole phrases, so that the screen is not redrawn for every character. */
function visibleText(state: CallState, line: SpokenLine, stretches: readonly HeardStretch[], now: number): string {
  const captions = captionsUntil(state, stretches.at(-1)!.until)
  if (captions === 'off') return ''
  const characters = graphemes(line.text)
  const heard = line.cutAfter ?? characters.length
  const cut = line.cutAfter !== null && now >= line.until ? '——' : ''
  const spans = stretches.flatMap(stretch => phraseSpans(line, stretch)).filter(span => span.from <= Math.min(now, closedAt(state)))
  return phrasesOf(line)
    .filter(phrase => phrase.start < heard)
    .filter(phrase => spans.some(span => span.start === phrase.start && (captions === 'on' || now < span.to + fadeAfter)))
    .map(phrase => characters.slice(phrase.start, Math.min(phrase.end, heard)).join(''))
    .join('') + cut
}

/** The phrases a stretch reaches, by the grapheme they begin with, and the call times from and to which each is heard. */
function phraseSpans(line: SpokenLine, stretch: HeardStretch): {start: number; from: number; to: number}[] {
  const times = heardTimes(line, stretch)
  return phrasesOf(line).filter(phrase => phrase.end > stretch.from).flatMap(({start, end}) => {
    const from = start <= stretch.from ? stretch.at : times[start - 1]!
    return from < stretch.until || stretch.upTo === null ? [{start, from, to: Math.min(times[end - 1]!, stretch.until)}] : []
  })
}

/** Stretches that are looked at for the next change: the last heard ones and the next. */
const nearby = 4

/** When the captions next change by themselves after `now`; null where they stay as they are. */
export function nextCaptionChange(state: CallState, now: number): number | null {
  const near = stretchesNow(state).filter(each => each.until + fadeAfter > now).slice(0, nearby)
  if (captionsNow(state) === 'off') return earliest(near.flatMap(each => [each.at, each.until]), now)
  return earliest(near.flatMap(each => phraseSpans(state.lines[each.line]!, each).flatMap(span => [span.from, span.to + fadeAfter]).concat(each.until)), now)
}

function earliest(times: readonly number[], now: number): number | null {
  const later = times.filter(time => time > now)
  return later.length > 0 ? Math.min(...later) : null
}

export interface Timers {
  /** ms. Handle time = talk + hold + wrap-up; a second hearing is none of them. */
  readonly ring: number
  readonly talk: number
  readonly hold: number
  readonly wrapUp: number
  readonly hearing: number
  readonly handle: number
}

/** How long the call was played again, up to `now`. */
export function secondHearingMs({hearings, at}: CallState, now: number = at): number {
  return hearings.slice(1).reduce((sum, each) => sum + Math.max(0, (each.to ?? now) - each.from), 0)
}

/** The call's times up to `now`, in ms. */
export function timersAt(state: CallState, now: number): Timers {
  const answered = state.answeredAt
  const end = state.hungUpAt ?? now
  const ring = (answered ?? end)
  const hold = state.holds.reduce((sum, each) => sum + ((each.to ?? end) - each.from), 0)
  const talk = answered === null ? 0 : end - answered - hold
  const hearing = secondHearingMs(state, now)
  const wrapUp = answered === null || state.hungUpAt === null ? 0 : (state.submittedAt ?? now) - state.hungUpAt - hearing
  return {ring, talk, hold, wrapUp, hearing, handle: talk + hold + wrapUp}
}

/** Whether the bell is sounding at `now`: two seconds of each ring. */
export function isRingingAloud(state: CallState, now: number): boolean {
  return state.phase === 'ringing' && now % ringMs < 2_000
}

/** Whether the customer, or the model agent, is speaking at `now`. */
export function speakerAt(state: CallState, now: number): Speaker | null {
  return lineAt(state, now)?.who ?? null
}

/** ms since the customer on hold was last spoken to; null off hold. Norm 41 wants a word every 15 s. */
export function holdQuietAt(state: CallState, now: number): number | null {
  const hold = state.holds.at(-1)
  if (state.phase !== 'hold' || !hold) return null
  const spoken = state.turns.findLast(turn => turn.who === 'agent')?.at ?? 0
  return now - Math.max(hold.from, spoken)
}

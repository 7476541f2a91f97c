/** What the screens and the rehearsal show of a call: plain selectors over the state and the time. */
import {graphemes} from '../text/grapheme.ts'
import type {Speaker} from './events.ts'
import {ringMs} from './advance.ts'
import {lineAt} from './speech.ts'
import type {CallState, SpokenLine} from './state.ts'
import {phrasesOf, spokenCount} from './timeline.ts'

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

/** What can be read now, oldest first: the customer's captions as the setting allows, and the agent's own replies. */
export function captionsAt(state: CallState, now: number): readonly Caption[] {
  const spoken = state.lines.filter(line => line.at <= now).flatMap(line => captionOf(state, line, now))
  const replies = state.settings.role === 'recorder' ? [] : state.turns
    .filter(turn => turn.who === 'agent')
    .map(turn => ({at: turn.at, who: 'agent' as const, text: turn.text, live: false, loud: false, own: true}))
  return [...spoken, ...replies].sort((a, b) => a.at - b.at).map(({at: _, ...caption}) => caption)
}

function captionOf(state: CallState, line: SpokenLine, now: number): (Caption & {at: number})[] {
  // Whoever hung up in the middle of the line heard no more of it.
  const live = now < Math.min(line.until, state.hungUpAt ?? line.until)
  const text = visibleText(state, line, now)
  // While somebody speaks there is always something to see, even with captions off.
  if (text === '' && !live) return []
  return [{at: line.at, who: line.who, text, live, loud: line.loud, own: false}]
}

/** Captions pass as they are spoken: whole phrases, so that the screen is not redrawn for every character. */
function visibleText(state: CallState, line: SpokenLine, now: number): string {
  const {captions} = state.settings
  if (captions === 'off') return ''
  const characters = graphemes(line.text)
  const heard = line.cutAfter ?? characters.length
  const cut = line.cutAfter !== null && now >= line.until ? '——' : ''
  return phrasesOf(line)
    .filter(phrase => phrase.start < heard && line.at + phrase.from <= Math.min(now, state.hungUpAt ?? now))
    .filter(phrase => captions === 'on' || now < line.at + phrase.to + fadeAfter)
    .map(phrase => characters.slice(phrase.start, Math.min(phrase.end, heard)).join(''))
    .join('') + cut
}

/** When the captions next change by themselves after `now`; null where they stay as they are. */
export function nextCaptionChange(state: CallState, now: number): number | null {
  if (state.settings.captions === 'off') return null
  const times = state.lines.slice(-4).flatMap(line =>
    phrasesOf(line).flatMap(phrase => [line.at + phrase.from, line.at + phrase.to + fadeAfter]).concat(line.until)
  )
  const later = times.filter(time => time > now)
  return later.length > 0 ? Math.min(...later) : null
}

/** Share of the line heard at `now`, 0 to 1. */
export function heardShare(line: SpokenLine, now: number): number {
  return graphemes(line.text).length === 0 ? 1 : spokenCount(line, now - line.at) / graphemes(line.text).length
}

export interface Timers {
  /** ms. Handle time = talk + hold + wrap-up. */
  readonly ring: number
  readonly talk: number
  readonly hold: number
  readonly wrapUp: number
  readonly handle: number
}

/** The call's times up to `now`, in ms. */
export function timersAt(state: CallState, now: number): Timers {
  const answered = state.answeredAt
  const end = state.hungUpAt ?? now
  const ring = (answered ?? end)
  const hold = state.holds.reduce((sum, each) => sum + ((each.to ?? end) - each.from), 0)
  const talk = answered === null ? 0 : end - answered - hold
  const wrapUp = answered === null || state.hungUpAt === null ? 0 : (state.submittedAt ?? now) - state.hungUpAt
  return {ring, talk, hold, wrapUp, handle: talk + hold + wrapUp}
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

/** Which machine speaks for which seat, and what it has been told of its call so far. */
import {foreseen, papersOf, shownOf} from '../../call/shown.ts'
import type {Deed, Shown} from '../../call/shown.ts'
import {phrasesBetween} from '../calls/speech.ts'
import type {FromHost} from '../protocol/messages.ts'
import {patchOf} from '../protocol/patch.ts'
import type {Running} from './calls.ts'
import type {Line} from './ports.ts'

interface Told {
  readonly attempt: string
  known: Shown
  ack: number
  deadline: number | null
  paused: boolean
  /** The papers hold what the shop knows of the customer. */
  lookedUp: boolean
}
export interface SeatLine {
  readonly line: Line
  readonly seat: string
  /** Session time from which the line has been there without a break. */
  readonly since: number
  told: Told | null
}

export function say(line: Line, message: FromHost): void {
  line.send(JSON.stringify(message))
}

/** The call whole: for one that rings, and for a machine that comes back to it. `at` is call time. */
export function tellCall(seatLine: SeatLine, running: Running, at: number, deadline: number | null, about: {readonly title: string; readonly briefing: string; readonly sounds: boolean}, paused: boolean): void {
  const {attempt, state, taken, callerNumber} = running.call
  const shown = shownOf(state, at, callerNumber)
  const lookedUp = state.lookUps > 0
  seatLine.told = {attempt, known: shown, ack: taken, deadline, paused: false, lookedUp}
  say(seatLine.line, {type: 'call', attempt, at, ack: taken, settings: state.settings, papers: papersOf(running.rules.contents, running.customer, lookedUp), shown, deadline, ...about})
  if (paused) tellNews(seatLine, running, at, deadline, true, false)
}

/** The seat's own deed: it has seen it already. */
export function foresee({told}: SeatLine, attempt: string, deed: Deed): void {
  if (told?.attempt === attempt) told.known = foreseen(told.known, deed)
}

/** What changed since the last time, and how many of its deeds are on disk. Nothing where nothing did. */
export function tellNews(seatLine: SeatLine, running: Running, at: number, deadline: number | null, paused: boolean, sounds: boolean): void {
  const {told, line} = seatLine
  const {attempt, state, taken, callerNumber} = running.call
  if (told?.attempt !== attempt) return
  const shown = shownOf(state, at, callerNumber)
  const patch = patchOf(told.known, shown)
  const lookedUp = state.lookUps > 0
  if (patch || lookedUp !== told.lookedUp || taken !== told.ack || deadline !== told.deadline || paused !== told.paused) {
    say(line, {
      type: 'news', attempt, at, ack: taken, ...(patch && {patch}),
      ...(deadline !== told.deadline && {deadline}), ...(paused !== told.paused && {paused}),
      ...(lookedUp && !told.lookedUp && {papers: papersOf(running.rules.contents, running.customer, true)})
    })
    seatLine.told = {attempt, known: shown, ack: taken, deadline, paused, lookedUp}
  }
  if (sounds) for (const phrase of phrasesBetween(state, running.spokenTo, at, running.customer)) say(line, {type: 'speech', attempt, phrase})
}

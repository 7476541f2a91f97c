/**
 * A seat as its machine holds it: what the host has said, what was done here and is not acknowledged yet, and what both come
 * to on the screen. Pure. Typing shows at once; the host is right wherever it says otherwise.
 */
import type {CallSettings} from '../../call/events.ts'
import {foreseen} from '../../call/shown.ts'
import type {Deed, Papers, Shown} from '../../call/shown.ts'
import type {FromHost, SentDeed} from '../protocol/messages.ts'
import {patched} from '../protocol/patch.ts'

export interface SeatCallState {
  readonly attempt: string
  readonly title: string
  readonly briefing: string
  readonly settings: CallSettings
  readonly papers: Papers
  /** As the host knows it up to the deed numbered `ack`. */
  readonly known: Shown
  readonly ack: number
  /** Done here and not acknowledged, oldest first. */
  readonly pending: readonly SentDeed[]
  /** Call time of the host's last message, and when it came by this machine's steady clock (ms). */
  readonly since: number
  readonly receivedAt: number
  readonly deadline: number | null
  readonly paused: boolean
  readonly sounds: boolean
}

/** `kept` are deeds of this attempt that an earlier run of this machine had not got through. */
export function opened(message: Extract<FromHost, {type: 'call'}>, kept: readonly SentDeed[], steady: number): SeatCallState {
  const {attempt, title, briefing, settings, papers, shown, ack, at, deadline, sounds} = message
  return {
    attempt, title, briefing, settings, papers, known: shown, ack, since: at, receivedAt: steady, deadline, paused: false, sounds,
    pending: kept.filter(each => each.sequence > ack)
  }
}

/** After news of the host: what it has on disk is no longer pending. */
export function told(call: SeatCallState, news: Extract<FromHost, {type: 'news'}>, steady: number): SeatCallState {
  const done = call.pending.filter(each => each.sequence <= news.ack)
  const foreseenThere = done.reduce((shown, each) => foreseen(shown, each.deed), call.known)
  return {
    ...call,
    known: news.patch ? patched(foreseenThere, news.patch) : foreseenThere,
    ack: Math.max(call.ack, news.ack),
    pending: call.pending.filter(each => each.sequence > news.ack),
    since: news.at, receivedAt: steady,
    deadline: news.deadline === undefined ? call.deadline : news.deadline,
    paused: news.paused ?? call.paused,
    papers: news.papers ?? call.papers
  }
}

/** A deed is numbered, stamped, and seen at once. */
export function did(call: SeatCallState, deed: Deed, steady: number): {call: SeatCallState; sent: SentDeed} {
  const sequence = (call.pending.at(-1)?.sequence ?? call.ack) + 1
  const sent = {sequence, since: call.since, offset: Math.max(0, Math.round(steady - call.receivedAt)), deed}
  return {call: {...call, pending: [...call.pending, sent]}, sent}
}

/** What the screen shows: the host's view with everything on its way already in it. */
export function shownNow(call: SeatCallState): Shown {
  return call.pending.reduce((shown, each) => foreseen(shown, each.deed), call.known)
}

/** Call time by this machine's clock; it stands still while the teacher has paused. */
export function callTime(call: SeatCallState, steady: number): number {
  return call.paused ? call.since : Math.floor(call.since + Math.max(0, steady - call.receivedAt))
}

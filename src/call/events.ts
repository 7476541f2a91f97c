/**
 * The event log of a call: what happened, in order. Every figure, screen and score is a function of it.
 *
 * `at` is call time: whole milliseconds since the first ring. Text offsets of `typed` are UTF-16 offsets
 * of the field's raw text; offsets of a spoken line count its graphemes.
 */
import type {Customer, Disposition, Outcome, SlotSpan} from '../scenario/types.ts'

export type {SlotSpan}

export const logVersion = 1

/** `phrase`: a standard phrase put into the reply line by key. */
export type EditCause = 'type' | 'paste' | 'undo' | 'clear' | 'phrase'
export interface TextEdit {
  readonly start: number
  readonly removed: string
  readonly inserted: string
  readonly cause: EditCause
}
/** The reply line's field id; the others are the form's. */
export const replyField = 'reply'

interface At { readonly at: number }
export type Speaker = 'customer' | 'agent'

export interface Ring extends At { readonly type: 'ring'; readonly n: number }
export interface Answered extends At { readonly type: 'answered' }
/** A line starts being spoken. Ends at `until`, character i at `charTimes` of the timeline. */
export interface Said extends At {
  readonly type: 'said'
  readonly who: Speaker
  readonly text: string
  readonly slots: readonly SlotSpan[]
  /** Characters a minute, and ms for each digit of a number read apart. */
  readonly rate: number
  readonly digitMs: number
  readonly until: number
  /** What made it: `opening`, `cue:ID`, `answer:INTENT`, `quiet`, `model`, … */
  readonly why: string
  /** The customer is shouting. */
  readonly loud: boolean
  /** The customer hangs up when the line is over. */
  readonly hangsUp: boolean
}
/**
 * A stretch of a line as it is heard: its graphemes from `from` on, from `at` until `until` where nothing comes between.
 * A line is one stretch from its first grapheme, unless a recorder stops, winds back or changes the rate of what is played.
 */
export interface Stretch extends At {
  /** Number among the log's `said` events, from 0. */
  readonly line: number
  readonly from: number
  readonly until: number
  readonly rate: number
  readonly digitMs: number
}
export interface Focused extends At { readonly type: 'focused'; readonly field: string }
export interface Typed extends At, TextEdit { readonly type: 'typed'; readonly field: string }
/** Enter while the customer speaks: the reply waits for the next phrase end. */
export interface Waiting extends At { readonly type: 'reply-waiting'; readonly text: string; readonly due: number }
/** The waiting reply was taken back into the reply line. */
export interface Recalled extends At { readonly type: 'reply-recalled' }
export interface Replied extends At {
  readonly type: 'replied'
  readonly text: string
  readonly by: 'trainee' | 'model'
}
/** A value the agent read back, and whether it is the customer's. */
export interface ReadBack { readonly slot: string; readonly right: boolean }
/** What the customer took from the reply just sent, and what the customer will say to it. */
export interface Understood extends At {
  readonly type: 'understood'
  readonly intents: readonly string[]
  readonly forbidden: readonly string[]
  readonly readBack: readonly ReadBack[]
  readonly cue: string | null
  readonly set: readonly string[]
  readonly outcome: Outcome | null
}
/** The customer will say this next; it becomes `said` when it falls due. */
export interface Planned extends At {
  readonly type: 'planned'
  readonly text: string
  readonly slots: readonly SlotSpan[]
  readonly why: string
  /** ms after the customer is free to speak. */
  readonly delay: number
  readonly hangsUp: boolean
}
export interface Mood extends At { readonly type: 'mood'; readonly from: number; readonly to: number; readonly why: string }
/** The line in progress was cut after `spoken` characters. */
export interface Interrupted extends At { readonly type: 'interrupted-customer'; readonly spoken: number }
export interface HoldStarted extends At { readonly type: 'hold-started'; readonly consent: boolean }
export interface HoldEnded extends At { readonly type: 'hold-ended' }
export interface LookedUp extends At {
  readonly type: 'looked-up'
  readonly source: 'catalog' | 'faq' | 'guideline' | 'dossier' | 'caller-number'
  readonly query: string
}
export interface Transferred extends At { readonly type: 'transferred'; readonly to: string }
export interface HungUp extends At {
  readonly type: 'hung-up'
  /** `nobody`: six rings went by. */
  readonly by: 'agent' | 'customer' | 'nobody'
  readonly outcome: Outcome
}
export interface Disposed extends At { readonly type: 'disposed'; readonly disposition: Disposition }
export interface Submitted extends At { readonly type: 'submitted' }
/** Nothing is spoken until it is resumed; call time goes on, and what is typed meanwhile has its time. */
export interface Paused extends At { readonly type: 'paused' }
/** `gap`: ms it stood still. `stretches` are heard from now on, as in the three below. */
export interface Resumed extends At { readonly type: 'resumed'; readonly gap: number; readonly stretches?: readonly Stretch[] }
/** What was heard last is heard once more (recorder, practice): instead of whatever was still to be heard, these. */
export interface WentBack extends At { readonly type: 'went-back'; readonly stretches: readonly Stretch[] }
/** The recorder hears the whole call again, nothing of it decided again; `n` counts from 1, so it is 2 at the least. */
export interface HearingStarted extends At { readonly type: 'hearing-started'; readonly n: number; readonly stretches: readonly Stretch[] }
export interface HearingEnded extends At { readonly type: 'hearing-ended'; readonly n: number }
/** The process was dead for `gap` ms; call time stood still. `wall` is the epoch time of going on. */
export interface ProcessGap extends At { readonly type: 'process-gap'; readonly gap: number; readonly wall: number }
export interface PasteRefused extends At { readonly type: 'paste-refused'; readonly field: string; readonly length: number }
/** The trainee asked for another rate of speech: characters a minute. What is being spoken goes on at it in `stretches`. */
export interface RateChanged extends At { readonly type: 'rate-changed'; readonly rate: number; readonly stretches?: readonly Stretch[] }
/** A scripted move of the model was taken (recorder mode). */
export interface ModelMoved extends At { readonly type: 'model-moved'; readonly index: number }

/** What could be heard from here on: the voice, or none and why. Without one the line in progress and what follows is read. */
export interface SoundChanged extends At { readonly type: 'sound'; readonly voice: string | null; readonly why: string | null }
/** The trainee asked for captions, or for none. */
export interface CaptionsChanged extends At { readonly type: 'captions-changed'; readonly captions: Captions }

export type CallEvent =
  | Ring | Answered | Said | Focused | Typed | Waiting | Recalled | Replied | Understood | Planned | Mood
  | Interrupted | HoldStarted | HoldEnded | LookedUp | Transferred | HungUp | Disposed | Submitted
  | SoundChanged | CaptionsChanged | Paused | Resumed | WentBack | HearingStarted | HearingEnded | ProcessGap | PasteRefused | RateChanged | ModelMoved

export type Role = 'agent' | 'recorder'
export type Captions = 'on' | 'fade' | 'off'

/** How the call was set up; fixed for its whole length. */
export interface CallSettings {
  readonly role: Role
  /** Characters a minute of the customer's speech. */
  readonly rate: number
  readonly captions: Captions
  readonly exam: boolean
  /** The trainee's characters a minute in the 60-second baseline; null if never taken. */
  readonly baseline: number | null
  /** Shows what to do next, step by step. */
  readonly coached: boolean
  /** How often a recorder may hear the call; absent in older logs, and for agents: once. */
  readonly hearings?: number
}

/** One attempt, whole. Identity (name, student number) is never in it. */
export interface CallLog {
  readonly version: number
  readonly scenario: string
  readonly contents: string
  readonly rubric: string
  readonly customer: Customer
  readonly seed: number
  readonly settings: CallSettings
  readonly events: readonly CallEvent[]
}

/** What a call's events add up to. Only `apply` makes one; screens and scores read it. */
import type {Disposition, Outcome} from '../scenario/types.ts'
import type {CallSettings, Captions, Planned, Said, Speaker, Stretch, Waiting} from './events.ts'
import {replyField} from './events.ts'

/**
 * `ringing` until answered (or abandoned after six rings), `talk` and `hold` until hung up,
 * `wrap-up` until submitted. An abandoned call goes straight to `over`.
 */
export type Phase = 'ringing' | 'talk' | 'hold' | 'wrap-up' | 'over'

/** A line being, or having been, spoken. */
export interface SpokenLine extends Omit<Said, 'type'> {
  /** Graphemes heard when it was cut; null when it was heard whole. */
  readonly cutAfter: number | null
}
/** A stretch as it was heard, or is going to be. */
export interface HeardStretch extends Stretch {
  /** Graphemes of the line heard to their end when it was cut; null when it was, or will be, heard to the line's end. */
  readonly upTo: number | null
}
/** The call as it happened, or the recording of it played once more; `to` null while it goes on. */
export interface Hearing { readonly from: number; readonly to: number | null }
/** One entry of the transcript, in the order it was spoken. */
export interface Turn {
  readonly who: Speaker
  readonly at: number
  readonly text: string
  /** The agent's: what was understood. The customer's: none. */
  readonly intents: readonly string[]
}
export interface Hold { readonly from: number; readonly to: number | null; readonly consent: boolean }

export interface CallState {
  readonly settings: CallSettings
  readonly phase: Phase
  /** Time of the newest event. */
  readonly at: number
  readonly rings: number
  readonly answeredAt: number | null
  readonly hungUpAt: number | null
  readonly hungUpBy: 'agent' | 'customer' | 'nobody' | null
  readonly submittedAt: number | null
  /** What the call has come to so far; final once hung up. */
  readonly outcome: Outcome | null
  /** Spoken lines, the customer's and (recorder) the model agent's, oldest first. */
  readonly lines: readonly SpokenLine[]
  /** What was heard of them when, in order of time; a second hearing's are all there when it begins. */
  readonly stretches: readonly HeardStretch[]
  /** The first is the call itself. */
  readonly hearings: readonly Hearing[]
  readonly turns: readonly Turn[]
  readonly planned: readonly Planned[]
  /** A reply sent while the customer speaks, waiting for the next phrase end. */
  readonly waiting: Waiting | null
  readonly mood: number
  /** Slots whose value the customer has spoken whole. */
  readonly told: readonly string[]
  readonly flags: readonly string[]
  /** How often each intent was understood, each cue fired, each answer was given. */
  readonly intentCounts: Readonly<Record<string, number>>
  readonly cueCounts: Readonly<Record<string, number>>
  readonly sayCounts: Readonly<Record<string, number>>
  readonly holds: readonly Hold[]
  readonly lookUps: number
  /** Raw text of every field, the reply line included. */
  readonly fields: Readonly<Record<string, string>>
  readonly focus: string
  /** When somebody last spoke or typed. */
  readonly lastActivity: number
  readonly pausedAt: number | null
  /** How captions are shown from a moment on, oldest first; before the first as the settings say. */
  readonly captionChanges: readonly {readonly at: number; readonly captions: Captions}[]
  /** What is heard: the voice's id, or null and why; null as a whole while nobody knows. */
  readonly sound: {readonly voice: string | null; readonly why: string | null} | null
  readonly disposition: Disposition | null
  /** Next move of the model (recorder). */
  readonly modelIndex: number
  /** Characters a minute now: the trainee may have asked for slower speech. */
  readonly rate: number
}

/** The state before the first event. */
export function initialState(settings: CallSettings, mood: number): CallState {
  return {
    settings, phase: 'ringing', at: 0, rings: 0, answeredAt: null, hungUpAt: null, hungUpBy: null,
    submittedAt: null, outcome: null, lines: [], stretches: [], hearings: [], turns: [], planned: [], waiting: null, mood,
    told: [], flags: [], intentCounts: {}, cueCounts: {}, sayCounts: {}, holds: [], lookUps: 0,
    fields: {}, focus: replyField, lastActivity: 0, pausedAt: null, captionChanges: [], sound: null, disposition: null,
    modelIndex: 0, rate: settings.rate
  }
}

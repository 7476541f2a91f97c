/**
 * What a call earned, and why: plain data, the same for the same log, contents and scorer version.
 *
 * `uncapped` is the sum of the dimensions, each the sum of its criteria; `total` is what critical errors leave of it.
 * A criterion that lost points names its evidence. Texts a user reads are messages (messages.ts) or come in Chinese and
 * English out of the pack.
 */
import type {Role} from '../call/events.ts'
import type {Dimension, FieldKind, LadderRung, Outcome} from '../scenario/types.ts'
import type {Alignment} from '../text/align.ts'
import type {Message} from './messages.ts'

export type {Message}

/** Shape of the scorecard, and the rules that made it: a re-grade under another `scorer` may differ. */
export const scorecardVersion = 1
export const scorerVersion = 4

export type Grade = 'fail' | 'pass' | 'good' | 'excellent'

/** `to-review` (待复核): the machine is unsure, and it costs nothing until a person has confirmed it. */
export type CriterionState = 'met' | 'partly' | 'missed' | 'na' | 'to-review'

/** Where the log or the form shows it. `note` says what there is to see. */
export interface Evidence {
  /** Index in the log's events. */
  readonly event?: number
  /** Form field, or `reply`. */
  readonly field?: string
  /** Half-open, in graphemes of `text`. */
  readonly range?: readonly [start: number, end: number]
  /** Number of the spoken line among the log's `said` events, from 0. */
  readonly line?: number
  /** The text meant: the reply, the spoken line, the field as typed. */
  readonly text?: string
  readonly note: Message
}

export interface Criterion {
  /** `accuracy.mobile`, `procedure.greeting`, `phrases.forbidden`, `timing.lag`. */
  readonly id: string
  readonly dimension: Dimension
  readonly label: string
  readonly labelEn: string
  readonly points: number
  readonly max: number
  readonly na: boolean
  /** A failure here caps the result where the rubric says so. */
  readonly critical: boolean
  readonly state: CriterionState
  /** What to do better, in the documents' words; where something was lost. */
  readonly advice?: string
  readonly evidence: readonly Evidence[]
}

export interface DimensionScore {
  readonly points: number
  readonly max: number
  readonly na: boolean
}

/** A fact point of a free-text field; `na` where nobody said it in this call. */
export interface FactScore {
  readonly id: string
  readonly is: string
  readonly state: 'covered' | 'missed' | 'contradicted' | 'to-review' | 'na'
  readonly points: number
  readonly max: number
  /** Where it is stated or contradicted, in graphemes of the typed text. */
  readonly range?: readonly [start: number, end: number]
}

export interface FieldScore {
  readonly id: string
  readonly label: string
  readonly labelEn: string
  readonly kind: FieldKind
  /** What the form must hold; for free text the fact points that were told, in words. */
  readonly expected: string
  /** Other texts that count as right. */
  readonly accepted: readonly string[]
  readonly typed: string
  readonly points: number
  readonly max: number
  readonly state: CriterionState
  /**
   * Expected against typed, both as they are compared (digits without dashes, addresses folded); null for free text, for an
   * empty field, and where digits would stand against words (无) or against nothing.
   */
  readonly alignment: Alignment | null
  /** What is wrong with it or was let pass, in words: one sentence an item. */
  readonly explanation: readonly Message[]
  readonly facts?: readonly FactScore[]
}

/** A critical error's limit. `lost` is what it took from the total. */
export interface Cap {
  readonly id: 'wrong-number' | 'insult'
  readonly dimension: Dimension | null
  readonly limit: number
  readonly lost: number
  readonly evidence: readonly Evidence[]
}

/**
 * Error rates from committed text (Soukoreff & MacKenzie, CHI 2003): `notCorrected` is what is wrong in the end, `corrected`
 * what was committed and taken away again, and each rate its share of all characters. Key strokes are not known.
 */
export interface ErrorFigures {
  readonly basis: 'committed-text'
  readonly correct: number
  readonly notCorrected: number
  readonly corrected: number
  readonly correctedRate: number
  readonly notCorrectedRate: number
  readonly totalRate: number
}

export interface FieldLag { readonly field: string; readonly median: number; readonly p90: number; readonly characters: number }

/** A speed asked for elsewhere; `reached` null where the call does not tell. Information only. */
export interface Ladder extends LadderRung { readonly reached: boolean | null }

/** What the form was worth when a hearing was over, and the next began or the form was submitted. */
export interface HearingScore {
  /** From 1. */
  readonly n: number
  /** Points for accuracy of the form as it stood then; the last hearing's are the scorecard's. */
  readonly points: number
  readonly max: number
  /** What this hearing added to the one before; the first one's `points`. */
  readonly added: number
  readonly fields: readonly {readonly id: string; readonly points: number; readonly max: number; readonly added: number}[]
  /** Lag of what was typed in this hearing, ms; null where nothing could be measured. */
  readonly lagMedian: number | null
}

/** What a recorder did with the recording, and what came of each hearing. Stopping it costs nothing by itself: lag counts through it. */
export interface Recording {
  /** Hearings the level allows. */
  readonly allowed: number
  /** One for each that was begun. */
  readonly hearings: readonly HearingScore[]
  readonly secondHearingMs: number
  readonly pauses: number
  readonly pausedMs: number
  readonly backs: number
  readonly rateChanges: number
  /** Characters a minute at the end. */
  readonly lastRate: number
}

/** Of the replies: those with a phrase put in by key, and the characters that came so and that were typed. */
export interface PickedFigures {
  readonly replies: number
  readonly repliesPicked: number
  readonly charactersPicked: number
  readonly charactersTyped: number
}

/** Times in ms of call time, null where the call has none. */
export interface Figures {
  readonly rings: number
  /** First ring to answer. */
  readonly ringMs: number | null
  /** Answer to hang-up, holds not counted. */
  readonly talkMs: number | null
  readonly holdMs: number | null
  /** Holds, and returns with 让您久等了 or its like as the first words. */
  readonly holds: number
  readonly returns: number
  /** Hang-up to submit. */
  readonly wrapUpMs: number | null
  /** Talk, hold and wrap-up. */
  readonly handleMs: number | null
  /** From a character's being spoken to its being typed (听打滞后). */
  readonly lagMedian: number | null
  readonly lagP90: number | null
  /** Characters the lag was measured on. */
  readonly lagCharacters: number
  readonly lagByField: readonly FieldLag[]
  /** Committed characters over active time; pauses of more than 5 s are not counted. */
  readonly charactersPerMinute: number | null
  /** The trainee's own, taken before the call. */
  readonly baseline: number | null
  readonly activeMs: number
  /** The longest time in talk in which nobody spoke, typed or looked anything up. */
  readonly longestQuiet: number | null
  /** Times something was taken away from what had been committed, and how many characters. */
  readonly corrections: number
  readonly correctedCharacters: number
  readonly committedCharacters: number
  readonly errors: ErrorFigures | null
  /** What was said by 话术快捷键 and what was typed oneself; absent where nothing was. */
  readonly picked?: PickedFigures
  /** Of the form's final characters, the share typed before hang-up. */
  readonly typedDuringTalkShare: number | null
}

export interface Right { readonly criterion: string; readonly text: Message }
export interface NextStep { readonly criterion: string; readonly lost: number; readonly text: Message; readonly advice?: string }

export interface Scorecard {
  readonly version: number
  readonly scorer: number
  readonly rubric: {readonly id: string; readonly version: number; readonly title: string}
  readonly role: Role
  /** What the call came to; null while it goes on. */
  readonly outcome: Outcome | null
  /** The form was submitted, or the call was lost: nothing more can be earned. */
  readonly complete: boolean
  readonly grade: Grade
  readonly total: number
  readonly uncapped: number
  readonly max: number
  readonly caps: readonly Cap[]
  readonly dimensions: Readonly<Record<Dimension, DimensionScore>>
  readonly criteria: readonly Criterion[]
  readonly fields: readonly FieldScore[]
  /** What was right, the most important first. */
  readonly right: readonly Right[]
  readonly figures: Figures
  /** Of a recorder's call that was answered. */
  readonly recording?: Recording
  readonly ladders: readonly Ladder[]
  /** One to three things to do better, the costliest first; empty where nothing was lost. */
  readonly bestNext: readonly NextStep[]
  /** Worth knowing, costing nothing: a forbidden word deleted before Enter. */
  readonly notes: readonly Evidence[]
}

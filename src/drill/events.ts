/**
 * The log of all drills of one trainee: what was asked and answered, in order. The book of mistakes (错题本), the schedule,
 * the rate and every summary are functions of it. `at` is epoch ms, because the schedule runs over days.
 *
 * An answer is judged when it is given and the log keeps the verdict: a better judge later changes no old answer.
 */
import type {SlotSpan} from '../scenario/types.ts'

export const itemKinds = ['names', 'phones', 'addresses', 'spelling'] as const
/** What short items hold. */
export type ItemKind = (typeof itemKinds)[number]
export const drillKinds = [...itemKinds, 'qa'] as const
export type DrillKind = (typeof drillKinds)[number]

/** Something short to be heard once and typed. */
export interface Item {
  readonly kind: ItemKind
  /** What it is an example of: `name`, `mobile`, `landline`, `order`, `address`, `character`, `english`, `email`. */
  readonly field: string
  /** As it is said: 幺三九，二二八四，幺五零七。 */
  readonly spoken: string
  readonly slots: readonly SlotSpan[]
  /** What must be typed. */
  readonly expected: string
  /** How its characters are told apart. */
  readonly told: Readonly<Record<string, string>>
  readonly sex: 'female' | 'male'
  /** The spot of the book it was chosen for; null for a fresh one. */
  readonly aim: string | null
}

/** How one thing went wrong: a pair of characters that was confused, or something that happened to the text. */
export type Slip = 'confused' | 'transposed' | 'missing' | 'extra' | 'doubled'
export interface Mistake {
  /** The spot (易错点) it belongs to: `names:章>张`, `phones:transposed`. */
  readonly spot: string
  readonly slip: Slip
  /** The characters in question; empty where there are none on that side. */
  readonly expected: string
  readonly typed: string
}

interface At { readonly at: number }
/** A drill begins: everything up to the next `begun` belongs to it. */
export interface Begun extends At { readonly type: 'begun'; readonly kind: DrillKind; readonly seed: number }
export interface ItemAnswered extends At {
  readonly type: 'answered'
  readonly item: Item
  readonly typed: string
  /** Characters a minute it was said at. */
  readonly rate: number
  /** ms from the first sound to Enter; null where nobody took the time. */
  readonly took: number | null
  /** It was read, because nothing could be heard or the trainee wanted captions. */
  readonly read: boolean
  readonly right: boolean
  readonly mistakes: readonly Mistake[]
}
/** A call was checked (质检找错). Wordings are those asked for by what was found. */
export interface CallChecked extends At {
  readonly type: 'checked'
  readonly scenario: string
  /** That made the call. */
  readonly seed: number
  readonly marks: {readonly lines: readonly {readonly line: number; readonly wording: string}[]; readonly steps: readonly string[]}
  readonly faults: number
  readonly found: number
  readonly falseAlarms: number
  readonly wordings: number
  readonly accepted: number
}
/** A spot is left out from now on, or comes back: `as` null. */
export interface SetAside extends At { readonly type: 'set-aside'; readonly spot: string; readonly as: Aside | null }
export type Aside = 'excluded' | 'mastered'

export type DrillEvent = Begun | ItemAnswered | CallChecked | SetAside

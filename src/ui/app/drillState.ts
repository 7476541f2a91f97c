/** What the screens of the drills hold, what they ask of the shell, and what it tells them. */
import type {Entry} from '../../drill/book.ts'
import type {Aside, DrillKind, Item, ItemKind} from '../../drill/events.ts'
import type {Verdict} from '../../drill/judge.ts'
import type {CheckResult, Marks} from '../../drill/qa/check.ts'
import type {FlawedCall} from '../../drill/qa/flawedCall.ts'
import type {DrillSummary} from '../../drill/summary.ts'
import type {FieldState} from '../../input/field.ts'
import type {Message} from '../messages/messages.ts'
import type {DrillWish} from '../ports.ts'

export interface DrillOverview {
  /** Of the newest answers of each kind; null where there are none. */
  readonly rates: Readonly<Record<ItemKind, number | null>>
  /** Spots that are due. */
  readonly due: Readonly<Record<ItemKind, number>>
  /** Spots in the book that are not set aside. */
  readonly spots: number
}
export interface DrillMenuScreen {
  readonly id: 'drills'
  readonly selected: number
  readonly overview: DrillOverview
}
export interface DrillItemScreen {
  readonly id: 'drill'
  readonly item: Item
  /** Of this item, from 1. */
  readonly n: number
  readonly of: number
  readonly rate: number
  /** It is read and not heard. */
  readonly read: boolean
  /** Steady ms at which the line begins, and now. */
  readonly startsAt: number
  readonly now: number
  readonly editor: FieldState
  /** Enter was pressed on an empty line once. */
  readonly warned: boolean
  /** Once it was answered, and answered wrong. */
  readonly verdict: Verdict | null
  /** What became of this answer's spots, where the trainee set them aside here. */
  readonly aside: Aside | null
  /** The item before, which was right; null where there is none. */
  readonly last: string | null
}
export interface DrillSummaryScreen {
  readonly id: 'drill-summary'
  readonly kind: ItemKind
  readonly summary: DrillSummary
  /** Spots of this drill that are due again later today or after it. */
  readonly selected: number
}
export interface BookScreen {
  readonly id: 'book'
  readonly entries: readonly Entry[]
  readonly selected: number
  /** Epoch ms when the book was opened. */
  readonly now: number
  /** What was set aside here, and how it stood before; the newest last. */
  readonly undo: readonly {readonly spot: string; readonly before: Aside | null}[]
}
export interface QaScreen {
  readonly id: 'qa'
  readonly call: FlawedCall
  readonly marks: Marks
  /** Among what can be marked: the agent's lines, then the steps. */
  readonly selected: number
  /** The wording of the selected line while it is typed. */
  readonly editor: FieldState | null
  /** The line that is being heard. */
  readonly hearing: number | null
  /** Rows scrolled on from the selected one. */
  readonly scroll: number
}
export interface QaResultScreen {
  readonly id: 'qa-result'
  readonly call: FlawedCall
  readonly result: CheckResult
  readonly scroll: number
}
export type DrillScreens = DrillMenuScreen | DrillItemScreen | DrillSummaryScreen | BookScreen | QaScreen | QaResultScreen

/** What is asked of the shell. */
export type DrillAsk =
  | {readonly type: 'menu'; readonly selected?: number}
  | {readonly type: 'start'; readonly wish: DrillWish & {readonly kind: DrillKind}}
  | {readonly type: 'answer'; readonly typed: string}
  | {readonly type: 'read'}
  | {readonly type: 'hear'}
  | {readonly type: 'next'}
  | {readonly type: 'leave'}
  | {readonly type: 'book'}
  | {readonly type: 'set-aside'; readonly spot: string; readonly as: Aside | null}
  | {readonly type: 'hear-call'; readonly from: number}
  | {readonly type: 'check'; readonly marks: Marks}

/** What the shell tells of. `screen` takes the place of what is shown. */
export type DrillShown =
  | {readonly type: 'screen'; readonly screen: DrillScreens; readonly notice: Message | null}
  | {readonly type: 'judged'; readonly verdict: Verdict}
  /** It cannot be heard, or is not to be: the caption begins to pass at `startsAt`. */
  | {readonly type: 'unheard'; readonly startsAt: number; readonly notice: Message | null}
  | {readonly type: 'hearing'; readonly line: number | null}
  | {readonly type: 'entries'; readonly entries: readonly Entry[]}

/** What can be marked in a call: indices of the agent's lines, and ids of the steps. */
export function markable({lines, steps}: Pick<FlawedCall, 'lines' | 'steps'>): readonly ({readonly line: number} | {readonly step: string})[] {
  return [...lines.flatMap(({who}, line) => who === 'agent' ? [{line}] : []), ...steps.map(step => ({step: step.id}))]
}

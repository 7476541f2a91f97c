/** All that the grading screens hold. Plain data: `step` makes the next one, pictures only read it. */
import type {Turn} from '../../call/state.ts'
import type {Acceptance} from '../../grade/acceptance.ts'
import type {GradeWish} from '../../grade/decide.ts'
import type {GradedScorecard} from '../../grade/graded.ts'
import type {GradeState, Urgency} from '../../grade/state.ts'
import type {FieldState} from '../../input/field.ts'
import type {Size} from '../components/look.ts'
import type {Lang, Message} from '../messages/messages.ts'

export interface GradeRow {
  readonly id: string
  readonly number: string
  readonly name: string
  readonly class: string
  readonly session: string
  readonly scenario: string
  readonly title: string
  /** Local time, to the minute. */
  readonly started: string
  readonly state: GradeState
  readonly urgency: Urgency
  readonly total: number | null
  readonly open: number
  /** Came as a file from outside of a class session. */
  readonly selfReported: boolean
}
/** One attempt as it happened, with what was decided. */
export interface OpenAttempt {
  readonly row: GradeRow
  readonly card: GradedScorecard | null
  /** Why there is no score; '' where it was just not submitted. */
  readonly broken: string
  readonly turns: readonly Turn[]
  /** Call time of each event, ms. */
  readonly eventTimes: readonly number[]
  /** Lines of its history, as the reports write them. */
  readonly history: readonly string[]
  /** What a wording may be accepted as, by criterion. */
  readonly acceptable: Readonly<Record<string, readonly AcceptableAs[]>>
}
/** `label` to choose by; `meaning` is what the wording counts as; `wording` is what is offered to be cut down. */
export interface AcceptableAs {
  readonly label: string
  readonly meaning: string
  readonly acceptance: Acceptance
}

export type Tab = 'points' | 'talk' | 'form' | 'history'
export const tabs: readonly Tab[] = ['points', 'talk', 'form', 'history']

export interface AttemptScreen {
  readonly attempt: OpenAttempt
  readonly tab: Tab
  /** Index of the criterion. */
  readonly selected: number
  readonly scroll: number
}

export type FilterName = 'class' | 'session' | 'scenario' | 'state'
export const filterNames: readonly FilterName[] = ['class', 'session', 'scenario', 'state']
/** Null is all of them. */
export type Filters = Readonly<Record<FilterName, string | null>>

/** A line being typed, and what it is for. */
export type Entry =
  | {readonly kind: 'points'; readonly criterion: string; readonly label: string; readonly max: number; readonly field: FieldState}
  | {readonly kind: 'why'; readonly wish: GradeWish; readonly field: FieldState}
  | {readonly kind: 'comment'; readonly criterion: string | null; readonly label: string; readonly field: FieldState}
  | {readonly kind: 'wording'; readonly as: AcceptableAs; readonly field: FieldState}
export type Overlay =
  | Entry
  | {readonly kind: 'choose'; readonly items: readonly AcceptableAs[]; readonly selected: number}
  /** To be published, or made final, all at once. */
  | {readonly kind: 'many'; readonly wish: 'publish' | 'finalise'; readonly ids: readonly string[]; readonly shown: number}
  | {readonly kind: 'trial'; readonly acceptance: Acceptance; readonly lines: readonly string[]; readonly changed: number; readonly scroll: number}
  | {readonly kind: 'help'; readonly scroll: number}

export interface GradeApp {
  readonly size: Size
  readonly lang: Lang
  readonly borders: 'line' | 'ascii'
  readonly who: string
  /** Null while they are worked out. */
  readonly rows: readonly GradeRow[] | null
  /** How many are worked out while `rows` is null, or is being worked out again. */
  readonly worked: number
  readonly filters: Filters
  /** Which filter Left and Right change. */
  readonly filter: number
  readonly selected: number
  readonly open: AttemptScreen | null
  readonly overlay: Overlay | null
  readonly notice: Message | null
}

export function firstGradeApp(given: Pick<GradeApp, 'size' | 'lang' | 'borders' | 'who'>): GradeApp {
  return {
    ...given, rows: null, worked: 0, filters: {class: null, session: null, scenario: null, state: null}, filter: 3, selected: 0, open: null, overlay: null, notice: null
  }
}

export function isEntry(overlay: Overlay | null): overlay is Entry {
  return overlay !== null && (overlay.kind === 'points' || overlay.kind === 'why' || overlay.kind === 'comment' || overlay.kind === 'wording')
}

/** The rows the filters leave. */
export function shownRows({rows, filters}: Pick<GradeApp, 'rows' | 'filters'>): readonly GradeRow[] {
  return (rows ?? []).filter(row => filterNames.every(name => filters[name] === null || valueOf(row, name) === filters[name]))
}

/** Of the rows the filters leave, those that can be published, or made final, without another look. */
export function readyFor(app: Pick<GradeApp, 'rows' | 'filters'>, wish: 'publish' | 'finalise'): readonly string[] {
  return shownRows(app).filter(row => row.id !== '' && row.state === (wish === 'publish' ? 'submitted' : 'published')).map(row => row.id)
}

/** What a filter can be set to: all, then what there is, in the order of the rows. */
export function filterValues({rows}: Pick<GradeApp, 'rows'>, name: FilterName): readonly (string | null)[] {
  return [null, ...new Set((rows ?? []).map(row => valueOf(row, name)).filter(value => value !== ''))]
}

function valueOf(row: GradeRow, name: FilterName): string {
  return row[name]
}

/** The queue as it was entered does not jump about while somebody works through it: rows change in their place. */
export function withRow(rows: readonly GradeRow[], changed: GradeRow): readonly GradeRow[] {
  return rows.map(row => row.id === changed.id ? changed : row)
}

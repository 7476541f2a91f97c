/** The list of exercises: which of them are shown, and what the trainee has made of each so far. Pure. */
import type {Role} from '../../call/events.ts'
import {createField} from '../../input/field.ts'
import type {ScenarioKind} from '../../scenario/types.ts'
import {fold} from '../../text/fold.ts'
import type {ScenarioSummary} from '../ports.ts'
import {bestOf} from './homeItems.ts'
import type {AppState, BrowseScreen} from './state.ts'

export const kindChoices: readonly (ScenarioKind | null)[] = [null, 'order', 'query', 'complaint', 'callback', 'special']
export const levelChoices = [null, 1, 2, 3, 4, 5] as const
export const progressChoices = ['all', 'new', 'done'] as const

export function browseScreen(): BrowseScreen {
  return {id: 'browse', search: createField('', 40), kind: null, level: null, progress: 'all', chosen: null}
}

/** Best points by role; null where it was never submitted so. */
export type Bests = Readonly<Record<Role, number | null>>
export interface Exercise {
  readonly scenario: ScenarioSummary
  readonly bests: Bests
  readonly done: boolean
}
type Known = Pick<AppState, 'scenarios' | 'attempts' | 'totals'>

/** What the filters and every word of the search leave, in the order of the list. */
export function exercisesShown({scenarios, attempts, totals}: Known, {search, kind, level, progress}: BrowseScreen): readonly Exercise[] {
  const words = search.text.split(/\s+/u).map(plain).filter(Boolean)
  return scenarios
    .filter(each => (kind === null || each.kind === kind) && (level === null || each.level === level))
    .filter(each => words.every(word => textOf(each).includes(word)))
    .map(scenario => exercise(scenario, attempts, totals))
    .filter(({done}) => progress === 'all' || done === (progress === 'done'))
}

function exercise(scenario: ScenarioSummary, attempts: Known['attempts'], totals: Known['totals']): Exercise {
  const done = attempts.some(each => each.scenario === scenario.id && each.state === 'submitted')
  const best = (role: Role): number | null => bestOf(attempts, totals, scenario.id, role)
  return {scenario, done, bests: {agent: best('agent'), recorder: best('recorder')}}
}

/** The place of the chosen one among those shown, the first where it is not among them. */
export function chosenAt(shown: readonly Exercise[], {chosen}: BrowseScreen): number {
  return Math.max(0, shown.findIndex(each => each.scenario.id === chosen))
}

function textOf({id, title, titleEn, shop, briefing, trains}: ScenarioSummary): string {
  return plain([id, title, titleEn, shop, briefing, ...trains].join('\n'))
}

export function plain(text: string): string {
  return fold(text, {spaces: true, punctuation: true}).text.toLowerCase()
}

/** What home offers, and which exercise comes next. */
import type {Role} from '../../call/events.ts'
import type {AttemptSummary, ScenarioSummary} from '../ports.ts'
import type {AppState} from './state.ts'

export type HomeItem =
  | {readonly id: 'next'; readonly scenario: ScenarioSummary; readonly role: Role}
  | {readonly id: 'resume'; readonly attempt: AttemptSummary}
  | {readonly id: 'browse' | 'drill' | 'history' | 'class' | 'settings' | 'quit'}

type Known = Pick<AppState, 'scenarios' | 'attempts' | 'totals' | 'unfinished'>

/** An unfinished call comes first, then the exercise that comes next. */
export function homeItems(app: Known): readonly HomeItem[] {
  const next = suggested(app)
  return [
    ...(app.unfinished ? [{id: 'resume', attempt: app.unfinished} as const] : []),
    ...(next ? [{id: 'next', ...next} as const] : []),
    {id: 'browse'}, {id: 'drill'}, {id: 'history'}, {id: 'class'}, {id: 'settings'}, {id: 'quit'}
  ]
}

/** Orders are the gentlest calls, complaints the hardest of the same level. */
const kinds = ['order', 'query', 'callback', 'special', 'complaint']

/**
 * The first of these that has not been done: the easiest call as recorder, then each call as agent, the easiest first.
 * When all are done: the one with the fewest points.
 */
export function suggested({scenarios, attempts, totals}: Omit<Known, 'unfinished'>): {scenario: ScenarioSummary; role: Role} | null {
  const sorted = scenarios.toSorted((a, b) => a.level - b.level || kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || (a.id < b.id ? -1 : 1))
  const [easiest] = sorted
  if (!easiest) return null
  const course = [{scenario: easiest, role: 'recorder' as Role}, ...sorted.map(scenario => ({scenario, role: 'agent' as Role}))]
  const best = course.map(each => ({...each, best: bestOf(attempts, totals, each.scenario.id, each.role)}))
  const fresh = best.find(each => each.best === null)
  const {scenario, role} = fresh ?? best.reduce((least, each) => (each.best ?? 0) < (least.best ?? 0) ? each : least)
  return {scenario, role}
}

/** The most points of the calls submitted so; 0 as long as they have not been worked out. */
export function bestOf(attempts: readonly AttemptSummary[], totals: AppState['totals'], scenario: string, role: Role): number | null {
  const done = attempts.filter(each => each.scenario === scenario && each.role === role && each.state === 'submitted')
  return done.length > 0 ? Math.max(...done.map(each => totals[each.id] ?? 0)) : null
}

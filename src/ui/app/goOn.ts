/** What can be done after a scorecard was read. */
import type {Role} from '../../call/events.ts'
import type {ItemKind} from '../../drill/events.ts'
import {weakestKind} from '../../drill/weakest.ts'
import type {ScenarioSummary} from '../ports.ts'
import {suggested} from './homeItems.ts'
import type {AppState, ScorecardScreen} from './state.ts'

export type GoOnItem =
  | {readonly id: 'next' | 'again' | 'listen'; readonly scenario: ScenarioSummary; readonly role: Role}
  | {readonly id: 'drill'; readonly kind: ItemKind}
  | {readonly id: 'replay' | 'hand-in' | 'back'}

/**
 * The next exercise first, but after a call that did not go well the same one again; an agent can hear the model;
 * what went wrong can be drilled, and the call handed in.
 */
export function goOnItems(app: AppState, {contents, scorecard}: ScorecardScreen): readonly GoOnItem[] {
  const {role, grade} = scorecard
  const scenario = app.scenarios.find(each => each.id === contents.scenario.id)
  const suggestion = suggested(app)
  const again: GoOnItem[] = scenario ? [{id: 'again', scenario, role}] : []
  const listen: GoOnItem[] = scenario && role === 'agent' ? [{id: 'listen', scenario, role: 'recorder'}] : []
  const offered = (each: {scenario: ScenarioSummary; role: Role}): boolean =>
    [...again, ...listen].some(item => 'scenario' in item && item.scenario.id === each.scenario.id && item.role === each.role)
  const next: GoOnItem[] = suggestion && !offered(suggestion) ? [{id: 'next', ...suggestion}] : []
  const weak = weakestKind(scorecard.fields)
  const drill: GoOnItem[] = weak ? [{id: 'drill', kind: weak}] : []
  return [...(grade === 'fail' ? [...again, ...next] : [...next, ...again]), ...listen, {id: 'replay'}, ...drill, {id: 'hand-in'}, {id: 'back'}]
}

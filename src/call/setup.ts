/** How a call is set up from a scenario and what the trainee chose; what is not chosen comes from the scenario or its level. */
import type {Scenario} from '../scenario/types.ts'
import type {CallSettings, Captions, Role} from './events.ts'
import {hearingsOfLevel} from './hearing.ts'
import {fastestRate, rateOfLevel, slowestRate} from './timeline.ts'

export interface Choices {
  readonly role?: Role | undefined
  readonly rate?: number | undefined
  readonly captions?: Captions | undefined
  readonly exam?: boolean | undefined
  readonly baseline?: number | null | undefined
  readonly coached?: boolean | undefined
}

export function settingsFor(scenario: Pick<Scenario, 'level' | 'rate'>, choices: Choices = {}): CallSettings {
  const rate = choices.rate ?? scenario.rate ?? rateOfLevel[scenario.level]
  const role = choices.role ?? 'agent'
  return {
    role,
    rate: Math.max(slowestRate, Math.min(fastestRate, Math.round(rate))),
    captions: choices.captions ?? 'on',
    exam: choices.exam ?? false,
    baseline: choices.baseline ?? null,
    // A coach in an exam would be an answer book.
    coached: (choices.coached ?? false) && !(choices.exam ?? false),
    ...(role === 'recorder' && {hearings: hearingsOfLevel(scenario.level)})
  }
}

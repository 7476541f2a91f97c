/** What a well-shaped scenario can still get wrong: a list of independent checks, each with its own code. */
import {beyondBounds} from './checks/bounds.ts'
import type {Check, Surroundings} from './checks/check.ts'
import {comesToAnEnd, conditionsPossible, hangsUpIndeed, notShadowed, quietAlone, reachable, silenceEnds} from './checks/cues.ts'
import {calledBySomebody, spelledInName, telephonesPossible} from './checks/customers.ts'
import {complaintValues, factsCovered, valuesSaid} from './checks/expected.ts'
import {complaintForm, factsOnText, formGiven, modelFormGiven, wordsParted} from './checks/form.ts'
import {variablesKnown} from './checks/lines.ts'
import {
  catalogKnown, fieldsKnown, flagsSet, formKnown, guidelineKnown, idsUnique, intentsKnown, normsKnown, phrasesKnown, slotsKnown
} from './checks/references.ts'
import type {Problem} from './problem.ts'
import type {Scenario} from './types.ts'

export const scenarioChecks: readonly Check[] = [
  formKnown, formGiven, complaintForm, guidelineKnown, catalogKnown, normsKnown, intentsKnown, fieldsKnown, factsOnText,
  modelFormGiven, telephonesPossible, spelledInName, variablesKnown, slotsKnown, flagsSet, phrasesKnown, idsUnique,
  wordsParted, calledBySomebody, conditionsPossible, quietAlone, notShadowed, reachable, comesToAnEnd, hangsUpIndeed, silenceEnds,
  valuesSaid, complaintValues, factsCovered
]

export function checkScenario(scenario: Scenario, pack: Surroundings): readonly Problem[] {
  const hopeless = beyondBounds(scenario)
  return hopeless.length > 0 ? hopeless : scenarioChecks.flatMap((check) => check(scenario, pack))
}

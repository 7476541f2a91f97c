/** What an agent has before an outbound call: whom to ring, about what. Shown before dialling, and to be looked up in the call. */
import {written} from './factsFor.ts'
import {variablesOf} from './template.ts'
import type {Customer, DossierLine, Scenario} from './types.ts'

type Outbound = Pick<Scenario, 'dossier'>

/** The dossier on this customer, as a form would hold the values; empty for a call that comes in. */
export function dossierOf({dossier = []}: Outbound, customer: Customer): readonly DossierLine[] {
  return dossier.map(({label, text}) => ({label, text: written(text, customer)}))
}

/** Slots whose value the agent knows without being told. */
export function knownBefore({dossier = []}: Outbound): readonly string[] {
  return dossier.flatMap(({text}) => variablesOf(text).map(({name}) => name))
}

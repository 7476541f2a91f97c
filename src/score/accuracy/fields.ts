/** Every field of the form, marked by its kind. */
import {knownBefore} from '../../scenario/dossier.ts'
import {factsFor} from '../../scenario/factsFor.ts'
import {valueOf} from '../../scenario/spoken.ts'
import type {FactPoint, FormField} from '../../scenario/types.ts'
import type {CallRecord} from '../callRecord.ts'
import {message} from '../messages.ts'
import type {Evidence} from '../scorecard.ts'
import {markAddress} from './address.ts'
import {canonicalText} from './canonical.ts'
import {markText} from './freeText.ts'
import {markLetters} from './letters.ts'
import {markName} from './name.ts'
import {markNumber} from './number.ts'
import {agreedInCall, settlementWords} from './proposal.ts'
import type {FactVerdict, FieldVerdict, Tools} from './result.ts'
import {rangeOf, statements} from './statements.ts'
import {factsTold, isKnown, linesTelling, spelledCharacters, toldWhole} from './told.ts'

export interface MarkedField {
  readonly field: FormField
  readonly typed: string
  readonly verdict: FieldVerdict
}

export function markFields(record: CallRecord, tools: Tools): MarkedField[] {
  return (record.contents.form?.fields ?? []).map(field => {
    const typed = record.state.fields[field.id] ?? ''
    return {field, typed, verdict: doubted(record, field, typed, markField(record, field, typed, tools))}
  })
}

/** Right, though nobody said it in this call: how the trainee came to know it is for a person to ask. */
function doubted(record: CallRecord, field: FormField, typed: string, verdict: FieldVerdict): FieldVerdict {
  if (verdict.state !== 'met' || field.kind === 'text' || expectedOf(record, field) === '' || isKnown(record, field.kind)) return verdict
  const note = message('field.nobody-told')
  return {...verdict, state: 'to-review', explanation: [note, ...verdict.explanation], evidence: [{field: field.id, text: typed, note}]}
}

function markField(record: CallRecord, field: FormField, typed: string, tools: Tools): FieldVerdict {
  const {scenario} = record.contents
  const accepted = scenario.accept[field.id] ?? []
  const expected = expectedOf(record, field)
  const blank = typed.trim() === ''
  if (record.answered === null) return lost(record, field, expected, accepted, message('field.unanswered'))
  if (field.id === 'proposal' && scenario.facts.proposal === undefined) return markProposal(record, field, typed, tools)
  const mayBeBlank = accepted.some(text => text === '') || (field.kind !== 'text' && expected === '')
  if (blank && !mayBeBlank) return empty(record, field, expected, accepted)
  const {customer} = record.log
  const {rubric} = record.contents
  switch (field.kind) {
    case 'name':
      return markName({field: field.id, customer, typed, accepted, spelledIn: spelledCharacters(record), rubric, tools})
    case 'address':
      return markAddress({field: field.id, expected, typed, accepted, rubric, tools})
    case 'mobile':
    case 'landline':
    case 'order':
      return markNumber({field: field.id, expected, typed, accepted, rubric, slip: slipTold(record, field.kind)})
    case 'english':
    case 'email':
      return markLetters({field: field.id, expected, typed, accepted, rubric})
    case 'text':
      return markText({field: field.id, typed, facts: factsOf(record, field), told: factsTold(record), accepted, customer, tools})
  }
}

/** What the form must hold: the customer's value, or for free text those of its points that were told. */
export function expectedOf(record: CallRecord, field: FormField): string {
  if (field.kind === 'text') return factsOf(record, field).filter(factsTold(record)).map(fact => fact.is).join('；')
  return valueOf(field.kind, record.log.customer) ?? ''
}

/** The number as the customer first said it wrongly; null where it was right from the beginning. */
function slipTold(record: CallRecord, kind: string): string | null {
  const slot = `slip.${kind}`
  return linesTelling(record, slot).length > 0 ? valueOf(slot, record.log.customer) : null
}

function factsOf({contents, log}: CallRecord, {id}: FormField): readonly FactPoint[] {
  return factsFor(contents.scenario.facts[id] ?? [], log.customer)
}

/** An empty field: lost, unless it has no points, none was told, or a recorder never heard its value. */
function empty(record: CallRecord, field: FormField, expected: string, accepted: readonly string[]): FieldVerdict {
  if (field.kind === 'text') {
    const verdict = lost(record, field, expected, accepted, message('field.empty'))
    const noPoints = (verdict.facts ?? []).every(fact => fact.state === 'na')
    return noPoints ? {...verdict, state: 'na', evidence: []} : verdict
  }
  const line = linesTelling(record, field.kind).at(-1)
  if (line) {
    const note = message('field.told-not-typed')
    return lost(record, field, expected, accepted, note, {event: line.index, line: line.line, text: line.text})
  }
  if (record.contents.scenario.optional?.includes(field.id)) return unneeded(expected, accepted)
  if (record.log.settings.role === 'recorder' && !toldWhole(record, field.kind, expected)) {
    return {...lost(record, field, expected, accepted, message('field.never-told')), state: 'na', evidence: []}
  }
  const inDossier = record.log.settings.role === 'agent' && knownBefore(record.contents.scenario).includes(field.kind)
  return lost(record, field, expected, accepted, message(inDossier ? 'field.in-dossier' : 'field.never-asked'))
}

/** The call does not need the field, and nobody told what belongs there. */
function unneeded(expected: string, accepted: readonly string[]): FieldVerdict {
  return {state: 'na', share: 0, expected, accepted, alignment: null, explanation: [], evidence: []}
}

function lost(
  record: CallRecord, field: FormField, expected: string, accepted: readonly string[],
  note: Evidence['note'], where: Omit<Evidence, 'note'> = {}
): FieldVerdict {
  const told = record.answered === null ? () => true : factsTold(record)
  const facts = field.kind === 'text' && record.contents.scenario.facts[field.id] ? factsOf(record, field) : undefined
  return {
    state: 'missed', share: 0, expected, accepted, alignment: null, explanation: [note],
    evidence: [{field: field.id, ...where, note}],
    ...(facts && {facts: facts.map((fact): FactVerdict => ({id: fact.id, is: fact.is, weight: fact.points, state: told(fact) ? 'missed' : 'na'}))})
  }
}

/** Against what was agreed in this call; where nothing was, nothing may be claimed. */
function markProposal(record: CallRecord, field: FormField, typed: string, tools: Tools): FieldVerdict {
  const accepted = record.contents.scenario.accept.proposal ?? []
  const agreed = agreedInCall(record)
  const {customer} = record.log
  if (agreed.length > 0) {
    const expected = agreed.map(fact => fact.is).join('；')
    if (typed.trim() === '') return lost(record, field, expected, accepted, message('field.empty'))
    return markText({field: field.id, typed, facts: agreed, accepted, customer, tools})
  }
  const text = canonicalText(typed, tools.simplify)
  const claimed = statements(text, settlementWords).find(each => !each.denied)
  if (claimed) {
    const range = rangeOf(text, claimed)
    return lost(record, field, '', accepted, message('proposal.not-agreed'), {range, text: typed})
  }
  return markText({field: field.id, typed, facts: [], accepted, customer, tools})
}

/** What is wrong with a call: the phrases its scorecard found, and the steps of the procedure it found missing. */
import type {Draw} from '../../scenario/randomness.ts'
import type {Criterion} from '../../score/scorecard.ts'
import type {SaidPhrase} from '../../score/phrases.ts'
import {sliceGraphemes} from '../../text/grapheme.ts'

/** Something that was said, or that happened on the line, in order. */
export interface CallLine {
  readonly who: 'customer' | 'agent' | 'line'
  /** What was said; of `line` the name of the event. */
  readonly text: string
  /** Index of its event in the log. */
  readonly event: number
}

export interface Fault {
  readonly kind: 'forbidden' | 'discouraged' | 'procedure'
  /** Index among the call's lines; null where it is nothing that was said. */
  readonly line: number | null
  /** The words in question; '' for a step. */
  readonly words: string
  /** Id of the phrase, or of the criterion. */
  readonly id: string
  /** Of a step. */
  readonly label: string
  readonly labelEn: string
  /** What to say instead, in the documents' words. */
  readonly suggestion: string
}
/** A step of the procedure as the checklist has it. */
export interface Step { readonly id: string; readonly label: string; readonly labelEn: string }

type Lines = readonly CallLine[]

export function faultsOf(lines: Lines, criteria: readonly Criterion[], phrases: readonly SaidPhrase[]): readonly Fault[] {
  const lineOf = (event: number | undefined): number | null => {
    const at = lines.findIndex(line => line.who === 'agent' && line.event === event)
    return at < 0 ? null : at
  }
  const said = phrases.flatMap(({severity, event, text, start, end, phrase, suggestion}): Fault[] => severity === 'suspected' ? [] : [{
    kind: severity, line: lineOf(event), words: sliceGraphemes(text, start, end), id: phrase, label: '', labelEn: '', suggestion
  }])
  const steps = criteria.flatMap(({dimension, state, id, label, labelEn, advice = '', evidence}): Fault[] => {
    const line = evidence.map(each => lineOf(each.event)).find(each => each !== null) ?? null
    // What was done in part, nobody can say where, is neither done nor left out.
    const lost = state === 'missed' || (state === 'partly' && line !== null)
    return dimension === 'procedure' && lost ? [{kind: 'procedure', line, words: '', id, label, labelEn, suggestion: advice}] : []
  })
  return [...said, ...steps]
}

/** At least so many steps that were done stand among those that were not: ticking everything is no answer. */
const leastDone = 4

/** Steps to tick off, in the order of the procedure: all that were left out, and some that were done. */
export function checklistOf(lines: Lines, criteria: readonly Criterion[], faults: readonly Fault[], draw: Draw): readonly Step[] {
  const missing = new Set(faults.filter(fault => fault.kind === 'procedure').map(fault => fault.id))
  // The 你 of a forbidden phrase is that phrase's fault and no second one: whether 您 was kept to is not to be asked then.
  const arguable = lines.some(({who, text}) => who === 'agent' && text.includes('你')) ? 'procedure.honorific' : ''
  const done = criteria.filter(({dimension, state, id}) => dimension === 'procedure' && state === 'met' && !missing.has(id) && id !== arguable)
  const kept = new Set<string>()
  const wanted = Math.min(done.length, Math.max(leastDone, missing.size))
  while (kept.size < wanted) kept.add(draw.one(done).id)
  return criteria.filter(({id}) => missing.has(id) || kept.has(id)).map(({id, label, labelEn}) => ({id, label, labelEn}))
}

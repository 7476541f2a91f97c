/**
 * Free text by the points it must cover, never by its wording. Wording the scenario did not foresee is left to a person
 * as far as the text says more than was recognised; an empty field or a contradiction is not.
 */
import type {Customer, FactPoint} from '../../scenario/types.ts'
import {arabicNumerals} from '../../text/digits.ts'
import {message} from '../messages.ts'
import type {CriterionState, Evidence, Message} from '../scorecard.ts'
import {canonicalText, type Canonical} from './canonical.ts'
import {rangeOf, statements, type Statement} from './statements.ts'
import type {FactVerdict, FieldVerdict, Tools} from './result.ts'

export interface TextQuestion {
  readonly field: string
  readonly typed: string
  readonly facts: readonly FactPoint[]
  readonly accepted: readonly string[]
  /** Whether somebody said it in the call; what nobody said is not expected. */
  readonly told?: (fact: FactPoint) => boolean
  readonly customer: Customer
  readonly tools: Tools
}

/** Different unrecognised characters that may well say one more point. */
const charactersOfAPoint = 5
/** Says nothing about the matter. */
const filler = ['顾客', '客户', '先生', '女士', '小姐', '来电', '致电', '要求', '希望', '反映', '表示', '投诉', '商品', '产品', '问题', '我们', '因为', '所以', '已经', '非常']
const fillerCharacter = /[的了是在有我您你他她要想和与及并且被把就也都这那个一\p{P}\p{S}\d]/u

export function markText(question: TextQuestion): FieldVerdict {
  const {field, typed, facts, accepted, tools, told = () => true} = question
  const expected = facts.filter(told).map(fact => fact.is).join('；')
  const base = {expected, accepted, alignment: null, explanation: []}
  const text = canonicalText(typed, tools.simplify)
  const same = accepted.some(other => canonicalText(other, tools.simplify).text === text.text)
  if (same || facts.length === 0) return unmarked(base, question, text, same)

  const found = facts.map(fact => ({
    fact,
    stated: statements(text, fact.any),
    against: statements(text, fact.not).filter(each => !each.denied)
  }))
  const recognised = found.flatMap(({stated, against}) => [...stated, ...against])
  let reviewable = Math.floor(unrecognised(text, recognised, question) / charactersOfAPoint)
  const verdicts = found.map(({fact, stated, against}): FactVerdict => {
    const base_ = {id: fact.id, is: fact.is, weight: fact.points}
    const contrary = against.find(each => !stated.some(other => other.start <= each.start && other.end >= each.end))
    if (contrary) return {...base_, state: 'contradicted', range: rangeOf(text, contrary)}
    const affirmed = stated.find(each => !each.denied)
    if (affirmed) return {...base_, state: 'covered', range: rangeOf(text, affirmed)}
    const denied = stated[0]
    if (denied) return {...base_, state: 'contradicted', range: rangeOf(text, denied)}
    if (!told(fact)) return {...base_, state: 'na'}
    if (reviewable <= 0) return {...base_, state: 'missed'}
    reviewable -= 1
    return {...base_, state: 'to-review'}
  })
  const open = verdicts.filter(verdict => verdict.state !== 'covered' && verdict.state !== 'na')
  return {
    ...base,
    state: textState(verdicts),
    share: shareOf(verdicts),
    explanation: open.map(noteOf),
    evidence: open.map((verdict): Evidence => ({
      field, text: typed, ...(verdict.range && {range: verdict.range}), note: noteOf(verdict)
    })),
    facts: verdicts
  }
}

/** A text the scenario accepts as it stands, or one it gives no points for. */
function unmarked(
  base: Pick<FieldVerdict, 'expected' | 'accepted' | 'alignment' | 'explanation'>, {field, typed, facts}: TextQuestion,
  text: Canonical, same: boolean
): FieldVerdict {
  if (same) {
    const covered = facts.map((fact): FactVerdict => ({id: fact.id, is: fact.is, weight: fact.points, state: 'covered'}))
    return {...base, state: 'met', share: 1, evidence: [], facts: covered}
  }
  const note = message('text.unmarked')
  return text.text === ''
    ? {...base, state: 'na', share: 0, evidence: []}
    : {...base, state: 'to-review', share: 1, explanation: [note], evidence: [{field, text: typed, note}]}
}

function noteOf({state, is}: FactVerdict): Message {
  if (state === 'contradicted') return message('fact.contradicted', {is})
  return message(state === 'to-review' ? 'fact.to-review' : 'fact.missed', {is})
}

function shareOf(facts: readonly FactVerdict[]): number {
  const all = facts.filter(fact => fact.state !== 'na').reduce((sum, fact) => sum + fact.weight, 0)
  const kept = facts.filter(fact => fact.state === 'covered' || fact.state === 'to-review').reduce((sum, fact) => sum + fact.weight, 0)
  return all === 0 ? 0 : kept / all
}

function textState(verdicts: readonly FactVerdict[]): CriterionState {
  const facts = verdicts.filter(fact => fact.state !== 'na')
  if (facts.length === 0) return 'na'
  if (facts.some(fact => fact.state === 'to-review')) return 'to-review'
  if (facts.every(fact => fact.state === 'covered')) return 'met'
  return facts.some(fact => fact.state === 'covered') ? 'partly' : 'missed'
}

/** How many different characters of the text are neither recognised, nor filler, nor the customer's own data. */
function unrecognised(text: Canonical, recognised: readonly Statement[], {customer}: TextQuestion): number {
  const {name, mobile, landline, address, order, addressAs} = customer
  const own = [name, mobile, landline, address, order, addressAs].filter(value => value !== '' && text.text.includes(arabicNumerals(value)))
  const known = [...recognised, ...statements(text, filler), ...statements(text, own)]
  const covered = new Set(known.flatMap(({start, end}) => Array.from({length: end - start}, (_, i) => start + i)))
  return new Set(text.characters.filter((character, i) => !covered.has(i) && !fillerCharacter.test(character))).size
}

/** What can be looked up during a call: whom it goes to, the shop's guideline, its products, and 常见问题. */
import type {LookedUp} from '../../call/events.ts'
import {dossierOf} from '../../scenario/dossier.ts'
import type {Contents, Customer, Scenario} from '../../scenario/types.ts'
import {fold} from '../../text/fold.ts'

export interface Entry {
  readonly source: Extract<LookedUp['source'], 'catalog' | 'faq' | 'guideline' | 'dossier'>
  readonly title: string
  /** Label and text of each part; the label may be empty. */
  readonly parts: readonly {readonly label: string; readonly text: string}[]
  readonly keywords: readonly string[]
}

/** How the entries name what has no name of its own. */
export interface EntryWords { readonly otherwise: string; readonly dossier: string }

interface OfCall {
  readonly contents: Pick<Contents, 'guideline' | 'catalog'> & {readonly scenario: Pick<Scenario, 'dossier'>}
  readonly customer: Customer
}

/** All entries of a call, an outbound call's dossier and the guideline first. */
export function entriesOf({contents: {scenario, guideline, catalog}, customer}: OfCall, {otherwise, dossier}: EntryWords): readonly Entry[] {
  const known = dossierOf(scenario, customer)
  const person: Entry[] = known.length > 0 ? [{source: 'dossier', title: dossier, parts: known, keywords: []}] : []
  const rules: Entry[] = guideline ? [{
    source: 'guideline', title: guideline.title, keywords: [],
    parts: [
      {label: '', text: guideline.text},
      ...guideline.rules.map(rule => ({label: rule.when, text: rule.text})),
      {label: otherwise, text: guideline.otherwise}
    ]
  }] : []
  const products: Entry[] = (catalog?.products ?? []).map(product => ({
    source: 'catalog', title: [product.name, product.size, product.price].filter(Boolean).join(' · '), parts: product.facts, keywords: []
  }))
  const questions: Entry[] = (catalog?.faq ?? []).map(each => ({
    source: 'faq', title: each.q, parts: [{label: '', text: each.a}], keywords: each.keywords
  }))
  return [...person, ...rules, ...products, ...questions]
}

/** The entries in which every word of `query` stands somewhere; all of them for an empty query. */
export function found(entries: readonly Entry[], query: string): readonly Entry[] {
  const words = query.split(/\s+/u).map(plain).filter(Boolean)
  return entries.filter(entry => {
    const text = plain([entry.title, ...entry.keywords, ...entry.parts.flatMap(part => [part.label, part.text])].join('\n'))
    return words.every(word => text.includes(word))
  })
}

function plain(text: string): string {
  return fold(text, {spaces: true, punctuation: true}).text
}

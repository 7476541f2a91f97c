/** What an agent looks up: guidelines, catalogues, 常见问题. */
export interface GuidelineRule {
  readonly id: string
  readonly when: string
  /** Intents allowed: offer.refund, offer.replace, offer.callback. */
  readonly allow: readonly string[]
  readonly text: string
}
export interface Guideline {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly rules: readonly GuidelineRule[]
  /** What to do where the guideline is silent: register, ask the supervisor, call back (norm 23). */
  readonly otherwise: string
  readonly norms: readonly number[]
}
export interface Product {
  readonly id: string
  readonly name: string
  readonly size: string
  /** 教学示例价: the sources give no prices. */
  readonly price: string
  readonly facts: readonly {readonly label: string; readonly text: string}[]
}
export interface FaqEntry { readonly q: string; readonly a: string; readonly keywords: readonly string[] }
export interface Catalog {
  readonly id: string
  readonly title: string
  readonly note: string
  readonly products: readonly Product[]
  readonly faq: readonly FaqEntry[]
}

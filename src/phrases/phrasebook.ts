/**
 * 话术库 as data: what must not be said, what had better not be said, and what the documents say instead.
 * Plain objects as they come out of `scenarios/phrasebook.yaml`; reading and checking the file is the scenario room's work.
 */

/** A wording that costs points (`forbidden`) or is advised against (`discouraged`). */
export interface Phrase {
  /** Stable English slug: `i-cannot-help`. */
  readonly id: string
  /** As the document prints it; a comma parts clauses, what stands in parentheses may be left out. */
  readonly text: string
  /** Other wordings that count as the phrase itself, written like `text`. */
  readonly variants?: readonly string[]
  /**
   * Wordings that only hint at the phrase: always `suspected`. They must make up a clause, particles and a form of
   * address apart; one that begins with … may have anything before it.
   */
  readonly suspects?: readonly string[]
  /** Longer words and turns that contain the phrase's characters but not the phrase: 办法定 (没办法定代表人). */
  readonly except?: readonly string[]
  /** An order to the customer: asking for it politely (请, 麻烦, 好吗) is no fault. */
  readonly command?: boolean
  /** Only as a statement: followed by a question mark it is a tag (您稍等，好吧？). */
  readonly statement?: boolean
  /** Characters that may stand between two clauses; 4 where left out. */
  readonly maxGap?: number
  /** What to say instead, from the documents' 标准用语 or 专业表达. */
  readonly suggestion: string
  /** Number in NORMS.md. */
  readonly norm: number
  /** Document and place: `001 服务禁语 9`. */
  readonly source: string
}

/** A sentence the documents prescribe; it never triggers a finding. `{…}` stands for what is filled in. */
export interface StandardPhrase {
  readonly id: string
  readonly text: string
  readonly norm: number
  readonly source: string
}

export interface Phrasebook {
  readonly forbidden: readonly Phrase[]
  readonly discouraged: readonly Phrase[]
  readonly standard: readonly StandardPhrase[]
}

/** `forbidden` is certain, `suspected` waits for a person (疑似, costs nothing until confirmed), `discouraged` is advice. */
export type Severity = 'forbidden' | 'suspected' | 'discouraged'

/** One occurrence. `start` and `end` (exclusive) count graphemes of the text as it was given. */
export interface Finding {
  readonly phrase: string
  readonly severity: Severity
  readonly start: number
  readonly end: number
  readonly suggestion: string
}

/** A wording the machine did not know, taken as right from now on. */
export type Acceptance =
  /** Covers the fact point of that id in that field. */
  | {readonly kind: 'fact'; readonly scenario: string; readonly field: string; readonly fact: string; readonly wording: string}
  /** Means the intent when an agent says it. */
  | {readonly kind: 'intent'; readonly intent: string; readonly wording: string}
  /** Holds a phrase's characters without being the phrase. */
  | {readonly kind: 'phrase'; readonly phrase: string; readonly wording: string}

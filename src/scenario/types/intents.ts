/** What a customer understands, and says unasked. */
/** One intent: how it is recognised, and what any customer answers to it. */
export interface Intent {
  readonly id: string
  readonly label: string
  readonly norm: number | null
  readonly patterns: readonly string[]
  readonly not: readonly string[]
  /** Example sentences; each is a test that the intent is understood. */
  readonly examples: readonly string[]
  /** What a customer answers where the scenario says nothing: calm, and at mood 3 or more. */
  readonly answer: readonly string[]
  readonly answerAngry: readonly string[]
  /** How the mood moves each of the first `moodTimes` times. */
  readonly mood: number
  readonly moodTimes: number
}
export interface Intents {
  readonly version: number
  readonly intents: readonly Intent[]
  /** What any customer says unasked. */
  readonly behaviour: {
    /** 喂？ by turn; after the last the customer hangs up. */
    readonly quiet: readonly string[]
    readonly quietOnHold: readonly string[]
    readonly notUnderstood: readonly string[]
    readonly notUnderstoodAngry: readonly string[]
    readonly wait: readonly string[]
    readonly wrongReadBack: readonly string[]
    readonly rightReadBack: readonly string[]
    readonly notFinished: readonly string[]
    readonly leaving: readonly string[]
    readonly forbidden: readonly string[]
    readonly interrupted: readonly string[]
    readonly farewell: readonly string[]
    readonly notTold: readonly string[]
  }
}

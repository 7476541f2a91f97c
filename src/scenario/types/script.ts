/** What a scenario is made of: cues, scripted moves, tests. */
import type {Outcome} from './words.ts'

/** A fact point of a free-text field: covered when one of `any` is stated and not negated. Templates: `{product}`. */
export interface FactPoint {
  readonly id: string
  readonly is: string
  readonly any: readonly string[]
  /** Words that contradict it: 换货 where the customer wants 退货. */
  readonly not: readonly string[]
  readonly points: number
}

export interface MoodTest { readonly op: '>=' | '<=' | '>' | '<' | '='; readonly value: number }

/** All named conditions must hold; within `intent` and `mentions` one is enough. */
export interface When {
  /** One of these was understood in the reply. */
  readonly intent?: readonly string[]
  /** All of these were understood in the reply. */
  readonly all?: readonly string[]
  /** None of these was understood in the reply. */
  readonly without?: readonly string[]
  /** The reply contains one of these words (folded: width, case, punctuation). */
  readonly mentions?: readonly string[]
  readonly mood?: MoodTest
  /** Slots the customer has told. */
  readonly told?: readonly string[]
  readonly untold?: readonly string[]
  /** Flags set by earlier cues, and flags that must not be set. */
  readonly flag?: readonly string[]
  readonly noFlag?: readonly string[]
  /** Quiet for so long (ms, before scaling to the trainee's baseline): neither typed nor spoken. */
  readonly quiet?: number
  /** The reply contained a forbidden phrase. */
  readonly forbidden?: boolean
  /** How often one of `intent` has been understood in the call, this time included. */
  readonly count?: MoodTest
  /** An outcome has (not yet) been reached. */
  readonly reached?: boolean
  /** Whether the agent has looked something up. */
  readonly lookedUp?: boolean
}
export interface Cue {
  readonly id: string
  readonly when: When
  /** Said the first, second, … time; the last one from then on. Templates: `{mobile}`. */
  readonly say: readonly string[]
  readonly mood: number
  readonly set: readonly string[]
  readonly outcome: Outcome | null
  /** The customer hangs up after the line. */
  readonly hangsUp: boolean
  /** How often it may fire; null for no limit. */
  readonly times: number | null
  /** Line of the scenario file, for `coverage`. */
  readonly line: number
}

/** One move of a call played by script: the model's agent, or a `--replies` file. */
export interface ScriptMove {
  readonly say?: string
  /** What is typed in the reply line, where it differs from what is meant (wrong characters). */
  readonly asTyped?: string
  /** Said while the customer speaks, cutting the line short. */
  readonly interrupt?: boolean
  /** ms to wait before the move, after the customer has finished. */
  readonly wait?: number
  /** Goes on hold, for so many ms. */
  readonly hold?: number
  readonly resume?: boolean
  readonly transfer?: string
  readonly lookup?: string
  readonly hangUp?: boolean
}

export interface Expectation {
  readonly outcome?: Outcome
  /** Phrase ids that must be found. */
  readonly findings?: readonly string[]
  /** No finding at all. */
  readonly clean?: boolean
  readonly mood?: MoodTest
  readonly told?: readonly string[]
  /** Substrings the customer must have said. */
  readonly says?: readonly string[]
  readonly total?: MoodTest
}
export interface ScenarioTest {
  readonly name: string
  readonly replies: readonly ScriptMove[]
  readonly form: Readonly<Record<string, string>>
  readonly expect: Expectation
  readonly line: number
}

export interface Opening {
  readonly say: string
  /** Does not wait for the greeting. */
  readonly interrupts: boolean
}

/** Rules, rubrics and norms: what a call is scored by. */
import type {NormProfile, ScenarioKind} from './words.ts'

/** A rule a call log can show (standards.yaml); evaluated by src/score. */
export interface Standard {
  readonly id: string
  readonly label: string
  readonly labelEn: string
  readonly norms: readonly number[]
  readonly source: string
  readonly profile: 'both' | NormProfile
  readonly kinds: readonly ScenarioKind[]
  /** Name of the check in src/score/procedure, with its parameters. */
  readonly check: string
  readonly with: Readonly<Record<string, string | readonly string[]>>
  readonly weight: number
  /** What to do better, shown beside the missed step. */
  readonly advice: string
}

export type Dimension = 'accuracy' | 'procedure' | 'phrases' | 'timing'
/** Characters a minute, and the share that must be right; null where the source names none. */
export interface LadderRung {
  readonly label: string
  readonly labelEn: string
  readonly perMinute: number
  readonly accuracy: number | null
  readonly source: string
}
export interface Rubric {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly mode: 'teaching' | 'exam'
  /** Points of the four dimensions, by kind of call or for the recorder; each row sums to 100. */
  readonly weights: Readonly<Record<string, Readonly<Record<Dimension, number>>>>
  readonly pass: number
  readonly good: number
  readonly excellent: number
  readonly forbiddenCost: number
  /** Relative weight of each field in accuracy. */
  readonly fields: Readonly<Record<string, number>>
  /** Timing criteria with their share and thresholds (informational source in `source`). */
  readonly timing: readonly {readonly id: string; readonly weight: number; readonly good: number; readonly poor: number; readonly source: string}[]
  /** Typing speeds asked for elsewhere, with their source: shown, never scored. Contents stored earlier have none. */
  readonly ladders?: readonly LadderRung[]
  /** Share of a name's points kept for a homophone after it was spelled out. */
  readonly homophoneAfterSpelling: number
  readonly insultCap: number | null
  readonly wrongNumberCap: number | null
}

/** One norm of the source documents (norms.yaml). */
export interface Norm {
  readonly n: number
  /** Document and place: `001 特殊情况 4`. */
  readonly source: string
  readonly text: string
  readonly textEn: string
  /** Where the documents differ: the profile that asks for this, and the norm the other has instead. */
  readonly profile: NormProfile | null
  readonly other: number | null
  /** What carries it besides what the pack holds; `at` is a command or a file. */
  readonly shown: readonly {readonly as: 'form' | 'indicator' | 'activity' | 'feature' | 'manual'; readonly what: string; readonly whatEn: string; readonly at: string}[]
  /** Why a text trainer cannot show it. */
  readonly unseen: {readonly zh: string; readonly en: string} | null
}

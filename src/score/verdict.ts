/** A criterion as its room judged it, before points are given: a share of whatever it will be worth. */
import type {CriterionState, Evidence, Message} from './scorecard.ts'

export interface Verdict {
  readonly state: CriterionState
  /** Share of the points kept, 0 to 1. */
  readonly share: number
  readonly evidence: readonly Evidence[]
}

export interface Judged extends Verdict {
  readonly id: string
  readonly label: string
  readonly labelEn: string
  /** Relative weight within the dimension; 0 for what costs and earns nothing. */
  readonly weight: number
  readonly critical: boolean
  readonly advice?: string
  /** What to do better, in both languages; where `advice` has no English. */
  readonly better?: Message
  /** Whole points of `max`, where a share would not do. */
  readonly pointsOf?: (max: number) => number
}

export const na: Verdict = {state: 'na', share: 0, evidence: []}
export const met: Verdict = {state: 'met', share: 1, evidence: []}

export function missed(...evidence: readonly Evidence[]): Verdict {
  return {state: 'missed', share: 0, evidence}
}

/** A part of it was done: `share` between 0 and 1, all of it or nothing of it at the ends. */
export function partly(share: number, evidence: readonly Evidence[]): Verdict {
  if (share >= 1) return met
  return share <= 0 ? missed(...evidence) : {state: 'partly', share, evidence}
}

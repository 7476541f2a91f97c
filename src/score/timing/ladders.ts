/** Speeds that examinations and employers ask for: something to compare with, never a criterion. */
import type {Rubric} from '../../scenario/types.ts'
import type {Figures, Ladder} from '../scorecard.ts'

/** The rubric's ladders, and which rungs this call's typing reaches: its speed, and its accuracy where one is asked for. */
export function laddersOf({ladders = []}: Rubric, {charactersPerMinute, errors}: Figures): Ladder[] {
  const accuracy = errors === null ? null : 1 - errors.notCorrectedRate
  return ladders.map(rung => ({
    ...rung,
    reached: charactersPerMinute === null || (rung.accuracy !== null && accuracy === null) ? null
      : charactersPerMinute >= rung.perMinute && (rung.accuracy === null || accuracy! >= rung.accuracy)
  }))
}

/** What many calls of one trainee have in common: the fields that lose points, and what is confused with what. */
import type {Spot} from '../drill/spots.ts'
import type {CallMarks} from './callMarks.ts'

export interface FieldStanding {
  readonly label: string
  readonly labelEn: string
  /** Of the points it could give in all these calls, 0 to 1. */
  readonly share: number
  readonly calls: number
}

/** Each field over all calls, the weakest first. */
export function fieldStandings(calls: readonly CallMarks[]): readonly FieldStanding[] {
  return [...Map.groupBy(calls.flatMap(({fields}) => fields), ({id}) => id).values()].map(fields => {
    const sum = (of: 'points' | 'max'): number => fields.reduce((total, each) => total + each[of], 0)
    const {label, labelEn} = fields[0]!
    return {label, labelEn, share: sum('points') / sum('max'), calls: fields.length}
  }).toSorted((a, b) => a.share - b.share)
}

export interface SpotCount { readonly spot: Spot; readonly times: number }

/** What went wrong, by how many calls' fields it went wrong in, the most frequent first. */
export function spotCounts(calls: readonly CallMarks[]): readonly SpotCount[] {
  return [...Map.groupBy(calls.flatMap(({spots}) => spots), ({id}) => id).values()]
    .map(spots => ({spot: spots[0]!, times: spots.length}))
    .toSorted((a, b) => b.times - a.times)
}

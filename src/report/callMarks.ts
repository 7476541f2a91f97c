/** What of a scorecard is kept to look at many calls. */
import {mistakesOf, spotOf} from '../drill/spots.ts'
import type {Spot} from '../drill/spots.ts'
import {drillKindOf} from '../drill/weakest.ts'
import type {FieldScore, Scorecard} from '../score/scorecard.ts'

export interface CallMarks {
  readonly total: number
  readonly fields: readonly Pick<FieldScore, 'id' | 'label' | 'labelEn' | 'points' | 'max'>[]
  /** Where fields with points lost went wrong, each spot once a field. */
  readonly spots: readonly Spot[]
}

export function marksOf({total, fields}: Pick<Scorecard, 'total' | 'fields'>): CallMarks {
  return {
    total,
    fields: fields.filter(({state, max}) => state !== 'na' && max > 0).map(({id, label, labelEn, points, max}) => ({id, label, labelEn, points, max})),
    spots: fields.flatMap(({kind, alignment, points, max}) => {
      const drilled = drillKindOf(kind)
      return drilled && alignment && points < max ? mistakesOf(drilled, alignment, alignment.edits).map(spotOf) : []
    })
  }
}

/** What a scorecard says of a finished call for the class's indicators. */
import type {Scorecard} from '../../score/scorecard.ts'
import type {CallResult} from './indicators.ts'

/** Share of the points of procedure and phrases together that passes, as the rubric's pass mark does: 60 of 100. */
const qualified = 0.6

export function callResult({criteria, dimensions}: Scorecard): CallResult {
  const wrong = criteria.some(each => !each.na && (each.dimension === 'accuracy' || each.id === 'procedure.disposition') && (each.state === 'missed' || each.state === 'partly'))
  const {procedure, phrases} = dimensions
  const judged = [procedure, phrases].filter(each => !each.na && each.max > 0)
  const points = judged.reduce((sum, each) => sum + each.points, 0)
  const max = judged.reduce((sum, each) => sum + each.max, 0)
  const insulted = criteria.some(each => each.dimension === 'phrases' && !each.na && each.state === 'missed')
  return {isRight: !wrong, isQualified: max === 0 ? null : points / max >= qualified && !insulted}
}

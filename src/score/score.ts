/** The scorecard of a call: a pure function of its log, its contents and the scorer's version. */
import type {CallLog} from '../call/events.ts'
import type {Contents, Dimension} from '../scenario/types.ts'
import {fieldScores, judgeFields} from './accuracy/criteria.ts'
import {markFields} from './accuracy/fields.ts'
import type {Tools} from './accuracy/result.ts'
import {recordOf} from './callRecord.ts'
import {capsOf} from './caps.ts'
import {bestNextOf, rightOf} from './feedback.ts'
import {deletedPhrases, judgePhrases, saidPhrases} from './phrases.ts'
import {judgeProcedure} from './procedure/criteria.ts'
import {scorecardVersion, scorerVersion, type Scorecard} from './scorecard.ts'
import {judgeTiming} from './timing/criteria.ts'
import {figuresOf} from './timing/figures.ts'
import {laddersOf} from './timing/ladders.ts'
import {lagsOf} from './timing/lag.ts'
import {longestQuiet} from './timing/quiet.ts'
import {recordingOf} from './hearings.ts'
import {mustBeScorable} from './unscorable.ts'
import type {Judged} from './verdict.ts'
import {dimensionPoints, dimensions, dimensionScore, fullMarks, gradeOf, pointed} from './weights.ts'

export type {Tools as ScoreTools}

const noCriteria: ReadonlySet<string> = new Set()

/**
 * Scores the whole call, or as much of it as there is: any beginning of a log has a scorecard. Nothing is decided again.
 * `leaveOut`: criteria that a person called not applicable; what they were worth goes to the others.
 * @throws UnscorableError
 */
export function score(log: CallLog, contents: Contents, tools: Tools, leaveOut: ReadonlySet<string> = noCriteria): Scorecard {
  mustBeScorable(log, contents)
  const record = recordOf(log, contents)
  const {rubric, scenario} = contents
  const {role} = log.settings
  const marked = markFields(record, tools)
  const phrases = saidPhrases(record, tools)
  const lags = lagsOf(record)
  const quiet = longestQuiet(record)
  const figures = figuresOf(record, lags, quiet)
  const left = (judged: readonly Judged[]): readonly Judged[] => judged.map(each => leaveOut.has(each.id) ? {...each, state: 'na', share: 0} : each)
  const judged = {
    accuracy: left(judgeFields(marked, rubric, role)),
    procedure: left(judgeProcedure(record)),
    phrases: left(judgePhrases(record, phrases)),
    timing: left(judgeTiming({record, figures, lags, quiet}))
  }
  const worth = dimensionPoints(rubric, role, scenario.kind, judged)
  const byDimension = dimensions.map(dimension => pointed(dimension, worth[dimension], judged[dimension]))
  const scores = Object.fromEntries(
    dimensions.map((dimension, i) => [dimension, dimensionScore(worth[dimension], byDimension[i]!)])
  ) as Record<Dimension, ReturnType<typeof dimensionScore>>
  const criteria = byDimension.flat()
  const fields = fieldScores(marked, criteria)
  const recording = recordingOf({record, tools, worth: worth.accuracy, accuracy: byDimension[0]!, lags})
  const uncapped = dimensions.reduce((sum, dimension) => sum + scores[dimension].points, 0)
  const caps = capsOf({rubric, uncapped, accuracy: scores.accuracy, fields: marked, phrases})
  const total = uncapped - caps.reduce((sum, cap) => sum + cap.lost, 0)
  return {
    version: scorecardVersion,
    scorer: scorerVersion,
    rubric: {id: rubric.id, version: rubric.version, title: rubric.title},
    role,
    outcome: record.state.outcome,
    complete: record.state.phase === 'over',
    grade: gradeOf(total, rubric),
    total, uncapped, max: fullMarks, caps,
    dimensions: scores,
    criteria, fields,
    right: rightOf(criteria, fields),
    figures,
    ...(recording && {recording}),
    ladders: laddersOf(rubric, figures),
    bestNext: bestNextOf(criteria, dimensions.flatMap(dimension => judged[dimension])),
    notes: deletedPhrases(record, phrases, tools)
  }
}

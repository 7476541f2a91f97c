/** The whole scorecard as rows, to scroll through; what was right comes first. */
import type {Dimension} from '../../scenario/types.ts'
import type {Scorecard} from '../../score/scorecard.ts'
import type {Look} from '../components/look.ts'
import {blank, line, paragraph, rule, span} from '../paint/line.ts'
import type {Line} from '../paint/line.ts'
import {dimensionLines, evidenceLines} from './criteria.ts'
import {fieldLines} from './fieldLines.ts'
import {hearingLines} from './hearings.ts'
import {summaryLines} from './summary.ts'
import {figureLines} from './times.ts'

export function scorecardLines(look: Look, card: Scorecard, cells: number): readonly Line[] {
  const {t, glyphs} = look
  const section = (title: string, rows: readonly Line[]): readonly Line[] => rows.length > 0 ? [blank, rule(glyphs.rule, cells, title), ...rows] : []
  const criteria = (dimension: Dimension): Line[] => dimensionLines(look, card.criteria.filter(each => each.dimension === dimension), cells)
  const phrases = criteria('phrases')
  return [
    ...summaryLines(look, card, cells),
    ...section(t('score.fields'), card.fields.flatMap(field => fieldLines(look, field, cells))),
    ...section(t('score.hearings'), hearingLines(look, card, cells)),
    ...(card.role === 'agent' ? section(t('score.phrases'), phrases.length > 0 ? phrases : [line(` ${t('score.phrases.none')}`)]) : []),
    ...section(t('score.procedure'), criteria('procedure')),
    ...section(t('score.times'), [...criteria('timing'), ...figureLines(look, card, cells)]),
    ...section(t('score.notes'), card.notes.flatMap(each => evidenceLines(look, each, cells))),
    ...section(t('score.go-on'), [
      ...paragraph(line(span(` ${glyphs.pointer} `, 'accent')), t('score.go-on.text'), cells),
      ...(card.role === 'agent' ? paragraph(line(span(` ${glyphs.pointer} `, 'accent')), t('score.good-call'), cells) : [])
    ])
  ]
}

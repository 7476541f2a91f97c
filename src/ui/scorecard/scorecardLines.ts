/** The scorecard in pages: the summary first, then each dimension with its evidence, then the trainee's own earlier calls. */
import {isGraded} from '../../grade/card.ts'
import {decisionLines} from '../../report/gradeText.ts'
import type {Progress} from '../../report/progress.ts'
import {progressLines} from '../../report/progressText.ts'
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

export const scorePages = ['summary', 'accuracy', 'procedure', 'phrases', 'timing', 'progress'] as const
export type ScorePage = (typeof scorePages)[number]

/** The pages this card has: a recorder says nothing, and not every call has a form. */
export function pagesOf({role, fields, dimensions}: Scorecard): readonly ScorePage[] {
  return scorePages.filter(page => {
    if (page === 'accuracy') return fields.length > 0
    if (page === 'procedure' || page === 'phrases') return role === 'agent' && !(dimensions[page].na && dimensions[page].max === 0)
    return true
  })
}

/** `progress` is null until the earlier calls have been looked at. */
export function pageLines(look: Look, card: Scorecard, page: ScorePage, progress: Progress | null, cells: number): readonly Line[] {
  const {t} = look
  const criteria = (dimension: Dimension): Line[] => dimensionLines(look, card.criteria.filter(each => each.dimension === dimension), cells)
  switch (page) {
    case 'summary': return summary(look, card, cells)
    case 'accuracy': return [
      ...card.fields.flatMap(field => fieldLines(look, field, cells)),
      ...section(look, cells, t('score.hearings'), hearingLines(look, card, cells))
    ]
    case 'procedure': return criteria('procedure')
    case 'phrases': {
      const phrases = criteria('phrases')
      return phrases.length > 0 ? phrases : [line(` ${t('score.phrases.none')}`)]
    }
    case 'timing': return [...criteria('timing'), ...figureLines(look, card, cells)]
    case 'progress': return progress === null ? [line(span(` ${t('score.comparing')}`, 'dim'))]
      : progressLines(progress, look.lang).flatMap(text => paragraph(line(' '), text, cells))
  }
}

function summary(look: Look, card: Scorecard, cells: number): readonly Line[] {
  const {t, glyphs} = look
  const advice = (text: string): Line[] => paragraph(line(span(` ${glyphs.pointer} `, 'accent')), text, cells)
  return [
    ...summaryLines(look, card, cells),
    ...section(look, cells, t('score.teacher'), teacherLines(look, card, cells)),
    ...section(look, cells, t('score.notes'), card.notes.flatMap(each => evidenceLines(look, each, cells))),
    ...section(look, cells, t('score.go-on'), [
      ...advice(t('score.pages')), ...advice(t('score.go-on.text')), ...(card.role === 'agent' ? advice(t('score.good-call')) : [])
    ])
  ]
}

/** What a person decided and wrote. That the scorer of today would give something else is the grader's business. */
function teacherLines({lang}: Look, card: Scorecard, cells: number): Line[] {
  return isGraded(card) ? decisionLines({...card, drifted: false}, lang, cells - 2).map(text => line(` ${text}`)) : []
}

function section({glyphs}: Look, cells: number, title: string, rows: readonly Line[]): readonly Line[] {
  return rows.length > 0 ? [blank, rule(glyphs.rule, cells, title), ...rows] : []
}

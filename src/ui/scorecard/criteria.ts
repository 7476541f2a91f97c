import type {Criterion, Evidence} from '../../score/scorecard.ts'
import {readScore} from '../messages/scoreMessages.ts'
import type {Look} from '../components/look.ts'
import {line, paragraph, span} from '../paint/line.ts'
import type {Line} from '../paint/line.ts'
import type {Tone} from '../theme/theme.ts'

/** The criteria of a dimension; of those that did not come up in the call only how many there are, and nothing where all did not. */
export function dimensionLines(look: Look, criteria: readonly Criterion[], cells: number): Line[] {
  const applied = criteria.filter(each => !each.na)
  const idle = criteria.length - applied.length
  if (applied.length === 0) return []
  return [
    ...applied.flatMap(each => criterionLines(look, each, cells)),
    ...(idle > 0 ? [line(span(`   ${look.t('score.na.n', {n: idle})}`, 'dim'))] : [])
  ]
}

function labelOf({lang}: Look, criterion: Criterion): string {
  return lang === 'zh' ? criterion.label : criterion.labelEn
}

/** Done, half done or missed, with its evidence and what to do better. */
function criterionLines(look: Look, criterion: Criterion, cells: number): Line[] {
  const {t, glyphs} = look
  const marks: Readonly<Record<Criterion['state'], readonly [string, Tone]>> = {
    met: [glyphs.done, 'good'], partly: [glyphs.warn, 'warn'], missed: [glyphs.wrong, 'bad'], na: [' ', 'dim'], 'to-review': ['?', 'warn']
  }
  const [mark, tone] = marks[criterion.state]
  const value = criterion.max === 0 ? '' : t('score.points', {points: criterion.points, max: criterion.max})
  const review = criterion.state === 'to-review' ? `  ${t('score.review')}` : ''
  return [
    ...paragraph(line(span(` ${mark} `, tone)), `${labelOf(look, criterion)}  ${value}${review}`, cells),
    ...(criterion.state === 'met' ? [] : criterion.evidence.flatMap(each => evidenceLines(look, each, cells))),
    ...(criterion.advice && criterion.state !== 'met' ? paragraph(line(span(`     ${glyphs.pointer} `, 'accent')), criterion.advice, cells) : [])
  ]
}

export function evidenceLines({t, lang}: Look, {text, note}: Evidence, cells: number): Line[] {
  const said = readScore(lang, note)
  return paragraph(line('     '), text ? t('score.evidence', {text, note: said}) : said, cells, 'dim')
}

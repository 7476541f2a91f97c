import type {FactScore, FieldScore} from '../../score/scorecard.ts'
import {readScore} from '../messages/scoreMessages.ts'
import {fieldLabel} from '../components/look.ts'
import type {Look} from '../components/look.ts'
import {line, paragraph, span} from '../paint/line.ts'
import type {Line} from '../paint/line.ts'
import type {Tone} from '../theme/theme.ts'
import {alignedText} from './alignedText.ts'

/** One field: what should stand in it and what does, and what is wrong in words. */
export function fieldLines(look: Look, field: FieldScore, cells: number): Line[] {
  const {t, glyphs, lang} = look
  const right = field.state === 'met'
  const mark = right ? glyphs.done : field.state === 'to-review' ? '?' : field.state === 'na' ? ' ' : field.state === 'partly' ? glyphs.warn : glyphs.wrong
  const tone: Tone = right ? 'good' : field.state === 'missed' ? 'bad' : 'warn'
  const head = line(
    span(` ${mark} `, tone), span(fieldLabel(look, field), right ? undefined : 'title'),
    span(`  ${field.state === 'na' ? t('score.na') : t('score.points', {points: field.points, max: field.max})}`, 'dim'),
    span(field.state === 'to-review' ? `  ${t('score.review')}` : '', 'warn')
  )
  const explained = field.explanation.flatMap(each => paragraph(line('     '), readScore(lang, each), cells, right ? 'dim' : 'warn'))
  return [head, ...comparison(look, field, right, cells), ...(field.facts ?? []).flatMap(fact => factLines(look, fact, cells)), ...explained]
}

function comparison(look: Look, field: FieldScore, right: boolean, cells: number): Line[] {
  const {t} = look
  const labelled = (label: string, text: string, tone?: Tone): Line[] => paragraph(line(span(`     ${label} `, 'dim')), text, cells, tone)
  if (field.typed.trim() === '') {
    return [...labelled(t('score.expected'), field.expected === '' ? t('score.nothing') : field.expected), ...labelled(t('score.typed'), t('score.empty'), right ? 'dim' : 'bad')]
  }
  // A homophone that sound alone could not decide is right and differs all the same.
  if (field.alignment?.edits.length === 0) return labelled(t('score.typed'), field.typed)
  // Words against digits have nothing to put under each other; of free text the points below say what was expected.
  if (!field.alignment) {
    const shown = right || field.state === 'na' || field.kind === 'text' ? [] : labelled(t('score.expected'), field.expected || t('score.nothing'))
    return [...shown, ...labelled(t('score.typed'), field.typed)]
  }
  return alignedText(look, field.alignment, cells)
}

function factLines({glyphs, t}: Look, fact: FactScore, cells: number): Line[] {
  // What the customer never said cannot be written down.
  if (fact.max === 0) return paragraph(line('       '), `${fact.is}  ${t('score.na')}`, cells, 'dim')
  const covered = fact.state === 'covered'
  const mark = covered ? glyphs.done : fact.state === 'to-review' ? '?' : glyphs.wrong
  const note = fact.state === 'to-review' ? `（${t('score.review')}）` : ''
  return paragraph(line(span(`     ${mark} `, covered ? 'good' : 'warn')), `${fact.is} ${t('score.points', {points: fact.points, max: fact.max})}${note}`, cells)
}

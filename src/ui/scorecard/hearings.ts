/** 同步录入: what one hearing gave and what the second added; then what was done with the recording. */
import type {HearingScore, Recording, Scorecard} from '../../score/scorecard.ts'
import {fieldLabel} from '../components/look.ts'
import type {Look} from '../components/look.ts'
import {line, paragraph, span} from '../paint/line.ts'
import type {Line} from '../paint/line.ts'

const seconds = (ms: number): string => (ms / 1000).toFixed(1)

/** Nothing where the call was to be heard once, and ran through. */
export function hearingLines(look: Look, card: Scorecard, cells: number): Line[] {
  const {recording} = card
  if (!recording) return []
  const {t, glyphs} = look
  const {hearings} = recording
  const shown = recording.allowed > 1 ? hearings.flatMap(each => oneHearing(look, card, each, cells)) : []
  const unheard = recording.allowed > 1 && hearings.length === 1 ? [line(span(`   ${t('score.hearing.unheard')}`, 'dim'))] : []
  const handled = recording.pauses + recording.backs + recording.rateChanges > 0
    ? paragraph(line(span(` ${glyphs.pointer} `, 'dim')), handling(look, recording), cells, 'dim') : []
  return [...shown, ...unheard, ...handled]
}

function oneHearing(look: Look, card: Scorecard, {n, points, max, added, fields, lagMedian}: HearingScore, cells: number): Line[] {
  const {t} = look
  const head = n === 1 ? t('score.hearing.first', {points, max})
    : added >= 0 ? t('score.hearing.second', {added, points, max}) : t('score.hearing.second.lost', {lost: -added, points, max})
  const changed = n === 1 ? [] : fields.filter(each => each.added !== 0).map(each => {
    const field = card.fields.find(known => known.id === each.id)
    return t('score.hearing.field', {field: field ? fieldLabel(look, field) : each.id, sign: each.added > 0 ? '+' : '−', points: Math.abs(each.added)})
  })
  return [
    ...paragraph(line(span(` ${n} `, 'accent')), head, cells),
    ...(changed.length > 0 ? paragraph(line('   '), t('score.hearing.fields', {fields: changed.join(look.lang === 'zh' ? '、' : ', ')}), cells) : []),
    ...(lagMedian === null ? [] : paragraph(line('   '), t('score.hearing.lag', {seconds: seconds(lagMedian)}), cells, 'dim'))
  ]
}

function handling({t}: Look, {pauses, pausedMs, backs, rateChanges, lastRate}: Recording): string {
  return t('figure.recording', {pauses, seconds: seconds(pausedMs), backs, changes: rateChanges, rate: lastRate})
}

/** The call's times, what the typing came to, and what is asked for elsewhere. */
import {clockText, fieldLabel} from '../components/look.ts'
import type {Look} from '../components/look.ts'
import {line, paragraph, span} from '../paint/line.ts'
import type {Line} from '../paint/line.ts'
import type {Figures, Ladder, Scorecard} from '../../score/scorecard.ts'

const seconds = (ms: number): string => (ms / 1000).toFixed(1)
const percent = (share: number): string => (share * 100).toFixed(1)

/** What the call has no figure for is left out. */
export function figureLines(look: Look, card: Scorecard, cells: number): Line[] {
  const {t} = look
  const {figures} = card
  const time = (key: 'figure.talk' | 'figure.hold' | 'figure.wrap-up' | 'figure.handle', ms: number | null): string[] => ms === null ? [] : [t(key, {time: clockText(ms)})]
  const texts = [
    ...(figures.ringMs === null ? [] : [t('figure.ring', {rings: figures.rings, seconds: seconds(figures.ringMs)})]),
    [...time('figure.talk', figures.talkMs), ...time('figure.hold', figures.holdMs), ...time('figure.wrap-up', figures.wrapUpMs), ...time('figure.handle', figures.handleMs)].join(' · '),
    ...lags(look, card), ...typing(look, figures), ...errors(look, figures)
  ]
  return [...texts.filter(text => text !== '').flatMap(text => paragraph(line('   '), text, cells)), ...ladderLines(look, card.ladders, cells)]
}

function lags(look: Look, {figures: {lagMedian, lagP90, lagByField}, fields}: Scorecard): string[] {
  if (lagMedian === null) return []
  const {t} = look
  const byField = lagByField.flatMap(({field, median}) => {
    const known = fields.find(each => each.id === field)
    return known ? [t('figure.lag.field', {field: fieldLabel(look, known), seconds: seconds(median)})] : []
  })
  return [
    t('figure.lag', {median: seconds(lagMedian), p90: seconds(lagP90 ?? lagMedian)}),
    ...(byField.length > 0 ? [t('figure.lag.fields', {fields: byField.join(' · ')})] : [])
  ]
}

function typing({t}: Look, figures: Figures): string[] {
  const rows: string[] = []
  const {charactersPerMinute, baseline, typedDuringTalkShare: share, longestQuiet: quiet, corrections, picked} = figures
  if (charactersPerMinute !== null) {
    const rate = Math.round(charactersPerMinute)
    rows.push(baseline === null ? t('figure.speed', {rate}) : t('figure.speed.baseline', {rate, baseline: Math.round(baseline)}))
  }
  if (share !== null) rows.push(t('figure.share', {percent: Math.round(share * 100)}))
  if (quiet !== null) rows.push(t('figure.quiet', {seconds: Math.round(quiet / 1000)}))
  if (corrections > 0) rows.push(t('figure.corrections', {times: corrections, n: figures.correctedCharacters}))
  if (picked) rows.push(t('figure.picked', {replies: picked.replies, n: picked.repliesPicked, picked: picked.charactersPicked, typed: picked.charactersTyped}))
  return rows
}

/** From committed text: what was typed and taken back before it was committed is not seen. */
function errors({t}: Look, {errors}: Figures): string[] {
  return errors === null ? [] : [t('figure.errors', {
    left: percent(errors.notCorrectedRate), corrected: percent(errors.correctedRate), total: percent(errors.totalRate)
  })]
}

/** The highest speed reached and the next above it: all of them stand in `tingda review`. */
function ladderLines({t, lang, glyphs}: Look, ladders: readonly Ladder[], cells: number): Line[] {
  const known = ladders.filter(each => each.reached !== null)
  const reached = known.filter(each => each.reached).at(-1)
  const next = known.find(each => !each.reached)
  const shown = [reached, next].filter(each => each !== undefined)
  if (shown.length === 0) return []
  return [
    line(span(`   ${t('figure.ladders')}`, 'dim')),
    ...shown.flatMap(each => {
      const label = lang === 'zh' ? each.label : each.labelEn
      const accuracy = each.accuracy === null ? '' : t('figure.ladder.accuracy', {percent: Math.round(each.accuracy * 100)})
      const text = t(each.reached ? 'figure.ladder.reached' : 'figure.ladder.next', {label, rate: each.perMinute, accuracy, source: each.source})
      return paragraph(line(span(`     ${each.reached ? glyphs.done : glyphs.pointer} `, 'dim')), text, cells, 'dim')
    })
  ]
}

import type {Grade, Scorecard} from '../../score/scorecard.ts'
import {readScore} from '../messages/scoreMessages.ts'
import type {Look} from '../components/look.ts'
import type {MessageKey} from '../messages/messages.ts'
import {bar, blank, line, paragraph, rule, span} from '../paint/line.ts'
import type {Line} from '../paint/line.ts'
import {padToWidth} from '../../text/width.ts'
import type {Tone} from '../theme/theme.ts'

const grades = {
  excellent: 'score.excellent', good: 'score.good', pass: 'score.pass', fail: 'score.practise'
} as const satisfies Record<Grade, MessageKey>
const dimensions = ['accuracy', 'procedure', 'phrases', 'timing'] as const
const barCells = 20
/** More of what was right stands further down: total and dimensions are to be seen at once. */
const praisedFirst = 4

/** What was right, the total, the four dimensions, and what to do better first. */
export function summaryLines(look: Look, card: Scorecard, cells: number): Line[] {
  const {t, glyphs, lang} = look
  const head = (title: string): Line => rule(glyphs.rule, cells, title)
  const right = card.right.map(each => readScore(lang, each.text))
  const praised = right.length > 0 ? right.slice(0, praisedFirst) : [t('score.right.none')]
  const more = right.length - praisedFirst
  return [
    head(t('score.right')),
    ...praised.flatMap(text => paragraph(line(span(` ${glyphs.done} `, 'good')), text, cells)),
    ...(more > 0 ? [line(span(`   ${t('score.right.more', {n: more})}`, 'dim'))] : []),
    blank,
    ...total(look, card, cells),
    ...dimensions.flatMap(id => [dimensionLine(look, id, card.dimensions[id]), ...(id === 'accuracy' ? hearingsLine(look, card) : [])]),
    blank,
    ...(card.bestNext.length > 0 ? [head(t('score.next'))] : []),
    ...card.bestNext.flatMap((step, i) => [
      ...paragraph(line(span(` ${i + 1} `, 'accent')), `${readScore(lang, step.text)}  ${t('score.points.lost', {n: step.lost})}`, cells),
      ...(step.advice ? paragraph(line('   '), step.advice, cells, 'dim') : [])
    ])
  ]
}

function total(look: Look, card: Scorecard, cells: number): Line[] {
  const {t, lang} = look
  const capped = card.caps.length > 0 ? `  ${t('score.capped', {uncapped: card.uncapped})}` : ''
  const tone: Tone = card.grade === 'fail' ? 'warn' : 'good'
  return [
    line(span(` ${t('score.total', {total: card.total, max: card.max})}`, 'title'), span(`  ${t(grades[card.grade])}`, tone), span(capped, 'dim')),
    ...card.caps.flatMap(cap => cap.evidence.flatMap(each => paragraph(line(span(` ${look.glyphs.warn} `, 'warn')), readScore(lang, each.note), cells)))
  ]
}

/** What of the accuracy one hearing gave, once there were two. */
function hearingsLine({t}: Look, {recording}: Scorecard): Line[] {
  const [first, second] = recording?.hearings ?? []
  if (!first || !second) return []
  const added = second.added < 0 ? `−${-second.added}` : `+${second.added}`
  return [line(span(`   ${t('score.hearing.short', {first: first.points, added})}`, 'dim'))]
}

function dimensionLine({t, glyphs}: Look, id: (typeof dimensions)[number], {points, max, na}: {points: number; max: number; na: boolean}): Line {
  const name = span(` ${padToWidth(t(`dimension.${id}`), 10)}`)
  if (na || max === 0) return line(name, span(t('score.na'), 'dim'))
  const share = points / max
  const tone: Tone = share >= 0.8 ? 'good' : share >= 0.6 ? 'accent' : 'warn'
  return line(name, span(bar(share, barCells, glyphs.thin, glyphs.thinEmpty), tone), ` ${t('score.points', {points, max})}`)
}

/** A scorecard as plain text, for pipes and files: what was right first, then every point with its evidence. */
import {message, textOf} from '../score/messages.ts'
import type {Criterion, Scorecard} from '../score/scorecard.ts'
import {evidenceText} from './evidence.ts'
import {indented} from './indent.ts'
import {criterionStateLabels, dimensionLabels, dimensions, gradeLabels, outcomeLabels, roleLabels, stateMarks} from './labels.ts'
import type {Lang, Words} from './language.ts'
import type {Progress} from './progress.ts'
import {progressLines} from './progressText.ts'
import {fieldLines} from './scorecardFields.ts'
import {hearingTexts} from './scorecardHearings.ts'
import {ladderLines, timeLines} from './scorecardTimes.ts'
import {textTable} from './textTable.ts'

export interface ScorecardTextOptions {
  readonly lang: Lang
  /** Cells of a line. */
  readonly width?: number
  /** Call time of each event of the log, ms: evidence then says when it happened. */
  readonly eventTimes?: readonly number[]
  /** Beside the trainee's own earlier calls; left out where nobody looked. */
  readonly progress?: Progress
}

type Settled = Required<Omit<ScorecardTextOptions, 'progress'>>

const titles = {
  right: {zh: '做对了', en: 'What was right'},
  score: {zh: '得分', en: 'Score'},
  progress: {zh: '和自己以前比', en: 'Beside your own earlier calls'},
  fields: {zh: '表单', en: 'Form'},
  hearings: {zh: '两遍各录对多少', en: 'What each hearing gave'},
  accuracy: {zh: '准确', en: 'Accuracy'},
  phrases: {zh: '用语', en: 'Phrases'},
  procedure: {zh: '服务流程', en: 'Procedure'},
  timing: {zh: '时效', en: 'Timing'},
  notes: {zh: '另外', en: 'Also'},
  next: {zh: '下一步', en: 'What to do next'}
} as const satisfies Readonly<Record<string, Words>>

/** The scorecard's lines; a section without anything in it is left out. */
export function scorecardText(scorecard: Scorecard, {lang, width = 80, eventTimes = [], progress}: ScorecardTextOptions): string[] {
  const options: Settled = {lang, width, eventTimes}
  const section = (title: Words, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [title[lang], ...lines.map(line => line === '' ? '' : `  ${line}`), '']
  const inner: Settled = {...options, width: width - 2}
  return [
    ...section(titles.right, rightLines(scorecard, inner)),
    ...section(titles.score, scoreLines(scorecard, inner)),
    ...section(titles.progress, progress ? progressLines(progress, lang).flatMap(row => indented(row, '', inner.width)) : []),
    ...section(titles.fields, scorecard.fields.flatMap(field => fieldLines(field, inner))),
    ...section(titles.hearings, hearingTexts(scorecard, lang).flatMap(text => indented(text, '· ', inner.width))),
    ...section(titles.accuracy, criteriaLines(withoutFields(scorecard), inner)),
    ...section(titles.phrases, criteriaLines(of(scorecard, 'phrases'), inner)),
    ...section(titles.procedure, criteriaLines(of(scorecard, 'procedure'), inner)),
    ...section(titles.timing, [...criteriaLines(of(scorecard, 'timing'), inner), ...timeLines(scorecard, lang), ...ladderLines(scorecard.ladders, inner)]),
    ...section(titles.notes, scorecard.notes.flatMap(each => indented(evidenceText(each, lang, eventTimes), '· ', inner.width))),
    ...section(titles.next, nextLines(scorecard, inner))
  ].slice(0, -1)
}

function of({criteria}: Scorecard, dimension: Criterion['dimension']): Criterion[] {
  return criteria.filter(criterion => criterion.dimension === dimension)
}

/** Fields are shown by themselves, with the two texts aligned. */
function withoutFields(scorecard: Scorecard): Criterion[] {
  const shown = new Set(scorecard.fields.map(({id}) => `accuracy.${id}`))
  return of(scorecard, 'accuracy').filter(({id}) => !shown.has(id))
}

/** Enough to be glad of; every ✓ stands below in its place. */
const rightShown = 6

function rightLines({right}: Scorecard, {lang, width}: Settled): string[] {
  const more = right.length - rightShown
  return [
    ...right.slice(0, rightShown).flatMap(({text}) => indented(textOf(text, lang), '✓ ', width)),
    ...(more > 0 ? [lang === 'zh' ? `……还有 ${more} 项` : `… and ${more} more`] : [])
  ]
}

function scoreLines(scorecard: Scorecard, {lang}: Settled): string[] {
  const {total, max, uncapped, grade, role, outcome, rubric, caps} = scorecard
  const zh = lang === 'zh'
  const under = uncapped === total ? '' : zh ? `，封顶前 ${uncapped}` : `, uncapped ${uncapped}`
  const rows = dimensions.map(dimension => {
    const {points, max: most, na} = scorecard.dimensions[dimension]
    return [dimensionLabels[dimension][lang], na ? criterionStateLabels.na[lang] : `${points} / ${most}`]
  })
  const parts = [roleLabels[role][lang], ...(outcome ? [outcomeLabels[outcome][lang]] : []), rubric.title]
  return [
    zh ? `总分 ${total} / ${max}（${gradeLabels[grade].zh}${under}）` : `Total ${total} / ${max} (${gradeLabels[grade].en}${under})`,
    ...caps.map(({id, dimension, limit, lost}) => textOf(message(`cap.${id}`), lang) + (zh
      ? `：${dimension ? dimensionLabels[dimension].zh : '总分'}最多 ${limit} 分，少了 ${lost} 分`
      : `: ${dimension ? dimensionLabels[dimension].en : 'total'} at most ${limit}, ${lost} lost`)),
    ...textTable(rows, ['left', 'right']),
    parts.join(zh ? '，' : ', ')
  ]
}

/** One by one; of what does not apply and has nothing to show only how many there are, and nothing where there is nothing else. */
function criteriaLines(criteria: readonly Criterion[], options: Settled): string[] {
  const idle = criteria.filter(({na, evidence}) => na && evidence.length === 0)
  if (idle.length === criteria.length) return []
  const counted = options.lang === 'zh' ? `另有 ${idle.length} 项不适用，不算分` : `not applicable, and not counted: ${idle.length}`
  return [
    ...criteria.filter(each => !idle.includes(each)).flatMap(each => criterionLines(each, options)),
    ...(idle.length > 0 ? [`${stateMarks.na} ${counted}`] : [])
  ]
}

/** ✓ done, ✗ missed, with what it earned; what was lost names its evidence and what to do better. */
function criterionLines(criterion: Criterion, {lang, width, eventTimes}: Settled): string[] {
  const {label, labelEn, points, max, na, critical, state, advice, evidence} = criterion
  const zh = lang === 'zh'
  const remarks = [
    // A small share may come to no whole point.
    ...(na ? [criterionStateLabels.na[lang]] : max > 0 ? [`${points} / ${max}`] : []),
    ...(state === 'to-review' ? [criterionStateLabels['to-review'][lang]] : []),
    ...(critical && state === 'missed' ? [zh ? '关键差错' : 'critical error'] : [])
  ]
  return [
    ...indented([zh ? label : labelEn, ...remarks].join('  '), `${stateMarks[state]} `, width),
    ...evidence.flatMap(each => indented(evidenceText(each, lang, eventTimes), '    · ', width)),
    ...(advice ? indented(advice, zh ? '    建议：' : '    Better: ', width) : [])
  ]
}

function nextLines({bestNext}: Scorecard, {lang, width}: Settled): string[] {
  return bestNext.flatMap(({text, advice}, i) => [
    ...indented(textOf(text, lang), `${i + 1}. `, width),
    ...(advice && !textOf(text, lang).includes(advice) ? indented(advice, '   ', width) : [])
  ])
}

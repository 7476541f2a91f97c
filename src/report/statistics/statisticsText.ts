/** A class's statistics as text with charts of characters. */
import {cellWidth, cutToWidth, padToWidth} from '../../text/width.ts'
import type {Label} from '../../text/align.ts'
import {dimensionLabels, dimensions, gradeLabels} from '../labels.ts'
import type {Lang, Words} from '../language.ts'
import {textTable} from '../textTable.ts'
import type {ClassStatistics} from './statistics.ts'

export const confusionLabels: Readonly<Record<Label, Words>> = {
  'same-sound-and-tone': {zh: '同音', en: 'same sound and tone'},
  'same-sound': {zh: '音同调不同', en: 'same sound'},
  'near-sound': {zh: '音近', en: 'near sound'},
  'similar-shape': {zh: '形近', en: 'similar shape'},
  traditional: {zh: '繁简', en: 'traditional'},
  width: {zh: '全角半角', en: 'width'},
  case: {zh: '大小写', en: 'case'},
  transposed: {zh: '换位', en: 'transposed'},
  'missing-group': {zh: '漏一组', en: 'group left out'},
  'doubled-group': {zh: '多一组', en: 'group doubled'},
  other: {zh: '其他', en: 'other'}
}

export interface ChartOptions { readonly lang: Lang; readonly width: number; readonly full?: string; readonly empty?: string }

/** A row a value: label, bar, value. Bars share the scale 0 to `most`. */
export function barChart(rows: readonly {readonly label: string; readonly value: number; readonly text: string}[], most: number, {width, full = '█', empty = '·'}: ChartOptions): string[] {
  const labels = Math.min(24, Math.max(0, ...rows.map(row => cellWidth(row.label))))
  const texts = Math.max(0, ...rows.map(row => cellWidth(row.text)))
  const cells = Math.max(8, Math.min(40, width - labels - texts - 2))
  return rows.map(({label, value, text}) => {
    const filled = most <= 0 ? 0 : Math.round(Math.min(1, Math.max(0, value / most)) * cells)
    return `${padToWidth(cutToWidth(label, labels, '…'), labels)} ${full.repeat(filled)}${empty.repeat(cells - filled)} ${text}`
  })
}

const percent = (share: number): string => `${Math.round(share * 100)}%`
const listed = 10

export function statisticsText(statistics: ClassStatistics, options: ChartOptions): string[] {
  const {lang} = options
  const zh = lang === 'zh'
  const inner = {...options, width: options.width - 2}
  const section = (zhTitle: string, enTitle: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [zh ? zhTitle : enTitle, ...lines.map(line => `  ${line}`), '']
  return [
    ...section('人数和通数', 'Who and how many', [countsLine(statistics, lang)]),
    ...section('成绩分布', 'Distribution', distributionLines(statistics, inner)),
    ...section('四个维度的得分率', 'Share of the points by dimension', barChart(dimensions.flatMap(dimension => {
      const share = statistics.dimensions[dimension]
      return share === null ? [] : [{label: dimensionLabels[dimension][lang], value: share, text: percent(share)}]
    }), 1, inner)),
    ...section('最难的评分项（得分率，区分度）', 'Hardest criteria (share of the points, discrimination)', criteriaLines(statistics, inner)),
    ...section('表单各栏', 'The form’s fields', fieldLines(statistics, inner)),
    ...section('最常写错的字', 'Most frequent confusions', confusionLines(statistics, lang)),
    ...section('禁语和不宜用语', 'Forbidden and discouraged wordings', phraseLines(statistics, lang)),
    ...section('没做到的步骤', 'Steps missed', stepLines(statistics, inner)),
    ...section('一天天的平均分', 'Mean by day', statistics.days.length < 2 ? [] : barChart(statistics.days.map(({day, n, mean}) => ({label: day, value: mean, text: `${mean.toFixed(1)}（${n}）`})), 100, inner))
  ].slice(0, -1)
}

function countsLine({trainees, calls, scored, absent, unfinished, unanswered, toReview}: ClassStatistics, lang: Lang): string {
  return lang === 'zh'
    ? `${trainees} 人，${calls} 通，有成绩 ${scored} 通（待复核 ${toReview}）；缺席 ${absent} 人，未完成 ${unfinished} 通，呼损 ${unanswered} 通，都不计入平均。`
    : `${trainees} trainees, ${calls} calls, ${scored} scored (${toReview} to review); absent ${absent}, unfinished ${unfinished}, unanswered ${unanswered}: none of these counts in a mean.`
}

function distributionLines({distribution: {n, mean, deviation, min, lowerQuartile, median, upperQuartile, max, bins, grades}}: ClassStatistics, options: ChartOptions): string[] {
  const {lang} = options
  if (n === 0 || mean === null) return []
  const spread = deviation === null ? '' : lang === 'zh' ? `，标准差 ${deviation.toFixed(1)}` : `, standard deviation ${deviation.toFixed(1)}`
  return [
    lang === 'zh' ? `平均 ${mean.toFixed(1)}${spread}；最低 ${min}，下四分位 ${lowerQuartile}，中位数 ${median}，上四分位 ${upperQuartile}，最高 ${max}`
      : `mean ${mean.toFixed(1)}${spread}; min ${min}, lower quartile ${lowerQuartile}, median ${median}, upper quartile ${upperQuartile}, max ${max}`,
    (['excellent', 'good', 'pass', 'fail'] as const).map(grade => `${gradeLabels[grade][lang]} ${grades[grade]}`).join(lang === 'zh' ? '，' : ', '),
    ...barChart(bins.map((count, i) => ({label: `${String(i * 10).padStart(2)}–${i === 9 ? 100 : i * 10 + 9}`, value: count, text: String(count)})).toReversed(), Math.max(...bins), options)
  ]
}

function criteriaLines({criteria}: ClassStatistics, options: ChartOptions): string[] {
  return barChart(criteria.filter(({facility}) => facility !== null && facility < 1).slice(0, listed).map(({label, labelEn, facility, discrimination, n}) => ({
    label: options.lang === 'zh' ? label : labelEn, value: facility ?? 0,
    text: `${percent(facility ?? 0).padStart(4)}  ${discrimination === null ? '    —' : discrimination.toFixed(2).padStart(5)}  n=${n}`
  })), 1, options)
}

function fieldLines({fields}: ClassStatistics, {lang}: ChartOptions): string[] {
  if (fields.length === 0) return []
  const zh = lang === 'zh'
  return textTable([
    zh ? ['栏目', '全对', '空着', '字错率', '滞后'] : ['field', 'right', 'empty', 'CER', 'lag'],
    ...fields.map(({label, labelEn, right, empty, cer, lag, n}) => [
      zh ? label : labelEn, percent(right), `${empty}/${n}`, cer === null ? '—' : `${(cer * 100).toFixed(1)}%`, lag === null ? '—' : `${(lag / 1000).toFixed(1)} ${zh ? '秒' : 's'}`
    ])
  ], ['left', 'right', 'right', 'right', 'right'])
}

function confusionLines({confusions}: ClassStatistics, lang: Lang): string[] {
  const zh = lang === 'zh'
  return textTable(confusions.slice(0, listed).map(({expected, typed, labels, count, trainees}) => [
    expected === '' ? zh ? `多了 ${typed}` : `extra ${typed}` : typed === '' ? zh ? `漏了 ${expected}` : `left out ${expected}` : `${expected} → ${typed}`,
    labels.map(label => confusionLabels[label][lang]).join(zh ? '、' : ', ') || '—', zh ? `${count} 次` : `${count}×`, zh ? `${trainees} 人` : `${trainees} trainees`
  ]), ['left', 'left', 'right', 'right'])
}

const severityLabels = {
  forbidden: {zh: '禁语', en: 'forbidden'}, suspected: {zh: '疑似', en: 'suspected'}, discouraged: {zh: '不宜', en: 'discouraged'}
} as const

function phraseLines({phrases}: ClassStatistics, lang: Lang): string[] {
  const zh = lang === 'zh'
  return textTable(phrases.slice(0, listed).map(({words, severity, suggestion, count, trainees}) => [
    severityLabels[severity][lang], `“${words}”`, zh ? `${count} 次` : `${count}×`, zh ? `${trainees} 人` : `${trainees} trainees`, cutToWidth(suggestion, 40, '…')
  ]), ['left', 'left', 'right', 'right'])
}

function stepLines({criteria}: ClassStatistics, options: ChartOptions): string[] {
  const steps = criteria.filter(({dimension, missed, partly}) => dimension === 'procedure' && missed + partly > 0)
    .toSorted((a, b) => (b.missed + b.partly / 2) / b.n - (a.missed + a.partly / 2) / a.n || (a.id < b.id ? -1 : 1))
  return barChart(steps.slice(0, listed).map(({label, labelEn, missed, partly, n}) => ({
    label: options.lang === 'zh' ? label : labelEn, value: (missed + partly / 2) / n,
    text: options.lang === 'zh' ? `${missed}/${n}${partly > 0 ? `，做了一半 ${partly}` : ''}` : `${missed}/${n}${partly > 0 ? `, half ${partly}` : ''}`
  })), 1, options)
}

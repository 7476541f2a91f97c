/** One page about a class: what a teacher takes into the next lesson. */
import {dimensionLabels, dimensions, gradeLabels} from '../labels.ts'
import type {Lang} from '../language.ts'
import {confusionLabels} from '../statistics/statisticsText.ts'
import type {ClassStatistics} from '../statistics/statistics.ts'
import {barsSvg, columnsSvg, escaped, htmlTable, lineSvg} from './markup.ts'

/** As much of each list as a page holds. */
const listed = 8
const rosterMost = 60

const percent = (share: number): string => `${Math.round(share * 100)}%`

export function classPage(statistics: ClassStatistics, {title, about, lang}: {readonly title: string; readonly about: string; readonly lang: Lang}): string {
  const zh = lang === 'zh'
  const block = (zhTitle: string, enTitle: string, inner: string): string => inner === '' ? '' : `<section><h2>${escaped(zh ? zhTitle : enTitle)}</h2>${inner}</section>`
  const {distribution: {n}, days} = statistics
  return [
    `<h1>${escaped(title)}</h1>`, `<p class="sub">${escaped(about)}</p>`, summary(statistics, lang),
    n === 0 ? '' : `<div class="two">${[
      block('成绩分布', 'Distribution', columnsSvg(statistics.distribution.bins.map((value, i) => ({label: i === 9 ? '90–100' : `${i * 10}–${i * 10 + 9}`, value, text: String(value)})), zh ? '成绩分布' : 'Distribution')),
      days.length > 1 ? block('一天天的平均分', 'Mean by day', lineSvg(days.map(each => Math.round(each.mean)), days.map(each => each.day.slice(5)), zh ? '平均分' : 'Mean'))
        : block('四个维度的得分率', 'Share of the points', dimensionBars(statistics, lang)),
      block('最难的评分项（得分率）', 'Hardest criteria', hardest(statistics, lang)), block('最常没做到的步骤', 'Steps most often missed', steps(statistics, lang)),
      block('表单各栏', 'Fields of the form', fields(statistics, lang)), block('最常写错的字', 'Most frequent confusions', confusions(statistics, lang))
    ].join('')}</div>`,
    block('禁语和不宜用语', 'Forbidden and discouraged wordings', phrases(statistics, lang)), block('每个人的成绩', 'Each trainee', roster(statistics, lang))
  ].join('\n')
}

function summary({calls, scored, absent, unfinished, unanswered, toReview, trainees, distribution: {mean, median, deviation, grades}}: ClassStatistics, lang: Lang): string {
  const zh = lang === 'zh'
  const counts = zh ? `${trainees} 人，${calls} 通，有成绩 ${scored} 通（待复核 ${toReview}）。缺席 ${absent} 人，未完成 ${unfinished} 通，呼损 ${unanswered} 通：没有成绩，不算 0 分。`
    : `${trainees} trainees, ${calls} calls, ${scored} scored (${toReview} to review). Absent ${absent}, unfinished ${unfinished}, unanswered ${unanswered}: no score, and no nought.`
  if (mean === null) return `<p>${escaped(counts)}</p>`
  const figures = [zh ? `中位数 ${median}` : `median ${median}`, deviation === null ? '' : zh ? `标准差 ${deviation.toFixed(1)}` : `standard deviation ${deviation.toFixed(1)}`,
    ...(['excellent', 'good', 'pass', 'fail'] as const).map(grade => `${gradeLabels[grade][lang]} ${grades[grade]}`)].filter(each => each !== '').join('　')
  return `<p><span class="big">${mean.toFixed(1)}</span> ${escaped(zh ? '平均分' : 'mean')}　${escaped(figures)}</p><p class="sub">${escaped(counts)}</p>`
}

function dimensionBars({dimensions: shares}: ClassStatistics, lang: Lang): string {
  return barsSvg(dimensions.flatMap(dimension => {
    const share = shares[dimension]
    return share === null ? [] : [{label: dimensionLabels[dimension][lang], value: share, text: percent(share)}]
  }), 1, lang === 'zh' ? '四个维度的得分率' : 'Share of the points by dimension')
}

function hardest({criteria}: ClassStatistics, lang: Lang): string {
  const hard = criteria.filter(({facility}) => facility !== null && facility < 1).slice(0, listed)
  return hard.length === 0 ? '' : barsSvg(hard.map(({label, labelEn, facility, n}) => ({
    label: lang === 'zh' ? label : labelEn, value: facility ?? 0, text: `${percent(facility ?? 0)}  n=${n}`
  })), 1, lang === 'zh' ? '得分率' : 'Share of the points')
}

function steps({criteria}: ClassStatistics, lang: Lang): string {
  const missed = criteria.filter(each => each.dimension === 'procedure' && each.missed > 0).toSorted((a, b) => b.missed / b.n - a.missed / a.n || (a.id < b.id ? -1 : 1)).slice(0, listed)
  return missed.length === 0 ? '' : barsSvg(missed.map(({label, labelEn, missed: times, n}) => ({
    label: lang === 'zh' ? label : labelEn, value: times / n, text: `${times} / ${n}`
  })), 1, lang === 'zh' ? '没做到的比例' : 'Share missed')
}

function fields({fields: all}: ClassStatistics, lang: Lang): string {
  if (all.length === 0) return ''
  return htmlTable(lang === 'zh' ? ['栏目', '全对', '空着', '字错率', '滞后（秒）'] : ['Field', 'Right', 'Empty', 'CER', 'Lag (s)'], all.map(({label, labelEn, right, empty, cer, lag}) => [
    lang === 'zh' ? label : labelEn, percent(right), empty, cer === null ? null : `${(cer * 100).toFixed(1)}%`, lag === null ? null : (lag / 1000).toFixed(1)
  ]), [1, 2, 3, 4])
}

function confusions({confusions: all}: ClassStatistics, lang: Lang): string {
  const zh = lang === 'zh'
  if (all.length === 0) return ''
  return htmlTable(zh ? ['应为', '写成', '怎么错的', '次', '人'] : ['Expected', 'Typed', 'How', 'Times', 'Trainees'], all.slice(0, listed).map(({expected, typed, labels, count, trainees}) => [
    expected || (zh ? '（多）' : '(extra)'), typed || (zh ? '（漏）' : '(left out)'), labels.map(label => confusionLabels[label][lang]).join(zh ? '、' : ', '), count, trainees
  ]), [3, 4])
}

function phrases({phrases: all}: ClassStatistics, lang: Lang): string {
  if (all.length === 0) return ''
  return htmlTable(lang === 'zh' ? ['说了', '次', '人', '可以说'] : ['Said', 'Times', 'Trainees', 'Say instead'],
    all.slice(0, 5).map(({words, count, trainees, suggestion}) => [words, count, trainees, suggestion]), [1, 2])
}

function roster({people}: ClassStatistics, lang: Lang): string {
  if (people.length === 0 || people.length > rosterMost) return ''
  const rows = people.map(({number, name, totals}) => `<li><span>${escaped([number, name].filter(each => each !== '').join(' ') || '—')}</span><span>${totals.length === 0 ? escaped(lang === 'zh' ? '无成绩' : 'no score') : totals.map(escaped).join('，')}</span></li>`)
  return `<ul class="roster">${rows.join('')}</ul>`
}

/** A class's report as text; what is behind each line is named by attempts that `tingda review` opens. */
import type {Lang, Words} from '../language.ts'
import {confusionLabels} from '../statistics/statisticsText.ts'
import {textTable} from '../textTable.ts'
import type {ClassReport, RankedGroup, WeakPair, WeakSpot} from './classReport.ts'

export interface ReportWords { readonly lang: Lang; readonly idLength: number }

/** Rows of a list; a class has more weak spots than a lesson has time. */
const listed = 8
const opened = 6

const roles: Readonly<Record<RankedGroup['role'], Words>> = {agent: {zh: '坐席', en: 'agent'}, recorder: {zh: '同步录入', en: 'recorder'}}
const captions: Readonly<Record<RankedGroup['captions'], Words>> = {
  on: {zh: '字幕一直显示', en: 'captions on'}, fade: {zh: '字幕淡出', en: 'captions fade'}, off: {zh: '没有字幕', en: 'no captions'}
}

export function classReportText(report: ClassReport, words: ReportWords): string[] {
  const {lang} = words
  const zh = lang === 'zh'
  const section = (zhTitle: string, enTitle: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', zh ? zhTitle : enTitle, ...lines.map(line => `  ${line}`)]
  return [
    countsLine(report, lang),
    ...report.groups.flatMap(group => ['', groupTitle(group, lang), ...rankLines(group, words)]),
    ...section('常错的栏', 'Fields often wrong', spotLines(report.fields, words)),
    ...section('常写错的字', 'Characters often confused', pairLines(report.pairs, words)),
    ...section('禁语和不宜用语', 'Forbidden and discouraged wordings', spotLines(report.phrases, words)),
    ...section('没做到的步骤', 'Steps missed', spotLines(report.steps, words)),
    ...(report.submitted > 0 ? ['', zh ? '后面的编号用 tingda review 编号 打开。' : 'The ids open with tingda review ID.'] : [])
  ]
}

function countsLine({calls, submitted, lost, unfinished, absent}: ClassReport, lang: Lang): string {
  return lang === 'zh'
    ? `${calls} 通电话：提交 ${submitted}，没接到 ${lost}，没打完 ${unfinished}；缺席 ${absent} 人。`
    : `${calls} calls: ${submitted} submitted, ${lost} unanswered, ${unfinished} unfinished; ${absent} absent.`
}

function groupTitle({title, role, captions: how, rate, level, exam}: RankedGroup, lang: Lang): string {
  const conditions = lang === 'zh'
    ? [roles[role].zh, captions[how].zh, `每分钟 ${rate} 字`, `${level} 级`, ...(exam ? ['考试'] : [])]
    : [roles[role].en, captions[how].en, `${rate} characters a minute`, `level ${level}`, ...(exam ? ['exam'] : [])]
  return `${title[lang]}（${conditions.join(lang === 'zh' ? '、' : ', ')}）`
}

function rankLines({ranks}: RankedGroup, {idLength}: ReportWords): string[] {
  const rows = ranks.map(({place, number, name, total, attempt}) => [String(place), number, name, String(total), attempt.slice(0, idLength)])
  return textTable(rows, ['right', 'left', 'left', 'right']).map(line => `  ${line}`)
}

function spotLines(spots: readonly WeakSpot[], {lang, idLength}: ReportWords): string[] {
  const rows = spots.slice(0, listed).map(({label, missed, n, attempts}) => [label[lang] || label.zh, `${missed}/${n}`, idsOf(attempts, idLength)])
  return textTable(rows, ['left', 'right'])
}

function pairLines(pairs: readonly WeakPair[], {lang, idLength}: ReportWords): string[] {
  const rows = pairs.slice(0, listed).map(({expected, typed, labels, count, attempts}) =>
    [`${expected} → ${typed}`, `${count}`, labels.map(label => confusionLabels[label][lang]).join(lang === 'zh' ? '、' : ', '), idsOf(attempts, idLength)])
  return textTable(rows, ['left', 'right'])
}

function idsOf(attempts: readonly string[], length: number): string {
  return attempts.slice(0, opened).map(id => id.slice(0, length)).join(' ') + (attempts.length > opened ? ' …' : '')
}

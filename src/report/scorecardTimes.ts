/** The call's times and the typing's figures as text. */
import type {Figures, Ladder, Scorecard} from '../score/scorecard.ts'
import {minutesAndSeconds} from './clock.ts'
import {indented} from './indent.ts'
import type {Lang, Words} from './language.ts'
import {textTable} from './textTable.ts'

type Read = (figures: Figures, lang: Lang) => string | null

const time = (read: (figures: Figures) => number | null): Read => figures => {
  const ms = read(figures)
  return ms === null ? null : minutesAndSeconds(ms)
}
const seconds = (ms: number, lang: Lang): string => `${(ms / 1000).toFixed(1)} ${lang === 'zh' ? '秒' : 's'}`

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`
const ownBaseline = (baseline: number | null, lang: Lang): string => baseline === null ? ''
  : lang === 'zh' ? `（自己的基线 ${Math.round(baseline)}）` : ` (own baseline ${Math.round(baseline)})`

const lagTitle: Words = {zh: '听打滞后', en: 'Lag'}

const rows: readonly (readonly [Words, Read])[] = [
  [{zh: '振铃', en: 'Rings'}, ({rings, ringMs}, lang) => ringMs === null ? String(rings)
    : lang === 'zh' ? `${rings} 声（${seconds(ringMs, lang)}）` : `${rings} (${seconds(ringMs, lang)})`],
  [{zh: '通话', en: 'Talk'}, time(({talkMs}) => talkMs)],
  [{zh: '静音等待', en: 'Hold'}, time(({holdMs}) => holdMs)],
  [{zh: '话后处理', en: 'Wrap-up'}, time(({wrapUpMs}) => wrapUpMs)],
  [{zh: '处理时长', en: 'Handle time'}, time(({handleMs}) => handleMs)],
  [lagTitle, ({lagMedian, lagP90, lagCharacters}, lang) => lagMedian === null ? null : lang === 'zh'
    ? `中位数 ${seconds(lagMedian, lang)}${lagP90 === null ? '' : `，九成不超过 ${seconds(lagP90, lang)}`}（${lagCharacters} 字）`
    : `median ${seconds(lagMedian, lang)}${lagP90 === null ? '' : `, nine in ten within ${seconds(lagP90, lang)}`} (${lagCharacters} characters)`],
  [{zh: '录入速度', en: 'Typing'}, ({charactersPerMinute, baseline}, lang) => charactersPerMinute === null ? null
    : `${Math.round(charactersPerMinute)} ${lang === 'zh' ? '字/分钟' : 'characters a minute'}${ownBaseline(baseline, lang)}`],
  [{zh: '改动', en: 'Corrections'}, ({corrections, correctedCharacters}, lang) => lang === 'zh'
    ? `${corrections} 次，${correctedCharacters} 字` : `${corrections}, ${correctedCharacters} characters`],
  [{zh: '话术快捷键', en: 'Phrases by key'}, ({picked}, lang) => picked === undefined ? null : lang === 'zh'
    ? `${picked.replies} 句里 ${picked.repliesPicked} 句用了，${picked.charactersPicked} 字；自己打 ${picked.charactersTyped} 字`
    : `in ${picked.repliesPicked} of ${picked.replies} replies, ${picked.charactersPicked} characters; ${picked.charactersTyped} typed`],
  [{zh: '通话中录入', en: 'Typed in talk'}, ({typedDuringTalkShare}) =>
    typedDuringTalkShare === null ? null : `${Math.round(typedDuringTalkShare * 100)}%`],
  [{zh: '最长沉默', en: 'Longest quiet'}, ({longestQuiet}, lang) => longestQuiet === null ? null : seconds(longestQuiet, lang)],
  // What was typed and taken back before it was committed is not seen, so the rates are labelled.
  [{zh: '错误率', en: 'Errors'}, ({errors}, lang) => errors === null ? null : lang === 'zh'
    ? `没有改正 ${percent(errors.notCorrectedRate)}，改正过 ${percent(errors.correctedRate)}，合计 ${percent(errors.totalRate)}（定稿文字）`
    : `${percent(errors.notCorrectedRate)} left, ${percent(errors.correctedRate)} corrected, ${percent(errors.totalRate)} in all (committed text)`]
]

/** What the call has no figure for is left out. */
export function timeLines({figures, fields}: Pick<Scorecard, 'figures' | 'fields'>, lang: Lang): string[] {
  const lags = figures.lagByField.flatMap(({field, median, p90}): string[][] => {
    const known = fields.find(each => each.id === field)
    if (!known) return []
    return lang === 'zh' ? [[`  ${known.label}`, `中位数 ${seconds(median, lang)}，九成不超过 ${seconds(p90, lang)}`]]
      : [[`  ${known.labelEn}`, `median ${seconds(median, lang)}, nine in ten within ${seconds(p90, lang)}`]]
  })
  return textTable(rows.flatMap(([title, read]) => {
    const value = read(figures, lang)
    return value === null ? [] : [[title[lang], value], ...(title === lagTitle ? lags : [])]
  }))
}

/** Speeds asked for elsewhere, with where they come from; none for a call without a speed. */
export function ladderLines(ladders: readonly Ladder[], {lang, width}: {readonly lang: Lang; readonly width: number}): string[] {
  const known = ladders.filter(({reached}) => reached !== null)
  if (known.length === 0) return []
  const zh = lang === 'zh'
  return [
    zh ? '别处要求的录入速度（只作参考，不计分）' : 'Typing speeds asked for elsewhere (to compare with, not counted)',
    ...known.flatMap(({label, labelEn, perMinute, accuracy, source, reached}) => {
      const right = accuracy === null ? '' : zh ? `，正确率 ${Math.round(accuracy * 100)}%` : ` at ${Math.round(accuracy * 100)}% right`
      const text = zh ? `${label}：${perMinute} 字/分钟${right}（${source}）` : `${labelEn}: ${perMinute} characters a minute${right} (${source})`
      return indented(text, reached ? '  ✓ ' : '  · ', width)
    })
  ]
}

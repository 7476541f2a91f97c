/** The call's times and the typing's figures as text. */
import type {Figures} from '../score/scorecard.ts'
import {minutesAndSeconds} from './clock.ts'
import type {Lang, Words} from './language.ts'
import {textTable} from './textTable.ts'

type Read = (figures: Figures, lang: Lang) => string | null

const time = (read: (figures: Figures) => number | null): Read => figures => {
  const ms = read(figures)
  return ms === null ? null : minutesAndSeconds(ms)
}
const seconds = (ms: number, lang: Lang): string => `${(ms / 1000).toFixed(1)} ${lang === 'zh' ? '秒' : 's'}`

const rows: readonly (readonly [Words, Read])[] = [
  [{zh: '振铃', en: 'Rings'}, ({rings, ringMs}, lang) => ringMs === null ? String(rings)
    : lang === 'zh' ? `${rings} 声（${seconds(ringMs, lang)}）` : `${rings} (${seconds(ringMs, lang)})`],
  [{zh: '通话', en: 'Talk'}, time(({talkMs}) => talkMs)],
  [{zh: '静音等待', en: 'Hold'}, time(({holdMs}) => holdMs)],
  [{zh: '话后处理', en: 'Wrap-up'}, time(({wrapUpMs}) => wrapUpMs)],
  [{zh: '处理时长', en: 'Handle time'}, time(({handleMs}) => handleMs)],
  [{zh: '听打滞后', en: 'Lag'}, ({lagMedian, lagP90, lagCharacters}, lang) => lagMedian === null ? null : lang === 'zh'
    ? `中位数 ${seconds(lagMedian, lang)}${lagP90 === null ? '' : `，九成不超过 ${seconds(lagP90, lang)}`}（${lagCharacters} 字）`
    : `median ${seconds(lagMedian, lang)}${lagP90 === null ? '' : `, nine in ten within ${seconds(lagP90, lang)}`} (${lagCharacters} characters)`],
  [{zh: '录入速度', en: 'Typing'}, ({charactersPerMinute}, lang) => charactersPerMinute === null ? null
    : `${Math.round(charactersPerMinute)} ${lang === 'zh' ? '字/分钟' : 'characters a minute'}`],
  [{zh: '改动', en: 'Corrections'}, ({corrections, correctedCharacters}, lang) => lang === 'zh'
    ? `${corrections} 次，${correctedCharacters} 字` : `${corrections}, ${correctedCharacters} characters`],
  [{zh: '通话中录入', en: 'Typed in talk'}, ({typedDuringTalkShare}) =>
    typedDuringTalkShare === null ? null : `${Math.round(typedDuringTalkShare * 100)}%`],
  [{zh: '最长沉默', en: 'Longest quiet'}, ({longestQuiet}, lang) => longestQuiet === null ? null : seconds(longestQuiet, lang)]
]

/** What the call has no figure for is left out. */
export function timeLines(figures: Figures, lang: Lang): string[] {
  return textTable(rows.flatMap(([title, read]) => {
    const value = read(figures, lang)
    return value === null ? [] : [[title[lang], value]]
  }))
}

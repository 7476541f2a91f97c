/** The comparison with the trainee's own earlier calls as text. */
import type {Lang, Words} from './language.ts'
import type {Change, Progress} from './progress.ts'
import {textTable} from './textTable.ts'

type Figure = Exclude<keyof Progress, 'calls'>
interface Row {
  readonly id: Figure
  readonly title: Words
  readonly value: (value: number, lang: Lang) => string
  /** Of a difference, without its sign. */
  readonly difference: (value: number, lang: Lang) => string
  readonly lowerIsBetter?: boolean
}

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`
/** A difference of shares is one of percentage points, not of per cent. */
const percentagePoints = (share: number, lang: Lang): string => `${(share * 100).toFixed(1)} ${lang === 'zh' ? '个百分点' : 'percentage points'}`
const seconds = (ms: number, lang: Lang): string => `${(ms / 1000).toFixed(1)} ${lang === 'zh' ? '秒' : 's'}`
const perMinute = (rate: number, lang: Lang): string => `${Math.round(rate)} ${lang === 'zh' ? '字/分钟' : 'characters a minute'}`

const rows: readonly Row[] = [
  {id: 'total', title: {zh: '总分', en: 'Total'}, value: String, difference: String},
  {id: 'accuracy', title: {zh: '准确', en: 'Accuracy'}, value: percent, difference: percentagePoints},
  {id: 'cer', title: {zh: '字错率', en: 'Wrong characters'}, value: percent, difference: percentagePoints, lowerIsBetter: true},
  {id: 'lagMedian', title: {zh: '听打滞后', en: 'Lag'}, value: seconds, difference: seconds, lowerIsBetter: true},
  {id: 'charactersPerMinute', title: {zh: '录入速度', en: 'Typing'}, value: perMinute, difference: perMinute}
]

/** A line for each figure that both have, or one that says there is nothing to compare with yet. */
export function progressLines(progress: Progress, lang: Lang): string[] {
  const zh = lang === 'zh'
  if (progress.calls === 0) {
    return [zh ? '这类来电您是第一次提交，下一通就能和这一通比。' : 'The first call of this kind you have submitted: the next one will be compared with it.']
  }
  return [
    zh ? `最近 ${progress.calls} 通同类来电的中间值：` : `Your last ${progress.calls} of this kind, the median:`,
    ...textTable(rows.flatMap(row => {
      const change = progress[row.id]
      return change ? [[row.title[lang], row.value(change.now, lang), ...comparison(row, change, lang)]] : []
    }))
  ]
}

function comparison({value, difference, lowerIsBetter = false}: Row, {before, delta}: Change, lang: Lang): string[] {
  const zh = lang === 'zh'
  const size = difference(Math.abs(delta), lang)
  const was = zh ? `以前 ${value(before, lang)}` : `before ${value(before, lang)}`
  // What rounds to nothing is no change.
  if (size === difference(0, lang)) return [was, zh ? '一样' : 'the same']
  const better = delta < 0 === lowerIsBetter
  return [was, `${delta > 0 ? '+' : '-'}${size}${better ? zh ? '，进步了' : ', better' : ''}`]
}

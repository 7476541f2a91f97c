/** 同步录入 as text: what one hearing gave, what the second added, and what was done with the recording. */
import type {HearingScore, Recording, Scorecard} from '../score/scorecard.ts'
import type {Lang} from './language.ts'

const seconds = (ms: number): string => (ms / 1000).toFixed(1)

/** One item a line; none where the call was to be heard once, and ran through. */
export function hearingTexts({recording, fields}: Pick<Scorecard, 'recording' | 'fields'>, lang: Lang): string[] {
  if (!recording) return []
  const {allowed, hearings} = recording
  const zh = lang === 'zh'
  return [
    ...(allowed > 1 ? hearings.flatMap(each => hearingText(each, fields, zh)) : []),
    ...(allowed > 1 && hearings.length === 1 ? [zh ? '第二遍没有听' : 'there was no second hearing'] : []),
    ...handled(recording, zh)
  ]
}

function hearingText({n, points, max, added, fields, lagMedian}: HearingScore, known: Scorecard['fields'], zh: boolean): string[] {
  const sign = (value: number): string => value < 0 ? `−${-value}` : `+${value}`
  const label = (id: string): string => {
    const field = known.find(each => each.id === id)
    return field ? zh ? field.label : field.labelEn : id
  }
  const changed = n === 1 ? [] : fields.filter(each => each.added !== 0).map(each => `${label(each.id)} ${sign(each.added)}`)
  const lag = lagMedian === null ? '' : zh ? `；这一遍的听打滞后中位数 ${seconds(lagMedian)} 秒` : `; lag of this hearing, median ${seconds(lagMedian)} s`
  if (n === 1) return [zh ? `第一遍：准确 ${points} / ${max}${lag}` : `first hearing: accuracy ${points} / ${max}${lag}`]
  const what = changed.length === 0 ? '' : zh ? `（${changed.join('、')}）` : ` (${changed.join(', ')})`
  return [zh ? `第二遍：${sign(added)}${what}，到 ${points} / ${max}${lag}` : `second hearing: ${sign(added)}${what}, ${points} / ${max}${lag}`]
}

function handled({pauses, pausedMs, backs, rateChanges, lastRate}: Recording, zh: boolean): string[] {
  if (pauses + backs + rateChanges === 0) return []
  return [zh ? `暂停 ${pauses} 次，共 ${seconds(pausedMs)} 秒；退回 ${backs} 次；变速 ${rateChanges} 次，最后每分钟 ${lastRate} 字`
    : `paused ${pauses} times, ${seconds(pausedMs)} s in all; back ${backs} times; ${rateChanges} changes of rate, ${lastRate} characters a minute at the end`]
}

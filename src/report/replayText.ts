/** A replay as plain text, one entry a line, each with its call time. */
import type {CallEvent} from '../call/events.ts'
import type {Contents} from '../scenario/types.ts'
import {textOf} from '../score/messages.ts'
import {dispositionLabels, outcomeLabels} from './labels.ts'
import {indented} from './indent.ts'
import type {Lang, Words} from './language.ts'
import type {ReplayEntry} from './replayEntries.ts'

export interface ReplayTextOptions { readonly lang: Lang; readonly width: number; readonly contents: Contents }

/** `1:05.4`: tenths, since what follows within a second matters here. */
function clock(at: number): string {
  const tenths = Math.floor(at / 100)
  const seconds = Math.floor(tenths / 10)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}.${tenths % 10}`
}

export function replayText(entries: readonly ReplayEntry[], options: ReplayTextOptions): string[] {
  const room = Math.max(6, ...entries.map(each => clock(each.at).length))
  return entries.flatMap(entry => {
    const text = textOfEntry(entry, options)
    return text === null ? [] : indented(text, `${clock(entry.at).padStart(room)}  `, options.width)
  })
}

function textOfEntry(entry: ReplayEntry, {lang, contents}: ReplayTextOptions): string | null {
  const zh = lang === 'zh'
  switch (entry.kind) {
    case 'heard': {
      const who = entry.who === 'customer' ? zh ? '顾客' : 'customer' : zh ? '坐席' : 'agent'
      const how = [...(entry.loud ? [zh ? '大声' : 'loud'] : []), ...(entry.again ? [zh ? '再听' : 'again'] : [])].join(zh ? '，' : ', ')
      const said = how === '' ? who : zh ? `${who}（${how}）` : `${who} (${how})`
      return zh ? `${said}：${entry.text}` : `${said}: ${entry.text}`
    }
    case 'replied': return zh ? `您：${entry.text}` : `you: ${entry.text}`
    case 'typed': {
      const field = contents.form?.fields.find(each => each.id === entry.field)
      const label = field ? zh ? field.label : field.labelEn : entry.field
      const text = entry.text === '' ? zh ? '（空）' : '(empty)' : entry.text
      const lag = entry.lag === null ? '' : zh ? `（滞后 ${(entry.lag / 1000).toFixed(1)} 秒）` : ` (lag ${(entry.lag / 1000).toFixed(1)} s)`
      return zh ? `  录入 ${label}：${text}${lag}` : `  typed ${label}: ${text}${lag}`
    }
    case 'error': {
      const {label, labelEn, note, toReview} = entry.error
      return `  ${toReview ? '？' : '✗'} ${zh ? `${label}：` : `${labelEn}: `}${textOf(note, lang)}`
    }
    case 'event': return wordsOf(entry.event)?.[lang] ?? null
  }
}

const seconds = (ms: number): string => (ms / 1000).toFixed(1)

/** What happened in words; null for what is told elsewhere. */
function wordsOf(event: CallEvent): Words | null {
  switch (event.type) {
    case 'ring': return {zh: `振铃 第 ${event.n} 声`, en: `ring ${event.n}`}
    case 'answered': return {zh: '接听', en: 'answered'}
    case 'interrupted-customer': return {zh: '打断顾客', en: 'the customer was interrupted'}
    case 'mood': return {zh: `顾客情绪 ${event.from} → ${event.to}`, en: `the customer's mood ${event.from} → ${event.to}`}
    case 'hold-started': return {zh: event.consent ? '静音等待' : '静音等待（没有先征得同意）', en: event.consent ? 'hold' : 'hold (without asking)'}
    case 'hold-ended': return {zh: '回到通话', en: 'back from hold'}
    case 'looked-up': return {zh: `查资料${event.query === '' ? '' : `：${event.query}`}`, en: `looked up${event.query === '' ? '' : `: ${event.query}`}`}
    case 'transferred': return {zh: `转接：${event.to}`, en: `transferred: ${event.to}`}
    case 'hung-up': {
      const who: Record<typeof event.by, Words> = {agent: {zh: '坐席挂机', en: 'the agent hung up'}, customer: {zh: '顾客挂机', en: 'the customer hung up'}, nobody: {zh: '没有人接', en: 'nobody answered'}}
      return {zh: `${who[event.by].zh}（${outcomeLabels[event.outcome].zh}）`, en: `${who[event.by].en} (${outcomeLabels[event.outcome].en})`}
    }
    case 'disposed': return {zh: `小结：${dispositionLabels[event.disposition].zh}`, en: `disposition: ${dispositionLabels[event.disposition].en}`}
    case 'submitted': return {zh: '提交', en: 'submitted'}
    case 'paused': return {zh: '暂停', en: 'paused'}
    case 'resumed': return {zh: `接着放（停了 ${seconds(event.gap)} 秒）`, en: `went on (after ${seconds(event.gap)} s)`}
    case 'went-back': return {zh: '退 3 秒', en: 'back 3 s'}
    case 'rate-changed': return {zh: `语速改为每分钟 ${event.rate} 字`, en: `rate now ${event.rate} characters a minute`}
    case 'hearing-started': return {zh: `开始听第 ${event.n} 遍`, en: `hearing ${event.n} begins`}
    case 'hearing-ended': return {zh: `第 ${event.n} 遍放完`, en: `hearing ${event.n} is over`}
    case 'process-gap': return {zh: `中断了 ${seconds(event.gap)} 秒，时间没有算`, en: `broken off for ${seconds(event.gap)} s, not counted`}
    case 'paste-refused': return {zh: `考试时粘贴，没有收（${event.length} 字）`, en: `a paste was refused in the exam (${event.length} characters)`}
    case 'sound': return event.voice === null ? {zh: '声音放不出来，改看字幕', en: 'nothing could be heard: captions instead'} : null
    case 'captions-changed': return {zh: event.captions === 'off' ? '关掉字幕' : '打开字幕', en: event.captions === 'off' ? 'captions off' : 'captions on'}
    default: return null
  }
}

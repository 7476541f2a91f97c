/** Evidence in words: when it happened, what there is to see, and the words themselves with the place marked. */
import {textOf} from '../score/messages.ts'
import type {Evidence} from '../score/scorecard.ts'
import {graphemes} from '../text/grapheme.ts'
import {minutesAndSeconds} from './clock.ts'
import type {Lang} from './language.ts'

/** `eventTimes`: call time of each event of the log, ms; where it holds none for the evidence, no time is given. */
export function evidenceText({event, text, range, note}: Evidence, lang: Lang, eventTimes: readonly number[]): string {
  const at = event === undefined ? undefined : eventTimes[event]
  const told = textOf(note, lang)
  const quoted = text === undefined || text === '' || told.includes(text) ? '' : quote(text, range, lang)
  return [at === undefined ? '' : `${minutesAndSeconds(at)} `, told, quoted].join('')
}

/** `：“您稍等一下”`, with the place in brackets where it is only a part. */
function quote(text: string, range: Evidence['range'], lang: Lang): string {
  const characters = graphemes(text)
  const [start, end] = range ?? [0, characters.length]
  const part = (from: number, to: number): string => characters.slice(from, to).join('')
  const whole = start <= 0 && end >= characters.length
  const marked = whole ? text : `${part(0, start)}【${part(start, end)}】${part(end, characters.length)}`
  return lang === 'zh' ? `：“${marked}”` : `: “${marked}”`
}

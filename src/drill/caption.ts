/** An item's caption, where it is read and not heard: it passes once, phrase by phrase, as sound would. */
import {lengthOf, phrasesOf, type Speech} from '../call/timeline.ts'
import {graphemes} from '../text/grapheme.ts'

/** ms the last phrase stays after it was spoken. */
const lingers = 600

/** The phrase that can be read `elapsed` ms into the line; '' before its beginning and after its end. */
export function captionAt(speech: Speech, elapsed: number): string {
  const phrases = phrasesOf(speech)
  const at = phrases.findLastIndex(phrase => phrase.from <= elapsed)
  const phrase = phrases[at]
  if (!phrase || (at === phrases.length - 1 && elapsed >= phrase.to + lingers)) return ''
  return graphemes(speech.text).slice(phrase.start, phrase.end).join('')
}

/** When the caption next changes, in ms of the line; null once it is gone. */
export function nextCaptionAfter(speech: Speech, elapsed: number): number | null {
  const times = [...phrasesOf(speech).map(phrase => phrase.from), lengthOf(speech) + lingers]
  return times.find(time => time > elapsed) ?? null
}

import type {Message} from '../../score/scorecard.ts'
import {textOf} from '../../score/messages.ts'
import type {Lang} from './messages.ts'

/** A text of the scorer, in the language of the screen. */
export function readScore(lang: Lang, message: Message): string {
  return textOf(message, lang)
}

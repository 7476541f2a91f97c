/** The 60-second typing baseline: how fast this trainee's text arrives, whatever the input method. */
import {align} from '../../text/align.ts'
import {graphemeCount, sliceGraphemes} from '../../text/grapheme.ts'

export const baselineSeconds = 60
/** Less than this says nothing: a single committed phrase would count as hundreds a minute. */
const leastSeconds = 5

/**
 * Right characters a minute. Only committed text is counted: what an input method is composing never reaches us.
 * `elapsed` is ms since the first character. Null where too little was typed.
 */
export function baselineOf(text: string, typed: string, elapsed: number): number | null {
  const seconds = Math.min(elapsed / 1000, baselineSeconds)
  const copied = sliceGraphemes(text, 0, graphemeCount(typed) + 5)
  const {hits} = align(copied, typed)
  return seconds < leastSeconds || hits === 0 ? null : hits * 60 / seconds
}

/** The whole text has been copied, right or wrong. */
export function isCopied(text: string, typed: string): boolean {
  return graphemeCount(typed) >= graphemeCount(text)
}

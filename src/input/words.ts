import {graphemeCount, graphemeOffset, utf16Offset} from '../text/grapheme.ts'

let segmenter: Intl.Segmenter | undefined

interface Word {
  readonly start: number
  readonly end: number
}

/** Words and runs of punctuation, by the runtime's dictionary (广东|省|广州|市); spaces are none. UTF-16 offsets. */
function words(text: string): Word[] {
  segmenter ??= new Intl.Segmenter('zh', {granularity: 'word'})
  return Array.from(segmenter.segment(text))
    .filter(({segment}) => segment.trim() !== '')
    .map(({index, segment}) => ({start: index, end: index + segment.length}))
}

/** Where the word at or before the caret starts; the caret counts graphemes. */
export function wordStart(text: string, caret: number): number {
  const offset = utf16Offset(text, caret)
  const word = words(text).findLast(({start}) => start < offset)
  return word ? graphemeOffset(text, word.start) : 0
}

/** Where the word at or after the caret ends; the caret counts graphemes. */
export function wordEnd(text: string, caret: number): number {
  const offset = utf16Offset(text, caret)
  const word = words(text).find(({end}) => end > offset)
  return word ? caretAtOrAfter(text, word.end) : graphemeCount(text)
}

/** The first caret place at or after a UTF-16 offset, which may lie inside a grapheme. */
export function caretAtOrAfter(text: string, offset: number): number {
  const index = graphemeOffset(text, offset)
  return utf16Offset(text, index) < offset ? index + 1 : index
}

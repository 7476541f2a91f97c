// What Ink asks of a row that has changed, answered as everything of ours asks it: most rows are ASCII and ideographs, which
// need no tables of Unicode's to be split and measured.
import {graphemes} from '../../src/text/grapheme.ts'
import {cellWidth} from '../../src/text/width.ts'

/** As Intl.Segmenter's. */
export function clusters(text) {
  let index = 0
  return graphemes(text).map(each => ({segment: each, index: (index += each.length) - each.length}))
}

export default cellWidth

/** Text for engines that read characters themselves: what they would read wrong is written with others that sound right. */
import type {Pronunciation} from '../../scenario/types.ts'
import {graphemes} from '../../text/grapheme.ts'
import type {Pronounceable} from './pronunciation.ts'
import {surnamesIn} from './pronunciation.ts'

/** The line with 善 for the surname 单, grapheme for grapheme as long as before. */
export function respelled({text, slots}: Pronounceable, {words, surnames}: Pronunciation): readonly string[] {
  const characters = [...graphemes(text)]
  const original = [...characters]
  const put = (at: number, like: string): void => graphemes(like).forEach((character, i) => (characters[at + i] = character))
  for (const {is, like} of words) {
    if (like === null) continue
    const word = graphemes(is)
    original.forEach((_, at) => word.every((each, i) => original[at + i] === each) && put(at, like))
  }
  for (const {at, characters: surname} of surnamesIn(original, slots)) {
    const like = surnames.find(each => each.is === surname)?.like
    if (like) put(at, like)
  }
  return characters
}

/** 组词: the words the trainee tells a character by are common and positive ones (norms 9 and 56). */
import {graphemes} from '../../text/grapheme.ts'
import {message} from '../messages.ts'
import {met, na, partly} from '../verdict.ts'
import {atReply, repliesWith, type Check} from './check.ts'
import type {Reply} from '../callRecord.ts'

interface Told { readonly reply: Reply; readonly character: string; readonly stretch: string }

/** 年年有余的余: what stands before 的, as far back as a word can reach, and the character told. */
const longestWord = 6
const telling = new RegExp(`(?<stretch>[\\p{Script=Han}]{2,${longestWord}})的(?:那个|这个)?(?<character>\\p{Script=Han})`, 'gu')

/**
 * One of `unpleasant` in a word leaves half; a word that is neither one of `common` nor the customer's own waits for a
 * person and costs nothing. Not applicable to who tells no character by a word.
 */
export const spellingWords: Check = ({record, list}) => {
  const {name, spelled} = record.log.customer
  const told = repliesWith(record, list('intent')).flatMap(wordsTold).filter(({stretch}) => !endsInName(stretch, name))
  if (told.length === 0) return na
  const unpleasant = told.filter(({stretch}) => list('unpleasant').some(word => stretch.includes(word)))
  if (unpleasant.length > 0) return partly(0.5, unpleasant.map(({reply}) => atReply(reply, message('spelling.unpleasant'))))
  const known = [...list('common'), ...Object.values(spelled).map(words => words.replace(/的.$/u, ''))]
  const unknown = told.filter(({stretch, character}) => !known.some(word => word.includes(character) && stretch.endsWith(word)))
  if (unknown.length === 0) return met
  return {state: 'to-review', share: 1, evidence: unknown.map(({reply, stretch}) => atReply(reply, message('spelling.uncommon', {words: stretch})))}
}

function wordsTold(reply: Reply): Told[] {
  return [...reply.text.matchAll(telling)]
    .map(match => ({reply, character: match.groups!['character']!, stretch: match.groups!['stretch']!}))
    .filter(({character, stretch}) => stretch.includes(character))
}

/** 章丽华的华 tells nothing by a word. */
function endsInName(stretch: string, name: string): boolean {
  const last = graphemes(stretch).slice(-2).join('')
  return name.includes(last)
}

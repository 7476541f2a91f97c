/** Whether a text states something, and whether it denies it: 没有破损 is not 破损, 不要换货 is not 换货. */
import {canonicalText, originalRange, type Canonical} from './canonical.ts'

/** A word found: where in the canonical text, and whether the text denies it. */
export interface Statement {
  readonly start: number
  readonly end: number
  readonly denied: boolean
}

/** Directly before the word, with nothing between but helping words. */
const deniedBefore = /(?:没有?|未曾?|并未|并?不是|并非|无法?|不|别|勿|拒绝|非)(?:有|存在|任何|什么|发生|出现|发现|看到|见|被|曾|再|会|能|肯|想|要求?|需要|用|必|愿意?|同意|接受|打算|考虑|申请|办理|给|是|算|所谓的?)*(?:任何|什么)?$/u
/** These contain a negation and deny nothing. */
const noDenial = /(?:不得不|不是不|不能不|无非是?|要不|非要|非得|不是没有?)$/u
/** After the word, up to the clause's end: 换货不要, 破损没有. */
const deniedAfter = /^(?:就|是|的话|倒|都|也)?(?:不要了?|不需要|不用了?|没有|不接受|不同意|不行|不想要?|没发生)(?:$|[，。,.；;！!、])/u

/** Every place in `text` where one of `words` stands, in order; a longer word wins where two begin together. */
export function statements(text: Canonical, words: readonly string[]): Statement[] {
  const wanted = wordsOf(words)
  const found: Statement[] = []
  for (let start = 0; start < text.characters.length; start += 1) {
    const word = wanted.find(each => each.every((character, i) => text.characters[start + i] === character))
    if (!word) continue
    const end = start + word.length
    found.push({start, end, denied: isDenied(text, start, end)})
    start = end - 1
  }
  return found
}

const folded = new WeakMap<readonly string[], readonly (readonly string[])[]>()

/** The words as the text is compared, the longest first; worked out once for the same list. */
function wordsOf(words: readonly string[]): readonly (readonly string[])[] {
  let ready = folded.get(words)
  if (!ready) {
    ready = words.map(word => canonicalText(word).characters).filter(word => word.length > 0).sort((a, b) => b.length - a.length)
    folded.set(words, ready)
  }
  return ready
}

/** In graphemes of the text as it was typed. */
export function rangeOf(text: Canonical, {start, end}: Statement): readonly [start: number, end: number] {
  return originalRange(text, start, end)
}

function isDenied(text: Canonical, start: number, end: number): boolean {
  const before = text.characters.slice(Math.max(0, start - 12), start).join('')
  const after = text.characters.slice(end, end + 8).join('')
  return (deniedBefore.test(before) && !noDenial.test(before)) || deniedAfter.test(after)
}

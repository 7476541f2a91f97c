/** Whether a text states something, and whether it denies it: 没有破损 is not 破损, 不要换货 is not 换货. */
import {canonicalText, originalRange, type Canonical} from './canonical.ts'

/** A word found: where in the canonical text, and whether the text denies it. */
export interface Statement {
  readonly start: number
  readonly end: number
  readonly denied: boolean
}

const helping = '(?:有|存在|任何|什么|发生|出现|发现|看到|见|被|曾|再|会|能|肯|想|说|要求?|需要?|须|用|必|愿意?|同意|接受|打算|考虑|申请|办理|给|是|算|所谓的?)*'
/** Directly before the word, with nothing between but helping words. */
const deniedBefore = new RegExp(`(?:没有?|未曾?|并未|并?不是|并非|无法?|毋|不|别|勿|拒绝|非)${helping}(?:任何|什么)?$`, 'u')
/** What is denied together: 没有漏液、破损; 没有破损和漏液. */
const deniedTogether = new RegExp(`(?:没有?|未|无|不存在)${helping}(?:[^，。；,;！!\\s、和或及与但只要]{1,4}(?:、|和|或者?|及|与)){1,3}$`, 'u')
/** These contain a negation and deny nothing: two of them, or words that only look like one. */
const noDenial = new RegExp(`(?:不得不|不能不|不会不|不可能不|无非是?|要不|非要|非得|没有不|(?:并非|绝非|并?不是|绝不是|没有?说)(?:没有?|不|未|无)${helping})$`, 'u')
/** What is not accepted is there: 不能接受破损. Of what is offered the same words deny it: 不接受换货. */
const notAccepted = /(?:不能?|无法|没法|难以)接受$/u
const remedy = /[退换补赔款]/u
/** After the word, up to the clause's end: 换货不要, 破损没有. */
const deniedAfter = /^(?:就|是|的话|的|倒|都|也)?(?:不要了?|不需要|不用了?|没有|不接受|不同意|不行|不想要?|没发生)(?:$|[，。,.；;！!、])/u

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
  const word = text.characters.slice(start, end).join('')
  if (notAccepted.test(before) && !remedy.test(word)) return false
  return (deniedBefore.test(before) && !noDenial.test(before)) || deniedTogether.test(before) || deniedAfter.test(after)
}

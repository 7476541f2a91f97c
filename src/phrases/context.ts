import type {Hit} from './match.ts'
import {clauseEnd, clauseStart, textBetween} from './reading.ts'
import type {Reply} from './reply.ts'

type Range = readonly [start: number, end: number]

const SPEAKER = '(?:您|你|他|她|客户|客人|顾客|买家|同事|客服|坐席|接线员|对方|人家|先生|小姐|女士|店员|师傅|快递员?|卖家|商家|厂家)'
/** Between speaker and verb, these make it no report: 您再怎么说我也没办法, 你别说了. */
const NO_REPORT = '我|这么|这样|那么|那样|再|怎么|要是|如果|既然|就算|即使|谁|什么|别|不|没'
const SAY = '(?:说|讲|提到|反映|表示|觉得|认为|以为|担心|意思是|是指|是问|想问|问的|听到|听见|(?:回答|答复|回复|告诉)(?:您|你|他|她|客户)?)'
/** Whose words follow is somebody else's: 您刚才说…, but not 我跟您说… nor 您说的…我也没办法. */
const REPORTED = new RegExp(
  `(?<![跟和对给向])${SPEAKER}(?:(?!${NO_REPORT}).){0,6}${SAY}(?:的是|过|是|到)?(?:我们|你们|他们?|她|客服|快递|人家|店里|自己)?$`, 'u')
/** The words are refused: 我们不会说…, 不是…, 严禁说…. */
const NEGATED = new RegExp(
  '(?:并非|不是|不会|不至于|没有)$' +
  '|(?:不|没|别|勿|禁止|严禁|避免)[^我]{0,5}(?:说|讲|问|用|听|回答|答复|回复|告诉|喊|叫)(?:出|过|到|见|成|什么|一?句|您|客户)?$', 'u')
/** Set phrases with 不 that refuse nothing; 再 is put in their place, so that they report nothing either. */
const NO_NEGATION = /不好意思|对不起|不瞒您|不得不|不妨|不管怎么|无论怎么/gu

/** The words are talked about: …这样的话, …这句话, …的话. */
const MENTIONED = /^(?:这|那)?(?:样|种|类|句|些)(?:的)?话|^之类|^的话/u

/** Whether the reply quotes, reports, denies or mentions the words instead of saying them. */
export function onlyMentions(reply: Reply, hit: Hit): boolean {
  const after = textBetween(reply, hit.end, Math.min(hit.end + 6, reply.characters.length))
  if (MENTIONED.test(after)) return true
  const inQuotes = quoted(reply, hit)
  const start = inQuotes ? quotationStart(reply, hit.start) : hit.start
  const lead = textBetween(reply, clauseStart(reply, start), start).replace(NO_NEGATION, '再')
  if (lead !== '') return REPORTED.test(lead) || (NEGATED.test(lead) && !asksWhether(reply, hit, lead))
  if (start === 0) return false
  // 您刚才说，…  我们不能说“…”: the speaker stands in the clause before; a denial reaches over quotation marks only.
  const earlier = textBetween(reply, clauseStart(reply, start - 1), start).replace(NO_NEGATION, '再')
  return REPORTED.test(earlier) || (inQuotes && NEGATED.test(earlier))
}

/** 不是刚才和你说过了吗: the 不是 of a question that expects a yes denies nothing. */
function asksWhether(reply: Reply, hit: Hit, lead: string): boolean {
  return lead.endsWith('不是') && /[吗嘛么]/u.test(textBetween(reply, hit.start, Math.min(hit.end + 1, reply.characters.length)))
}

function quotationStart(reply: Reply, index: number): number {
  let start = index
  while (start > 0 && reply.quote[start - 1] === reply.quote[index]) start -= 1
  return start
}

/** Whether quotation marks stand round the words and there is more in the reply than the quotation. */
export function quoted(reply: Reply, hit: Hit): boolean {
  const mark = reply.quote[hit.start]
  return mark !== 0 && reply.quote[hit.end - 1] === mark && reply.quote.some((other) => other !== mark)
}

const ASKING = /(?<![申宴邀聘])请(?![假客])|(?<!真|造成|的)麻烦(?!死)|劳驾|拜托|辛苦您|(?<!你)(?:能否|可否|能不能|可不可以)|可以吗|好吗|好么|好不好|行吗|行不行|方便吗|(?<!不)(?:能|可以).{0,8}吗/u
const OPENING = /^(?:那|那就)?(?:请|麻烦|劳驾|烦请|拜托|辛苦)(?:您|你|一下)/u
const TAG = /^(?:您看)?(?:好吗|好么|好不好|可以吗|行吗|行不行|可不可以|方便吗)/u

/** Whether the words or the clause round them ask politely: 请, 麻烦, …好吗, also where a comma parts them from it. */
export function asksPolitely(reply: Reply, hit: Hit): boolean {
  const start = clauseStart(reply, hit.start)
  const end = clauseEnd(reply, hit.end)
  if (ASKING.test(textBetween(reply, start, end))) return true
  if (start > 0 && OPENING.test(textBetween(reply, clauseStart(reply, start - 1), start))) return true
  return end < reply.characters.length && TAG.test(textBetween(reply, end, clauseEnd(reply, end + 1)))
}

/** Whether the hit lies in a longer word or turn that is known to be harmless. */
export function partOfLonger(reply: Reply, hit: Hit, longer: readonly string[]): boolean {
  return longer.some((words) => occurrences(reply, words).some(([start, end]) =>
    start < hit.end && end > hit.start && (start < hit.start || end > hit.end)))
}

/** Whether the hit lies wholly inside one of the given wordings. */
export function inside(reply: Reply, hit: Hit, wordings: readonly string[]): boolean {
  return wordings.some((wording) => occurrences(reply, wording).some(([start, end]) => start <= hit.start && end >= hit.end))
}

const known = new WeakMap<Reply, Map<string, readonly Range[]>>()

/** Character ranges of `words` in the reply, looked for once a reply. */
function occurrences(reply: Reply, words: string): readonly Range[] {
  let found = known.get(reply)
  if (!found) known.set(reply, found = new Map())
  let ranges = found.get(words)
  if (!ranges) found.set(words, ranges = lookFor(reply, words))
  return ranges
}

function lookFor(reply: Reply, words: string): Range[] {
  const ranges: Range[] = []
  const wanted = [...words]
  if (wanted.length === 0 || !reply.text.includes(words)) return ranges
  for (let start = 0; start + wanted.length <= reply.characters.length; start += 1) {
    if (wanted.every((character, index) => reply.characters[start + index] === character)) ranges.push([start, start + wanted.length])
  }
  return ranges
}

/**
 * Which characters of a reply are fillers, which negate, and which are somebody else's words. General Chinese, not a
 * shop's phrases, therefore code and not intents.yaml.
 */
import {edges} from './edges.ts'

const FILLERS = [
  '这个', '那个', '这边', '那边', '的话', '稍微', '顺便', '一下子', '一下下', '一下', '一哈哈', '一哈', '麻烦', '劳驾', '然后', '就是说', '亲',
  ...'呢啊呀哈哦噢喔嗯呃额诶欸唉了的地得就也都吧嘛么那请您先啦咯哟哎滴哒还撒嘞鸭伐噻咧呗呐喽哇嗷'
]

/** 不 and 没 that deny nothing. */
const NO_NEGATION = [
  '不好意思', '对不起', '对不住', '差不多', '不知道', '不知', '不过', '不然', '不如', '不同的', '不仅', '不但', '不光', '不论', '无论',
  '不管', '没问题', '没关系', '没事', '特别', '识别', '分别', '区别', '别的', '别人', '性别', '类别', '级别', '未来', '说不定', '不客气',
  '不用谢', '不用客气', '不必客气', '别客气', '不用担心', '不要担心', '不必担心', '别担心', '不用着急', '不要着急', '别着急', '别急', '莫急',
  '莫慌', '莫生气', '莫客气', '不急', '不要急', '不用急', '不要生气', '别生气', '不要太生气', '不用介意', '不必介意', '别介意', '不介意',
  '要不', '不小心', '不方便', '不满意', '不满', '不便', '不周', '不到位', '不清楚', '不舒服', '不容易', '没收到', '不愉快', '别挂',
  '不要挂', '别激动', '不要激动', '没想到', '不耽误', '不打扰', '不少', '不错', '没错', '大不了', '少不了', '了不起'
]

/** What denies the words after it. A lone 没 does not: 没听清您的电话 asks for it. */
const DENIALS = [
  '不用', '不需要', '不必', '不要', '不能', '不会', '不可以', '不可能', '不给', '不予', '不支持', '不提供', '不是', '不想', '不肯',
  '不帮', '不行', '不该', '不应该', '不打算', '不准备', '不负责', '不接受', '不办', '不了', '不一定', '不太能', '不可', '没法', '没办法',
  '没有办法', '没有说', '没说', '没打算', '没权', '没有义务', '没义务', '没有必要', '没有理由', '没理由', '没有权', '没答应', '没有人',
  '没人', '没有提供', '没提供', '没有告诉', '没告诉', '没有留', '没留', '没有登记', '没有答应', '没承诺', '无法', '无权', '无需', '不再',
  '拒绝', '别', '甭', '难以', '很难', '暂不', '未', '不让', '不同意', '禁止', '谁说', '凭什么', '哪能', '怎么可能', '哪里会',
  '用不着', '莫'
]

/** What denies the words before it: 退款办不了. */
const DENIALS_AFTER = ['不了', '不行', '不能', '不支持', '不可以', '没办法', '没法', '不可能', '不予', '不成', '不到', '不给']

/** What begins a new clause. */
const BEGINNINGS = ['这是', '这都是', '是我们', '我', '咱', '请问', '都是', '慢慢']

/** 您刚才说 …: the customer's own words, not the agent's. */
const REPORTS = [
  '您说的是', '您说您', '您说我', '您说要', '您说想', '您是说', '您意思是', '您的意思是', '您是讲', '您说想要', '您反映的是', '您提到的',
  '您刚说', '您刚讲', '刚才说', '刚才不是说', '刚才讲', '刚才提', '刚刚说', '刚刚讲', '刚刚提', '之前说', '前面说', '上次说', '之前讲',
  '您要求的', '您表示', '您说他们', '您说你们'
]
const SPEAKING = new Set('说讲写喊骂提问')
const OPEN = new Set('“‘「『《')

/** How far a denial reaches, in characters. */
const REACH_BEFORE = 8
const REACH_AFTER = 5
const NEGATORS = new Set('不没别无未勿甭莫')

export interface Marks {
  /** Told apart by a word it stands in: the last 华 in 中华的华. */
  readonly echo: readonly boolean[]
  readonly filler: readonly boolean[]
  readonly negation: readonly boolean[]
  readonly reported: readonly boolean[]
}

export function marksOf(characters: readonly string[], edge: readonly number[], quotes: readonly {at: number; sign: string}[]): Marks {
  const innocent = marked(characters, harmless)
  return {
    echo: characters.map((character, i) => characters[i - 1] === '的' && characters.slice(Math.max(0, i - 5), i - 1).includes(character)),
    filler: marked(characters, fillers),
    negation: characters.map((character, i) => NEGATORS.has(character) && !innocent[i] && !isChoice(characters, i)),
    reported: reported(characters, edge, quotes)
  }
}

interface Marked {
  readonly characters: readonly string[]
  readonly edge: readonly number[]
  readonly negation: readonly boolean[]
}

/** Whether what stands at `from` up to `to` is denied in its clause: 我不会给您退款, 退款办不了. */
export function denied(text: Marked, from: number, to: number): boolean {
  let clauseFrom = from
  while (clauseFrom > 0 && from - clauseFrom < REACH_BEFORE && text.edge[clauseFrom]! < edges.comma) clauseFrom -= 1
  for (let i = clauseFrom; i < from; i += 1) {
    const length = lengthAt(text.characters, i, denials)
    if (length > 0 && (text.negation[i] || !NEGATORS.has(text.characters[i]!)) && !beginsAnew(text.characters, i + length + 1, from)) return true
  }
  if (isDenial(text, from - 1) && text.edge[from]! < edges.comma) return true
  for (let i = to; i < Math.min(text.characters.length, to + REACH_AFTER) && text.edge[i]! < edges.comma; i += 1) {
    if (text.negation[i] && lengthAt(text.characters, i, denialsAfter) > 0) return true
  }
  return false
}

/** 不, 没 or 没有 right before what is said. */
function isDenial(text: Marked, at: number): boolean {
  return text.negation[at] === true || (text.characters[at] === '有' && text.characters[at - 1] === '没' && text.negation[at - 1] === true)
}

/** Without punctuation, 这是 or 我们 tells that the denied clause is over: 不用谢这是应该的. */
function beginsAnew(characters: readonly string[], from: number, to: number): boolean {
  for (let i = from; i <= to; i += 1) if (lengthAt(characters, i, beginnings) > 0) return true
  return false
}

/** 是不是, 能不能, 有没有: a question, no negation. */
function isChoice(characters: readonly string[], i: number): boolean {
  const before = characters[i - 1]
  return before !== undefined && (before === characters[i + 1] || (characters[i - 2] === characters[i + 1] && before === characters[i + 2]))
}

function reported(characters: readonly string[], edge: readonly number[], quotes: readonly {at: number; sign: string}[]): boolean[] {
  const result = characters.map(() => false)
  for (let i = 0; i < characters.length; i += 1) {
    const length = lengthAt(characters, i, reports)
    if (length === 0) continue
    for (let j = i + length; j < characters.length && edge[j]! < edges.comma; j += 1) result[j] = true
  }
  let inside = false
  quotes.forEach(({at, sign}, n) => {
    const opens = OPEN.has(sign) || ((sign === '"' || sign === '\'') && !inside)
    inside = opens
    const to = quotes[n + 1]?.at
    if (!opens || to === undefined || !SPEAKING.has(characters[at - 1] ?? '')) return
    for (let j = at; j < to; j += 1) result[j] = true
  })
  return result
}

type Index = ReadonlyMap<string, readonly string[]>

function index(words: readonly string[]): Index {
  const byFirst = new Map<string, string[]>()
  for (const word of words) {
    const first = [...word][0]!
    byFirst.set(first, [...(byFirst.get(first) ?? []), word].sort((a, b) => b.length - a.length))
  }
  return byFirst
}

const fillers = index(FILLERS)
const harmless = index(NO_NEGATION)
const denials = index(DENIALS)
const denialsAfter = index(DENIALS_AFTER)
const reports = index(REPORTS)
const beginnings = index(BEGINNINGS)

/** Length of the longest word of the index that stands at `at`; 0 for none. */
function lengthAt(characters: readonly string[], at: number, words: Index): number {
  const found = words.get(characters[at]!)?.find(word => [...word].every((character, i) => characters[at + i] === character))
  return found ? found.length : 0
}

function marked(characters: readonly string[], words: Index): boolean[] {
  const result = characters.map(() => false)
  for (let i = 0; i < characters.length; i += 1) {
    for (let j = 0; j < lengthAt(characters, i, words); j += 1) result[i + j] = true
  }
  return result
}

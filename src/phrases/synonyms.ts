/**
 * Words that say the same to the customer's ear. A wording with one of them put for another is still the phrase in disguise,
 * hence `suspected`.
 */
const WORDS: readonly (readonly string[])[] = [
  ['办法', '法子', '辙'],
  ['领导', '经理', '主管', '店长', '老板', '上级'],
  ['刚才', '刚刚'],
  ['干嘛', '干吗', '干什么', '干啥'],
  ['来着', '去了'],
  ['怎么', '咋', '为什么'],
  ['听不清', '听不清楚', '听不见', '听不到'],
  ['没听清', '没听清楚', '没听见', '没听到'],
  ['到底', '究竟'],
  ['不知道', '哪知道', '怎么知道', '不清楚'],
  ['告诉你', '跟你说'],
  ['明白', '懂']
]

/** Characters that stand for each other anywhere. */
const CHARACTERS = ['说讲', '和跟对同', '吗嘛么没', '我俺', '你妳', '了啦咯']

/** At most this many rewritings of one wording. */
const MOST = 24

const equivalents = new Map<string, ReadonlySet<string>>()
for (const group of CHARACTERS) for (const character of group) equivalents.set(character, new Set(group))

/** Whether one character may stand for the other, besides sounding like it. */
export function equivalent(a: string, b: string): boolean {
  return equivalents.get(a)?.has(b) ?? false
}

/** The characters that may stand for this one, itself among them. */
export function equivalentsOf(character: string): ReadonlySet<string> {
  return equivalents.get(character) ?? new Set([character])
}

/** The wording said with other words; without the wording itself. */
export function rewritings(wording: string): string[] {
  let forms = [wording]
  for (const group of WORDS) {
    // The longest first: 听不清楚 is not 听不清 with something after it.
    const word = group.toSorted((a, b) => b.length - a.length).find((each) => wording.includes(each))
    if (word === undefined) continue
    forms = forms.flatMap((form) => group.map((other) => form.replace(word, other)))
  }
  return [...new Set(forms)].filter((form) => form !== wording).slice(0, MOST)
}

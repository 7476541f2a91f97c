/**
 * Whether what the agent reads back is the customer's: numbers by their digits, the e-mail by its
 * letters, the surname by its sound (a homophone cannot be heard), the address by its numbers. Norms 12, 73 and 84.
 */
import {isLongNumber} from '../scenario/spoken.ts'
import type {Contents, Customer} from '../scenario/types.ts'
import {arabicNumerals, digitsOf} from '../text/digits.ts'
import {foldedText} from '../text/fold.ts'
import {graphemes} from '../text/grapheme.ts'
import type {ReadBack} from './events.ts'
import type {Rules} from './rules.ts'

const digitRun = /[0-9零〇一二两三四五六七八九幺](?:[-\s，,、.。]?[0-9零〇一二两三四五六七八九幺]){3,}/gu
/** Shorter runs are house numbers or the last digits of a number. */
const wholeNumber = 7
/** Slots every customer has; a scenario's own are somebody else's, or the shop's. */
const own: readonly string[] = ['mobile', 'landline', 'order']
const somebodyElse = /收件人|收货人|对方|那边/u
/** Wrong digits in a number that is still that number. */
const mostSlips = 2

/** Surnames common enough that X先生 names a person and not 这位先生. */
const surnames = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤章舒虞俞'
)
const namesName = /姓名|名字|您叫|收件人|收货人|您是/u
const title = /(\p{Script=Han})(先生|女士|小姐|太太|大姐|阿姨)/gu

/** Every value of the customer's that the reply reads back, right or wrong; empty where it reads back none. */
export function readBackOf(reply: string, rules: Pick<Rules, 'customer' | 'soundsLike'> & Partial<Pick<Rules, 'contents'>>): readonly ReadBack[] {
  const text = withoutNumbers(foldedText(reply), rules.contents ? othersIn(rules.contents) : [])
  const found = [...numbers(withoutEmails(text), rules.customer), ...emails(text, rules.customer), ...surname(text, rules), ...address(text, rules.customer)]
  const slots = new Map<string, boolean>()
  for (const {slot, right} of found) slots.set(slot, (slots.get(slot) ?? true) && right)
  return [...slots].map(([slot, right]) => ({slot, right}))
}

const emailAddress = /[a-z0-9._-]+@[a-z0-9.-]*[a-z0-9]/gu

/** Any e-mail that is said is meant to be the customer's; one who has none is told of nobody's. */
function emails(text: string, {more}: Customer): ReadBack[] {
  const own = more['email']?.toLowerCase()
  return own === undefined ? [] : [...text.matchAll(emailAddress)].map(([said]) => ({slot: 'email', right: said === own}))
}

/** Numbers that are not the caller's: somebody else's, and what the shop has in its papers, a parcel's number or its own telephone. */
function othersIn(contents: Contents): readonly string[] {
  const known = othersOf.get(contents)
  if (known) return known
  const {scenario, guideline, catalog} = contents
  const papers = [...(catalog?.faq ?? []).map(({a}) => a), ...(guideline?.rules ?? []).map(({text}) => text)].join('\n')
  const others = [...scenario.private ?? [], ...[...papers.matchAll(digitRun)].map(([digits]) => digits)]
    .map(digitsOf).filter(digits => digits.length >= wholeNumber)
  othersOf.set(contents, others)
  return others
}

const othersOf = new WeakMap<Contents, readonly string[]>()

/** Somebody else's number is not the caller's read back wrongly. */
function withoutNumbers(text: string, others: readonly string[]): string {
  return others.length === 0 ? text : text.replace(digitRun, digits => isOther(digitsOf(digits), others) ? '，' : digits)
}

/** A number without its area code is still that number. */
function isOther(digits: string, others: readonly string[]): boolean {
  return digits.length >= wholeNumber && others.some(other => other.endsWith(digits))
}

function withoutEmails(text: string): string {
  return text.replace(emailAddress, '，')
}

function numbers(text: string, customer: Customer): ReadBack[] {
  const values: Readonly<Record<string, string>> = {
    mobile: digitsOf(customer.mobile), landline: digitsOf(customer.landline), order: digitsOf(customer.order), ...otherNumbers(customer)
  }
  return [...text.matchAll(digitRun)].flatMap((match): ReadBack[] => {
    const digits = digitsOf(match[0])
    const isPart = (value: string, slot: string) => slot in customer.more ? value.includes(digits) : value.endsWith(digits)
    const whose = Object.entries(values).find(([slot, value]) => value !== '' && (value === digits || (digits.length >= 4 && isPart(value, slot))))
    if (whose) return [{slot: whose[0], right: true}]
    if (digits.length < wholeNumber) return []
    return [{slot: slotMeant(text.slice(0, match.index), digits, values), right: false}]
  })
}

/** Numbers only this scenario's customers have: a recipient's telephone, a taxpayer's number (its digits, letters left out). */
function otherNumbers({more}: Customer): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(more).filter(([, value]) => isLongNumber(value)).map(([slot, value]) => [slot, digitsOf(value)]))
}

/** The number that was meant: one that is nearly it, or else by the word before it, or by its length. */
function slotMeant(before: string, digits: string, values: Readonly<Record<string, string>>): string {
  const near = Object.entries(values).find(([, value]) => value.length === digits.length && slips(value, digits) <= mostSlips)
  if (near) return near[0]
  const others = Object.entries(values).filter(([slot, value]) => !own.includes(slot) && value.length === digits.length)
  if (others.length > 0 && somebodyElse.test(before)) return others[0]![0]
  const words: readonly (readonly [slot: string, word: RegExp])[] = [
    ['order', /订单|单号/gu], ['landline', /固话|座机|固定电话|家里电话/gu], ['mobile', /手机|移动电话|电话/gu]
  ]
  const named = words
    .map(([slot, word]) => ({slot, at: [...before.matchAll(word)].at(-1)?.index ?? -1}))
    .filter(each => each.at >= 0)
    .sort((a, b) => b.at - a.at)[0]
  if (named) return named.slot
  const byLength = Object.entries(values).filter(([, value]) => value !== '')
    .sort((a, b) => Math.abs(a[1].length - digits.length) - Math.abs(b[1].length - digits.length))
  return byLength[0]?.[0] ?? 'mobile'
}

function slips(value: string, digits: string): number {
  return [...value].filter((digit, i) => digit !== digits[i]).length
}

/** Using the right title reads nothing back; using somebody else's does, and is put right at once (norm 73). */
function surname(text: string, {customer, soundsLike}: Pick<Rules, 'customer' | 'soundsLike'>): ReadBack[] {
  // Somebody the scenario names besides, to whom the goods go, has a surname too.
  const own = [customer.surname, ...Object.values(customer.more).map(value => graphemes(value)[0] ?? '')].map(name => graphemes(name).at(-1) ?? '')
  const wrong = [...text.matchAll(title)]
    .filter(match => surnames.has(match[1]!) && !own.some(each => soundsLike(match[1]!, each)))
    .map(() => ({slot: 'name', right: false}))
  return wrong.length > 0 || !namesName.test(text) ? wrong : wholeName(text, {customer, soundsLike})
}

/** 姓名是章丽华: the name is there, as far as sound can tell, or another one is. */
function wholeName(text: string, {customer, soundsLike}: Pick<Rules, 'customer' | 'soundsLike'>): ReadBack[] {
  const name = graphemes(customer.name)
  const said = graphemes(text)
  const sounds = said.some((_, start) => name.every((character, i) => {
    const other = said[start + i]
    return other !== undefined && soundsLike(other, character)
  }))
  return sounds ? [{slot: 'name', right: true}] : []
}

/** A reply that says a stretch of the address is held to the house numbers it says with it. */
function address(text: string, customer: Customer): ReadBack[] {
  const own = arabicNumerals(customer.address)
  const said = arabicNumerals(text)
  const words = own.split(/[0-9\s]+|[省市区县路街道镇村]/u).filter(word => graphemes(word).length >= 2)
  const at = words.map(word => said.indexOf(word)).filter(index => index >= 0)
  if (at.length === 0) return []
  const houseNumbers: readonly string[] = own.match(/[0-9]+/g) ?? []
  const saidNumbers = (said.slice(Math.max(...at)).match(/[0-9]{1,4}(?![0-9-])/g) ?? [])
  if (saidNumbers.length === 0) return at.length >= 2 ? [{slot: 'address', right: true}] : []
  return [{slot: 'address', right: saidNumbers.every(number => houseNumbers.includes(number))}]
}

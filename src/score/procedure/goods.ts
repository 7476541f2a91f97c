/** Nothing the catalogue contradicts (norms 14, 47, 66): the prices and sizes a reply gives, held against the products. */
import type {Catalog, Product} from '../../scenario/types.ts'
import {arabicNumerals} from '../../text/digits.ts'
import type {CallRecord, Reply} from '../callRecord.ts'
import {message} from '../messages.ts'
import {met, missed, na, partly} from '../verdict.ts'
import {atReply, type Check} from './check.ts'

interface Claim {
  readonly reply: Reply
  readonly product: Product
  readonly unit: 'price' | 'size'
  /** As it was said, and as a number of yuan or millilitres. */
  readonly said: string
  readonly value: number
  readonly right: boolean
}

/** 46元, 四块六 (as 4块6), 1000毫升, 1升. */
const figure = /(?<number>\d+(?:\.\d+)?)(?:(?<yuan>元|块)钱?(?<tenths>\d(?![\d瓶件支升毫个百包盒箱袋提卷台只副条片份罐套]))?|(?<ml>毫升|ml)|(?<litre>升|l)(?![a-z]))/giu
const clauseEnd = /[，。；！？、,;!?\n]/u
/** Figures that are no price of the product: postage, differences, sums, and what is only about so much. */
const otherMatter = /[满运邮省贵减差多几]|快递|便宜|优惠|不到|不足|以内|左右|大约|大概|超过|一共|总共|合计|加起来|积分|赠/u
const mostBottles = 10
/** ml: smaller amounts are doses, and every price may be told for a hundred. */
const smallest = 50
const perHundred = 100

export const matchesCatalog: Check = ({record}) => {
  const {catalog} = record.contents
  if (!catalog) return na
  const claims = claimsOf(record, catalog)
  if (claims.length === 0) return na
  const wrong = claims.filter(claim => !claim.right)
  if (wrong.length === 0) return met
  const putRight = wrong.every(({reply, product, unit}) =>
    claims.some(other => other.right && other.product === product && other.unit === unit && other.reply.n > reply.n))
  const evidence = wrong.map(({reply, product, said}) => atReply(reply, message('goods.wrong', {product: product.name, said, price: product.price, size: product.size})))
  return putRight ? partly(0.5, evidence) : missed(...evidence)
}

function claimsOf({replies, lines}: CallRecord, catalog: Catalog): Claim[] {
  const brands = brandsOf(catalog)
  const utterances = [...replies, ...lines]
    .map(({at, text}) => ({at, product: onlyProduct(plain(text), brands)}))
    .filter(({product}) => product !== null)
    .sort((a, b) => a.at - b.at)
  return replies.flatMap(reply => {
    const before = utterances.findLast(each => each.at < reply.at)?.product ?? null
    return claimsIn(reply, catalog, brands, before)
  })
}

type Brands = readonly {readonly product: Product; readonly words: readonly string[]}[]

/**
 * A figure belongs to the product named before it, to the only one the reply names, or to what was spoken of last. In a
 * reply without names a size names its product.
 */
function claimsIn(reply: Reply, catalog: Catalog, brands: Brands, before: Product | null): Claim[] {
  const text = plain(reply.text)
  const named = mentions(text, brands)
  const only = onlyProduct(text, brands)
  const figures = [...text.matchAll(figure)]
  const bySize = catalog.products.filter(product => figures.some(match => unitOf(match) === 'size' && valueOf(match) === sizeOf(product)))
  const meant = only ?? (named.length > 0 || bySize.length > 1 ? null : bySize[0] ?? before)
  return figures.flatMap((match): Claim[] => {
    const product = named.findLast(each => each.at < match.index)?.product ?? meant
    const unit = unitOf(match)
    const value = valueOf(match)
    if (!product || otherMatter.test(clauseAround(text, match.index))) return []
    if (unit === 'size' && (value < smallest || value === perHundred || (named.length === 0 && bySize.length > 0))) return []
    const known = unit === 'price' ? pricesOf(product) : [sizeOf(product), ...numbersIn(product.facts.map(fact => fact.text).join(' '))]
    return [{reply, product, unit, said: match[0], value, right: known.some(each => Math.abs(each - value) < 0.005)}]
  })
}

/** The price of one up to ten, and every figure the product's facts give. */
function pricesOf({price, facts}: Product): number[] {
  const [each = 0] = numbersIn(price)
  const bottles = Array.from({length: mostBottles}, (_, i) => each * (i + 1))
  return [...bottles, ...numbersIn(facts.map(fact => fact.text).join(' '))]
}

function unitOf({groups}: RegExpMatchArray): Claim['unit'] {
  return groups?.['yuan'] ? 'price' : 'size'
}

function valueOf({groups}: RegExpMatchArray): number {
  const number = Number(groups?.['number'])
  if (groups?.['tenths']) return number + Number(groups['tenths']) / 10
  return groups?.['litre'] ? number * 1000 : number
}

function sizeOf({size}: Product): number {
  const [match] = plain(size).matchAll(figure)
  return match ? valueOf(match) : 0
}

function numbersIn(text: string): number[] {
  return [...plain(text).matchAll(/\d+(?:\.\d+)?/gu)].map(match => Number(match[0]))
}

function clauseAround(text: string, at: number): string {
  const before = text.slice(0, at).split(clauseEnd).at(-1) ?? ''
  return before + (text.slice(at).split(clauseEnd)[0] ?? '')
}

/** Where products are named; 比海飞丝 only compares with it. */
function mentions(text: string, brands: Brands): {at: number; product: Product}[] {
  return brands
    .flatMap(({product, words}) => words.flatMap(word => [...text.matchAll(new RegExp(RegExp.escape(word), 'gu'))].map(match => ({at: match.index, product}))))
    .filter(({at}) => text[at - 1] !== '比')
    .sort((a, b) => a.at - b.at)
}

function onlyProduct(text: string, brands: Brands): Product | null {
  const products = new Set(mentions(text, brands).map(each => each.product))
  return products.size === 1 ? [...products][0]! : null
}

/** What a product is called for short: the letters its name begins with, and as many characters as tell it from the others. */
function brandsOf({products}: Catalog): Brands {
  return products.map(product => {
    const name = plain(product.name)
    const letters = /^[a-z]{2,}/u.exec(name)?.[0] ?? ''
    const characters = Array.from(name.slice(letters.length))
    const others = products.filter(other => other !== product).map(other => plain(other.name))
    const length = characters.findIndex((_, i) => i >= 1 && others.every(other => !other.includes(characters.slice(0, i + 1).join('')))) + 1
    const short = characters.slice(0, length || characters.length).join('')
    return {product, words: [letters, short].filter(word => word !== '')}
  })
}

function plain(text: string): string {
  return arabicNumerals(text.normalize('NFKC').toLowerCase().replace(/\s/gu, ''))
}

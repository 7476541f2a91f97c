import {describe, expect, test} from 'vitest'
import {compileIntents} from '../../../src/call/understand/compile.ts'
import {patternProblem} from '../../../src/call/understand/pattern.ts'
import {understandLine} from '../../../src/call/understand/understand.ts'
import {loadPhonetics} from '../../../src/text/pinyin.ts'
import {loadSimplify} from '../../../src/text/simplify.ts'
import {confusion, reportOf} from './confusion.ts'
import {readIntents, readSentences} from './support.ts'

const intents = readIntents()
const sentences = readSentences()
const compiled = compileIntents(intents, await loadPhonetics(), await loadSimplify())
const understood = (text: string): string[] => understandLine(text, compiled).intents
const ids = intents.intents.map(intent => intent.id)

/** The ids that scenarios and other programs rely on (DESIGN.md, section 7). */
const promised = [
  'greet', 'ask.name', 'ask.mobile', 'ask.address', 'ask.landline', 'ask.order', 'ask.reason', 'ask.need', 'ask.wish', 'ask.spell',
  'ask.repeat', 'ask.slower', 'ask.note-down', 'backchannel', 'apologise', 'take-responsibility', 'empathise', 'hold', 'return',
  'confirm', 'recommend', 'offer.refund', 'offer.replace', 'offer.callback', 'ask.clear', 'transfer', 'thank', 'welcome',
  'never-mind', 'anything-else', 'farewell'
]

describe('the intents of the built-in pack', () => {
  test('every promised intent is there, each once', () => {
    expect(promised.filter(id => !ids.includes(id))).toEqual([])
    expect(ids.filter((id, i) => ids.indexOf(id) < i)).toEqual([])
  })

  test('every pattern can be read', () => {
    const patterns = intents.intents.flatMap(intent => [...intent.patterns, ...intent.not])
    expect(patterns.map(patternProblem).filter(problem => problem !== null)).toEqual([])
  })

  test.each(intents.intents.map(intent => [intent.id, intent] as const))('%s is understood in all its examples', (id, {examples}) => {
    expect(examples.length).toBeGreaterThanOrEqual(4)
    expect(examples.filter(example => !understood(example).includes(id))).toEqual([])
  })

  test('a customer has something to say to every intent but the ones that ask for none', () => {
    expect(intents.intents.filter(intent => intent.answer.length === 0).map(intent => intent.id)).toEqual(['backchannel'])
    expect(Object.entries(intents.behaviour).filter(([, lines]) => lines.length === 0)).toEqual([])
  })
})

describe('the development set', () => {
  test('is large, none of its sentences is a pattern, none stands twice', () => {
    const patterns = new Set(intents.intents.flatMap(intent => intent.patterns).map(plain))
    const said = sentences.map(sentence => sentence.say)
    expect(said.length).toBeGreaterThanOrEqual(1_200)
    expect(said.filter(sentence => patterns.has(plain(sentence)))).toEqual([])
    expect(said.filter((sentence, i) => said.indexOf(sentence) < i)).toEqual([])
    expect(sentences.filter(sentence => sentence.intents.length === 0).length).toBeGreaterThanOrEqual(100)
  })

  test('names known intents only', () => {
    expect(sentences.flatMap(sentence => sentence.intents).filter(id => !ids.includes(id))).toEqual([])
  })

  test('is understood; the report of its confusion is up to date', async () => {
    const result = confusion(sentences, understood)
    expect(result.precision).toBeGreaterThanOrEqual(0.95)
    expect(result.recall).toBeGreaterThanOrEqual(0.95)
    expect(result.rows.filter(row => row.expected >= 5 && (row.recall < 0.9 || row.precision < 0.9))).toEqual([])
    await expect(reportOf(result)).toMatchFileSnapshot('confusion.txt')
  })
})

describe('the held-out set', () => {
  const heldOut = readSentences('heldOut')

  test('shares no sentence with the development set and names known intents only', () => {
    const known = new Set(sentences.map(({say}) => say))
    expect(heldOut.filter(({say}) => known.has(say))).toEqual([])
    expect(heldOut.flatMap(sentence => sentence.intents).filter(id => !ids.includes(id))).toEqual([])
  })

  test('is understood as a fresh wording is; its report is up to date', async () => {
    const result = confusion(heldOut, understood)
    expect(result.precision).toBeGreaterThanOrEqual(0.8)
    expect(result.recall).toBeGreaterThanOrEqual(0.8)
    await expect(reportOf(result)).toMatchFileSnapshot('heldOut.txt')
  })
})

function plain(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}

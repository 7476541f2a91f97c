import {describe, expect, test} from 'vitest'
import {compileIntents} from '../../../src/call/understand/compile.ts'
import {understandLine} from '../../../src/call/understand/understand.ts'
import {loadPhonetics} from '../../../src/text/pinyin.ts'
import {confusion, reportOf} from './confusion.ts'
import {readIntents, readSentences} from './support.ts'

const intents = readIntents()
const sentences = readSentences()
const compiled = compileIntents(intents, await loadPhonetics())
const understood = (text: string): string[] => understandLine(text, compiled).intents

describe('the intents of the built-in pack', () => {
  test.each(intents.intents.map(intent => [intent.id, intent] as const))('%s is understood in all its examples', (id, {examples}) => {
    expect(examples.filter(example => !understood(example).includes(id))).toEqual([])
  })

  test('no sentence of the development set is a pattern or stands twice', () => {
    const patterns = new Set(intents.intents.flatMap(intent => intent.patterns).map(plain))
    const said = sentences.map(sentence => plain(sentence.say))
    expect(said.filter(sentence => patterns.has(sentence))).toEqual([])
    expect(said.filter((sentence, i) => said.indexOf(sentence) < i)).toEqual([])
  })

  test('every sentence names known intents', () => {
    const known = new Set(intents.intents.map(intent => intent.id))
    expect(sentences.flatMap(sentence => sentence.intents).filter(id => !known.has(id))).toEqual([])
  })

  test('the development set is understood', () => {
    const result = confusion(sentences, understood)
    console.log(reportOf(result))
    expect(sentences.length).toBeGreaterThanOrEqual(600)
    expect(result.precision).toBeGreaterThanOrEqual(0.95)
    expect(result.recall).toBeGreaterThanOrEqual(0.95)
    expect(result.rows.filter(row => row.expected >= 8 && (row.recall < 0.85 || row.precision < 0.85)).map(row => row.id)).toEqual([])
  })
})

function plain(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}

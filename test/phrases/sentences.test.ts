import {beforeAll, expect, test} from 'vitest'
import {compilePhrasebook} from '../../src/phrases/compile.ts'
import {detectPhrases} from '../../src/phrases/detect.ts'
import type {Simplify} from '../../src/text/fold.ts'
import type {Phonetics} from '../../src/text/phonetics.ts'
import {loadPhonetics} from '../../src/text/pinyin.ts'
import {loadSimplify} from '../../src/text/simplify.ts'
import {measure, precision, recall} from './measure.ts'
import {phrasebook, sentences, unseenSets} from './phrasebook.ts'

const compiled = compilePhrasebook(phrasebook)
let phonetics: Phonetics
let simplify: Simplify
beforeAll(async () => {
  [phonetics, simplify] = await Promise.all([loadPhonetics(), loadSimplify()])
})

const found = (text: string) =>
  detectPhrases(text, compiled, phonetics, {simplify}).map(({phrase, severity}) => `${phrase}:${severity}`)

test('precision and recall over the development set, phrase and severity both right', () => {
  const set = sentences()
  expect(set.length).toBeGreaterThanOrEqual(400)
  let right = 0
  let wanted = 0
  let reported = 0
  for (const {text, expected} of set) {
    const actual = found(text)
    wanted += expected.length
    reported += actual.length
    right += expected.filter((finding) => actual.includes(finding)).length
  }
  expect(right / reported).toBeGreaterThanOrEqual(0.97)
  expect(right / wanted).toBeGreaterThanOrEqual(0.95)
})

test('what is certain is never wrong: no reply of the set is called forbidden that is not', () => {
  const wrong = sentences().filter(({text, expected}) =>
    found(text).some((finding) => finding.endsWith(':forbidden') && !expected.includes(finding)))
  expect(wrong).toEqual([])
})

test('no clean reply of the set triggers anything', () => {
  const alarms = sentences().filter(({expected}) => expected.length === 0).filter(({text}) => found(text).length > 0)
  expect(alarms).toEqual([])
})

test.each(unseenSets)('$name: no false alarm, and nine in ten are found', ({replies}) => {
  const measured = measure(
    replies.map(({text, phrase}) => ({text, wanted: phrase === undefined ? [] : [phrase]})),
    (text) => detectPhrases(text, compiled, phonetics, {simplify})
  )
  expect(precision(measured)).toBe(1)
  expect(recall(measured)).toBeGreaterThanOrEqual(0.9)
})

test('all 19 phrases are in each of those sets, and no reply twice', () => {
  for (const {replies, first} of unseenSets) {
    const phrases = new Set(replies.flatMap(({phrase}) => phrase ?? []))
    expect([...phrases].toSorted()).toEqual(phrasebook.forbidden.map(({id}) => id).toSorted())
    expect(replies.filter(({phrase}) => phrase !== undefined)).toHaveLength(first.wanted)
    expect(new Set(replies.map(({text}) => text)).size).toBe(replies.length)
  }
})

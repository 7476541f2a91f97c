import {beforeAll, describe, expect, test} from 'vitest'
import {graphemes} from '../../src/text/grapheme.ts'
import type {ReadInContext} from '../../src/text/phonetics.ts'
import {loadReader} from '../../src/text/pinyin.ts'
import {readingsOf} from '../../src/voice/reading/pronunciation.ts'
import {respelled} from '../../src/voice/reading/respell.ts'
import {phrases, pronunciation} from './support.ts'

let read: ReadInContext

beforeAll(async () => {
  read = await loadReader()
})

test('there are phrases enough to tell', () => {
  expect(phrases.length).toBeGreaterThanOrEqual(150)
})

test.each(phrases.map(phrase => [phrase.text, phrase] as const))('%s', (_, phrase) => {
  expect(readingsOf(phrase, read, pronunciation).flat().join(' ')).toBe(phrase.read)
})

describe('how syllables lie on the line', () => {
  const readings = (text: string) => readingsOf({text, slots: []}, read, pronunciation)

  test('one a character; punctuation and letters have none', () => {
    expect(readings('好，A座。')).toEqual([['hao3'], [], [], ['zuo4'], []])
  })

  test('a number read whole is all at its first digit, one read apart has a syllable each', () => {
    expect(readings('24个')).toEqual([['er4', 'shi2', 'si4'], [], ['ge4']])
    expect(readings('0203')).toEqual([['ling2'], ['er4'], ['ling2'], ['san1']])
  })

  test('nothing and nonsense have no syllables', () => {
    expect(readings('')).toEqual([])
    expect(readings('👍🏽…@').flat()).toEqual([])
  })
})

describe('what sounds alike', () => {
  test('stands for a surname and nothing else', () => {
    const name = {text: '单老师，单号', slots: []}
    expect(respelled(name, pronunciation).join('')).toBe('善老师，单号')
    const slot = {slot: 'name', spoken: [3, 6], value: [0, 3]} as const
    expect(respelled({text: '我叫，曾国华', slots: [slot]}, pronunciation).join('')).toBe('我叫，增国华')
  })

  test.each([...pronunciation.words, ...pronunciation.surnames].flatMap(({is, read: syllables, like}) => like === null ? [] : [[is, like, syllables] as const]))(
    '%s as %s is read as it should be', (_, like, syllables) => {
      // Each by itself: an engine that does not know the word reads the characters.
      const alone = graphemes(like).map(character => read(character)[0])
      const together = read(like)
      expect([alone.join(' '), together.join(' ')]).toContain(syllables.join(' '))
    }
  )
})

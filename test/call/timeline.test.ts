import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {renderLine} from '../../src/scenario/spoken.ts'
import {endTimes, lengthOf, phrasesOf, rateOfLevel, spokenCount} from '../../src/call/timeline.ts'
import {graphemes} from '../../src/text/grapheme.ts'
import {customer} from './support.ts'

const plain = (text: string, rate = 120) => ({text, slots: [], rate, digitMs: 600})

describe('a line in time', () => {
  it('speaks as many characters a minute as the level says, whatever the punctuation', () => {
    for (const rate of Object.values(rateOfLevel)) {
      const text = '您好，我想问一下：这款洗发水，还有货吗？'
      const characters = graphemes(text).filter(each => /\p{L}/u.test(each)).length
      expect(lengthOf(plain(text, rate)) / 60_000 * rate).toBeCloseTo(characters, 1)
    }
  })

  it('says the digits of a number apart, each in its own time', () => {
    const {text, slots} = renderLine('{mobile}', customer)
    const ends = endTimes({text, slots, rate: 300, digitMs: 600})
    expect(text).toBe('幺三九，二二八四，幺五零七')
    expect(ends[2]).toBe(1_800)
    expect(ends.at(-1)).toBe(11 * 600)
  })

  it('is cut into phrases that join again into the line', () => {
    const line = plain('你们怎么做事的？！我要退款，现在就退')
    const characters = graphemes(line.text)
    const phrases = phrasesOf(line).map(({start, end}) => characters.slice(start, end).join(''))
    expect(phrases).toEqual(['你们怎么做事的？！', '我要退款，', '现在就退'])
  })

  it('never runs backwards, and is over when it is over', () => {
    fc.assert(fc.property(fc.string({unit: 'grapheme', maxLength: 60}), fc.integer({min: 60, max: 300}), fc.nat(60_000), (text, rate, elapsed) => {
      const line = plain(text, rate)
      const ends = endTimes(line)
      expect(ends).toEqual(ends.toSorted((a, b) => a - b))
      expect(spokenCount(line, elapsed)).toBeLessThanOrEqual(graphemes(text).length)
      expect(spokenCount(line, lengthOf(line) + 1)).toBe(graphemes(text).length)
      expect(phrasesOf(line).map(({start, end}) => graphemes(text).slice(start, end).join('')).join('')).toBe(text)
    }))
  })
})

import fc from 'fast-check'
import {beforeAll, describe, expect, test} from 'vitest'
import {lengthOf, phrasesOf} from '../../src/call/timeline.ts'
import type {VoiceLine} from '../../src/call/voice.ts'
import type {ReadInContext} from '../../src/text/phonetics.ts'
import {loadReader} from '../../src/text/pinyin.ts'
import type {Engine, Utterance} from '../../src/voice/engines/engine.ts'
import {fitted} from '../../src/voice/fit.ts'
import {piecesOf} from '../../src/voice/pieces.ts'
import {readingsOf} from '../../src/voice/reading/pronunciation.ts'
import {renderLine} from '../../src/voice/render.ts'
import {audible, msOf, silence} from '../../src/voice/sound/sound.ts'
import {lineOf, phrases, pronunciation} from './support.ts'
import {joined, rate, sine} from './tones.ts'

let read: ReadInContext
beforeAll(async () => {
  read = await loadReader()
})

const mobile = {slot: 'mobile', spoken: [5, 8], value: [0, 3]} as const
const numbered = lineOf('手机号是，幺三九，A座。', {slots: [mobile]})
const pieces = (line: VoiceLine) => piecesOf(line, readingsOf(line, read, pronunciation))

describe('pieces', () => {
  test('phrases, digits each by itself, letters by themselves', () => {
    expect(pieces(numbered).map(({start, end, kind}) => [kind, numbered.text.slice(start, end)])).toEqual([
      ['phrase', '手机号是，'], ['digit', '幺'], ['digit', '三'], ['digit', '九，'], ['letters', 'A'], ['phrase', '座。']
    ])
  })

  test('each at its time of the timeline, the last to its end', () => {
    const found = pieces(numbered)
    expect(found.map(({from, to}) => [from, to])).toEqual([[0, 1_600], [1_600, 2_200], [2_200, 2_800], [2_800, 3_400], [3_400, 3_800], [3_800, 4_200]])
    expect(found.at(-1)!.speech).toBe(400)
    expect(found.slice(0, -1).every(({from, to, speech}) => speech < to - from)).toBe(true)
  })

  test('a shouted phrase leaves a longer pause', () => {
    const calm = pieces(lineOf('你们怎么搞的，退钱！'))
    const loud = pieces(lineOf('你们怎么搞的，退钱！', {loud: true}))
    expect(loud[0]!.speech).toBeLessThan(calm[0]!.speech)
  })

  test('nothing that could be said is no piece', () => {
    expect(pieces(lineOf('……！'))).toEqual([])
    expect(pieces(lineOf(''))).toEqual([])
  })
})

describe('the line keeps its time', () => {
  test('phrases begin and end where the timeline says, however long they were rendered', () => {
    fc.assert(fc.property(
      fc.constantFrom(...phrases.map(({text}) => text).filter(text => !/[A-Za-z]/.test(text))), fc.integer({min: 60, max: 300}),
      fc.array(fc.double({min: 0.65, max: 1.8, noNaN: true}), {minLength: 1, maxLength: 8}),
      (text, perMinute, factors) => {
        const line = lineOf(text, {rate: perMinute})
        const found = pieces(line)
        const sounds = found.map(({speech}, i) => joined(silence(30, rate), sine(speech * factors[i % factors.length]!), silence(50, rate)))
        const whole = fitted(found, sounds, lengthOf(line), rate)
        expect(Math.abs(msOf(whole) - lengthOf(line))).toBeLessThan(1)
        const [, end] = audible(whole)!
        // Within 2 % of the characters a minute that are wanted.
        expect(Math.abs(end * 1000 / rate / lengthOf(line) - 1)).toBeLessThan(0.02)
        for (const {from} of phrasesOf(line)) {
          const beginning = whole.samples.subarray(Math.round(from * rate / 1000), Math.round((from + 60) * rate / 1000))
          expect(beginning.some(sample => Math.abs(sample) > 0.05)).toBe(true)
        }
      }
    ), {numRuns: 60})
  })
})

describe('rendering', () => {
  /** An engine whose speech takes `by` times as long as it is asked to. */
  function engine(by: number, asked: (readonly Utterance[])[] = []): Engine {
    return {
      id: 'test', voices: [], fingerprint: 'test', withVoice: () => null,
      async render(utterances) {
        asked.push(utterances)
        return utterances.map(({ms}) => sine(ms * by))
      }
    }
  }

  test('what comes out far off is asked for again, the other way', async () => {
    const asked: (readonly Utterance[])[] = []
    await renderLine(lineOf('我要退货。'), engine(1.5, asked), {read, pronunciation})
    expect(asked.map(each => each.map(({ms}) => Math.round(ms)))).toEqual([[1_504], [1_067]])
    asked.length = 0
    await renderLine(lineOf('我要退货。'), engine(1.05, asked), {read, pronunciation})
    expect(asked).toHaveLength(1)
  })

  test('engines get what they need: characters that sound right, syllables, no punctuation', async () => {
    const asked: (readonly Utterance[])[] = []
    await renderLine(lineOf('我姓单，“单女士”！'), engine(1, asked), {read, pronunciation})
    expect(asked[0]!.map(({text, syllables}) => [text, syllables.join(' ')])).toEqual([
      ['我姓善', 'wo3 xing4 shan4'], ['善女士', 'shan4 nv3 shi4']
    ])
  })

  test('a line nobody can say is refused', async () => {
    await expect(renderLine(lineOf('👍……'), engine(1), {read, pronunciation})).rejects.toMatchObject({why: 'unspeakable'})
  })
})

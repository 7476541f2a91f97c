import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {splitInto} from '../../src/voice/sound/phrases.ts'
import {pitched} from '../../src/voice/sound/pitch.ts'
import {audible, cutFrom, laidOut, level, levelled, msOf, resampled, silence, trimmed} from '../../src/voice/sound/sound.ts'
import {splitAtPauses} from '../../src/voice/sound/split.ts'
import {stretched} from '../../src/voice/sound/stretch.ts'
import {toneOf} from '../../src/voice/sound/tones.ts'
import {fromPcm16, pcm16, readWav, WavError, writeWav} from '../../src/voice/sound/wav.ts'
import {joined, pitchOf, rate, sine} from './tones.ts'

describe('WAV', () => {
  test('what is written is read again, within one step of 16 bits', () => {
    fc.assert(fc.property(fc.array(fc.double({min: -1, max: 1, noNaN: true}), {maxLength: 300}), fc.constantFrom(8_000, 22_050, 48_000), (values, perSecond) => {
      const back = readWav(writeWav({rate: perSecond, samples: Float32Array.from(values)}))
      expect(back.rate).toBe(perSecond)
      expect(back.samples.length).toBe(values.length)
      values.forEach((value, i) => expect(Math.abs(back.samples[i]! - value)).toBeLessThan(2 / 0x7fff))
    }))
  })

  /** A file with the format and the data given as bytes, and a chunk of notes before them. */
  function file(tag: number, channels: number, bits: number, data: Uint8Array, promised = data.length): Uint8Array {
    const bytes = Buffer.alloc(12 + 11 + 1 + 24 + 8 + data.length)
    bytes.write('RIFF', 0)
    bytes.write('WAVELIST', 8)
    bytes.writeUInt32LE(3, 16)
    bytes.write('fmt ', 24)
    bytes.writeUInt32LE(16, 28)
    bytes.writeUInt16LE(tag, 32)
    bytes.writeUInt16LE(channels, 34)
    bytes.writeUInt32LE(rate, 36)
    bytes.writeUInt16LE(bits, 46)
    bytes.write('data', 48)
    bytes.writeUInt32LE(promised, 52)
    bytes.set(data, 56)
    return bytes
  }
  const floats = (...values: number[]) => new Uint8Array(Float32Array.from(values).buffer)

  test.each([
    ['8 bits', file(1, 1, 8, Uint8Array.of(128, 192, 64)), [0, 0.5, -0.5]],
    ['24 bits', file(1, 1, 24, Uint8Array.of(0, 0, 0x40, 0, 0, 0xc0)), [0.5, -0.5]],
    ['floats', file(3, 1, 32, floats(0.25, -2, NaN)), [0.25, -1, 0]],
    ['two channels as their mean', file(3, 2, 32, floats(0.5, 0.25, 1, 0)), [0.375, 0.5]],
    ['more promised than there is', file(1, 1, 16, Uint8Array.of(0, 0x40), 0x7ffff000), [0.5]]
  ])('%s', (_, bytes, samples) => {
    expect([...readWav(bytes).samples].map(sample => Math.round(sample * 1000) / 1000)).toEqual(samples)
  })

  test.each([
    ['nothing', new Uint8Array(0)], ['a text', Buffer.from('这不是录音，只是一段文字')], ['a code nobody knows', file(85, 1, 16, new Uint8Array(4))],
    ['no channel', file(1, 0, 16, new Uint8Array(4))], ['no data', file(1, 1, 16, new Uint8Array(0)).subarray(0, 48)]
  ])('%s is no recording', (_, bytes) => {
    expect(() => readWav(bytes)).toThrow(WavError)
  })

  function isReadOrRefused(bytes: Uint8Array): boolean {
    try {
      return readWav(bytes).samples.every(sample => Math.abs(sample) <= 1)
    } catch (error) {
      return error instanceof WavError
    }
  }

  test('whatever bytes come are read or refused', () => {
    fc.assert(fc.property(fc.uint8Array({maxLength: 80}), fc.integer({min: 0, max: 60}), fc.integer({min: 0, max: 255}), (tail, at, value) => {
      const broken = writeWav(sine(20))
      broken[at] = value
      for (const bytes of [tail, broken]) expect(isReadOrRefused(bytes)).toBe(true)
    }))
  })

  test('bare samples go and come', () => {
    expect(msOf(fromPcm16(pcm16(sine(250)), rate))).toBe(250)
  })
})

describe('sound', () => {
  test('silence before and after goes, what is heard stays', () => {
    const sound = joined(silence(300, rate), sine(500), silence(200, rate))
    expect(Math.abs(msOf(trimmed(sound)) - 500)).toBeLessThanOrEqual(25)
    expect(audible(silence(300, rate))).toBeNull()
    expect(msOf(trimmed(silence(300, rate)))).toBe(0)
  })

  test('cut anywhere, the rest is left, without a click at its beginning', () => {
    const sound = sine(500)
    expect(msOf(cutFrom(sound, 200))).toBe(300)
    expect(Math.abs(cutFrom(sound, 201.5).samples[0]!)).toBeLessThan(0.05)
    expect(msOf(cutFrom(sound, 900))).toBe(0)
    expect(cutFrom(sound, 0)).toBe(sound)
  })

  test('laid out, each begins at its time and the whole is as long as asked', () => {
    const whole = laidOut([{at: 100, sound: sine(50)}, {at: 400, sound: sine(300)}], 500, rate)
    expect(msOf(whole)).toBe(500)
    expect(splitAtPauses(whole, 100).map(part => Math.round(msOf(part)))).toEqual([50, 100])
  })

  test('calm and shouted speech have their levels, and nothing is clipped', () => {
    expect(level(levelled(sine(200, 200, 0.01), false))).toBeCloseTo(0.1, 2)
    expect(level(levelled(sine(200, 200, 0.9), true))).toBeCloseTo(0.2, 2)
    const spike = joined(sine(500, 200, 0.001), {rate, samples: Float32Array.of(0.9)})
    expect(Math.max(...levelled(spike, true).samples)).toBeLessThanOrEqual(0.99)
    expect(level(levelled(silence(10, rate), true))).toBe(0)
  })

  test('another sampling rate is the same sound', () => {
    const other = resampled(sine(500, 220), 22_050)
    expect(msOf(other)).toBe(500)
    expect(pitchOf(other)).toBeCloseTo(220, -1)
  })
})

describe('longer and shorter', () => {
  test('exactly as long as asked, at the same pitch and about as loud', () => {
    fc.assert(fc.property(fc.integer({min: 60, max: 260}), fc.double({min: 0.4, max: 2.5, noNaN: true}), (hertz, by) => {
      const sound = sine(600, hertz)
      const other = stretched(sound, 600 * by)
      expect(Math.abs(msOf(other) - 600 * by)).toBeLessThan(1)
      expect(Math.abs(pitchOf(other) / hertz - 1)).toBeLessThan(0.06)
      expect(Math.abs(level(other) / level(sound) - 1)).toBeLessThan(0.25)
    }), {numRuns: 40})
  })

  test('nothing stays nothing', () => {
    expect(msOf(stretched(silence(0, rate), 300))).toBe(0)
    expect(msOf(pitched(silence(0, rate), 2))).toBe(0)
  })

  test('higher and lower take the same time', () => {
    for (const by of [0.75, 1.3]) {
      const other = pitched(sine(600, 200), by)
      expect(Math.abs(msOf(other) - 600)).toBeLessThan(1)
      expect(Math.abs(pitchOf(other) / (200 * by) - 1)).toBeLessThan(0.06)
    }
  })
})

describe('pauses', () => {
  const spoken = joined(sine(300), silence(60, rate), sine(300), silence(400, rate), sine(200), silence(250, rate), sine(500))

  test('only those that are long enough part', () => {
    expect(splitAtPauses(spoken, 200).map(part => Math.round(msOf(part) / 20) * 20)).toEqual([660, 200, 500])
    expect(splitAtPauses(joined(silence(500, rate), spoken, silence(500, rate)), 1_000)).toHaveLength(1)
    expect(splitAtPauses(silence(500, rate), 100)).toEqual([])
  })

  test('a recording is cut in its longest pauses, or not at all where it has too few', () => {
    expect(splitInto(spoken, 2).map(part => Math.round(msOf(part) / 10) * 10)).toEqual([860, 1_150])
    expect(splitInto(spoken, 3)).toHaveLength(3)
    expect(splitInto(spoken, 9)).toEqual([spoken])
  })
})

describe('tones', () => {
  test('a ring lasts as long as the bell is seen, the tone of a line hung up is three times 450 Hz', () => {
    expect(Math.abs(msOf(toneOf('ring')) - 2_000)).toBeLessThan(1)
    const beeps = splitAtPauses(toneOf('hung-up'), 200)
    expect(beeps).toHaveLength(3)
    expect(Math.abs(pitchOf(beeps[1]!) / 450 - 1)).toBeLessThan(0.02)
    expect(level(toneOf('ring'))).toBeGreaterThan(0.05)
  })
})

import type {Phonetics} from './phonetics.ts'

/** "zhang1" -> "zhang". */
export function withoutTone(reading: string): string {
  return reading.replace(/\d$/, '')
}

/** What follows f, said after h, where it is not simply u before it. */
const F_AS_H: Readonly<Record<string, string>> = {u: 'hu', ei: 'hui', en: 'hun'}

/**
 * A toneless syllable with what speakers and input methods confuse made alike: n/l, zh/z, ch/c, sh/s, f/h at its
 * beginning, in/ing, en/eng, an/ang at its end. Speakers who confuse f and h do so before
 * u: fa is near hua, fei near hui, fu near hu.
 */
export function nearSound(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^l/, 'n')
    .replace(/([aei])ng$/, '$1n')
    .replace(/^f(.+)$/, (_, rest: string) => F_AS_H[rest] ?? `hu${rest}`)
}

const keys = new WeakMap<Phonetics, Map<string, ReadonlySet<string>>>()

/**
 * How a character may sound, all readings, toneless and with near sounds made alike. A character without a reading
 * (Latin letter, digit, sign) has `=` and itself as its only key, so it sounds like itself alone.
 */
export function soundKey(character: string, phonetics: Phonetics): ReadonlySet<string> {
  let known = keys.get(phonetics)
  if (!known) keys.set(phonetics, known = new Map())
  let key = known.get(character)
  if (!key) {
    const readings = phonetics.readings(character)
    key = new Set(readings.length > 0 ? readings.map((reading) => nearSound(withoutTone(reading))) : [`=${character}`])
    known.set(character, key)
  }
  return key
}

/** Whether two characters have a toneless, near-sound-tolerant reading in common. */
export function soundsLike(a: string, b: string, phonetics: Phonetics): boolean {
  if (a === b) return true
  const key = soundKey(b, phonetics)
  for (const sound of soundKey(a, phonetics)) if (key.has(sound)) return true
  return false
}

/** Whether two characters have a reading in common, tone included (江 and 讲 have not). */
export function soundsExactly(a: string, b: string, phonetics: Phonetics): boolean {
  if (a === b) return true
  const readings = phonetics.readings(a)
  return phonetics.readings(b).some((reading) => readings.includes(reading))
}

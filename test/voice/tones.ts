/** Sounds for tests. */
import type {Sound} from '../../src/voice/sound/sound.ts'

export const rate = 8_000

/** `ms` of a sine of `hertz`, as loud as said. */
export function sine(ms: number, hertz = 200, loudness = 0.5, at = rate): Sound {
  return {rate: at, samples: Float32Array.from({length: Math.round(ms * at / 1000)}, (_, i) => loudness * Math.sin(2 * Math.PI * hertz * (i + 0.25) / at))}
}

export function joined(...parts: readonly Sound[]): Sound {
  const samples = new Float32Array(parts.reduce((sum, part) => sum + part.samples.length, 0))
  let at = 0
  for (const part of parts) {
    samples.set(part.samples, at)
    at += part.samples.length
  }
  return {rate: parts[0]?.rate ?? rate, samples}
}

/** How often the sound crosses zero upwards in a second: the pitch of a sine. */
export function pitchOf({rate: perSecond, samples}: Sound): number {
  let crossings = 0
  for (let i = 1; i < samples.length; i++) if (samples[i - 1]! < 0 && samples[i]! >= 0) crossings++
  return crossings * perSecond / samples.length
}

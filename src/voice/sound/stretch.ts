/**
 * Longer or shorter without another pitch: waveform similarity overlap-add (W. Verhelst, M. Roelands, An overlap-add
 * technique based on waveform similarity (WSOLA) for high quality time-scale modification of speech, ICASSP 1993).
 *
 * Windows of 30 ms are taken from the sound at its own pace and laid down at the new one, each shifted by up to 8 ms to
 * where it goes on best from the one before.
 */
import type {Sound} from './sound.ts'
import {samplesIn} from './sound.ts'

const WINDOW = 30
const SEARCH = 8
/** Comparing every fourth sample finds the same place in a quarter of the time. */
const STEP = 4

/** The sound in `ms`; as it is where it has no length. */
export function stretched(sound: Sound, ms: number): Sound {
  const {rate, samples} = sound
  const length = samplesIn(ms, rate)
  if (samples.length === 0 || length === samples.length) return sound
  const hop = samplesIn(WINDOW / 2, rate)
  const search = samplesIn(SEARCH, rate)
  const made = new Float32Array(length + 2 * hop)
  const pace = samples.length / length
  /** Where the window before would go on by itself. */
  let natural = 0
  for (let at = 0; at < length; at += hop) {
    const wanted = Math.round(at * pace)
    const from = at === 0 ? 0 : bestNear(samples, wanted, natural, search, hop)
    for (let i = 0; i < 2 * hop; i++) {
      // Hann windows half a window apart add up to one; the first begins at full strength.
      const weight = at === 0 && i < hop ? 1 : 0.5 - 0.5 * Math.cos(Math.PI * (i + 0.5) / hop)
      made[at + i] = made[at + i]! + (samples[from + i] ?? 0) * weight
    }
    natural = from + hop
  }
  return {rate, samples: made.subarray(0, length)}
}

/** The place within `search` of `wanted` whose `length` samples are most like those at `natural`. */
function bestNear(samples: Float32Array, wanted: number, natural: number, search: number, length: number): number {
  let best = Math.max(0, wanted)
  let most = -Infinity
  for (let from = Math.max(0, wanted - search); from <= wanted + search; from++) {
    let likeness = 0
    for (let i = 0; i < length; i += STEP) likeness += (samples[from + i] ?? 0) * (samples[natural + i] ?? 0)
    if (likeness > most) {
      most = likeness
      best = from
    }
  }
  return best
}

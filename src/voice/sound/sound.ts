/** Sound in memory: one channel of samples, and what can be done to it without knowing where it came from. */

export interface Sound {
  /** Samples a second. */
  readonly rate: number
  /** −1 to 1. */
  readonly samples: Float32Array
}

/** Below this (of full scale) there is nothing to hear: engines begin and end with faint noise. */
const AUDIBLE = 0.006
/** ms kept around what is audible, so that no consonant is clipped. */
const MARGIN = 12
/** ms over which a cut fades, so that it does not click. */
const FADE = 4

export function msOf({rate, samples}: Sound): number {
  return samples.length * 1000 / rate
}

export function samplesIn(ms: number, rate: number): number {
  return Math.max(0, Math.round(ms * rate / 1000))
}

export function silence(ms: number, rate: number): Sound {
  return {rate, samples: new Float32Array(samplesIn(ms, rate))}
}

/** Where the sound is audible, [from, to) in samples; null in silence. */
export function audible({rate, samples}: Sound): readonly [from: number, to: number] | null {
  let from = 0
  while (from < samples.length && Math.abs(samples[from]!) < AUDIBLE) from++
  if (from === samples.length) return null
  let to = samples.length
  while (Math.abs(samples[to - 1]!) < AUDIBLE) to--
  const margin = samplesIn(MARGIN, rate)
  return [Math.max(0, from - margin), Math.min(samples.length, to + margin)]
}

/** Without the silence before and after; nothing at all where it is silent throughout. */
export function trimmed(sound: Sound): Sound {
  const [from, to] = audible(sound) ?? [0, 0]
  return {rate: sound.rate, samples: sound.samples.subarray(from, to)}
}

/** What follows `from` ms, faded in. */
export function cutFrom(sound: Sound, from: number): Sound {
  const at = Math.min(sound.samples.length, samplesIn(from, sound.rate))
  if (at === 0) return sound
  const samples = sound.samples.slice(at)
  const fade = Math.min(samples.length, samplesIn(FADE, sound.rate))
  for (let i = 0; i < fade; i++) samples[i] = samples[i]! * i / fade
  return {rate: sound.rate, samples}
}

/** Sounds laid into `length` ms of silence, each at its time; what reaches beyond is cut. */
export function laidOut(parts: readonly {readonly at: number; readonly sound: Sound}[], length: number, rate: number): Sound {
  const {samples} = silence(length, rate)
  for (const {at, sound} of parts) {
    const start = samplesIn(at, rate)
    const room = Math.max(0, samples.length - start)
    sound.samples.subarray(0, room).forEach((sample, i) => {
      samples[start + i] = Math.max(-1, Math.min(1, samples[start + i]! + sample))
    })
  }
  return {rate, samples}
}

/** The same sound at another sampling rate, by straight lines between samples: enough for speech played back at once. */
export function resampled(sound: Sound, rate: number): Sound {
  if (sound.rate === rate) return sound
  const length = Math.round(sound.samples.length * rate / sound.rate)
  const samples = Float32Array.from({length}, (_, i) => {
    const place = i * sound.rate / rate
    const before = Math.min(sound.samples.length - 1, Math.floor(place))
    const after = Math.min(sound.samples.length - 1, before + 1)
    return sound.samples[before]! + (sound.samples[after]! - sound.samples[before]!) * (place - before)
  })
  return {rate, samples}
}

/** Root mean square of all samples, 0 to 1. */
export function level({samples}: Sound): number {
  let sum = 0
  for (const sample of samples) sum += sample * sample
  return samples.length === 0 ? 0 : Math.sqrt(sum / samples.length)
}

function peakOf({samples}: Sound): number {
  let peak = 0
  for (const sample of samples) peak = Math.max(peak, Math.abs(sample))
  return peak
}

/** RMS a voice is brought to, so that two voices are equally loud; a shout is as much louder as the scale allows. */
const CALM = 0.1
const SHOUTED = 0.2

/** At the level of calm or shouted speech, never beyond full scale. */
export function levelled(sound: Sound, loud: boolean): Sound {
  const now = level(sound)
  if (now === 0) return sound
  const gain = Math.min((loud ? SHOUTED : CALM) / now, 0.98 / peakOf(sound))
  return {rate: sound.rate, samples: sound.samples.map(sample => sample * gain)}
}

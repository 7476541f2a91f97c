import type {Sound} from './sound.ts'
import {samplesIn} from './sound.ts'

/** ms of quiet that can be a pause between phrases; the closure of a consonant is shorter. */
const LEAST_PAUSE = 120
/** Quiet, of the recording's own loudest: rooms are not silent. */
const QUIET = 0.03
/** ms of one measurement. */
const FRAME = 10

/** `count` phrases, cut in the middle of the longest pauses; the whole where there are too few. */
export function splitInto(sound: Sound, count: number): readonly Sound[] {
  const {rate, samples} = sound
  const pauses = pausesIn(sound).toSorted((a, b) => b.length - a.length).slice(0, Math.max(0, count - 1)).toSorted((a, b) => a.middle - b.middle)
  if (pauses.length < count - 1) return [sound]
  const cuts = [0, ...pauses.map(({middle}) => middle), samples.length]
  return cuts.slice(1).map((end, i) => ({rate, samples: samples.subarray(cuts[i], end)}))
}

interface Pause { readonly length: number; readonly middle: number }

function pausesIn({rate, samples}: Sound): Pause[] {
  const frame = samplesIn(FRAME, rate)
  const peaks = Array.from({length: Math.floor(samples.length / frame)}, (_, i) =>
    samples.subarray(i * frame, (i + 1) * frame).reduce((most, sample) => Math.max(most, Math.abs(sample)), 0))
  const least = QUIET * Math.max(...peaks, 0)
  const pauses: Pause[] = []
  let start = 0
  peaks.forEach((peak, i) => {
    if (peak <= least) return
    if (start > 0 && (i - start) * FRAME >= LEAST_PAUSE) pauses.push({length: i - start, middle: Math.round((start + i) / 2) * frame})
    start = i + 1
  })
  return pauses
}

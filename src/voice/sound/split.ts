import type {Sound} from './sound.ts'
import {samplesIn} from './sound.ts'

/** Quieter than this is none of a voice: what engines put into a pause is silence or very nearly. */
const SILENT = 0.002

/** What stands between pauses of at least `least` ms; pauses before and after are no parts. */
export function splitAtPauses({rate, samples}: Sound, least: number): readonly Sound[] {
  const needed = samplesIn(least, rate)
  const parts: Sound[] = []
  let start = 0
  let quiet = 0
  const close = (end: number): void => {
    if (end > start) parts.push({rate, samples: samples.subarray(start, end)})
  }
  for (let i = 0; i < samples.length; i++) {
    if (Math.abs(samples[i]!) < SILENT) {
      quiet++
      continue
    }
    if (quiet >= needed) {
      close(i - quiet)
      start = i
    }
    quiet = 0
  }
  if (quiet < samples.length) close(samples.length - quiet)
  return parts.filter(part => part.samples.some(sample => Math.abs(sample) >= SILENT))
}

import type {Sound} from './sound.ts'
import {msOf, resampled} from './sound.ts'
import {stretched} from './stretch.ts'

/**
 * The same words in the same time, higher (`by` over 1) or lower: played faster or slower, then stretched back. It moves
 * the whole spectrum, so a woman's voice lowered by a quarter is near a man's.
 */
export function pitched(sound: Sound, by: number): Sound {
  if (by === 1 || sound.samples.length === 0) return sound
  const ms = msOf(sound)
  const shifted = resampled({rate: sound.rate * by, samples: sound.samples}, sound.rate)
  return stretched(shifted, ms)
}

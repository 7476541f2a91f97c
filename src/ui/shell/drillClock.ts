import {lengthOf} from '../../call/timeline.ts'
import {nextCaptionAfter} from '../../drill/caption.ts'
import {speechOf} from '../../drill/rate.ts'
import type {DrillItemScreen} from '../app/drillState.ts'

/** ms until an item's screen changes by itself; null where it stays as it is. */
export function untilDrillChange({item, rate, startsAt, verdict}: DrillItemScreen, steady: number): number | null {
  if (verdict) return null
  const speech = speechOf(item, rate)
  const elapsed = steady - startsAt
  if (elapsed < 0) return -elapsed
  const times = [nextCaptionAfter(speech, elapsed), lengthOf(speech)].filter((time): time is number => time !== null && time > elapsed)
  return times.length > 0 ? Math.min(...times) - elapsed : null
}

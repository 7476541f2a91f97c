import {lengthOf} from '../../call/timeline.ts'
import {nextCaptionAfter} from '../../drill/caption.ts'
import {speechOf} from '../../drill/rate.ts'
import type {DrillItemScreen} from '../app/drillState.ts'

/**
 * ms until an item's screen changes by itself; null where it stays as it is. Counted from what the screen shows, not from
 * this moment: a timer that fires a little early, or a picture that takes long, loses no phrase.
 */
export function untilDrillChange({item, rate, startsAt, now, verdict}: DrillItemScreen, steady: number): number | null {
  if (verdict) return null
  const speech = speechOf(item, rate)
  const shown = now - startsAt
  const next = shown < 0 ? 0 : Math.min(nextCaptionAfter(speech, shown) ?? Infinity, ...[lengthOf(speech)].filter(time => time > shown))
  return Number.isFinite(next) ? Math.max(0, startsAt + next - steady) : null
}

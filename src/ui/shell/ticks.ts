import {lengthOf} from '../../call/timeline.ts'
import {nextCaptionAfter} from '../../drill/caption.ts'
import {speechOf} from '../../drill/rate.ts'
import type {DrillItemScreen} from '../app/drillState.ts'
import {isCalm} from '../app/state.ts'
import type {AppState} from '../app/state.ts'

/** ms between two looks at how fast somebody types. */
const baselineTick = 500
/** ms between pictures of a replay: typed text comes in steps of this, and drawing costs little. */
const replayTick = 200
const calmReplayTick = 1_000

/** ms until a screen without a call changes by itself; null where it stays as it is. */
export function untilTick({screen, overlay, trainee}: AppState, steady: number): number | null {
  switch (screen.id) {
    case 'baseline': return screen.startedAt !== null && screen.result === null ? baselineTick : null
    case 'drill': return untilDrillChange(screen, steady)
    case 'replay': return screen.playing && !overlay ? (isCalm(trainee) ? calmReplayTick : replayTick) : null
    default: return null
  }
}

/**
 * ms until an item's screen changes by itself; null where it stays as it is. Counted from what the screen shows, not from
 * this moment: a timer that fires a little early, or a picture that takes long, loses no phrase.
 */
export function untilDrillChange({item, rate, startsAt, now, verdict}: DrillItemScreen, steady: number): number | null {
  if (verdict) return null
  const speech = speechOf(item, rate)
  const shown = now - startsAt
  const next = Math.min(...[lengthOf(speech), nextCaptionAfter(speech, shown) ?? 0].filter(time => time > shown))
  return Number.isFinite(next) ? Math.max(0, startsAt + next - steady) : null
}

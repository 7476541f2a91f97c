/** When each grapheme of a line is heard: lines are heard in stretches (events.ts), most of them in one. */
import type {Stretch} from './events.ts'
import type {CallState, HeardStretch} from './state.ts'
import {endTimes, type Speech} from './timeline.ts'

/** Call time at which each grapheme of the line has been heard in this stretch; of those before it, when it begins. */
export function heardTimes(line: Speech, {at, from, rate, digitMs}: Pick<Stretch, 'at' | 'from' | 'rate' | 'digitMs'>): readonly number[] {
  const ends = endTimes({...line, rate, digitMs})
  const before = from === 0 ? 0 : ends[from - 1] ?? 0
  return ends.map(end => at + Math.max(0, end - before))
}

/** How many graphemes of the line have been heard to their end at `now`, those before the stretch among them. */
export function heardCount(line: Speech, stretch: Stretch, now: number): number {
  const later = heardTimes(line, stretch).findIndex((time, i) => i >= stretch.from && time > now)
  return later < 0 ? endTimes(line).length : later
}

/** The stretch being heard at `now`; null in silence. */
export function stretchAt({stretches}: Pick<CallState, 'stretches'>, now: number): HeardStretch | null {
  return stretches.findLast(each => each.at <= now && now < each.until) ?? null
}

/** The stretches as they are when everything falls silent at `now`: what had not begun is never heard. */
export function cutAt({stretches, lines}: Pick<CallState, 'stretches' | 'lines'>, now: number): readonly HeardStretch[] {
  return stretches.filter(each => each.at < now).map(each => {
    const line = lines[each.line]
    return each.until <= now || !line ? each : {...each, until: now, upTo: heardCount(line, each, now)}
  })
}

/** Those of the hearing that is on, or was the last. */
export function stretchesNow({stretches, hearings}: Pick<CallState, 'stretches' | 'hearings'>): readonly HeardStretch[] {
  const from = hearings.length > 1 ? hearings.at(-1)!.from : 0
  return from === 0 ? stretches : stretches.filter(each => each.at >= from)
}

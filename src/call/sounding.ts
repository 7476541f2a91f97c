/** What is to be heard at a moment, as the voice takes it: a line at the pace of the stretch that is being heard. */
import type {CallState, HeardStretch, SpokenLine} from './state.ts'
import {stretchAt} from './stretch.ts'
import {endTimes, fastestRate, slowestRate} from './timeline.ts'

export interface Sound {
  /** Of the stretch: another key is another sound, also where the line is the same. */
  readonly key: string
  /** Number of the line among those said. */
  readonly n: number
  /** With the stretch's rate. */
  readonly line: SpokenLine
  /** ms into the line's timeline at that rate. */
  readonly from: number
}

/** Null in silence: between lines, in a pause, and once the line was closed. */
export function soundAt(state: CallState, now: number): Sound | null {
  const stretch = stretchAt(state, now)
  const line = stretch && state.lines[stretch.line]
  if (!stretch || !line || now >= closedAt(state)) return null
  return {key: [stretch.line, stretch.from, stretch.at, stretch.rate].join(' '), n: stretch.line, line: paced(line, stretch), from: startOf(line, stretch) + now - stretch.at}
}

/** The next lines that will be heard if nothing comes between, to be rendered ahead: a second hearing, and what was wound back. */
export function soundsAhead(state: CallState, now: number, count: number): readonly SpokenLine[] {
  return state.stretches.filter(each => each.at > now).slice(0, count)
    .flatMap(each => state.lines[each.line] ? [paced(state.lines[each.line]!, each)] : [])
}

/** When nobody is on the line any more; the recording of a call has no such moment. */
export function closedAt({hearings, hungUpAt}: Pick<CallState, 'hearings' | 'hungUpAt'>): number {
  return hearings.length > 1 ? Infinity : hungUpAt ?? Infinity
}

/** Whether a voice can speak the line so much faster or slower. */
export function isSpeakable({rate}: Pick<SpokenLine, 'rate'>, speed: number): boolean {
  return rate * speed >= slowestRate && rate * speed <= fastestRate
}

function paced(line: SpokenLine, {rate, digitMs}: HeardStretch): SpokenLine {
  return {...line, rate, digitMs}
}

function startOf(line: SpokenLine, {from, rate, digitMs}: HeardStretch): number {
  return from === 0 ? 0 : endTimes({...line, rate, digitMs})[from - 1] ?? 0
}

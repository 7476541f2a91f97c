/** The longest time on the line in which nobody spoke, typed or looked anything up, holds and pauses apart. */
import type {CallRecord} from '../callRecord.ts'

export interface Quiet {
  /** ms */
  readonly length: number
  readonly from: number
  /** The event after which it was quiet. */
  readonly event: number
}

export function longestQuiet(record: CallRecord): Quiet | null {
  const {events, answered, hungUp, lines, holds, state} = record
  if (answered === null) return null
  const start = events[answered]!.at
  const end = hungUp?.at ?? state.at
  const busy: {from: number; to: number; event: number}[] = [
    {from: start, to: start, event: answered},
    ...state.stretches.map(({line, at, until}) => ({from: at, to: until, event: lines[line]?.index ?? answered})),
    ...holds.map(hold => ({from: hold.from, to: hold.to ?? end, event: hold.endIndex ?? hold.index}))
  ]
  let pausedAt: number | null = null
  events.forEach((event, index) => {
    if (event.type === 'typed' || event.type === 'replied' || event.type === 'looked-up') busy.push({from: event.at, to: event.at, event: index})
    if (event.type === 'paused') pausedAt = event.at
    if (event.type === 'resumed' && pausedAt !== null) {
      busy.push({from: pausedAt, to: event.at, event: index})
      pausedAt = null
    }
  })
  busy.sort((a, b) => a.from - b.from || a.event - b.event)
  let longest: Quiet = {length: 0, from: start, event: answered}
  let until = start
  let event = answered
  for (const span of [...busy, {from: end, to: end, event: hungUp?.index ?? answered}]) {
    const from = Math.min(span.from, end)
    if (from - until > longest.length) longest = {length: from - until, from: until, event}
    if (span.to >= until) {
      until = span.to
      event = span.event
    }
  }
  return longest
}

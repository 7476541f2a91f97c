/** Lines the customer has made up their mind to say: rendered now, spoken when they fall due. */
import type {Customer} from '../scenario/types.ts'
import {renderLine} from '../scenario/spoken.ts'
import {graphemes} from '../text/grapheme.ts'
import type {Planned, Said, SlotSpan} from './events.ts'
import type {Say} from './respond.ts'
import {speechEnd} from './speech.ts'
import type {CallState} from './state.ts'
import {digitMsOf, lengthOf} from './timeline.ts'

/** ms before a customer answers, and between two lines of one answer. */
export const answerDelay = 500
const nextLineDelay = 300

/** At this mood a customer shouts. */
export const shouting = 4

/** `says` as events at `at`; lines with nothing in them are left out. */
export function plan(says: readonly Say[], at: number, customer: Customer, firstDelay: number = answerDelay): Planned[] {
  return says
    .map(say => ({say, line: speak(say, customer)}))
    .filter(({line}) => line.text !== '')
    .map(({say, line}, i) => ({
      type: 'planned', at, ...line, why: say.why, delay: i === 0 ? firstDelay : nextLineDelay, hangsUp: say.hangsUp ?? false
    }))
}

function speak(say: Say, customer: Customer): {text: string; slots: readonly SlotSpan[]} {
  const {text, slots} = renderLine(say.template, customer)
  if (!say.again) return {text, slots}
  const offset = graphemes(text).length
  return {
    text: text + say.again.text,
    slots: [...slots, ...say.again.slots.map(span => ({
      ...span, spoken: [span.spoken[0] + offset, span.spoken[1] + offset] as const
    }))]
  }
}

/** When the first planned line is due; null where none is. */
export function plannedDue(state: CallState): number | null {
  const [first] = state.planned
  if (!first) return null
  // On hold the line is muted: what the customer wanted to say waits until the agent is back.
  if (state.phase === 'hold' && !first.why.startsWith('quietOnHold') && !first.hangsUp) return null
  // Coming back from a hold may leave a line overdue: it is said now, not in the past.
  return Math.max(state.at, Math.max(first.at, speechEnd(state)) + first.delay)
}

/** The planned line, as it starts being spoken at `at`. */
export function sayPlanned(state: CallState, planned: Planned, at: number): Said {
  const digitMs = digitMsOf(state.rate)
  const speech = {text: planned.text, slots: planned.slots, rate: state.rate, digitMs}
  return {
    type: 'said', at, who: 'customer', ...speech, until: at + lengthOf(speech), why: planned.why,
    loud: state.mood >= shouting, hangsUp: planned.hangsUp
  }
}

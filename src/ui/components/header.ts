import {ringMs} from '../../call/advance.ts'
import {isSecondHearing} from '../../call/hearing.ts'
import {holdQuietAt, timersAt} from '../../call/view.ts'
import {cutToWidth} from '../../text/width.ts'
import type {CallModel} from '../app/callModel.ts'
import {bar, flow, line, span} from '../paint/line.ts'
import type {Line} from '../paint/line.ts'
import type {Tone} from '../theme/theme.ts'
import {clockText} from './look.ts'
import type {Look} from './look.ts'

/** Norm 41: somebody on hold is spoken to every 15 s. */
const holdPatience = 15_000
const nameCells = 16
/** By the core's scale, 0 calm to 5 furious. */
const moods = ['mood.0', 'mood.1', 'mood.2', 'mood.3', 'mood.4', 'mood.5'] as const

/** Where the call stands: phase and its clock, who is on the line, the mood. One row, two in a narrow window. */
export function header(look: Look, call: CallModel, cells: number): Line[] {
  return flow([phase(look, call), ...left(look, call), ...rate(look, call), customer(look, call), mood(look, call), handle(look, call)], cells, 3)
}

/** ms before the end from which on the time that is left is a warning. */
const closing = 60_000

/** Of a class's call with a deadline. */
function left({t}: Look, {hosted}: CallModel): Line[] {
  if (hosted?.left == null) return []
  return [line(span(`${t('class.left')} `, 'dim'), span(clockText(Math.max(0, hosted.left)), hosted.left < closing ? 'bad' : 'title'))]
}

/** Told once a recorder has changed it. */
function rate({t}: Look, {state}: CallModel): Line[] {
  return state.rate === state.settings.rate ? [] : [line(span(t('call.hearing.rate', {rate: state.rate}), 'accent'))]
}

function phase({t, glyphs}: Look, {state, contents, now}: CallModel): Line {
  const timers = timersAt(state, now)
  const second = isSecondHearing(state)
  if (state.pausedAt !== null) return line(span(`${glyphs.warn} ${t('call.paused')} `, 'warn'), span(clockText(now - state.pausedAt), 'title'))
  if (second) return line(span(`${glyphs.live} ${t('call.hearing.second')} `, 'good'), span(clockText(timers.hearing), 'title'))
  const name = t(`call.${state.phase}`)
  switch (state.phase) {
    case 'ringing':
      if (contents.scenario.kind === 'callback') return line(span(`${glyphs.live} ${t('call.outbound')} `, 'warn'), span(t('call.outbound.ready'), 'title'))
      return line(span(`${glyphs.live} ${name} `, 'warn'), span(t('call.ring.n', {n: Math.max(1, state.rings)}), 'title'), ` ${clockText(Math.min(now, 6 * ringMs))}`)
    case 'hold': {
      const waited = holdQuietAt(state, now) ?? 0
      return line(span(`${glyphs.live} ${name} `, 'warn'), span(clockText(timers.hold), waited >= holdPatience ? 'bad' : 'title'))
    }
    case 'wrap-up':
      return line(span(`${glyphs.live} ${name} `, 'accent'), span(clockText(timers.wrapUp), 'title'))
    case 'talk':
    case 'over':
      return line(span(`${glyphs.live} ${name} `, 'good'), span(clockText(timers.talk), 'title'))
  }
}

/** The customer as far as the trainee has found out: the name as typed. */
function customer({t}: Look, {state}: CallModel): Line {
  const name = (state.fields['name'] ?? '').trim()
  return line(span(`${t('call.customer')} `, 'dim'), name === '' ? span(t('call.customer.unknown'), 'dim') : cutToWidth(name, nameCells, '…'))
}

function mood({t, glyphs}: Look, {state}: CallModel): Line {
  const level = Math.max(0, Math.min(5, Math.round(state.mood)))
  const tone: Tone = level >= 4 ? 'bad' : level >= 2 ? 'warn' : 'good'
  return line(span(`${t('call.mood')} `, 'dim'), span(`${t(moods[level] ?? 'mood.5')} ${bar(level / 5, 5, glyphs.full, glyphs.empty)}`, tone))
}

function handle({t}: Look, {state, now}: CallModel): Line {
  return line(span(`${t('call.handle')} ${clockText(timersAt(state, now).handle)}`, 'dim'))
}

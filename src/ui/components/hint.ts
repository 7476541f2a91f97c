import {coachAt} from '../../call/coach.ts'
import {holdQuietAt} from '../../call/view.ts'
import {cellWidth, cutToWidth} from '../../text/width.ts'
import type {CallModel} from '../app/callModel.ts'
import {nextPhrase} from '../app/phrases.ts'
import {readMessage} from '../messages/messages.ts'
import type {Message} from '../messages/messages.ts'
import {blank, line, paragraph, span} from '../paint/line.ts'
import type {Line} from '../paint/line.ts'
import {fieldLabel} from './look.ts'
import type {Look} from './look.ts'

/** ms: in time for the word every 15 s of norm 41. */
const holdPatience = 12_000

/**
 * The one thing to know now: a waiting reply, what just happened, somebody kept on hold, the coach's next step, or the phrase
 * that can be put in by key; coach and phrase are quiet where `busy` with a question or the look-up. Where there is `room` for
 * both, the phrase stands under the coach.
 */
export function hint(look: Look, call: CallModel, notice: Message | null, busy: boolean, cells: number, room: boolean): Line[] {
  const {state, now} = call
  const {t, glyphs, lang} = look
  const say = (text: string, tone: 'warn' | 'accent'): Line[] => paragraph(line(span(`${tone === 'warn' ? glyphs.warn : glyphs.pointer} `, tone)), text, cells, tone).slice(0, 2)
  if (state.waiting) return say(t('call.reply.waiting', {text: cutToWidth(state.waiting.text, Math.max(10, cells - 30), '…')}), 'accent')
  const waited = holdQuietAt(state, now)
  if (waited !== null && waited >= holdPatience) return say(t('call.hold.quiet', {n: Math.floor(waited / 1000)}), 'warn')
  if (notice) return say(readMessage(lang, notice), 'warn')
  if (busy) return [blank]
  const coach = coachText(look, call)
  const phrase = phraseLine(look, call, cells)
  if (coach === null) return phrase ?? [blank]
  return [...say(coach, 'accent'), ...(room && phrase ? phrase : [])]
}

/** What the key puts in next, cut to one row: the whole of it is read in the reply line. */
function phraseLine({t}: Look, call: CallModel, cells: number): Line[] | null {
  const next = nextPhrase(call)
  if (!next) return null
  const head = cellWidth(t('phrase.next', {...next, text: ''})) + 2
  return [line(span('  '), span(t('phrase.next', {...next, text: cutToWidth(next.text, Math.max(10, cells - head), '…')}), 'dim'))]
}

function coachText(look: Look, {state, contents, now}: CallModel): string | null {
  const next = coachAt(state, contents, now)
  if (!next) return null
  const field = contents.form?.fields.find(each => each.id === next.field)
  const name = field ? fieldLabel(look, field) : ''
  switch (next.step) {
    case 'type-told': case 'next-field': case 'ask': case 'finish-form': case 'finish-here': case 'hear-again':
      return look.t(`coach.${next.step}`, {field: name})
    default:
      return look.t(`coach.${next.step}`)
  }
}

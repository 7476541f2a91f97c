import type {zhHearing} from './zhHearing.ts'

export const enHearing: Readonly<Record<keyof typeof zhHearing, string>> = {
  'key.pause': 'pause/go on',
  'key.back-a-little': 'back 3 s',
  'key.slower': 'slower',
  'key.faster': 'faster',
  'key.hear-again': 'hear it again',
  'briefing.recorder.twice': 'An agent talks to the customer; you only type the details into the form. You may hear it twice.',
  'call.paused': 'paused',
  'call.hearing.second': 'second hearing',
  'call.hearing.of': 'hearing {n} of {all}',
  'call.hearing.rate': '{rate} characters a minute',
  'call.hung-up.once': 'The customer hung up. F4 or Ctrl-P plays it again; or finish the form, choose the disposition, submit.',
  'call.hearing.over': 'The second hearing is over. Finish the form, choose the disposition, submit.',
  'coach.paused': 'The recording stands still: F4 or Ctrl-P goes on, F5 or Ctrl-B goes on 3 s earlier',
  'coach.hear-again': '{field} is still empty: F4 or Ctrl-P plays the call again, or Tab takes you to that field',
  'coach.check-again': 'Hear it again and check the form: fill gaps, mend slips; submit whenever you are done',
  'coach.dispose-or-again': 'The form is full: F3 or Ctrl-K chooses the disposition; F4 or Ctrl-P plays the call again',

  'score.hearings': 'What each hearing gave',
  'score.hearing.first': 'First hearing: accuracy {points}/{max}',
  'score.hearing.second': 'Second hearing: {added} more, {points}/{max}',
  'score.hearing.second.lost': 'Second hearing: {lost} less, {points}/{max}',
  'score.hearing.short': 'first hearing {first}, second {added}',
  'score.hearing.unheard': 'There was no second hearing.',
  'score.hearing.fields': 'Changed by the second: {fields}',
  'score.hearing.field': '{field} {sign}{points}',
  'score.hearing.lag': 'Lag of this hearing: median {seconds} s',
  'figure.recording': 'Paused {pauses} {pauses:time|times}, {seconds} s in all; back {backs} {backs:time|times}; {changes} {changes:change|changes} of rate, {rate} characters a minute at the end'
}

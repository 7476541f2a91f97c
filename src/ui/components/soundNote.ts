/** What there is to hear, and what to do where nothing is heard. The ring is the sound check. */
import {captionsNow} from '../../call/captions.ts'
import type {CallModel} from '../app/callModel.ts'
import {voiceChosen} from '../app/state.ts'
import type {AppState} from '../app/state.ts'
import type {MessageKey, Translate} from '../messages/messages.ts'
import {paragraph, span} from '../paint/line.ts'
import type {Line} from '../paint/line.ts'
import type {Look} from './look.ts'

/** The chosen voice by name; with `auto` the one that was found. */
export function voiceName(t: Translate, app: Pick<AppState, 'voice' | 'trainee'>): string {
  const choice = voiceChosen(app)
  const {engine} = app.voice.status
  if (choice === 'none') return t('voice.none')
  if (choice !== 'auto') return choice
  return engine === null ? t('voice.auto') : t('voice.auto.is', {engine})
}

/** While it rings. */
export function soundNote({t}: Look, app: AppState, call: CallModel, cells: number): Line[] {
  const check = checkOf(app, call)
  // Whoever dials hears no bell that could be a check.
  const asksForBell = call.contents.scenario.kind === 'callback' && check.startsWith('sound.check')
  const told = [...(asksForBell ? [] : [t(check)]), t('sound.change', {voice: voiceName(t, app)})]
  return told.flatMap(text => paragraph([span('    ', 'dim')], text, cells, 'dim'))
}

type Check = Exclude<Extract<MessageKey, `sound.${string}`>, 'sound.change' | 'sound.lost' | 'sound.unknown'>

function checkOf({voice}: AppState, {state}: CallModel): Check {
  const reads = captionsNow(state) === 'on'
  switch (voice.status.why ?? state.sound?.why ?? null) {
    case null: return reads ? 'sound.check.captions' : 'sound.check'
    case 'off': return 'sound.off'
    case 'no-engine': return 'sound.no-engine'
    case 'no-player': return 'sound.no-player'
    default: return 'sound.failed'
  }
}

/** Choosing a voice: in the settings, before a call, and while it rings. */
import type {VoiceChoice} from '../../call/voice.ts'
import {stepped} from './effects.ts'
import type {Stepped} from './effects.ts'
import {voiceChosen} from './state.ts'
import type {AppState} from './state.ts'

/** In the order they are turned through. What is chosen but is not there is still what is chosen. */
export function voiceChoices(app: Pick<AppState, 'voice' | 'trainee'>): readonly VoiceChoice[] {
  return [...new Set(['auto', ...app.voice.names, voiceChosen(app), 'none'])]
}

/** The next or previous voice: kept in the settings, and heard from now on. */
export function turnVoice(app: AppState, by: number): Stepped {
  const choices = voiceChoices(app)
  const choice = choices[(choices.indexOf(voiceChosen(app)) + by + choices.length) % choices.length] ?? 'auto'
  const trainee = {...app.trainee, settings: {...app.trainee.settings, voice: choice}}
  return stepped({...app, trainee, voice: {...app.voice, given: null}}, {type: 'save-trainee', trainee}, {type: 'choose-voice', choice})
}

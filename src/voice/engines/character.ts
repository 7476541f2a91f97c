/** One voice made into several, for engines that have few: sex, age and temper by pitch. */
import type {Sound} from '../sound/sound.ts'
import {pitched} from '../sound/pitch.ts'
import type {Speaker} from './engine.ts'

export interface SystemVoice {
  readonly name: string
  /** null where the system does not say. */
  readonly sex: Speaker['sex'] | null
}

const AGES: Readonly<Record<Speaker['age'], number>> = {young: 1.1, adult: 1, old: 0.92}
const SHOUTED = 1.08
const OTHER_SEX: Readonly<Record<Speaker['sex'], number>> = {male: 0.74, female: 1.3}

/** The voice to speak with: of the speaker's sex where there is one. */
export function voiceFor(voices: readonly SystemVoice[], {sex}: Speaker): SystemVoice {
  return voices.find(voice => voice.sex === sex) ?? voices[0]!
}

/** What the voice said, as this speaker says it. */
export function inCharacter(sound: Sound, voice: SystemVoice, {sex, age, loud}: Speaker): Sound {
  // A voice of which nothing is known is most likely a woman's, on every system so far.
  const own = voice.sex ?? 'female'
  return pitched(sound, AGES[age] * (loud ? SHOUTED : 1) * (own === sex ? 1 : OTHER_SEX[sex]))
}

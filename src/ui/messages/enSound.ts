import type {zhSound} from './zhSound.ts'

export const enSound: Readonly<Record<keyof typeof zhSound, string>> = {
  'key.captions-on-off': 'captions on/off',
  'key.voice': 'other voice',
  'briefing.voice': 'Voice',
  'settings.voice': 'Voice',
  'voice.auto': 'automatic',
  'voice.auto.is': 'automatic ({engine})',
  'voice.none': 'silent, captions only',
  'sound.check': 'You hear no bell? F2 or Ctrl-L shows captions.',
  'sound.check.captions': 'If you hear no bell, never mind: what is said is captioned.',
  'sound.off': 'The voice is off; read what is said.',
  'sound.no-engine': 'No voice that speaks Mandarin was found; read what is said.',
  'sound.no-player': 'No device that plays sound was found; read what is said.',
  'sound.failed': 'The bell could not be played; read what is said.',
  'sound.change': 'F3 or Ctrl-K takes another voice, now: {voice}',
  'sound.unknown': 'There is no voice {voice}; {engine} speaks. There are: {names}',
  'sound.lost': 'The sound is lost; read on.'
}

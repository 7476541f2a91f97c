/** The sound of a replay: bell, lines and hang-up tone where they were, lines at the replay's speed from where they have come to. */
import {isSpeakable, soundAt, soundsAhead} from '../../call/sounding.ts'
import type {SpokenLine} from '../../call/state.ts'
import {isHeard, voiceLine} from '../../call/voice.ts'
import type {Playing, Voice, VoiceLine} from '../../call/voice.ts'
import {isRingingAloud} from '../../call/view.ts'
import type {ReplayScreen} from '../app/state.ts'

export interface ReplaySound {
  /** Makes what is heard follow the screen; null where no replay is shown. */
  follow(screen: ReplayScreen | null): void
}

interface Wanted { readonly key: string; readonly begin: () => Playing }

/** Lines rendered before they are heard. */
const ahead = 4
/** ms after a hang-up in which its tone still begins. */
const toneWithin = 600

/** `became` is told once when nothing can be heard, and once when something is again. */
export function createReplaySound(voice: Voice, became: (heard: boolean) => void): ReplaySound {
  let key = ''
  let playing: Playing | null = null
  let prepared = ''
  let isLost = false

  function silence(): void {
    playing?.stop()
    playing = null
    key = ''
  }

  function begin(sound: Playing): void {
    playing = sound
    void sound.ended.then(how => {
      if (how === 'stopped') return
      if (isHeard(how) !== isLost) return
      isLost = !isLost
      became(!isLost)
    })
  }

  function prepare(screen: ReplayScreen): void {
    const later = soundsAhead(screen.whole, screen.position, ahead).filter(line => isSpeakable(line, screen.speed))
    const wanted = `${screen.speed} ${later.map(line => line.at).join(' ')}`
    if (wanted !== prepared) voice.prepare(later.map(line => atSpeed(screen, line)))
    prepared = wanted
  }

  return {
    follow(screen) {
      const wanted = screen?.playing ? lineOf(voice, screen) ?? toneOf(voice, screen) : null
      if (!screen || !wanted) return silence()
      const next = `${wanted.key} ${screen.jumps}`
      if (next !== key) {
        silence()
        key = next
        begin(wanted.begin())
      }
      prepare(screen)
    }
  }
}

function lineOf(voice: Voice, screen: ReplayScreen): Wanted | null {
  const sound = soundAt(screen.state, screen.position)
  if (!sound || !isSpeakable(sound.line, screen.speed)) return null
  return {key: sound.key, begin: () => voice.play(atSpeed(screen, sound.line), sound.from / screen.speed)}
}

/** Tones have one speed. */
function toneOf(voice: Voice, {state, position, speed}: ReplayScreen): Wanted | null {
  if (speed !== 1) return null
  if (isRingingAloud(state, position)) return {key: `ring ${state.rings}`, begin: () => voice.tone('ring')}
  const {hungUpAt, hungUpBy} = state
  const isOver = hungUpAt !== null && hungUpBy !== 'agent' && position < hungUpAt + toneWithin
  return isOver ? {key: 'hung-up', begin: () => voice.tone('hung-up')} : null
}

function atSpeed({log, contents, speed}: ReplayScreen, line: SpokenLine): VoiceLine {
  const recording = contents.scenario.recordings?.[line.text] ?? null
  return voiceLine({...line, rate: line.rate * speed, digitMs: line.digitMs / speed}, log.customer, recording)
}

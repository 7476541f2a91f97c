/** The sound of a replay: the line that is being heard, at the replay's speed, from where it has come to. */
import {isSpeakable, soundAt, soundsAhead} from '../../call/sounding.ts'
import type {SpokenLine} from '../../call/state.ts'
import {voiceLine} from '../../call/voice.ts'
import type {Playing, Voice, VoiceLine} from '../../call/voice.ts'
import type {ReplayScreen} from '../app/state.ts'

export interface ReplaySound {
  /** Makes what is heard follow the screen; null where no replay is shown. */
  follow(screen: ReplayScreen | null): void
}

/** Lines rendered before they are heard. */
const ahead = 4

export function createReplaySound(voice: Voice): ReplaySound {
  let key = ''
  let playing: Playing | null = null
  let prepared = ''

  function silence(): void {
    playing?.stop()
    playing = null
    key = ''
  }

  return {
    follow(screen) {
      const sound = screen?.playing ? soundAt(screen.state, screen.position) : null
      if (!screen || !sound || !isSpeakable(sound.line, screen.speed)) return silence()
      const next = `${sound.key} ${screen.jumps}`
      if (next === key) return
      silence()
      key = next
      playing = voice.play(atSpeed(screen, sound.line), sound.from / screen.speed)
      const later = soundsAhead(screen.whole, screen.position, ahead).filter(line => isSpeakable(line, screen.speed))
      const wanted = `${screen.speed} ${later.map(line => line.at).join(' ')}`
      if (wanted !== prepared) voice.prepare(later.map(line => atSpeed(screen, line)))
      prepared = wanted
    }
  }
}

function atSpeed({log, contents, speed}: ReplayScreen, line: SpokenLine): VoiceLine {
  const recording = contents.scenario.recordings?.[line.text] ?? null
  return voiceLine({...line, rate: line.rate * speed, digitMs: line.digitMs / speed}, log.customer, recording)
}

/** What a class sounds like on this machine: the lines of the one call on the teacher's loudspeaker, or phrases on a seat. */
import type {CallEvent} from '../call/events.ts'
import {voiceLine} from '../call/voice.ts'
import type {NotHeard, Playing, Sounding, Voice, VoiceLine} from '../call/voice.ts'
import type {Deed} from '../call/shown.ts'
import type {Running} from '../classroom/host/calls.ts'
import type {SpokenPhrase} from '../classroom/protocol/messages.ts'
import type {SeatCallState} from '../classroom/seat/seatState.ts'

export interface Loudspeaker {
  readonly heard: (running: Running, events: readonly CallEvent[]) => void
  /** Looks for a voice before the first call. */
  prepare(): void
  close(): void
}

/** Says every line of the call as it begins, and rings. */
export function loudspeaker(voiceFor: () => Voice): Loudspeaker {
  let known: Voice | null = null
  function found(): Voice {
    if (!known) {
      known = voiceFor()
      void known.ready()
    }
    return known
  }
  return {
    heard(running, events) {
      const voice = found()
      for (const event of events) {
        if (event.type === 'ring') voice.tone('ring')
        if (event.type === 'said') voice.play(voiceLine(event, running.customer), 0)
        if (event.type === 'hung-up') voice.tone('hung-up')
      }
    },
    prepare: () => void found(),
    close: () => known?.close()
  }
}

export interface SeatSound {
  /** Rings while the call rings, and tells the end of the line. */
  follow(call: SeatCallState | null): void
  say(phrase: SpokenPhrase): void
}

/** `told` once for what there is to hear and each time that changes: whoever cannot hear reads. */
export function seatSound(voice: Voice, told: (deed: Deed) => void): SeatSound {
  let attempt: string | null = null
  let rings = 0
  let isOver = false
  let why: NotHeard | 'heard' | null = null

  function ended(sounding: Sounding): void {
    if (sounding === 'stopped') return
    const now = sounding === 'heard' ? 'heard' : sounding
    if (now === why) return
    why = now
    told({type: 'sound', voice: now === 'heard' ? voice.status().engine : null, why: now === 'heard' ? null : now})
  }
  function begin(playing: Playing): void {
    playing.ended.then(ended).catch(() => {})
  }
  return {
    follow(call) {
      if (!call?.sounds) return
      if (call.attempt !== attempt) {
        attempt = call.attempt
        rings = 0
        isOver = false
        why = null
        void voice.ready()
      }
      const {known} = call
      if (known.phase === 'ringing' && known.rings > rings) begin(voice.tone('ring'))
      rings = known.rings
      if (known.hungUpAt !== null && !isOver) begin(voice.tone('hung-up'))
      isOver = known.hungUpAt !== null
    },
    say: phrase => begin(voice.play(phraseLine(phrase), 0))
  }
}

/** A phrase as the voice takes it: its digits at their pace. */
function phraseLine({text, rate, digitMs, digits, sex, loud}: SpokenPhrase): VoiceLine {
  return {
    text, rate, digitMs, sex, loud, age: 'adult', recording: null,
    slots: digits.map(spoken => ({slot: 'order', spoken, value: [0, 0]}))
  }
}

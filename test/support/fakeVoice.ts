/** A voice that makes no sound but writes down what it was asked for, and ends sounds when the test says so. */
import type {NotHeard, Sounding, Tone, Voice, VoiceChoice, VoiceLine, VoiceStatus} from '../../src/call/voice.ts'

export interface FakeSound {
  /** The line's text, or the tone. */
  readonly what: string
  readonly line: VoiceLine | null
  /** ms into the line. */
  readonly from: number
  /** When it began, by the test's clock. */
  readonly at: number
  ending: Sounding | null
}

export interface FakeVoice extends Voice {
  readonly sounds: FakeSound[]
  readonly chosen: VoiceChoice[]
  /** Of the newest `prepare`. */
  prepared: readonly VoiceLine[]
  /** What `status` and `ready` tell. */
  now: VoiceStatus
  /** Ends the sound that is playing. */
  end(how: Exclude<Sounding, 'stopped'>): void
  /** From now on nothing is heard, for this reason; null: everything that ends is. */
  fails: NotHeard | null
  closed: boolean
}

/** Sounds end by `end` only, unless `fails` is set: then at once. */
export function fakeVoice(clock: () => number = () => 0): FakeVoice {
  let finish: ((how: Sounding) => void) | null = null
  function begin(what: string, line: VoiceLine | null, from: number): ReturnType<Voice['tone']> {
    finish?.('stopped')
    const sound: FakeSound = {what, line, from, at: clock(), ending: null}
    voice.sounds.push(sound)
    const ended = Promise.withResolvers<Sounding>()
    const mine = (how: Sounding): void => {
      if (finish === mine) finish = null
      sound.ending ??= how
      if (how === 'heard') voice.now = {...voice.now, proven: true}
      ended.resolve(how)
    }
    finish = mine
    if (voice.fails) mine(voice.fails)
    return {stop: () => mine('stopped'), ended: ended.promise}
  }
  const voice: FakeVoice = {
    sounds: [], chosen: [], prepared: [], fails: null, closed: false,
    now: {engine: 'espeak-ng', player: 'paplay', proven: false, why: null},
    ready: () => Promise.resolve(voice.now),
    status: () => voice.now,
    names: () => Promise.resolve(['espeak-ng']),
    choose: choice => void voice.chosen.push(choice),
    prepare: lines => void (voice.prepared = lines),
    play: (line, from) => begin(line.text, line, from),
    tone: (tone: Tone) => begin(tone, null, 0),
    end: how => finish?.(how),
    close: () => void (voice.closed = true)
  }
  return voice
}

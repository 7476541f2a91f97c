/**
 * Has the call heard: rings, lines and the tone of a line that is hung up, each when the call says so. The call is told
 * what became of it; whoever cannot hear reads.
 */
import {linesAhead} from '../../call/ahead.ts'
import type {CallInput} from '../../call/input.ts'
import type {Rules} from '../../call/rules.ts'
import {soundAt, soundsAhead} from '../../call/sounding.ts'
import type {CallState, SpokenLine} from '../../call/state.ts'
import {lengthOf} from '../../call/timeline.ts'
import {renderLine} from '../../scenario/spoken.ts'
import {isHeard, voiceLine} from '../../call/voice.ts'
import type {NotHeard, Playing, Sounding, Voice, VoiceLine} from '../../call/voice.ts'

export type SoundInput = Omit<Extract<CallInput, {type: 'sound'}>, 'at'>

export interface Speaking {
  /** The call has come to this. */
  follow(state: CallState, now: number): void
  /** The ring once more, with the voice chosen since. */
  ringAgain(): void
  /** Nothing is heard any more. */
  stop(): void
}

/** What is known before the call is no loss in it. */
const neverThere: ReadonlySet<Sounding> = new Set<Sounding>(['off', 'no-engine', 'no-player'])
/** Lines rendered ahead at once. */
const ahead = 40

/** `told` gets what there is to hear and not to hear; `lost` the reason, once, when it is lost. */
export function speaking(voice: Voice, rules: Rules, told: (input: SoundInput) => void, lost: (why: NotHeard) => void): Speaking {
  const recordings = recordingsOf(rules)
  let rung = 0
  let sounding: string | null = null
  /** Call time at which what sounds is over. */
  let endsAt = 0
  let playing: Playing | null = null
  let prepared = ''
  /** Null before the call was first looked at: one taken up again was hung up long ago. */
  let hungUp: boolean | null = null
  let over = false
  /** The reason that has been told last. */
  let toldLost: NotHeard | null = null

  const asVoice = (line: Pick<SpokenLine, 'who' | 'text' | 'slots' | 'rate' | 'digitMs' | 'loud'>): VoiceLine =>
    voiceLine(line, rules.customer, recordings.get(line.text) ?? null)

  function begin(sound: Playing): void {
    playing = sound
    void sound.ended.then(how => {
      if (!over) became(how)
    })
  }

  function became(how: Sounding): void {
    if (how === 'stopped') return
    if (isHeard(how)) {
      toldLost = null
      return told({type: 'sound', voice: voice.status().engine, why: null})
    }
    told({type: 'sound', voice: null, why: how as NotHeard})
    if (toldLost === how || neverThere.has(how)) return
    toldLost = how as NotHeard
    lost(toldLost)
  }

  /** Looked at once for every turn the call takes, not for every key. */
  function prepare(state: CallState, now: number): void {
    const {phase, lines, turns, planned, mood, rate, flags, modelIndex} = state
    const turn = [phase, lines.length, turns.length, planned.length, mood, rate, flags.length, modelIndex, sounding].join()
    if (turn === prepared) return
    prepared = turn
    voice.prepare([...soundsAhead(state, now, ahead), ...linesAhead(state, rules, ahead)].map(asVoice))
  }

  function ring(): void {
    // Looking for engines and players takes a moment, at the first call of a run.
    void voice.ready().then(() => {
      if (!over && rung > 0 && sounding === null) begin(voice.tone('ring'))
    })
  }

  return {
    follow(state, now) {
      if (over) return
      if (state.phase === 'ringing' && state.rings > rung) ring()
      // Who answers does not hear the bell to its end.
      if (state.phase !== 'ringing' && rung > 0 && sounding === null && state.hungUpAt === null) playing?.stop()
      rung = state.phase === 'ringing' ? state.rings : 0
      const sound = soundAt(state, now)
      if (sound && sound.key !== sounding) {
        endsAt = now + lengthOf(sound.line) - sound.from
        begin(voice.play(asVoice(sound.line), sound.from))
      }
      // What has come to its end may still be in the loudspeaker's buffer; what was cut is silent at once.
      else if (!sound && sounding !== null && now < endsAt) playing?.stop()
      sounding = sound?.key ?? null
      if (state.hungUpAt !== null && hearsTone(state) && hungUp === false) begin(voice.tone('hung-up'))
      hungUp = state.hungUpAt !== null
      prepare(state, now)
    },
    ringAgain: ring,
    stop() {
      over = true
      playing?.stop()
    }
  }
}

/** Whoever puts the phone down hears nothing more; a recorder hears the other side go. */
function hearsTone({hungUpBy, settings}: CallState): boolean {
  return hungUpBy === 'customer' || (hungUpBy === 'agent' && settings.role === 'recorder')
}

/** The scenario's recordings, by what is said to this customer, or by this one. */
function recordingsOf({contents: {scenario}, customer}: Rules): ReadonlyMap<string, string> {
  return new Map(Object.entries(scenario.recordings ?? {}).map(([template, path]) => [renderLine(template, customer).text, path]))
}

/**
 * The voice of a call, as a port: lines become sound that keeps the timeline's time. `src/voice` is behind it; a silent
 * one stands in where nothing can be heard.
 */
import type {Customer} from '../scenario/types.ts'
import type {SpokenLine} from './state.ts'
import type {Speech} from './timeline.ts'

/** How old a voice sounds. */
export type Age = NonNullable<Customer['age']>

/** One line to be heard. Its slots also tell where a name stands, which is read as a name (单 shàn, 解 xiè). */
export interface VoiceLine extends Speech {
  readonly sex: Customer['sex']
  readonly age: Age
  /** Shouted. */
  readonly loud: boolean
  /** A recording that comes with the scenario, as a path in its pack; null where an engine says the line. */
  readonly recording: string | null
}

export type Tone = 'ring' | 'hung-up'

/** Why something was not heard, or cannot be. */
export type NotHeard =
  /** Switched off by the trainee. */
  | 'off'
  /** No engine that speaks Mandarin was found. */
  | 'no-engine'
  /** No program that plays sound was found. */
  | 'no-player'
  /** The engine failed, hung, or has no sounds for this text. */
  | 'engine-failed'
  | 'engine-hung'
  | 'unspeakable'
  /** The player ended with an error, or sooner or later than the sound lasts: there is no device, or it was lost. */
  | 'player-failed'
  | 'player-too-fast'
  | 'player-hung'

/** How a sound ended. `stopped`: whoever started it stopped it. */
export type Sounding = 'heard' | 'stopped' | NotHeard

/** A sound that is being played, or is about to be. */
export interface Playing {
  /** Silence, at once. */
  stop(): void
  /** Never rejects. */
  readonly ended: Promise<Sounding>
}

export interface VoiceStatus {
  /** Id of the engine that says what has no recording: `say`, `system-speech`, `espeak-ng`, `espeak-ng-wasm`; null where there is none. */
  readonly engine: string | null
  /** `afplay`, `sound-player`, `paplay`, `aplay`; null where there is none. */
  readonly player: string | null
  /** A sound has been played whole on this machine in this run: there is a device. That it is not muted nobody can tell. */
  readonly proven: boolean
  /** Why nothing can be heard; null where something can, as far as is known. */
  readonly why: NotHeard | null
}

/** `auto` takes the first engine there is, `none` stays silent, anything else is an engine's id or the name of one of its voices. */
export type VoiceChoice = string

export interface Voice {
  /** Looks for engines and players, once; answers what was found. Never rejects. */
  ready(): Promise<VoiceStatus>
  /** What is known by now, without waiting. */
  status(): VoiceStatus
  /** The names `choose` takes besides `auto` and `none`: looks at everything there is, which takes a moment. Never rejects. */
  names(): Promise<readonly string[]>
  choose(choice: VoiceChoice): void
  /** Renders these ahead, in this order; what was asked for earlier and has not begun is dropped. */
  prepare(lines: readonly VoiceLine[]): void
  /**
   * Plays the line from `from` ms of its timeline, now. A line that has to be rendered first starts later and that much
   * further in, so that what is heard stays with the timeline. Only one line sounds at a time: this stops the one before.
   */
  play(line: VoiceLine, from: number): Playing
  /** A ring lasts two seconds. Stops what sounds, as a line does. */
  tone(tone: Tone): Playing
  /** Ends whatever is still running. */
  close(): void
}

export function isHeard(sounding: Sounding): boolean {
  return sounding === 'heard' || sounding === 'stopped'
}

/** The spoken line of a call with this customer, as it is to be heard. The model agent is of the other sex, so that two are heard. */
export function voiceLine(line: Pick<SpokenLine, 'who' | 'text' | 'slots' | 'rate' | 'digitMs' | 'loud'>, {sex, age = 'adult'}: Pick<Customer, 'sex' | 'age'>, recording: string | null = null): VoiceLine {
  const {text, slots, rate, digitMs, loud} = line
  const speaker = line.who === 'customer' ? {sex, age} : {sex: sex === 'female' ? 'male' as const : 'female' as const, age: 'adult' as const}
  return {text, slots, rate, digitMs, loud, ...speaker, recording}
}

/** No sound at all; what is asked of it ends at once, and says why. */
export function silentVoice(why: NotHeard): Voice {
  const status: VoiceStatus = {engine: null, player: null, proven: false, why}
  const nothing: Playing = {stop: () => {}, ended: Promise.resolve(why)}
  return {
    ready: () => Promise.resolve(status), status: () => status, names: () => Promise.resolve([]), choose: () => {}, prepare: () => {},
    play: () => nothing, tone: () => nothing, close: () => {}
  }
}

/** What an engine is: a program that renders pieces of a line, found out by being tried. */
import type {VoiceLine} from '../../call/voice.ts'
import {VoiceFailure} from '../failure.ts'
import type {Piece} from '../pieces.ts'
import type {Ended} from '../process.ts'
import type {Sound} from '../sound/sound.ts'
import {audible, msOf} from '../sound/sound.ts'

/** A piece as an engine gets it: without punctuation. */
export interface Utterance {
  readonly kind: Piece['kind']
  /** In characters, those that are read wrong replaced. */
  readonly text: string
  /** "shan4"; empty for letters. */
  readonly syllables: readonly string[]
  /** ms it is wanted to take. The engine comes as near as it can; the rest is fitted. */
  readonly ms: number
}

export type Speaker = Pick<VoiceLine, 'sex' | 'age' | 'loud'>

export interface Engine {
  /** `say`, `system-speech`, `espeak-ng`, `espeak-ng-wasm`. */
  readonly id: string
  /** Names of its Mandarin voices, as `--voice` takes them; none where there is nothing to choose. */
  readonly voices: readonly string[]
  /** Everything that changes what it renders: program, version, voice. Part of a line's name in the cache. */
  readonly fingerprint: string
  /** One sound for each utterance, in order. Rejects with a VoiceFailure. */
  render(utterances: readonly Utterance[], speaker: Speaker): Promise<readonly Sound[]>
  /** The same engine with one of its voices; null where it has none of that name. */
  withVoice(name: string): Engine | null
}

/** Finds an engine on this machine; null where there is none that works. Never rejects. */
export interface Finder {
  readonly id: string
  readonly find: () => Promise<Engine | null>
}

/** ms an engine may take for a line; longer is hung. */
export const renderLimit = 12_000
/** ms a question about versions and voices may take: the first PowerShell of the day takes its time. */
export const askLimit = 8_000

/** What an engine that ended well has written. @throws VoiceFailure */
export function outputOf({code, late, stdout}: Ended): Buffer {
  if (late) throw new VoiceFailure('engine-hung')
  if (code !== 0) throw new VoiceFailure('engine-failed', `exit code ${code}`)
  return stdout
}

const GREETING: Utterance = {kind: 'phrase', text: '你好', syllables: ['ni3', 'hao3'], ms: 600}
const CALM: Speaker = {sex: 'female', age: 'adult', loud: false}
/** ms between which two syllables last, whatever says them. */
const SHORTEST = 150
const LONGEST = 4_000

/** Whether it says 你好: a program may be there without its voices, and report success in silence. */
export async function speaks(engine: Engine): Promise<boolean> {
  try {
    const [sound] = await engine.render([GREETING], CALM)
    const heard = sound && audible(sound)
    if (!heard) return false
    const ms = msOf({rate: sound.rate, samples: sound.samples.subarray(...heard)})
    return ms >= SHORTEST && ms <= LONGEST
  } catch {
    return false
  }
}

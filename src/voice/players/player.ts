/** What a player is: a program that plays a sound and ends. */
import type {Command} from '../process.ts'
import type {Sound} from '../sound/sound.ts'

export interface Player {
  /** `afplay`, `sound-player`, `paplay`, `aplay`. */
  readonly id: string
  /** How it gets the sound: its bytes on standard input, or a WAV file whose path is the last argument. */
  readonly takes: 'input' | 'file'
  readonly command: (rate: number) => Command
  /** What it reads, where it takes input. */
  readonly encode: (sound: Sound) => Uint8Array
  /** It takes long to start: one is kept waiting for its input. */
  readonly slow: boolean
}

/** Finds out whether a player, and a device behind it, is there. Never rejects. */
export interface PlayerFinder {
  readonly id: string
  readonly find: () => Promise<Player | null>
}

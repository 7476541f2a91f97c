import type {Sounding} from '../../call/voice.ts'

/** Players take a while to start and to drain what they have buffered. */
const SLACK = 3_000
/** Of its length a sound may end early: servers report the end a buffer before it is heard. */
const EARLY = 0.05
const EARLY_MS = 250

/** ms after which a player of a sound of `length` ms is hung. */
export function patience(length: number): number {
  return length * 1.1 + SLACK
}

/** Whether a sound of `length` ms was heard, by the player's exit code and the ms it took. */
export function judged(code: number | null, elapsed: number, length: number): Sounding {
  if (code !== 0) return 'player-failed'
  return elapsed >= Math.max(length * (1 - EARLY) - EARLY_MS, length / 2) ? 'heard' : 'player-too-fast'
}

/** Rendered lines: from the cache where they are in it, one line at a time into it where not. */
import {createHash} from 'node:crypto'
import type {VoiceLine} from '../call/voice.ts'
import type {Cache} from './cache.ts'
import type {Sound} from './sound/sound.ts'
import {readWav, writeWav} from './sound/wav.ts'

/** Grows when what is rendered changes: sounds of another version are not taken. */
const version = 1

/** What a line is rendered with. */
export interface Renderer {
  /** Everything that makes the sound besides the line. */
  readonly fingerprint: string
  /** Rejects with a VoiceFailure. */
  readonly render: (line: VoiceLine) => Promise<Sound>
}

/** A line, and what it is to be rendered with. */
export interface Prepared { readonly line: VoiceLine; readonly renderer: Renderer }

export interface Library {
  /** The line's sound; rendered at once where it is not there yet, whatever else is being rendered. Rejects with a VoiceFailure. */
  sound(line: VoiceLine, renderer: Renderer): Promise<Sound>
  /** Renders these one after the other when there is nothing else to do; what was asked for before and has not begun is dropped. */
  prepare(lines: readonly Prepared[]): void
}

export function nameOf(line: VoiceLine, fingerprint: string): string {
  const {text, slots, rate, digitMs, sex, age, loud, recording} = line
  const parts = [version, fingerprint, text, slots, rate, digitMs, sex, age, loud, recording]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)
}

/** A line of ten seconds leaves some 6 MB behind. */
const linesUntilTidy = 4

/** `tidy` is called after every few lines that were rendered ahead, and after the last. */
export function createLibrary(cache: Cache, tidy: () => void = () => {}): Library {
  const rendering = new Map<string, Promise<Sound>>()
  let queue: Prepared[] = []
  let working = false

  function sound(line: VoiceLine, renderer: Renderer): Promise<Sound> {
    const name = nameOf(line, renderer.fingerprint)
    const begun = rendering.get(name)
    if (begun) return begun
    const made = find(name, line, renderer).finally(() => rendering.delete(name))
    rendering.set(name, made)
    return made
  }

  async function find(name: string, line: VoiceLine, renderer: Renderer): Promise<Sound> {
    const kept = await cache.get(name)
    if (kept) {
      try {
        return readWav(kept)
      } catch {
        await cache.drop(name)
      }
    }
    const made = await renderer.render(line)
    await cache.put(name, writeWav(made))
    return made
  }

  async function work(): Promise<void> {
    if (working) return
    working = true
    let left = 0
    for (let next = queue.shift(); next; next = queue.shift()) {
      // A line that cannot be rendered is told when it is to be heard.
      if (await cache.has(nameOf(next.line, next.renderer.fingerprint))) continue
      await sound(next.line, next.renderer).catch(() => {})
      left += 1
      if (left >= linesUntilTidy || queue.length === 0) {
        left = 0
        tidy()
      }
    }
    working = false
  }

  return {
    sound,
    prepare(lines) {
      queue = [...lines]
      void work()
    }
  }
}

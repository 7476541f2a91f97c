/** The voice: engines and players found on the machine, behind the port of call/voice.ts. */
import type {NotHeard, Playing, Sounding, Tone, Voice, VoiceChoice, VoiceLine, VoiceStatus} from '../call/voice.ts'
import type {Cache} from './cache.ts'
import type {Engine} from './engines/engine.ts'
import {VoiceFailure} from './failure.ts'
import {createLibrary} from './library.ts'
import type {Renderer} from './library.ts'
import type {Machine} from './machine.ts'
import type {Clock, Playback} from './players/playback.ts'
import type {Player} from './players/player.ts'
import {recordedLine} from './recordings.ts'
import type {Language} from './render.ts'
import {renderLine} from './render.ts'
import {engineFor, searchOn} from './search.ts'
import type {Sound} from './sound/sound.ts'
import {cutFrom, levelled, msOf} from './sound/sound.ts'
import {toneOf} from './sound/tones.ts'

export interface VoiceOutside {
  readonly machine: Machine
  readonly playback: Playback
  readonly cache: Cache
  readonly clock: Clock
  /** The dictionary and the pack's readings; asked for once. */
  readonly language: () => Promise<Language>
  /** The recording at a path in the scenario's pack. Rejects with a VoiceFailure. */
  readonly recording: (path: string) => Promise<Sound>
  /** Changes with what is at that path, so that no old rendering is taken for it. */
  readonly recordingMark: (path: string) => string
  /** Called when a sound that was rendered ahead is no longer held. */
  readonly tidy?: () => void
  /** Ends programs that still run. */
  readonly close: () => void
}

/** ms a line that is due may still be rendered: whoever waits longer has captions by then. */
const waitForRendering = 3_000

/** What somebody could be expected to say. */
const SOMETHING = /[\p{L}\p{N}\p{Emoji_Presentation}\p{Sm}\p{Sc}]/u

export function createVoice(outside: VoiceOutside, choice: VoiceChoice = 'auto'): Voice {
  const {playback, clock} = outside
  const library = createLibrary(outside.cache, outside.tidy)
  const search = searchOn(outside.machine)
  let chosen = choice
  let proven = false
  /** Players that have failed are tried last. */
  const failed: Player[] = []
  let playing: Playing | null = null

  const engine = (): Engine | null => engineFor(search.engines(), chosen)
  const player = (): Player | null => search.players().toSorted((a, b) => failed.lastIndexOf(a) - failed.lastIndexOf(b))[0] ?? null

  async function find(): Promise<void> {
    await search.until(chosen)
    const first = player()
    if (first && chosen !== 'none') playback.warm(first)
  }

  function status(): VoiceStatus {
    return {engine: chosen === 'none' ? null : engine()?.id ?? null, player: player()?.id ?? null, proven, why: whyNot()}
  }

  function whyNot(): NotHeard | null {
    if (chosen === 'none') return 'off'
    if (!search.isDone()) return null
    if (!player()) return 'no-player'
    return engine() ? null : 'no-engine'
  }

  /** A recording where the line has one that can be read, an engine where not. */
  function rendererOf(line: VoiceLine): Renderer {
    const speaking = engine()
    const say = async (): Promise<Sound> => {
      if (!speaking) throw new VoiceFailure('no-engine')
      return renderLine(line, speaking, await outside.language())
    }
    if (line.recording === null) return {fingerprint: speaking?.fingerprint ?? '', render: say}
    const path = line.recording
    return {
      fingerprint: `recording ${outside.recordingMark(path)} ${speaking?.fingerprint ?? ''}`,
      render: async () => {
        const recording = await outside.recording(path).catch(() => null)
        return recording ? levelled(recordedLine(line, recording), line.loud) : say()
      }
    }
  }

  /** Plays what `sound` comes to. Where that takes a while, what should have been heard meanwhile is left out. */
  function begin(sound: () => Promise<Sound>, from: number): Playing {
    playing?.stop()
    const due = clock.steady()
    const ended = Promise.withResolvers<Sounding>()
    let inner: Playing | null = null
    let over = false
    const finish = (how: Sounding): void => {
      if (over) return
      over = true
      ended.resolve(how)
    }
    const cancel = clock.after(waitForRendering, () => finish('engine-hung'))
    async function sounds(): Promise<void> {
      await find()
      const why = whyNot()
      if (why !== null && why !== 'no-engine') return finish(why)
      const whole = await sound()
      cancel()
      if (over) return
      const late = cutFrom(whole, from + clock.steady() - due)
      if (msOf(late) === 0) return finish('engine-hung')
      const used = player()!
      inner = playback.play(used, late)
      const how = await inner.ended
      if (how === 'heard') proven = true
      // A device that is lost takes its player with it; the next line tries another, and this one again after that.
      else if (how !== 'stopped') {
        proven = false
        failed.push(used)
      }
      finish(how)
    }
    sounds().catch((error: unknown) => {
      cancel()
      finish(error instanceof VoiceFailure ? error.why : 'engine-failed')
    })
    const mine: Playing = {
      stop() {
        cancel()
        inner?.stop()
        finish('stopped')
      },
      ended: ended.promise
    }
    playing = mine
    return mine
  }

  return {
    async ready() {
      await find()
      return status()
    },
    status,
    async names() {
      await search.everywhere()
      return [...new Set(search.engines().flatMap(each => [each.id, ...each.voices]))]
    },
    choose(next) {
      chosen = next
      if (next === 'none') playing?.stop()
    },
    prepare(lines) {
      if (chosen === 'none') return
      void find().then(() => {
        const why = whyNot()
        if (why !== null && why !== 'no-engine') return
        library.prepare(lines.map(line => ({line, renderer: rendererOf(line)})))
      })
    },
    play(line, from) {
      // A caller who says nothing (……) is heard by everybody.
      if (!SOMETHING.test(line.text)) return {stop: () => {}, ended: Promise.resolve('stopped')}
      return begin(() => library.sound(line, rendererOf(line)), from)
    },
    tone: (tone: Tone) => begin(() => Promise.resolve(toneOf(tone)), 0),
    close() {
      playing?.stop()
      playback.close()
      outside.close()
    }
  }
}

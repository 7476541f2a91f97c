/** The voice of this machine, put together. */
import {join} from 'node:path'
import {existsSync, statSync} from 'node:fs'
import type {Voice, VoiceChoice} from '../call/voice.ts'
import type {Pronunciation} from '../scenario/types.ts'
import {loadReader} from '../text/pinyin.ts'
import {openCache} from './cache.ts'
import {VoiceFailure} from './failure.ts'
import {machine} from './machine.ts'
import {createPlayback} from './players/playback.ts'
import type {Clock} from './players/playback.ts'
import {programs} from './process.ts'
import {insideOf, readRecording} from './recordings.ts'
import type {Language} from './render.ts'
import {createVoice} from './voice.ts'

export interface Surroundings {
  readonly platform: NodeJS.Platform
  readonly env: NodeJS.ProcessEnv
  /** The folder of the program, with bin/ and node_modules/. */
  readonly root: string
  /** Where attempts and settings live. */
  readonly data: string
  /** Folders of packs with recordings, the uppermost first. */
  readonly packs: readonly string[]
  readonly pronunciation: Pronunciation | undefined
  /** See VoiceOutside. */
  readonly tidy?: (() => void) | null
}

export const systemClock: Clock = {
  steady: () => performance.now(),
  after(ms, then) {
    const timer = setTimeout(then, ms)
    return () => clearTimeout(timer)
  }
}

const plain: Pronunciation = {words: [], surnames: []}

export function systemVoice({platform, env, root, data, packs, pronunciation = plain, tidy}: Surroundings, choice: VoiceChoice = 'auto'): Voice {
  const children = programs(env)
  let language: Promise<Language> | null = null
  const fileAt = (path: string): string | undefined => packs.map(pack => insideOf(pack, path)).find(file => file !== null && existsSync(file)) ?? undefined
  return createVoice({
    machine: machine(platform, env, root, children),
    playback: createPlayback(children, systemClock),
    cache: openCache(join(data, 'voice')),
    clock: systemClock,
    language: () => language ??= loadReader().then(read => ({read, pronunciation})),
    recordingMark(path) {
      const file = fileAt(path)
      if (!file) return 'missing'
      const {size, mtimeMs} = statSync(file)
      return `${file} ${size} ${mtimeMs}`
    },
    async recording(path) {
      const file = fileAt(path)
      if (!file) throw new VoiceFailure('engine-failed', `there is no ${path}`)
      return readRecording(file, children)
    },
    ...(tidy && {tidy}),
    close: children.close
  }, choice)
}

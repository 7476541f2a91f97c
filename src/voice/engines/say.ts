/** macOS `say`: one run an utterance, into a WAV file of its own. */
import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {VoiceFailure} from '../failure.ts'
import type {Job, Programs} from '../process.ts'
import {readWav} from '../sound/wav.ts'
import type {SystemVoice} from './character.ts'
import {inCharacter, voiceFor} from './character.ts'
import type {Engine, Finder, Utterance} from './engine.ts'
import {askLimit, outputOf, renderLimit, speaks} from './engine.ts'
import type {Calibration} from './pace.ts'
import {settingFor} from './pace.ts'

const command = '/usr/bin/say'

/** -r is words a minute; for Mandarin what comes of it is measured line by line, and a line that is far off is said again. */
const RATES: Calibration = [[80, 110], [175, 250], [300, 430], [400, 560]]

/** Apple's names; the locale list does not tell. Newer systems have the same people in every language. */
const MALE = /^(?:Eddy|Reed|Rocko|Grandpa|Li-?mu|Han|Bobo)/i
/** Mandarin of the mainland before that of Taiwan; zh_HK is Cantonese. */
const LOCALES = ['zh_CN', 'zh_TW']

/** Mandarin voices in the answer of `say -v ?`: `Tingting            zh_CN    # 您好，我叫婷婷。` */
export function voicesIn(list: string): readonly SystemVoice[] {
  const found = list.split(/\r?\n/).flatMap(line => {
    const [, name, locale] = /^(.+?)\s+([a-z]{2,3}[_-][A-Z]{2})\s+#/.exec(line) ?? []
    const order = LOCALES.indexOf((locale ?? '').replace('-', '_'))
    return name === undefined || order < 0 ? [] : [{order, voice: {name, sex: MALE.test(name) ? 'male' as const : 'female' as const}}]
  })
  return found.toSorted((a, b) => a.order - b.order).map(({voice}) => voice)
}

export function sayJob({text, syllables, ms}: Utterance, voice: string, file: string): Job {
  const rate = settingFor(RATES, Math.max(1, syllables.length || text.length), ms)
  // Words on standard input: a leading hyphen or bracket is no option there.
  return {
    command, args: ['-v', voice, '-r', String(rate), '-o', file, '--file-format=WAVE', '--data-format=LEI16@22050', '-f', '-'],
    input: text.replaceAll('[[', ' '), limit: renderLimit
  }
}

export function sayEngine({run}: Pick<Programs, 'run'>): Finder {
  const id = 'say'
  const withVoices = (voices: readonly SystemVoice[]): Engine => ({
    id, voices: voices.map(({name}) => name), fingerprint: `${id} ${voices.map(({name}) => name).join()}`,
    async render(utterances, speaker) {
      const voice = voiceFor(voices, speaker)
      const folder = await mkdtemp(join(tmpdir(), 'tingda-say-'))
      try {
        const sounds = []
        for (const [i, utterance] of utterances.entries()) {
          const file = join(folder, `${i}.wav`)
          outputOf(await run(sayJob(utterance, voice.name, file)))
          sounds.push(inCharacter(readWav(await readFile(file)), voice, speaker))
        }
        return sounds
      } catch (error) {
        throw error instanceof VoiceFailure ? error : new VoiceFailure('engine-failed', String(error))
      } finally {
        await rm(folder, {recursive: true, force: true})
      }
    },
    withVoice(name) {
      const chosen = voices.find(voice => voice.name.toLowerCase() === name.toLowerCase())
      return chosen ? withVoices([chosen]) : null
    }
  })
  return {
    id,
    async find() {
      const voices = voicesIn((await run({command, args: ['-v', '?'], limit: askLimit})).stdout.toString())
      const engine = withVoices(voices)
      return voices.length > 0 && await speaks(engine) ? engine : null
    }
  }
}

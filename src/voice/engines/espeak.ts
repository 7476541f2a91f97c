/**
 * eSpeak NG, by its command line. Debian's 1.51 reads characters with its `cmn` voice and says Latin letters in English, so
 * pinyin goes to `cmn-latn-pinyin` and letters to `en`. Utterances of one voice and speed go into one run, with pauses
 * between them at which the sound is cut again: starting the program costs more than speaking.
 */
import {graphemeCount} from '../../text/grapheme.ts'
import {VoiceFailure} from '../failure.ts'
import type {Sound} from '../sound/sound.ts'
import {splitAtPauses} from '../sound/split.ts'
import {readWav} from '../sound/wav.ts'
import type {Speaker, Utterance} from './engine.ts'
import type {Calibration} from './pace.ts'
import {settingFor} from './pace.ts'

export const mandarin = 'cmn-latn-pinyin'
const english = 'en'

/** -s by characters a minute, measured with eSpeak NG 1.51 and 1.52 (sixteen syllables, pauses off). */
const SPEEDS: Calibration = [[80, 101], [100, 122], [130, 164], [160, 208], [200, 271], [250, 360], [300, 462], [350, 518]]
/** One digit by itself is longer than one in a phrase. */
const DIGIT_SPEEDS: Calibration = [[80, 83], [100, 98], [130, 128], [160, 160], [200, 207], [250, 258], [300, 326], [350, 345]]

interface Sounding { readonly variant: string; readonly pitch: number }

/** Variants are part of eSpeak NG; pitch is -p, 0 to 99. */
const VOICES: Readonly<Record<Speaker['sex'], Readonly<Record<Speaker['age'], Sounding>>>> = {
  female: {young: {variant: '+f4', pitch: 68}, adult: {variant: '+f2', pitch: 52}, old: {variant: '+f3', pitch: 36}},
  male: {young: {variant: '+m3', pitch: 58}, adult: {variant: '+m3', pitch: 40}, old: {variant: '+m1', pitch: 24}}
}
const SHOUT_PITCH = 14
/** Of 200; who shouts is levelled later, this makes the voice itself press. */
const SHOUT_AMPLITUDE = 150

/** One run of the program, and which utterances it says. */
export interface EspeakRun { readonly args: readonly string[]; readonly of: readonly number[] }

const PAUSE = '<break time="1000ms"/>'
/** ms without any sound that only such a pause is; measured 850 and more at every speed. */
const LEAST_PAUSE = 600

export function espeakRuns(utterances: readonly Utterance[], speaker: Speaker): readonly EspeakRun[] {
  const groups = new Map<string, {readonly args: readonly string[]; readonly of: number[]}>()
  utterances.forEach((utterance, i) => {
    const args = optionsFor(utterance, speaker)
    const group = groups.get(args.join(' ')) ?? {args, of: []}
    group.of.push(i)
    groups.set(args.join(' '), group)
  })
  return [...groups.values()].map(({args, of}) => ({args: [...args, of.map(i => textOf(utterances[i]!)).join(PAUSE)], of}))
}

function optionsFor({kind, syllables, text, ms}: Utterance, {sex, age, loud}: Speaker): readonly string[] {
  const {variant, pitch} = VOICES[sex][age]
  const count = kind === 'letters' ? graphemeCount(text) : syllables.length
  return [
    '-m', '-z', '-v', (kind === 'letters' ? english : mandarin) + variant,
    '-s', String(settingFor(kind === 'digit' ? DIGIT_SPEEDS : SPEEDS, count, ms)),
    '-p', String(pitch + (loud ? SHOUT_PITCH : 0)), '-a', String(loud ? SHOUT_AMPLITUDE : 100)
  ]
}

/** Interjections that pinyin writes without a vowel, and the voice spells. */
const SAID_AS: Readonly<Record<string, string>> = {ng: 'en', n: 'en', m: 'en', hm: 'heng', hng: 'heng'}

function textOf({kind, syllables, text}: Utterance): string {
  if (kind === 'letters') return text.normalize('NFKC').replace(/[^A-Za-z ]/g, ' ')
  return syllables.map(syllable => syllable.replace(/^[a-z]+/, letters => SAID_AS[letters] ?? letters)).join(' ')
}

/** The utterances out of what the runs rendered; null for a run that cannot be told apart. */
export function utterancesIn(wav: Uint8Array, {of}: EspeakRun): readonly Sound[] | null {
  try {
    const parts = splitAtPauses(readWav(wav), LEAST_PAUSE)
    return parts.length === of.length ? parts : null
  } catch (error) {
    throw new VoiceFailure('engine-failed', String(error))
  }
}

/** All utterances in order. `perform` runs the program once for each of the runs and answers their WAV files. */
export async function renderWith(
  utterances: readonly Utterance[], speaker: Speaker, perform: (runs: readonly EspeakRun[]) => Promise<readonly Uint8Array[]>
): Promise<readonly Sound[]> {
  const found = new Map<number, Sound>()
  let runs = espeakRuns(utterances, speaker)
  // A run that came out with other pauses than were asked for is done again, an utterance at a time.
  for (const attempt of ['together', 'alone'] as const) {
    if (runs.length === 0) break
    const wavs = await perform(runs)
    const again: EspeakRun[] = []
    runs.forEach((run, i) => {
      const sounds = attempt === 'together' ? utterancesIn(wavs[i]!, run) : [readWav(wavs[i]!)]
      if (sounds) run.of.forEach((of, j) => found.set(of, sounds[j]!))
      else again.push(...run.of.map(of => ({...espeakRuns([utterances[of]!], speaker)[0]!, of: [of]})))
    })
    runs = again
  }
  return utterances.map((_, i) => {
    const sound = found.get(i)
    if (!sound) throw new VoiceFailure('engine-failed')
    return sound
  })
}

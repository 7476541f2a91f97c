/**
 * Recordings that come with a scenario. WAV is read as it is; MP3 and OGG by whatever the machine has to turn them into
 * WAV. A recording is laid on the line's timeline phrase by phrase, as far as its pauses show the phrases.
 */
import {readFile} from 'node:fs/promises'
import {extname, resolve, sep} from 'node:path'
import type {VoiceLine} from '../call/voice.ts'
import {lengthOf, phrasesOf} from '../call/timeline.ts'
import {VoiceFailure} from './failure.ts'
import {fitted} from './fit.ts'
import type {Piece} from './pieces.ts'
import type {Command, Programs} from './process.ts'
import {splitInto} from './sound/phrases.ts'
import type {Sound} from './sound/sound.ts'
import {trimmed} from './sound/sound.ts'
import {readWav} from './sound/wav.ts'

/** ms a converter may take. */
const CONVERT_LIMIT = 8_000

/** Programs that write a WAV file of `file` to standard output, in the order they are tried. */
export function converters(file: string): readonly Command[] {
  return [
    {command: 'ffmpeg', args: ['-v', 'quiet', '-nostdin', '-i', file, '-ac', '1', '-ar', '22050', '-f', 'wav', '-']},
    {command: 'sox', args: ['-q', file, '-t', 'wav', '-c', '1', '-b', '16', '-r', '22050', '-']},
    {command: 'mpg123', args: ['-q', '-w', '-', '-m', '-r', '22050', file]},
    {command: '/usr/bin/afconvert', args: ['-f', 'WAVE', '-d', 'LEI16@22050', '-c', '1', file, '/dev/stdout']}
  ]
}

/** The recording in `file`. Rejects with a VoiceFailure where it is missing, broken, or nothing can read it. */
export async function readRecording(file: string, {run}: Pick<Programs, 'run'>): Promise<Sound> {
  if (extname(file).toLowerCase() === '.wav') return soundOf(await readFile(file).catch(() => Buffer.alloc(0)))
  for (const command of converters(file)) {
    const {code, stdout} = await run({...command, limit: CONVERT_LIMIT})
    if (code === 0 && stdout.length > 0) return soundOf(stdout)
  }
  throw new VoiceFailure('engine-failed', `${file} cannot be read here`)
}

function soundOf(bytes: Uint8Array): Sound {
  try {
    const sound = trimmed(readWav(bytes))
    if (sound.samples.length > 0) return sound
  } catch {}
  throw new VoiceFailure('engine-failed', 'the recording is broken or silent')
}

/** The recording on the line's timeline. */
export function recordedLine(line: VoiceLine, recording: Sound): Sound {
  const phrases = phrasesOf(line)
  const parts = splitInto(recording, phrases.length)
  const whole = {start: 0, end: phrases.at(-1)?.end ?? 0, from: 0, to: lengthOf(line)}
  const laid = parts.length === phrases.length ? phrases : [whole]
  const pieces = laid.map((each, i): Piece => {
    const speech = (each.to - each.from) * (i === laid.length - 1 ? 1 : BREATH)
    return {...each, kind: 'phrase', speech, asked: speech}
  })
  return fitted(pieces, parts.length === phrases.length ? parts : [recording], lengthOf(line), recording.rate)
}

/** Share of a phrase's time that is spoken. */
const BREATH = 0.94

/** The file at `path` within `folder`; null where it leads out of it: a pack may come from anybody. */
export function insideOf(folder: string, path: string): string | null {
  const file = resolve(folder, path)
  return file.startsWith(resolve(folder) + sep) ? file : null
}

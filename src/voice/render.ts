/** One line to one sound that keeps the line's timeline. */
import {setImmediate} from 'node:timers/promises'
import type {VoiceLine} from '../call/voice.ts'
import {lengthOf} from '../call/timeline.ts'
import type {Pronunciation} from '../scenario/types.ts'
import type {ReadInContext} from '../text/phonetics.ts'
import type {Engine, Speaker, Utterance} from './engines/engine.ts'
import {VoiceFailure} from './failure.ts'
import {excess, fitted} from './fit.ts'
import type {Piece} from './pieces.ts'
import {piecesOf} from './pieces.ts'
import {readingsOf} from './reading/pronunciation.ts'
import type {Readings} from './reading/pronunciation.ts'
import {respelled} from './reading/respell.ts'
import type {Sound} from './sound/sound.ts'
import {levelled, resampled} from './sound/sound.ts'

export interface Language {
  readonly read: ReadInContext
  readonly pronunciation: Pronunciation
}

/** What comes out further off than this is asked for once more, the other way by as much; the rest is stretched without harm. */
const NEAR = 0.22
/** What is still to be said once it has been said as fast or slow as the engine can is left to stretching. */
const CORRECTION = {least: 0.5, most: 2}

/** The line, rendered and fitted. Rejects with a VoiceFailure. */
export async function renderLine(line: VoiceLine, engine: Engine, {read, pronunciation}: Language): Promise<Sound> {
  const readings = readingsOf(line, read, pronunciation)
  const pieces = piecesOf(line, readings)
  if (pieces.length === 0) throw new VoiceFailure('unspeakable')
  const speaker: Speaker = {sex: line.sex, age: line.age, loud: line.loud}
  const characters = respelled(line, pronunciation)
  const first = await engine.render(pieces.map(piece => utteranceOf(piece, characters, readings)), speaker)
  const sounds = await improved(pieces, first, again => engine.render(again.map(piece => utteranceOf(piece, characters, readings)), speaker))
  const rate = Math.max(...sounds.map(sound => sound.rate))
  // The trainee is typing: between two steps of ten milliseconds keys come first.
  await setImmediate()
  const whole = fitted(pieces, sounds.map(sound => resampled(sound, rate)), lengthOf(line), rate)
  await setImmediate()
  return levelled(whole, line.loud)
}

/** Pieces that came out much too long or short are rendered once more, with the difference taken off what is asked for. */
async function improved(pieces: readonly Piece[], sounds: readonly Sound[], render: (again: readonly Piece[]) => Promise<readonly Sound[]>): Promise<readonly Sound[]> {
  const far = pieces.map((piece, i) => ({piece, i, by: excess(sounds[i]!, piece)})).filter(({by}) => by > 0 && Math.abs(by - 1) > NEAR)
  if (far.length === 0) return sounds
  const second = await render(far.map(({piece, by}) => ({...piece, asked: piece.asked / Math.max(CORRECTION.least, Math.min(CORRECTION.most, by))})))
  const better = new Map(far.map(({piece, i, by}, j): [number, Sound] => {
    const sound = second[j]!
    return [i, Math.abs(excess(sound, piece) - 1) < Math.abs(by - 1) ? sound : sounds[i]!]
  }))
  return sounds.map((sound, i) => better.get(i) ?? sound)
}

const SAID = /[\p{L}\p{N}]/u

function utteranceOf({start, end, kind, asked}: Piece, characters: readonly string[], readings: Readings): Utterance {
  return {
    kind, ms: asked,
    text: characters.slice(start, end).map(character => SAID.test(character) || character === '%' ? character : ' ').join('').trim(),
    syllables: readings.slice(start, end).flat()
  }
}

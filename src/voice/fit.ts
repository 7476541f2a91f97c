/** Makes the pieces an engine has rendered keep their times, and the line of them. */
import type {Piece} from './pieces.ts'
import type {Sound} from './sound/sound.ts'
import {laidOut, msOf, trimmed} from './sound/sound.ts'
import {stretched} from './sound/stretch.ts'

/** Beyond this, stretched speech sounds drunk and squeezed speech cannot be followed: a pause fills the rest, or the piece is squeezed all the same. */
const MOST_STRETCH = 1.6
/** Shorter than wanted by less than this share is left as it is: the pause behind it is a little longer. */
const CLOSE = 0.08

/** How far what was rendered is from what was wanted: 1.2 is a fifth too long. */
export function excess(sound: Sound, {speech}: Pick<Piece, 'speech'>): number {
  return msOf(trimmed(sound)) / speech
}

/**
 * The line, `length` ms long. `sounds` are those of `pieces`, all of one sampling rate. The last piece ends when the line
 * does, be it by a pause before it.
 */
export function fitted(pieces: readonly Piece[], sounds: readonly Sound[], length: number, rate: number): Sound {
  const parts = pieces.map((piece, i) => {
    const isLast = i === pieces.length - 1
    const sound = inTime(trimmed(sounds[i]!), piece, isLast)
    return {sound, at: isLast ? Math.max(piece.from, piece.to - msOf(sound)) : piece.from}
  })
  return laidOut(parts, length, rate)
}

function inTime(sound: Sound, {from, to, speech}: Piece, exactly: boolean): Sound {
  const now = msOf(sound)
  if (now === 0) return sound
  if (!exactly && now <= to - from && now >= speech * (1 - CLOSE)) return sound
  return stretched(sound, Math.min(speech, now * MOST_STRETCH))
}

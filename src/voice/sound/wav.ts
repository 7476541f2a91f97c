/** WAV files: RIFF with PCM (8 to 32 bits) or IEEE floats, any number of channels mixed to one. Written as 16-bit mono. */
import type {Sound} from './sound.ts'

export class WavError extends Error {}

const PCM = 1
const FLOAT = 3
/** The true format stands further on. */
const EXTENSIBLE = 0xfffe
const HEADER = 44
/** A longer recording is a mistake, and would not fit into memory many times. */
const MOST_BYTES = 64 * 1024 * 1024

interface Format { readonly tag: number; readonly channels: number; readonly rate: number; readonly bits: number }

/**
 * The sound in a file. Sizes that promise more than there is are cut to what is there: engines that write to a pipe do not
 * know the size beforehand.
 * @throws WavError where it is no such file, or of a kind not known
 */
export function readWav(bytes: Uint8Array): Sound {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length > MOST_BYTES) throw new WavError('too large')
  if (bytes.length < 12 || text(view, 0) !== 'RIFF' || text(view, 8) !== 'WAVE') throw new WavError('not a WAV file')
  let format: Format | null = null
  for (let at = 12; at + 8 <= bytes.length;) {
    const size = Math.min(view.getUint32(at + 4, true), bytes.length - at - 8)
    if (text(view, at) === 'fmt ') format = formatAt(view, at + 8, size)
    if (text(view, at) === 'data') {
      if (!format) throw new WavError('data before format')
      return {rate: format.rate, samples: samplesOf(view, at + 8, size, format)}
    }
    // Chunks begin at even places.
    at += 8 + size + size % 2
  }
  throw new WavError('no data')
}

function text(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map(i => view.getUint8(at + i)))
}

function formatAt(view: DataView, at: number, size: number): Format {
  if (size < 16) throw new WavError('format cut short')
  const tag = view.getUint16(at, true)
  const format: Format = {
    tag: tag === EXTENSIBLE && size >= 26 ? view.getUint16(at + 24, true) : tag,
    channels: view.getUint16(at + 2, true), rate: view.getUint32(at + 4, true), bits: view.getUint16(at + 14, true)
  }
  const {channels, rate, bits} = format
  const isKnown = format.tag === PCM ? [8, 16, 24, 32].includes(bits) : format.tag === FLOAT && (bits === 32 || bits === 64)
  if (!isKnown) throw new WavError(`format ${format.tag} with ${bits} bits`)
  if (channels < 1 || channels > 8 || rate < 4_000 || rate > 192_000) throw new WavError(`${channels} channels at ${rate} Hz`)
  return format
}

function samplesOf(view: DataView, at: number, size: number, {tag, channels, bits}: Format): Float32Array {
  const width = bits / 8
  const frame = width * channels
  const read = readerOf(view, tag, bits)
  const samples = new Float32Array(Math.floor(size / frame))
  for (let i = 0; i < samples.length; i++) {
    let sum = 0
    for (let channel = 0; channel < channels; channel++) sum += read(at + i * frame + channel * width)
    const mean = sum / channels
    samples[i] = Number.isFinite(mean) ? Math.max(-1, Math.min(1, mean)) : 0
  }
  return samples
}

function readerOf(view: DataView, tag: number, bits: number): (at: number) => number {
  if (tag === FLOAT) return bits === 32 ? at => view.getFloat32(at, true) : at => view.getFloat64(at, true)
  switch (bits) {
    case 8: return at => (view.getUint8(at) - 128) / 128
    case 16: return at => view.getInt16(at, true) / 0x8000
    case 24: return at => (view.getInt8(at + 2) * 0x10000 + view.getUint16(at, true)) / 0x800000
    default: return at => view.getInt32(at, true) / 0x80000000
  }
}

/** 16-bit samples as a player that takes them bare wants them. */
export function pcm16({samples}: Sound): Uint8Array {
  const bytes = new Uint8Array(samples.length * 2)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < samples.length; i++) view.setInt16(i * 2, Math.max(-0x8000, Math.min(0x7fff, Math.round(samples[i]! * 0x7fff))), true)
  return bytes
}

/** The sound in 16-bit samples of one channel without a header. */
export function fromPcm16(bytes: Uint8Array, rate: number): Sound {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return {rate, samples: samplesOf(view, 0, bytes.length, {tag: PCM, channels: 1, rate, bits: 16})}
}

export function writeWav(sound: Sound): Uint8Array {
  const data = pcm16(sound)
  const bytes = new Uint8Array(HEADER + data.length)
  const view = new DataView(bytes.buffer)
  const write = (at: number, letters: string): void => [...letters].forEach((letter, i) => view.setUint8(at + i, letter.charCodeAt(0)))
  write(0, 'RIFF')
  view.setUint32(4, bytes.length - 8, true)
  write(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, PCM, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, sound.rate, true)
  view.setUint32(28, sound.rate * 2, true)
  view.setUint16(32, 2, true)
  view.setUint16(34, 16, true)
  write(36, 'data')
  view.setUint32(40, data.length, true)
  bytes.set(data, HEADER)
  return bytes
}

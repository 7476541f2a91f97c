/** The sounds a telephone makes by itself. */
import type {Tone} from '../../call/voice.ts'
import type {Sound} from './sound.ts'
import {samplesIn} from './sound.ts'

export const toneRate = 22_050
/** Hz of China's signalling tone (GB/T 3378). */
const SIGNAL = 450
/** A bell: two notes by turns. */
const BELL = [1_050, 1_320]
const TRILL = 50

interface Stretch { readonly ms: number; readonly hertz: (at: number) => number }

const quiet = (ms: number): Stretch => ({ms, hertz: () => 0})

const STRETCHES: Readonly<Record<Tone, readonly Stretch[]>> = {
  // As long as the screen shows the bell ringing.
  ring: [{ms: 900, hertz: trill}, quiet(200), {ms: 900, hertz: trill}],
  'hung-up': [{ms: 350, hertz: () => SIGNAL}, quiet(350), {ms: 350, hertz: () => SIGNAL}, quiet(350), {ms: 350, hertz: () => SIGNAL}]
}

function trill(at: number): number {
  return BELL[Math.floor(at / TRILL) % BELL.length]!
}

/** ms of rising and falling, so that nothing clicks. */
const EDGE = 8

export function toneOf(tone: Tone): Sound {
  const parts = STRETCHES[tone].map(({ms, hertz}) => {
    const samples = new Float32Array(samplesIn(ms, toneRate))
    let phase = 0
    return samples.map((_, i) => {
      const at = i * 1000 / toneRate
      phase += 2 * Math.PI * hertz(at) / toneRate
      return hertz(at) === 0 ? 0 : 0.25 * Math.sin(phase) * Math.min(1, at / EDGE, (ms - at) / EDGE)
    })
  })
  const samples = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    samples.set(part, at)
    at += part.length
  }
  return {rate: toneRate, samples}
}

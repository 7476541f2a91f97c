/** PulseAudio (or PipeWire in its place) and bare ALSA. */
import type {Programs} from '../process.ts'
import {pcm16} from '../sound/wav.ts'
import type {Player, PlayerFinder} from './player.ts'

/** ms a question to the sound server may take; one that hangs is none. */
const askLimit = 3_000
/** What PulseAudio makes up where there is no device: everything is played to it, nothing is heard. */
const DUMMY = 'auto_null'

export const paplay: Player = {
  id: 'paplay', takes: 'input', encode: pcm16, slow: false,
  command: rate => ({
    command: 'paplay',
    args: ['--raw', '--format=s16le', `--rate=${rate}`, '--channels=1', '--client-name=tingda', '--stream-name=tingda', '--latency-msec=80']
  })
}

export const aplay: Player = {
  id: 'aplay', takes: 'input', encode: pcm16, slow: false,
  command: rate => ({command: 'aplay', args: ['-q', '-t', 'raw', '-f', 'S16_LE', '-r', String(rate), '-c', '1', '-']})
}

/** The sink that `pactl info` names. */
export function defaultSink(info: string): string | null {
  return /^Default Sink: (\S+)/m.exec(info)?.[1] ?? null
}

export function findPaplay({run}: Pick<Programs, 'run'>): PlayerFinder {
  return {
    id: 'paplay',
    async find() {
      const [there, server] = await Promise.all([
        run({command: 'paplay', args: ['--version'], limit: askLimit}), run({command: 'env', args: ['LC_ALL=C', 'pactl', 'info'], limit: askLimit})
      ])
      const sink = defaultSink(server.stdout.toString())
      return there.code === 0 && server.code === 0 && sink !== null && sink !== DUMMY ? paplay : null
    }
  }
}

export function findAplay({run}: Pick<Programs, 'run'>): PlayerFinder {
  return {
    id: 'aplay',
    async find() {
      const cards = await run({command: 'env', args: ['LC_ALL=C', 'aplay', '-l'], limit: askLimit})
      return cards.code === 0 && /^card \d+:/m.test(cards.stdout.toString()) ? aplay : null
    }
  }
}

import {spawn} from 'node:child_process'
import {renderLine as spoken} from '../../src/scenario/spoken.ts'
import type {Customer} from '../../src/scenario/types.ts'
import {lengthOf} from '../../src/call/timeline.ts'
import {systemVoice} from '../../src/voice/system.ts'
import {level, msOf, trimmed} from '../../src/voice/sound/sound.ts'
import {splitAtPauses} from '../../src/voice/sound/split.ts'
import {toneOf} from '../../src/voice/sound/tones.ts'
import {pcm16} from '../../src/voice/sound/wav.ts'
import {root} from '../support/built.ts'
import {temporaryFolder} from '../support/environment.ts'
import {hasSoundServer, startSoundServer} from '../support/soundServer.ts'
import type {SoundServer} from '../support/soundServer.ts'
import {lineOf, pronunciation} from '../voice/support.ts'
import type {Benchmark} from './benchmark.ts'
import {seriesOf} from './benchmark.ts'

const ROUNDS = 10
/** ms of quiet after which a sound is over. */
const QUIET = 500

const customer: Customer = {
  name: '单丽华', surname: '单', addressAs: '单女士', sex: 'female', spelled: {}, mobile: '13928415076', landline: '', address: '', order: '', more: {}
}

/** ms until something is heard on the device. */
async function untilHeard(server: SoundServer, begin: () => void): Promise<number> {
  const before = server.recorded().samples.length
  const started = performance.now()
  begin()
  await server.until(({rate, samples}) => samples.length > before && level({rate, samples: samples.subarray(before)}) > 0.002, 'the sound')
  return performance.now() - started
}

function overSince(server: SoundServer, from: number): boolean {
  const {rate, samples} = server.recorded()
  return samples.length - from > rate * QUIET / 1000 && level({rate, samples: samples.subarray(samples.length - rate * QUIET / 1000)}) < 0.001
}

/** From the moment a line is due until it is heard, on a device that is recorded; nothing where there is no PulseAudio. */
export const firstSound: Benchmark = {
  name: 'first-sound',
  async run() {
    if (!hasSoundServer) return []
    const server = await startSoundServer()
    const home = temporaryFolder()
    const voice = systemVoice({platform: process.platform, env: {...process.env, ...server.env}, root, data: home.path, packs: [], pronunciation})
    try {
      await voice.ready()
      const {text, slots} = spoken('您好，我姓{surname}，手机是{mobile}。', customer)
      const line = lineOf(text, {slots})
      await voice.play(line, lengthOf(line) - 600).ended
      const rows = seriesOf('paplay alone', 'tingda, rendered ahead')
      const tone = Buffer.from(pcm16(toneOf('ring')))
      let levels: readonly {ms: number; level: number}[] = []
      for (let round = 0; round < ROUNDS; round += 1) {
        const quietAt = server.recorded().samples.length
        await server.until(() => overSince(server, quietAt), 'quiet')
        rows['paplay alone'].values.push(await untilHeard(server, () => {
          const player = spawn('paplay', ['--raw', '--format=s16le', '--rate=22050', '--channels=1', '--latency-msec=80'], {env: {...process.env, ...server.env}, stdio: ['pipe', 'ignore', 'ignore']})
          player.stdin.end(tone)
        }))
        const from = server.recorded().samples.length
        await server.until(() => overSince(server, from), 'quiet')
        const at = server.recorded().samples.length
        let ended = Promise.resolve<string>('')
        rows['tingda, rendered ahead'].values.push(await untilHeard(server, () => (ended = voice.play(line, 0).ended)))
        await ended
        await server.until(() => overSince(server, at), 'quiet')
        const {rate, samples} = server.recorded()
        levels = splitAtPauses({rate, samples: samples.subarray(at)}, 2_000).map(trimmed).map(each => ({ms: msOf(each), level: level(each)}))
      }
      const heard = levels[0]
      return [{
        title: 'Voice: to the first sound',
        note: [
          'From the moment a line is due until it is audible on a PulseAudio device that is recorded, the recording’s own delay (some 50 ms)',
          'included. “paplay alone” is the bare player with a sound in memory. The line that was heard was',
          `${heard ? Math.round(heard.ms) : 0} ms long where its timeline says ${lengthOf(line)} ms, at a level (RMS) of ${heard ? (20 * Math.log10(heard.level)).toFixed(1) : '−∞'} dB of full scale.`
        ].join('\n'),
        unit: 'ms', tail: 0.9, bases: ['paplay alone'], rows: Object.values(rows)
      }]
    } finally {
      voice.close()
      await server.close()
      home.remove()
    }
  }
}

import {spawnSync} from 'node:child_process'
import {statSync} from 'node:fs'
import {join} from 'node:path'
import {lengthOf} from '../../src/call/timeline.ts'
import type {ReadInContext} from '../../src/text/phonetics.ts'
import {loadReader} from '../../src/text/pinyin.ts'
import type {Engine} from '../../src/voice/engines/engine.ts'
import {systemEspeak} from '../../src/voice/engines/systemEspeak.ts'
import {wasmEspeak} from '../../src/voice/engines/wasmEspeak.ts'
import {programs} from '../../src/voice/process.ts'
import {readingsOf} from '../../src/voice/reading/pronunciation.ts'
import {renderLine} from '../../src/voice/render.ts'
import {audible} from '../../src/voice/sound/sound.ts'
import {writeWav} from '../../src/voice/sound/wav.ts'
import {root} from '../support/built.ts'
import {lineOf, phrases, pronunciation} from '../voice/support.ts'
import type {Benchmark, Table} from './benchmark.ts'
import {seriesOf} from './benchmark.ts'
import {normalised, systemPhonemes, wasmPhonemes} from './phonemes.ts'
import type {Phonemes} from './phonemes.ts'

const ROUNDS = 15
/** Twenty characters that are spoken. */
const LINE = '您好，我昨天买的沐浴露漏得满盒子都是，我要退款。'
const RATES = [60, 80, 100, 120, 150, 180, 220, 260, 300]

/** The largest difference between the characters a minute that are heard and those wanted, in per cent. */
async function rateError(engine: Engine, read: ReadInContext): Promise<number> {
  let most = 0
  for (const rate of RATES) {
    const line = lineOf(LINE, {rate})
    const sound = await renderLine(line, engine, {read, pronunciation})
    const [from, to] = audible(sound)!
    most = Math.max(most, Math.abs(lengthOf(line) / ((to - from) * 1000 / sound.rate) - 1))
  }
  return most * 100
}

async function score(phonemes: Phonemes, voice: string, texts: readonly string[], right: readonly string[]): Promise<string> {
  const said = await phonemes(voice, texts)
  return `${said.filter((each, i) => normalised(each) === right[i]).length} of ${right.length}`
}

/** How long a line takes to render, whether it keeps its rate, and whether it is pronounced right. */
export const voice: Benchmark = {
  name: 'voice',
  async run() {
    const children = programs(process.env)
    try {
      const read = await loadReader()
      const [system, wasm] = [await systemEspeak(children).find(), await wasmEspeak(children, root).find()]
      const engines = [system, wasm].filter(each => each !== null)
      const line = lineOf(LINE)
      const pinyin = readingsOf(line, read, pronunciation).flat().join(' ')
      const alone = 'espeak-ng alone'
      const rows = seriesOf(alone, ...engines.map(({id}) => id))
      for (let round = 0; round < ROUNDS; round += 1) {
        let started = performance.now()
        await children.run({command: 'espeak-ng', args: ['-v', 'cmn-latn-pinyin', '--stdout', pinyin], limit: 10_000})
        rows[alone]!.values.push(performance.now() - started)
        for (const engine of engines) {
          started = performance.now()
          await renderLine(line, engine, {read, pronunciation})
          rows[engine.id]!.values.push(performance.now() - started)
        }
      }
      const table: Table = {
        title: 'Voice: a line of 20 characters',
        note: await noteOf(engines, read),
        unit: 'ms', tail: 0.9, bases: [alone], rows: Object.values(rows)
      }
      return [table]
    } finally {
      children.close()
    }
  }
}

async function noteOf(engines: readonly Engine[], read: ReadInContext): Promise<string> {
  const han = phrases.filter(({text}) => !/[A-Za-z]/.test(text))
  const ours = han.map(phrase => readingsOf(phrase, read, pronunciation).flat().join(' '))
  const expected = han.map(phrase => phrase.read)
  const facts: string[] = []
  for (const engine of engines) {
    const isWasm = engine.id === 'espeak-ng-wasm'
    const phonemes = isWasm ? wasmPhonemes : systemPhonemes
    const right = (await phonemes('cmn-latn-pinyin', expected)).map(normalised)
    const wav = writeWav(await renderLine(lineOf(LINE), engine, {read, pronunciation})).length
    facts.push(`| ${engine.id} | ${(await rateError(engine, read)).toFixed(2)} % | ${Math.round(wav / 1000)} KB | ${sizeOf(isWasm)} | ${await score(phonemes, 'cmn-latn-pinyin', ours, right)} | ${await score(phonemes, 'cmn', han.map(({text}) => text), right)} |`)
  }
  return [
    `From the text to a sound that keeps the timeline, nothing cached; “espeak-ng alone” is the bare program saying the same pinyin`,
    `into a file. The rate error is the largest of ${RATES.length} rates from 60 to 300 characters a minute, from the first audible sample to the`,
    'last. Pronounced right: of the phrases in `test/voice/phrases.yaml`, by the phonemes the engine prints, fed by our readings and',
    'reading the characters itself. `say` and System.Speech run on macOS and Windows only and are not in this table.',
    '',
    '| engine | rate error | the line as WAV | the engine | pronounced right | by itself |',
    '| :-- | --: | --: | --: | --: | --: |',
    ...facts
  ].join('\n')
}

function sizeOf(isWasm: boolean): string {
  if (isWasm) return `${(statSync(join(root, 'node_modules/espeak-ng/dist/espeak-ng.wasm')).size / 1e6).toFixed(1)} MB`
  const data = /Data at: (\S+)/.exec(spawnSync('espeak-ng', ['--version'], {encoding: 'utf8'}).stdout)?.[1]
  const size = data === undefined ? '' : spawnSync('du', ['-sk', data], {encoding: 'utf8'}).stdout.split('\t')[0]!
  return size === '' ? '' : `${(Number(size) / 1000).toFixed(1)} MB`
}

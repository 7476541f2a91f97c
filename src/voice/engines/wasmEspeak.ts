/**
 * The npm package `espeak-ng`: eSpeak NG as WebAssembly, so that `npm ci` alone is enough to hear. It is under the GPL and
 * an optional dependency; it runs in a process of its own (bin/espeak-ng-child.js), which gets the runs as JSON and answers
 * a WAV file each as a line of base64.
 */
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {VoiceFailure} from '../failure.ts'
import type {Programs} from '../process.ts'
import type {Engine, Finder} from './engine.ts'
import {outputOf, renderLimit, speaks} from './engine.ts'
import {renderWith} from './espeak.ts'
import type {EspeakRun} from './espeak.ts'

/** `root` holds bin/ and node_modules/. */
export function wasmEspeak({run}: Pick<Programs, 'run'>, root: string): Finder {
  const id = 'espeak-ng-wasm'
  return {
    id,
    async find() {
      const version = versionIn(join(root, 'node_modules/espeak-ng/package.json'))
      const child = join(root, 'bin/espeak-ng-child.js')
      if (version === null || !existsSync(child)) return null
      async function perform(runs: readonly EspeakRun[]): Promise<readonly Uint8Array[]> {
        const answer = outputOf(await run({command: process.execPath, args: [child], input: JSON.stringify(runs.map(({args}) => args)), limit: renderLimit}))
        const wavs = answer.toString().split('\n').filter(line => line !== '').map(line => Buffer.from(line, 'base64'))
        if (wavs.length !== runs.length) throw new VoiceFailure('engine-failed')
        return wavs
      }
      const engine: Engine = {
        id, voices: [], fingerprint: `${id} ${version}`,
        render: (utterances, speaker) => renderWith(utterances, speaker, perform),
        withVoice: () => null
      }
      return await speaks(engine) ? engine : null
    }
  }
}

function versionIn(file: string): string | null {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as {version: string}).version
  } catch {
    return null
  }
}

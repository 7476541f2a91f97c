import {spawnSync} from 'node:child_process'
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, describe, test} from 'vitest'
import type {Sound} from '../../src/voice/sound/sound.ts'
import {msOf, trimmed} from '../../src/voice/sound/sound.ts'
import {splitAtPauses} from '../../src/voice/sound/split.ts'
import {hostProcess} from '../classroom/hostProcess.ts'
import type {HostProcess} from '../classroom/hostProcess.ts'
import {temporaryFolder} from '../support/environment.ts'
import type {SoundServer} from '../support/soundServer.ts'
import {hasSoundServer, startSoundServer} from '../support/soundServer.ts'
import {openTerminal} from './rig.ts'
import {key} from './steps.ts'

const isInstalled = hasSoundServer && spawnSync('espeak-ng', ['--version']).status === 0
const needs = isInstalled ? '' : ' (skipped: needs pulseaudio, pulseaudio-utils and espeak-ng)'
/** ms that are not silence. */
const heardMs = (sound: Sound): number => splitAtPauses(sound, 450).map(each => trimmed(each)).reduce((sum, each) => sum + msOf(each), 0)
/** ms: far more than bells can ring before the call is answered. */
const speech = 8_000

let server: SoundServer | null = null
let host: HostProcess | null = null
const folder = temporaryFolder()
afterEach(async () => {
  await host?.end()
  await server?.close()
  host = null
  server = null
})

async function hosting(sound: 'seats' | 'loudspeaker', env: Readonly<Record<string, string>>): Promise<HostProcess> {
  const file = join(folder.path, `${sound}.yaml`)
  writeFileSync(file, `scenarios: shampoo-order\nsound: ${sound}\n`)
  host = await hostProcess(temporaryFolder().path, 0, [file], env)
  return host
}

describe.skipIf(!isInstalled)(`a class that is heard, on a device that is recorded${needs}`, () => {
  test("rings and speaks on the trainee's machine", async () => {
    server = await startSoundServer()
    const {port, code, control} = await hosting('seats', {})
    const seat = await openTerminal({args: ['join', `127.0.0.1:${port}`, '--code', code, '--name', '李雷'], env: server.env})
    await seat.waitFor('已就座')
    await control({type: 'next-round'})
    await seat.waitFor('振铃')
    await server.until(sound => heardMs(sound) > 100, 'the bell')
    seat.write(key.enter)
    await seat.waitFor('通话')
    const rung = heardMs(server.recorded())
    await server.until(sound => heardMs(sound) > rung + speech, 'the call')
    seat.write(key.ctrlC)
  })

  test("rings and speaks on the teacher's machine alone, once for all", async () => {
    server = await startSoundServer()
    const {port, code, control} = await hosting('loudspeaker', server.env)
    const seat = await openTerminal({args: ['join', `127.0.0.1:${port}`, '--code', code, '--name', '李雷']})
    await seat.waitFor('已就座')
    await control({type: 'next-round'})
    await seat.waitFor('振铃')
    await server.until(sound => heardMs(sound) > 100, 'the bell')
    // Nobody has to answer.
    await seat.waitFor('通话')
    const rung = heardMs(server.recorded())
    await server.until(sound => heardMs(sound) > rung + speech, 'the call')
    seat.write(key.ctrlC)
  })
})

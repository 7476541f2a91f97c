import {spawnSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {afterEach, describe, expect, test} from 'vitest'
import {lengthOf} from '../../src/call/timeline.ts'
import type {Sound} from '../../src/voice/sound/sound.ts'
import {level, msOf, trimmed} from '../../src/voice/sound/sound.ts'
import {splitAtPauses} from '../../src/voice/sound/split.ts'
import type {SoundServer} from '../support/soundServer.ts'
import {hasSoundServer, startSoundServer} from '../support/soundServer.ts'
import {openTerminal} from './rig.ts'
import {key} from './steps.ts'

const pack = fileURLToPath(new URL('fixtures/heardTwice', import.meta.url))
const isInstalled = hasSoundServer && spawnSync('espeak-ng', ['--version']).status === 0
const needs = isInstalled ? '' : ' (skipped: needs pulseaudio, pulseaudio-utils and espeak-ng)'
const f2 = '\u001BOQ'
const f4 = '\u001BOS'
const f5 = '\u001B[15~'

/** ms of quiet between what is told apart. */
const between = 450
const quietBelow = 0.001

function tail({samples, rate, ...rest}: Sound, ms: number): Sound {
  return {...rest, rate, samples: samples.subarray(Math.max(0, samples.length - Math.round(rate * ms / 1000)))}
}
const sounds = (sound: Sound): readonly Sound[] => splitAtPauses(sound, between).map(each => trimmed(each)).filter(each => msOf(each) > 100)

let server: SoundServer | null = null
afterEach(async () => {
  await server?.close()
  server = null
})

describe.skipIf(!isInstalled)(`a recorder's call, heard on a device that is recorded${needs}`, () => {
  test('falls silent when it is stopped, goes on a little earlier, and is heard again in the replay', async () => {
    server = await startSoundServer()
    const terminal = await openTerminal({args: ['play', 'heard-twice', '--as', 'recorder', '--pack', pack, '--rate', '100'], env: server.env})
    await server.until(sound => sounds(sound).length > 0 && level(tail(sound, between)) < quietBelow, 'the bell')
    const bell = msOf(server.recorded())
    terminal.write(key.enter)
    await terminal.waitFor(/● 顾客/)
    await server.until(sound => level(tail(sound, 300)) > 0.02, 'the customer')
    terminal.write(f4)
    await terminal.waitFor('! 暂停')
    const stopped = await server.until(sound => level(tail(sound, between)) < quietBelow, 'silence')
    const until = msOf(stopped)
    // Nothing comes while it stands still.
    const still = await server.until(sound => msOf(sound) > until + 2_000, 'two more seconds')
    expect(level(tail(still, 2_000))).toBeLessThan(quietBelow)
    terminal.write(f5)
    await terminal.waitFor('● 通话')
    await server.until(sound => level(tail(sound, 300)) > 0.02, 'what was wound back')
    expect(msOf(server.recorded())).toBeGreaterThan(bell)

    terminal.write(key.ctrlC)
    await terminal.waitFor('电话还没打完')
    terminal.write(`${key.down}${key.down}${key.enter}`)
    await terminal.waitFor('话后处理')
    terminal.write(`${key.f9}${key.f9}`)
    await terminal.waitFor('做对的')
    const silent = await server.until(sound => level(tail(sound, between)) < quietBelow, 'silence after the call')
    const before = msOf(silent)
    terminal.write(f2)
    await terminal.waitFor('正在放 1 倍')
    const first = lengthOf({text: '您好，请讲。', slots: [], rate: 100, digitMs: 600})
    const replayed = await server.until(sound => {
      const since = tail(sound, msOf(sound) - before)
      return sounds(since).length > 0 && level(tail(sound, between)) < quietBelow
    }, 'the agent in the replay')
    const [agent] = sounds(tail(replayed, msOf(replayed) - before))
    // The beginning may be left out where the line had to be rendered first; the end is where the timeline has it.
    expect(msOf(agent!) / first).toBeGreaterThan(0.7)
    expect(msOf(agent!) / first).toBeLessThan(1.05)
  })
})

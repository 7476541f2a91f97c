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
import {key, say} from './steps.ts'

const pack = fileURLToPath(new URL('fixtures/pack', import.meta.url))
const isInstalled = hasSoundServer && spawnSync('espeak-ng', ['--version']).status === 0
const needs = isInstalled ? '' : ' (skipped: needs pulseaudio, pulseaudio-utils and espeak-ng)'

/** ms of quiet between what is told apart: longer than the bell's own gap and a breath, shorter than people wait. */
const between = 450

/** Sounds that are over, in ms. */
function overIn(sound: Sound): readonly {readonly ms: number; readonly level: number}[] {
  const quiet = {...sound, samples: sound.samples.subarray(sound.samples.length - Math.round(sound.rate * between / 1000))}
  if (level(quiet) > 0.001) return []
  return splitAtPauses(sound, between).map(each => trimmed(each)).filter(each => msOf(each) > 100).map(each => ({ms: msOf(each), level: level(each)}))
}

let server: SoundServer | null = null
afterEach(async () => {
  await server?.close()
  server = null
})

describe.skipIf(!isInstalled)(`what is heard is measured on a device that is recorded${needs}`, () => {
  test('the bell, then the customer, as long and as loud as they are to be', async () => {
    server = await startSoundServer()
    const terminal = await openTerminal({args: ['play', 'short-order', '--as', 'agent', '--pack', pack, '--rate', '100'], env: server.env})
    await terminal.waitFor('振铃 第 1 声')
    const bell = overIn(await server.until(sound => overIn(sound).length > 0, 'the bell'))[0]!
    expect(bell.ms / 2_000).toBeGreaterThan(0.95)
    expect(bell.ms / 2_000).toBeLessThan(1.2)
    expect(bell.level).toBeGreaterThan(0.05)

    terminal.write(key.enter)
    await terminal.waitFor('您说')
    // Whatever was left of a second ring is over.
    const from = (await server.until(sound => overIn(sound).length > 0, 'quiet')).samples.length
    const since = ({rate, samples}: Sound): Sound => ({rate, samples: samples.subarray(from)})
    await say(terminal, '您好，请讲。')
    await terminal.waitFor(/顾客 我要订一瓶洗发水/)
    const [heard] = overIn(since(await server.until(sound => overIn(since(sound)).length > 0, 'the customer'))) as [{ms: number; level: number}]
    const line = lengthOf({text: '我要订一瓶洗发水。', slots: [], rate: 100, digitMs: 600})
    // A late start is left out of the line: what is heard ends with it. A machine with too much to do leaves gaps in it.
    expect(heard.ms / line).toBeGreaterThan(0.85)
    expect(heard.ms / line).toBeLessThan(1.1)
    expect(heard.level).toBeGreaterThan(0.05)
    expect(heard.level).toBeLessThan(0.2)
  })

  test('a device that is lost in the middle of a call leaves captions, and the call goes on', async () => {
    server = await startSoundServer()
    const terminal = await openTerminal({args: ['play', 'short-order', '--as', 'agent', '--pack', pack, '--rate', '60', '--captions', 'off'], env: server.env})
    await terminal.waitFor('听不到铃声？按 F2 或 Ctrl-L 看字幕')
    await server.until(sound => overIn(sound).length > 0, 'the bell')
    terminal.write(key.enter)
    await terminal.waitFor('您说')
    await say(terminal, '您好，请讲。')
    await terminal.waitFor(/● 顾客 （正在说话）/)
    const before = overIn(server.recorded()).length
    expect(before).toBeGreaterThan(0)
    await server.pull()
    await terminal.waitFor('声音放不出来了，接着看字幕')
    await terminal.waitFor(/顾客 我要订一瓶洗发水/)
    await say(terminal, '请问您的姓名？')
    await terminal.waitFor(/顾客 我叫吴佳怡/)
  })
})

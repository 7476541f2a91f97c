import {DatabaseSync} from 'node:sqlite'
import {spawnSync} from 'node:child_process'
import {join} from 'node:path'
import {afterEach, describe, expect, test} from 'vitest'
import {lengthOf} from '../../src/call/timeline.ts'
import {nameItem} from '../../src/drill/items.ts'
import {speechOf} from '../../src/drill/rate.ts'
import {readDrillEvents} from '../../src/store/drills.ts'
import {audible, level} from '../../src/voice/sound/sound.ts'
import type {Sound} from '../../src/voice/sound/sound.ts'
import type {SoundServer} from '../support/soundServer.ts'
import {hasSoundServer, startSoundServer} from '../support/soundServer.ts'
import {openTerminal} from './rig.ts'
import {key} from './steps.ts'

const isInstalled = hasSoundServer && spawnSync('espeak-ng', ['--version']).status === 0
const needs = isInstalled ? '' : ' (skipped: needs pulseaudio, pulseaudio-utils and espeak-ng)'
/** Of seed 4. */
const item = nameItem('陈慧燕', {陈: '耳东陈', 慧: '智慧的慧', 燕: '燕子的燕'})

/** From the first audible sample to the last, in ms. */
function heardMs(sound: Sound): number {
  const range = audible(sound)
  return range ? (range[1] - range[0]) * 1000 / sound.rate : 0
}

let server: SoundServer | null = null
afterEach(async () => {
  await server?.close()
  server = null
})

describe.skipIf(!isInstalled)(`a drill that is heard${needs}`, () => {
  test('the item sounds once, as long as its timeline, no caption is shown, and the log says it was heard', async () => {
    server = await startSoundServer()
    const terminal = await openTerminal({args: ['drill', 'names', '--items', '2', '--seed', '4'], env: server.env})
    await terminal.waitFor('正在说，边听边打')
    await terminal.waitFor('说完了。打好就按 Enter')
    expect(terminal.screen().join('\n')).not.toContain('陈慧燕')
    const wanted = lengthOf(speechOf(item, 120))
    const sound = await server.until(each => heardMs(each) > wanted * 0.9, 'the item')
    expect(heardMs(sound)).toBeLessThan(wanted * 1.02)
    expect(level(sound)).toBeGreaterThan(0.005)

    terminal.write(`陈慧燕${key.enter}`)
    await terminal.waitFor('对了：陈慧燕')
    const database = new DatabaseSync(join(terminal.home, 'tingda.sqlite'), {readOnly: true})
    const answers = readDrillEvents(database).filter(event => event.type === 'answered')
    database.close()
    expect(answers).toMatchObject([{typed: '陈慧燕', read: false, right: true, rate: 120}])
  })

  test('a device that is lost leaves the caption of the same item', async () => {
    server = await startSoundServer()
    const terminal = await openTerminal({args: ['drill', 'names', '--items', '2', '--seed', '4'], env: server.env})
    await terminal.waitFor('正在说，边听边打')
    await server.until(sound => heardMs(sound) > 300, 'the beginning of the item')
    // A caption passes: who only looks after the notice may be too late.
    const passes = terminal.waitFor('陈慧燕，')
    await server.pull()
    await terminal.waitFor('听不到声音，改看字幕')
    await passes
    terminal.write(`陈慧燕${key.enter}`)
    await terminal.waitFor('对了：陈慧燕')
  })
})

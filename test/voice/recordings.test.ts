import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {lengthOf, phrasesOf} from '../../src/call/timeline.ts'
import {loadPack} from '../../src/scenario/pack.ts'
import {insideOf, readRecording, recordedLine} from '../../src/voice/recordings.ts'
import {audible, msOf, silence} from '../../src/voice/sound/sound.ts'
import {writeWav} from '../../src/voice/sound/wav.ts'
import {starter} from '../../bin/generate/examples.ts'
import {readPackFolder} from '../../src/store/packFolder.ts'
import {root} from '../support/built.ts'
import type {TemporaryFolder} from '../support/environment.ts'
import {temporaryFolder} from '../support/environment.ts'
import {fakePrograms, missing, said} from './fakePrograms.ts'
import {lineOf} from './support.ts'
import {joined, rate, sine} from './tones.ts'

let folder: TemporaryFolder
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

test('a scenario names the recording of a line', () => {
  const {pack} = loadPack(readPackFolder(join(root, 'scenarios')).files)
  const text = starter
    .replace('ask.wish: "我就要退款。"', 'ask.wish: [{say: 我就要退款。, audio: recordings/wish.wav}, 快点退。]')
    .replace('cues:\n', 'cues:\n  - {when: {mood: 5}, times: 1, say: {say: 哼！, audio: hm.OGG}}\n')
  const {own} = loadPack([{path: 'own.yaml', text}], pack)
  const scenario = own[0]?.scenario
  expect(scenario?.answers['ask.wish']).toEqual(['我就要退款。', '快点退。'])
  expect(scenario?.recordings).toEqual({'我就要退款。': 'recordings/wish.wav', '哼！': 'hm.OGG'})
  expect(loadPack([{path: 'own.yaml', text: starter}], pack).own[0]!.scenario).not.toHaveProperty('recordings')
})

test('no path leads out of the pack', () => {
  expect(insideOf(folder.path, 'recordings/a.wav')).toBe(join(folder.path, 'recordings/a.wav'))
  for (const path of ['../a.wav', '/etc/passwd', 'a/../../b.wav']) expect(insideOf(folder.path, path)).toBeNull()
})

describe('reading', () => {
  const file = (name: string, bytes: Uint8Array): string => {
    writeFileSync(join(folder.path, name), bytes)
    return join(folder.path, name)
  }

  test('WAV as it is, without the silence around it', async () => {
    const sound = await readRecording(file('a.wav', writeWav(joined(silence(500, rate), sine(800)))), fakePrograms())
    expect(Math.abs(msOf(sound) - 800)).toBeLessThan(30)
  })

  test('MP3 by the first program that can', async () => {
    const {run, jobs} = fakePrograms(({command}) => command === 'sox' ? said(writeWav(sine(700))) : command === 'ffmpeg' ? said('', 1) : missing)
    expect(Math.abs(msOf(await readRecording(file('a.mp3', Buffer.from('ID3')), {run})) - 700)).toBeLessThan(30)
    expect(jobs.map(({command}) => command)).toEqual(['ffmpeg', 'sox'])
  })

  test.each([['broken.wav', Buffer.from('RIFF????WAVE')], ['silent.wav', writeWav(silence(900, rate))], ['nobody.ogg', Buffer.from('OggS')]])('%s cannot be heard', async (name, bytes) => {
    await expect(readRecording(file(name, bytes), fakePrograms())).rejects.toMatchObject({why: 'engine-failed'})
  })

  test('nor can one that is not there', async () => {
    await expect(readRecording(join(folder.path, 'none.wav'), fakePrograms())).rejects.toMatchObject({why: 'engine-failed'})
  })
})

describe('on the timeline', () => {
  const line = lineOf('我要退货，马上退。')

  test('each phrase begins where the timeline says, and the last one ends with it', () => {
    const whole = recordedLine(line, joined(sine(900), silence(300, rate), sine(900)))
    expect(Math.abs(msOf(whole) - lengthOf(line))).toBeLessThan(1)
    const second = phrasesOf(line)[1]!
    const loudAt = (ms: number) => whole.samples.subarray(Math.round(ms * rate / 1000), Math.round((ms + 40) * rate / 1000)).some(sample => Math.abs(sample) > 0.1)
    expect(loudAt(second.from + 5)).toBe(true)
    expect(loudAt(second.from - 60)).toBe(false)
    expect(Math.abs(audible(whole)![1] * 1000 / rate - lengthOf(line))).toBeLessThan(20)
  })

  test('without pauses it is fitted as a whole', () => {
    const whole = recordedLine(line, sine(2_000))
    expect(Math.abs(audible(whole)![1] * 1000 / rate - lengthOf(line))).toBeLessThan(20)
  })
})

import {spawnSync} from 'node:child_process'
import {writeFileSync} from 'node:fs'
import {afterAll, describe, expect, test} from 'vitest'
import type {Finder, Speaker, Utterance} from '../../src/voice/engines/engine.ts'
import {espeakRuns, renderWith} from '../../src/voice/engines/espeak.ts'
import {inCharacter, voiceFor} from '../../src/voice/engines/character.ts'
import {settingFor} from '../../src/voice/engines/pace.ts'
import * as say from '../../src/voice/engines/say.ts'
import {systemEspeak} from '../../src/voice/engines/systemEspeak.ts'
import * as systemSpeech from '../../src/voice/engines/systemSpeech.ts'
import {wasmEspeak} from '../../src/voice/engines/wasmEspeak.ts'
import {programs} from '../../src/voice/process.ts'
import {audible, msOf, silence} from '../../src/voice/sound/sound.ts'
import {pcm16, writeWav} from '../../src/voice/sound/wav.ts'
import {root} from '../support/built.ts'
import {fakePrograms, missing, said, scriptOf} from './fakePrograms.ts'
import {pitchOf, rate, sine} from './tones.ts'

const hello: Utterance = {kind: 'phrase', text: '你好', syllables: ['ni3', 'hao3'], ms: 600}
const five: Utterance = {kind: 'digit', text: '五', syllables: ['wu3'], ms: 390}
const six: Utterance = {kind: 'digit', text: '六', syllables: ['liu4'], ms: 390}
const letter: Utterance = {kind: 'letters', text: 'Ａ', syllables: [], ms: 360}
const woman: Speaker = {sex: 'female', age: 'adult', loud: false}

test('between what was measured the setting lies on a line, outside it stays', () => {
  const calibration = [[80, 100], [160, 200]] as const
  expect([[10, 6_000], [10, 4_000], [20, 6_000], [1, 10], [1, 60_000]].map(([count, ms]) => settingFor(calibration, count!, ms!))).toEqual([80, 120, 160, 160, 80])
})

describe('eSpeak NG', () => {
  test('one run for utterances of one voice and speed, with pauses at which it is cut again', () => {
    const runs = espeakRuns([hello, five, letter, six], woman)
    expect(runs.map(({of}) => of)).toEqual([[0], [1, 3], [2]])
    expect(runs[0]!.args.join(' ')).toBe('-m -z -v cmn-latn-pinyin+f2 -s 155 -p 52 -a 100 ni3 hao3')
    expect(runs[1]!.args.at(-1)).toBe('wu3<break time="1000ms"/>liu4')
    expect(runs[2]!.args).toContain('en+f2')
    expect(runs[2]!.args.at(-1)).toBe('A')
  })

  test('sex, age and temper are other voices; a shout is higher and pressed', () => {
    const voices = (['female', 'male'] as const).flatMap(sex => (['young', 'adult', 'old'] as const).flatMap(age => [false, true].map(loud =>
      espeakRuns([hello], {sex, age, loud})[0]!.args.slice(3, -1).join(' '))))
    expect(new Set(voices).size).toBe(12)
    const option = (speaker: Speaker, name: string): number => {
      const {args} = espeakRuns([hello], speaker)[0]!
      return Number(args[args.indexOf(name) + 1])
    }
    expect(option({...woman, loud: true}, '-p')).toBeGreaterThan(option(woman, '-p'))
    expect(option({...woman, age: 'old'}, '-p')).toBeLessThan(option(woman, '-p'))
  })

  test('nothing a scenario brings becomes markup or an option', () => {
    const nasty: Utterance = {kind: 'letters', text: '<audio src="x"/>--load', syllables: [], ms: 600}
    expect(espeakRuns([nasty], woman)[0]!.args.at(-1)).not.toMatch(/[<>"/-]/)
  })

  test('interjections that pinyin writes without a vowel are given one', () => {
    expect(espeakRuns([{...hello, syllables: ['ng4', 'm2']}], woman)[0]!.args.at(-1)).toBe('en4 en2')
  })

  test('a run with other pauses than were asked for is done again, one by one', async () => {
    const asked: string[] = []
    const sounds = await renderWith([five, six], woman, async runs => runs.map(({args}) => {
      asked.push(args.at(-1)!)
      return writeWav(sine(args.at(-1) === 'liu4' ? 400 : 300))
    }))
    expect(asked).toEqual(['wu3<break time="1000ms"/>liu4', 'wu3', 'liu4'])
    expect(sounds.map(sound => Math.round(msOf(sound)))).toEqual([300, 400])
  })

  test('is not there where it has no Mandarin, says nothing, or is not installed', async () => {
    const version = 'eSpeak NG text-to-speech: 1.51  Data at: /usr'
    const quiet = writeWav(silence(800, rate))
    const found = (voices: string, wav: Uint8Array) => systemEspeak(fakePrograms(({args}) =>
      said(args[0] === '--version' ? version : args[0] === '--voices=cmn' ? voices : wav))).find()
    expect(await found(' 5 cmn-latn-pinyin', writeWav(sine(500)))).toMatchObject({id: 'espeak-ng', fingerprint: 'espeak-ng 1.51'})
    expect(await found(' 5 cmn', writeWav(sine(500)))).toBeNull()
    expect(await found(' 5 cmn-latn-pinyin', quiet)).toBeNull()
    expect(await systemEspeak(fakePrograms(() => missing)).find()).toBeNull()
  })
})

describe('macOS say', () => {
  const list = `Alex                en_US    # Most people recognize me by my voice.
Eddy (中文（中国大陆）)   zh_CN    # 你好！我叫Eddy。
Meijia              zh_TW    # 你好，我叫美佳。
Sinji               zh_HK    # 你好！我叫善怡。
Tingting            zh_CN    # 你好！我叫婷婷。
`
  test('Mandarin voices by locale, those of the mainland first', () => {
    expect(say.voicesIn(list)).toEqual([
      {name: 'Eddy (中文（中国大陆）)', sex: 'male'}, {name: 'Tingting', sex: 'female'}, {name: 'Meijia', sex: 'female'}
    ])
    expect(say.voicesIn('say: command not found')).toEqual([])
  })

  test('words come on standard input, with no commands in them', () => {
    const job = say.sayJob({...hello, text: '-v 你[[rate 9]]好'}, 'Tingting', '/tmp/1.wav')
    expect(job.args).toEqual(['-v', 'Tingting', '-r', expect.stringMatching(/^\d+$/), '-o', '/tmp/1.wav', '--file-format=WAVE', '--data-format=LEI16@22050', '-f', '-'])
    expect(job.input).not.toContain('[[')
  })

  test('found, it speaks with a voice of the right sex, and with the one that is named', async () => {
    const {run, jobs} = fakePrograms(job => {
      if (job.args.includes('?')) return said(list)
      writeFileSync(job.args[5]!, writeWav(sine(500)))
      return said('')
    })
    const engine = (await say.sayEngine({run}).find())!
    expect(engine.voices).toHaveLength(3)
    await engine.render([hello], {...woman, sex: 'male'})
    expect(jobs.at(-1)!.args[1]).toMatch(/^Eddy/)
    await engine.withVoice('meijia')!.render([hello], {...woman, sex: 'male'})
    expect(jobs.at(-1)!.args[1]).toBe('Meijia')
    expect(engine.withVoice('Sinji')).toBeNull()
  })

  test('a file that was never written is an engine that failed', async () => {
    const engine = await say.sayEngine(fakePrograms(job => said(job.args.includes('?') ? list : ''))).find()
    expect(engine).toBeNull()
  })
})

describe('Windows System.Speech', () => {
  const line = (name: string, culture: string, gender: string) => `${Buffer.from(name).toString('base64')} ${culture} ${gender}\r\n`
  const list = line('Microsoft Zira Desktop', 'en-US', 'Female') + line('Microsoft Tracy Desktop', 'zh-HK', 'Female')
    + line('Microsoft Hanhan Desktop', 'zh-TW', 'Female') + line('Microsoft Huihui Desktop 慧慧', 'zh-CN', 'Female')
  const env = {SystemRoot: 'D:\\Windows'}

  test('Mandarin voices by culture; Cantonese is none', () => {
    expect(systemSpeech.voicesIn(list)).toEqual([{name: 'Microsoft Huihui Desktop 慧慧', sex: 'female'}, {name: 'Microsoft Hanhan Desktop', sex: 'female'}])
    expect(systemSpeech.voicesIn('')).toEqual([])
  })

  test('PowerShell 5.1 gets the script encoded and the words as base64 of UTF-8', async () => {
    const sounds = `${Buffer.from(pcm16(sine(500, 200, 0.5, 22_050))).toString('base64')}\r\n`
    const {run, jobs} = fakePrograms(job => said(scriptOf(job).includes('GetInstalledVoices') ? list : sounds))
    const engine = (await systemSpeech.systemSpeech({run}, env).find())!
    const [sound] = await engine.render([hello], woman)
    expect(Math.round(msOf(sound!))).toBe(500)
    const job = jobs.at(-1)!
    expect(job.command).toBe('D:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe')
    expect(job.args.slice(0, -1)).toEqual(['-NoLogo', '-NoProfile', '-NonInteractive', '-EncodedCommand'])
    expect(scriptOf(job)).toContain('System.Speech')
    expect(JSON.parse(Buffer.from(String(job.input), 'base64').toString('utf8'))).toEqual({voice: 'Microsoft Huihui Desktop 慧慧', utterances: [{text: '你好', rate: expect.any(Number)}]})
  })

  test('fewer sounds than utterances, or none, is an engine that failed', () => {
    expect(() => systemSpeech.soundsIn('', 1)).toThrow('0 of 1')
  })

  test('the rate goes from -10 to 10', () => {
    const rateOf = (ms: number) => (systemSpeech.speakJob([{...hello, ms}], 'v') as {utterances: {rate: number}[]}).utterances[0]!.rate
    expect([rateOf(20_000), rateOf(500), rateOf(20)]).toEqual([-10, 0, 10])
  })
})

describe('one voice for everybody', () => {
  const huihui = {name: 'Huihui', sex: 'female'} as const

  test('the voice of the right sex where there is one', () => {
    const kangkang = {name: 'Kangkang', sex: 'male'} as const
    expect(voiceFor([huihui, kangkang], {...woman, sex: 'male'})).toBe(kangkang)
    expect(voiceFor([huihui], {...woman, sex: 'male'})).toBe(huihui)
  })

  test('a man is lower, a young person and a shout are higher, all in the same time', () => {
    const heard = (speaker: Partial<Speaker>) => inCharacter(sine(500), huihui, {...woman, ...speaker})
    const pitch = (speaker: Partial<Speaker>) => pitchOf(heard(speaker))
    expect(pitch({sex: 'male'})).toBeLessThan(170)
    expect(pitch({age: 'old'})).toBeLessThan(pitch({}))
    expect(pitch({age: 'young'})).toBeGreaterThan(pitch({}))
    expect(pitch({loud: true})).toBeGreaterThan(pitch({}))
    expect(Math.abs(msOf(heard({sex: 'male', age: 'old'})) - 500)).toBeLessThan(1)
  })
})

const real = programs(process.env)
afterAll(() => real.close())
const hasEspeak = spawnSync('espeak-ng', ['--version']).status === 0

describe.each<[string, boolean, Finder]>([
  ['espeak-ng (skipped where it is not installed)', hasEspeak, systemEspeak(real)], ['the npm build of espeak-ng', true, wasmEspeak(real, root)]
])('%s itself', (_, isThere, finder) => {
  test.skipIf(!isThere)('is found, and says phrases, digits and letters about as long as wanted', async () => {
    const engine = (await finder.find())!
    const phrase: Utterance = {...hello, syllables: ['wo3', 'yao4', 'ding4', 'yi4', 'ping2', 'xi3', 'fa4', 'shui3'], ms: 2_400}
    const sounds = await engine.render([phrase, five, letter, six], woman)
    expect(sounds).toHaveLength(4)
    expect(sounds.every(sound => audible(sound) !== null)).toBe(true)
    expect(msOf(sounds[0]!) / 2_400).toBeGreaterThan(0.75)
    expect(msOf(sounds[0]!) / 2_400).toBeLessThan(1.25)
  })
})

test('an engine that is not in the folder is not there', async () => {
  expect(await wasmEspeak(real, '/nowhere').find()).toBeNull()
})


import {describe, expect, test} from 'vitest'
import {soundAdvice, soundLines} from '../../src/cli/doctorSound.ts'
import type {SoundReport} from '../../src/voice/inspect.ts'
import {createIo} from '../support/io.ts'

const whole: SoundReport = {
  engines: [{id: 'say', works: true, voices: ['Tingting', 'Meijia']}, {id: 'espeak-ng', works: false, voices: []}],
  players: [{id: 'afplay', works: true}], ring: 'heard'
}

test('every engine with its voices, every player, and the bell', () => {
  expect(soundLines(createIo({argv: []}), whole)).toEqual([
    '声音      say 可用 (Tingting, Meijia)，espeak-ng 没有', '播放      afplay 可用', '铃声      放出来了；要是没听见，看看音量和静音'
  ])
  expect(soundAdvice(whole, 'darwin')).toEqual([])
})

describe('where nothing is heard, what to do about it on this system', () => {
  test.each([
    ['win32', {engines: []}, /语音/, /Time & language/],
    ['darwin', {engines: []}, /朗读内容/, /Spoken Content/],
    ['linux', {engines: []}, /安装 espeak-ng/, /Install espeak-ng/],
    ['linux', {players: [{id: 'paplay', works: false}], ring: null}, /pulseaudio-utils/, /alsa-utils/],
    ['win32', {players: [{id: 'sound-player', works: false}], ring: null}, /接上耳机或音箱。/, /Connect headphones or a loudspeaker\./],
    ['linux', {ring: 'player-too-fast'}, /铃声没有放出来/, /could not be played/]
  ] as const)('%s', (platform, missing, zh, en) => {
    const advice = soundAdvice({...whole, ...missing}, platform)
    expect(advice).toEqual([{zh: expect.stringMatching(zh), en: expect.stringMatching(en)}])
  })
})

test.each([[null, '没有放'], ['player-hung', '放不完'], ['player-too-fast', '没有真的设备'], ['player-failed', '放不出来']] as const)('a bell that ended %s', (ring, words) => {
  expect(soundLines(createIo({argv: []}), {...whole, ring}).at(-1)).toContain(words)
})

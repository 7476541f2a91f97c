import {describe, expect, test} from 'vitest'
import type {Sounding, Voice} from '../../src/call/voice.ts'
import {lengthOf} from '../../src/call/timeline.ts'
import type {Engine, Speaker} from '../../src/voice/engines/engine.ts'
import {VoiceFailure} from '../../src/voice/failure.ts'
import type {Player} from '../../src/voice/players/player.ts'
import {engineFor, searchOn} from '../../src/voice/search.ts'
import type {Sound} from '../../src/voice/sound/sound.ts'
import {msOf} from '../../src/voice/sound/sound.ts'
import {createVoice} from '../../src/voice/voice.ts'
import type {VoiceOutside} from '../../src/voice/voice.ts'
import {fakeClock, settle} from './fakeClock.ts'
import {lineOf, pronunciation} from './support.ts'
import {sine} from './tones.ts'

const player = (id: string): Player => ({id, takes: 'input', slow: false, encode: () => new Uint8Array(0), command: () => ({command: id, args: []})})

function engine(id: string, voices: readonly string[] = [], render: Engine['render'] = async utterances => utterances.map(({ms}) => sine(ms))): Engine {
  const own: Engine = {
    id, voices, fingerprint: `${id} ${voices.join()}`, render,
    withVoice: name => voices.includes(name) ? engine(id, [name], render) : null
  }
  return own
}

interface Played { readonly player: string; readonly sound: Sound; readonly end: (how: Sounding) => void }

function machine(more: Partial<VoiceOutside> = {}, engines: readonly Engine[] = [engine('one'), engine('two', ['Tingting'])], players: readonly Player[] = [player('paplay'), player('aplay')]) {
  const clock = fakeClock()
  const played: Played[] = []
  const looked: string[] = []
  const kept = new Map<string, Uint8Array>()
  const outside: VoiceOutside = {
    machine: {
      engines: engines.map(each => ({id: each.id, find: async () => {
        looked.push(each.id)
        return each
      }})),
      players: players.map(each => ({id: each.id, find: async () => each}))
    },
    playback: {
      play(used, sound) {
        const ended = Promise.withResolvers<Sounding>()
        played.push({player: used.id, sound, end: ended.resolve})
        return {stop: () => ended.resolve('stopped'), ended: ended.promise}
      },
      warm: () => {}, close: () => {}
    },
    cache: {get: async name => kept.get(name) ?? null, has: async name => kept.has(name), put: async (name, wav) => void kept.set(name, wav), drop: async name => void kept.delete(name)}, clock,
    language: async () => ({read: characters => Array.from(characters, () => 'hao3'), pronunciation}),
    recording: async () => Promise.reject(new VoiceFailure('engine-failed')), recordingMark: () => 'missing',
    close: () => {},
    ...more
  }
  return {outside, clock, played, looked}
}

/** What has no timers of its own takes a few turns, files and such a few more. */
async function begun(played: readonly Played[], count: number): Promise<Played> {
  await expect.poll(() => played.length).toBe(count)
  return played[count - 1]!
}

const line = lineOf('我要订一瓶洗发水。')

describe('a line', () => {
  test('is played from where it is asked for, and proves the device', async () => {
    const {outside, played} = machine()
    const voice = createVoice(outside)
    const playing = voice.play(line, 1_000)
    const sound = await begun(played, 1)
    expect(Math.round(msOf(sound.sound))).toBe(lengthOf(line) - 1_000)
    expect(voice.status()).toMatchObject({engine: 'one', player: 'paplay', proven: false, why: null})
    sound.end('heard')
    expect(await playing.ended).toBe('heard')
    expect(voice.status().proven).toBe(true)
  })

  test('that took its time to render begins that much further in', async () => {
    const gate = Promise.withResolvers<void>()
    const {outside, played, clock} = machine({}, [engine('one', [], async utterances => {
      await gate.promise
      return utterances.map(({ms}) => sine(ms))
    })])
    const voice = createVoice(outside)
    await voice.ready()
    voice.play(line, 0)
    await settle()
    await clock.pass(700)
    gate.resolve()
    expect(Math.round(msOf((await begun(played, 1)).sound))).toBe(lengthOf(line) - 700)
  })

  test('that an engine hangs on is given up in time to be read', async () => {
    const {outside, played, clock} = machine({}, [engine('one', [], () => new Promise(() => {}))])
    const voice = createVoice(outside)
    await voice.ready()
    const playing = voice.play(line, 0)
    await settle()
    await clock.pass(10_000)
    expect(await playing.ended).toBe('engine-hung')
    expect(played).toEqual([])
  })

  test('nobody can say is told so', async () => {
    const voice = createVoice(machine().outside)
    expect(await voice.play(lineOf('👍……'), 0).ended).toBe('unspeakable')
  })

  test('of a caller who is silent is no loss', async () => {
    const {outside, played} = machine()
    expect(await createVoice(outside).play(lineOf('……'), 0).ended).toBe('stopped')
    expect(played).toEqual([])
  })

  test('stops the one before', async () => {
    const {outside, played} = machine()
    const voice = createVoice(outside)
    const first = voice.play(line, 0)
    await begun(played, 1)
    voice.tone('ring')
    expect(await first.ended).toBe('stopped')
  })

  test('stopped before it was rendered is never heard', async () => {
    const {outside, played} = machine()
    const voice = createVoice(outside)
    const playing = voice.play(line, 0)
    playing.stop()
    expect(await playing.ended).toBe('stopped')
    await settle()
    await settle()
    expect(played).toEqual([])
  })
})

describe('a device that is lost', () => {
  test('takes its player with it: the next line tries another', async () => {
    const {outside, played} = machine()
    const voice = createVoice(outside)
    const playing = voice.play(line, 0)
    ;(await begun(played, 1)).end('player-failed')
    expect(await playing.ended).toBe('player-failed')
    expect(voice.status().proven).toBe(false)
    voice.play(line, 0)
    expect((await begun(played, 2)).player).toBe('aplay')
    played[1]!.end('player-too-fast')
    await settle()
    voice.play(line, 0)
    expect((await begun(played, 3)).player).toBe('paplay')
  })
})

describe('what is not there', () => {
  test.each([
    ['no engine', [], [player('paplay')], 'no-engine'],
    ['no player', [engine('one')], [], 'no-player']
  ] as const)('%s', async (_, engines, players, why) => {
    const voice = createVoice(machine({}, engines, players).outside)
    expect(await voice.ready()).toMatchObject({why})
    expect(await voice.play(line, 0).ended).toBe(why)
  })

  test('the bell rings without any engine', async () => {
    const {outside, played} = machine({}, [])
    const playing = createVoice(outside).tone('ring')
    ;(await begun(played, 1)).end('heard')
    expect(await playing.ended).toBe('heard')
  })

  test('a finder that fails finds nothing', async () => {
    const {outside} = machine()
    const broken = {...outside, machine: {...outside.machine, engines: [{id: 'broken', find: () => Promise.reject(new Error('no'))}, ...outside.machine.engines]}}
    expect(await createVoice(broken).ready()).toMatchObject({engine: 'one'})
  })
})

describe('choosing', () => {
  test('auto takes the first and looks no further; a name looks until it is found', async () => {
    const {outside, looked} = machine()
    const voice = createVoice(outside)
    await voice.ready()
    expect(looked).toEqual(['one'])
    voice.choose('Tingting')
    expect(await voice.ready()).toMatchObject({engine: 'two'})
    expect(await voice.names()).toEqual(['one', 'two', 'Tingting'])
    voice.choose('nobody')
    expect(await voice.ready()).toMatchObject({engine: 'one'})
  })

  test('none is silent and says why', async () => {
    const {outside, looked, played} = machine()
    const voice = createVoice(outside, 'none')
    expect(await voice.play(line, 0).ended).toBe('off')
    expect(voice.status()).toMatchObject({engine: null, why: 'off'})
    expect([looked, played]).toEqual([[], []])
  })

  test('the engine of a name, of a voice, or the first', () => {
    const engines = [engine('one'), engine('two', ['Tingting', 'Meijia'])]
    expect(engineFor(engines, 'two')).toBe(engines[1])
    expect(engineFor(engines, 'Meijia')?.voices).toEqual(['Meijia'])
    expect(engineFor([], 'auto')).toBeNull()
    expect(searchOn({engines: [], players: []}).isDone()).toBe(false)
  })
})

describe('a recording', () => {
  const recorded = {...line, recording: 'recordings/opening.wav'}
  const speakers: Speaker[] = []
  const counting = engine('one', [], async (utterances, speaker) => {
    speakers.push(speaker)
    return utterances.map(({ms}) => sine(ms))
  })

  test('is heard in the place of an engine, in the line’s time', async () => {
    const {outside, played} = machine({recording: async () => sine(2_000, 440)}, [])
    createVoice(outside).play(recorded, 0)
    expect(Math.round(msOf((await begun(played, 1)).sound))).toBe(lengthOf(line))
  })

  test('that has changed since is rendered anew', async () => {
    let mark = 'first'
    const read: string[] = []
    const {outside, played} = machine({recordingMark: () => mark, recording: async () => {
      read.push(mark)
      return sine(2_000)
    }}, [])
    const voice = createVoice(outside)
    for (const [i, next] of ['first', 'first', 'second'].entries()) {
      mark = next
      voice.play(recorded, 0)
      await begun(played, i + 1)
    }
    expect(read).toEqual(['first', 'second'])
  })

  test('that is broken leaves the line to the engine', async () => {
    const {outside, played} = machine({}, [counting])
    createVoice(outside).play(recorded, 0)
    await begun(played, 1)
    expect(speakers).toEqual([{sex: 'female', age: 'adult', loud: false}])
  })
})

test('what is prepared is there when it is wanted', async () => {
  const texts: string[] = []
  const {outside, played} = machine({}, [engine('one', [], async utterances => {
    texts.push(...utterances.map(({text}) => text))
    return utterances.map(({ms}) => sine(ms))
  })])
  const voice: Voice = createVoice(outside)
  voice.prepare([line, lineOf('好的。')])
  await expect.poll(() => texts).toEqual(['我要订一瓶洗发水', '好的'])
  voice.play(line, 0)
  await begun(played, 1)
  expect(texts).toHaveLength(2)
})

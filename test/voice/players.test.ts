import {existsSync} from 'node:fs'
import {setImmediate} from 'node:timers/promises'
import {describe, expect, test, vi} from 'vitest'
import {afplay, devicesScript, findAfplay, findSoundPlayer, playScript, soundPlayer} from '../../src/voice/players/desktop.ts'
import {judged, patience} from '../../src/voice/players/heard.ts'
import {aplay, findAplay, findPaplay, paplay} from '../../src/voice/players/linux.ts'
import {createPlayback} from '../../src/voice/players/playback.ts'
import {msOf} from '../../src/voice/sound/sound.ts'
import {readWav} from '../../src/voice/sound/wav.ts'
import {fakeClock, settle} from './fakeClock.ts'
import {fakePrograms, missing, said, scriptOf} from './fakePrograms.ts'
import {rate, sine} from './tones.ts'

test.each([
  ['a clean end in time', 0, 5_000, 'heard'],
  ['a buffer before its time', 0, 4_600, 'heard'],
  ['success at once, without a device', 0, 20, 'player-too-fast'],
  ['an error, however late', 1, 5_000, 'player-failed'],
  ['a signal', null, 5_000, 'player-failed']
])('%s', (_, code, elapsed, how) => {
  expect(judged(code, elapsed, 5_000)).toBe(how)
})

test('even a short sound takes its time', () => {
  expect(judged(0, 20, 200)).toBe('player-too-fast')
  expect(patience(5_000)).toBeGreaterThan(5_000)
})

describe('playing', () => {
  const sound = sine(1_000)

  test('the player gets the samples, and what it does is judged by the clock', async () => {
    const clock = fakeClock()
    const {start, children} = fakePrograms()
    const playing = createPlayback({start}, clock).play(paplay, sound)
    await settle()
    expect(children[0]).toMatchObject({command: 'paplay', args: expect.arrayContaining([`--rate=${rate}`, '--raw'])})
    expect(children[0]!.fed?.length).toBe(2 * rate)
    await clock.pass(1_050)
    children[0]!.end(0)
    expect(await playing.ended).toBe('heard')
  })

  test('stopped, it is silent at once', async () => {
    const {start, children} = fakePrograms()
    const playing = createPlayback({start}, fakeClock()).play(aplay, sound)
    await settle()
    playing.stop()
    expect(await playing.ended).toBe('stopped')
    expect(children[0]!.killed).toBe(true)
  })

  test('stopped before it has begun, it never begins', async () => {
    const {start, children} = fakePrograms()
    const playing = createPlayback({start}, fakeClock()).play(aplay, sound)
    playing.stop()
    await settle()
    expect(await playing.ended).toBe('stopped')
    expect(children.every(child => child.killed && child.fed === null)).toBe(true)
  })

  test('one that hangs is killed', async () => {
    const clock = fakeClock()
    const {start, children} = fakePrograms()
    const playing = createPlayback({start}, clock).play(paplay, sound)
    await clock.pass(60_000)
    expect(await playing.ended).toBe('player-hung')
    expect(children[0]!.killed).toBe(true)
  })

  test('a file is written for who wants one, and taken away', async () => {
    const clock = fakeClock()
    const {start, children} = fakePrograms()
    const playback = createPlayback({start}, clock)
    const playing = playback.play(afplay, sound)
    await vi.waitFor(() => expect(children).toHaveLength(1))
    const file = children[0]!.args.at(-1)!
    expect(existsSync(file)).toBe(true)
    await clock.pass(1_000)
    children[0]!.end(0)
    expect(await playing.ended).toBe('heard')
    await setImmediate()
    expect(existsSync(file)).toBe(false)
    playback.close()
  })

  test('one that is slow to start waits for its sound, and the next takes its place', async () => {
    const {start, children} = fakePrograms()
    const playback = createPlayback({start}, fakeClock())
    const player = soundPlayer({})
    playback.warm(player)
    playback.warm(player)
    expect(children).toHaveLength(1)
    playback.play(player, sound)
    await settle()
    expect(children).toHaveLength(2)
    expect(msOf(readWav(Buffer.from(Buffer.from(children[0]!.fed!).toString('latin1'), 'base64')))).toBe(1_000)
    playback.close()
    expect(children[1]!.killed).toBe(true)
  })
})

describe('a device behind the player', () => {
  const info = (sink: string) => said(`Server Name: pulseaudio\nDefault Sink: ${sink}\n`)

  test.each([
    ['a sink', info('alsa_output.pci-0000_00_1f.3.analog-stereo'), 'paplay'],
    ['what PulseAudio makes up', info('auto_null'), undefined],
    ['no server', said('Connection failure: Connection refused', 1), undefined],
    ['no answer in time', {...missing, late: true}, undefined]
  ])('PulseAudio with %s', async (_, answer, found) => {
    const player = await findPaplay(fakePrograms(({command}) => command === 'paplay' ? said('pacat 16.1') : answer)).find()
    expect(player?.id).toBe(found)
  })

  test.each([
    ['a card', said('**** List of PLAYBACK Hardware Devices ****\ncard 0: PCH [HDA Intel PCH], device 0: ALC257\n'), 'aplay'],
    ['none', said('aplay: device_list:279: no soundcards found...', 1), undefined]
  ])('ALSA with %s', async (_, answer, found) => {
    expect((await findAplay(fakePrograms(() => answer)).find())?.id).toBe(found)
  })

  test.each([['2\r\n', 'sound-player'], ['0\r\n', undefined], ['', undefined]])('Windows with %s', async (answer, found) => {
    const {run, jobs} = fakePrograms(() => said(answer))
    expect((await findSoundPlayer({run}, {}).find())?.id).toBe(found)
    expect(scriptOf(jobs[0]!)).toContain(devicesScript)
    expect(scriptOf(soundPlayer({}).command(rate))).toContain(playScript)
  })

  test('macOS has afplay, other systems have not', async () => {
    expect((await findAfplay(fakePrograms(() => said('', 1))).find())?.id).toBe('afplay')
    expect(await findAfplay(fakePrograms(() => missing)).find()).toBeNull()
  })
})

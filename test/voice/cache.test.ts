import {mkdirSync, readdirSync, utimesSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {openCache} from '../../src/voice/cache.ts'
import {VoiceFailure} from '../../src/voice/failure.ts'
import {createLibrary, nameOf} from '../../src/voice/library.ts'
import type {Renderer} from '../../src/voice/library.ts'
import {msOf} from '../../src/voice/sound/sound.ts'
import {writeWav} from '../../src/voice/sound/wav.ts'
import type {TemporaryFolder} from '../support/environment.ts'
import {temporaryFolder} from '../support/environment.ts'
import {lineOf} from './support.ts'
import {sine} from './tones.ts'

let folder: TemporaryFolder
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.remove())

const bytes = (value: number, length = 10) => new Uint8Array(length).fill(value)

describe('the cache', () => {
  test('keeps what was put, for another run as well', async () => {
    const path = join(folder.path, 'voice')
    await openCache(path).put('a', bytes(1))
    expect(await openCache(path).get('a')).toEqual(Buffer.from(bytes(1)))
    expect(await openCache(path).get('b')).toBeNull()
  })

  test('is bounded: what was used longest ago goes first', async () => {
    for (const [i, name] of ['old', 'used', 'new'].entries()) {
      writeFileSync(join(folder.path, `${name}.wav`), bytes(i, 30))
      utimesSync(join(folder.path, `${name}.wav`), i + 1, i + 1)
    }
    const cache = openCache(folder.path, {disk: 100, memory: 1_000})
    await cache.get('old')
    await cache.put('next', bytes(9, 30))
    expect(readdirSync(folder.path).sort()).toEqual(['next.wav', 'old.wav'])
  })

  test('that cannot be written still knows the newest, and never fails', async () => {
    writeFileSync(join(folder.path, 'file'), '')
    const cache = openCache(join(folder.path, 'file', 'voice'), {disk: 100, memory: 25})
    await cache.put('a', bytes(1))
    await cache.put('b', bytes(2))
    await cache.put('c', bytes(3))
    expect(await cache.get('c')).toEqual(bytes(3))
    expect(await cache.get('a')).toBeNull()
    await cache.drop('c')
    expect(await cache.get('c')).toBeNull()
  })

  test('a folder in the place of a file is no sound', async () => {
    mkdirSync(join(folder.path, 'a.wav'))
    expect(await openCache(folder.path).get('a')).toBeNull()
  })
})

describe('the library', () => {
  const renderer = (ms = 300, rendered: string[] = []): Renderer => ({
    fingerprint: 'test 1',
    render: async line => {
      rendered.push(line.text)
      return sine(ms)
    }
  })
  const library = () => createLibrary(openCache(join(folder.path, 'voice')))

  test('renders a line once, also where two ask at once', async () => {
    const rendered: string[] = []
    const lines = library()
    await Promise.all([lines.sound(lineOf('喂？'), renderer(300, rendered)), lines.sound(lineOf('喂？'), renderer(300, rendered))])
    await lines.sound(lineOf('喂？'), renderer(300, rendered))
    await library().sound(lineOf('喂？'), renderer(300, rendered))
    expect(rendered).toEqual(['喂？'])
  })

  test('everything that makes a difference to the sound makes another name', () => {
    const line = lineOf('喂？')
    const others = [
      lineOf('喂'), {...line, rate: 151}, {...line, digitMs: 400}, {...line, sex: 'male'}, {...line, age: 'old'}, {...line, loud: true}, {...line, recording: 'a.wav'},
      {...line, slots: [{slot: 'name', spoken: [0, 1], value: [0, 1]}]}
    ] as const
    expect(new Set([nameOf(line, 'a'), nameOf(line, 'b'), ...others.map(other => nameOf(other, 'a'))]).size).toBe(others.length + 2)
    expect(nameOf({...line}, 'a')).toBe(nameOf(line, 'a'))
  })

  test('a broken file is rendered again', async () => {
    const line = lineOf('喂？')
    mkdirSync(join(folder.path, 'voice'))
    writeFileSync(join(folder.path, 'voice', `${nameOf(line, 'test 1')}.wav`), writeWav(sine(900)).subarray(0, 30))
    expect(Math.round(msOf(await library().sound(line, renderer(300))))).toBe(300)
  })

  test('what is prepared anew takes the place of what had not begun', async () => {
    const rendered: string[] = []
    const gate = Promise.withResolvers<void>()
    const slow: Renderer = {fingerprint: 'slow', render: async line => {
      rendered.push(line.text)
      await gate.promise
      return sine(100)
    }}
    const lines = library()
    const prepare = (...texts: string[]) => lines.prepare(texts.map(text => ({line: lineOf(text), renderer: slow})))
    prepare('一', '二', '三')
    await expect.poll(() => rendered).toEqual(['一'])
    prepare('四')
    gate.resolve()
    await expect.poll(() => rendered).toEqual(['一', '四'])
  })

  test('a line that cannot be rendered keeps none of the others from it', async () => {
    const rendered: string[] = []
    const bad: Renderer = {fingerprint: 'bad', render: () => Promise.reject(new VoiceFailure('unspeakable'))}
    const lines = library()
    lines.prepare([{line: lineOf('👍'), renderer: bad}, {line: lineOf('好'), renderer: renderer(100, rendered)}])
    await expect.poll(() => rendered).toEqual(['好'])
    await expect(lines.sound(lineOf('👍'), bad)).rejects.toMatchObject({why: 'unspeakable'})
  })
})

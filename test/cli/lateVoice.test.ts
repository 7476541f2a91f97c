import {expect, test} from 'vitest'
import {lateVoice} from '../../src/cli/lateVoice.ts'
import {fakeVoice} from '../support/fakeVoice.ts'

test('is loaded when it is first asked for something, once', async () => {
  const voice = fakeVoice()
  let loads = 0
  const late = lateVoice(async () => {
    loads++
    return voice
  })
  expect(late.status()).toMatchObject({engine: null, proven: false, why: null})
  expect(loads).toBe(0)
  late.choose('none')
  const ring = late.tone('ring')
  expect(await late.ready()).toBe(voice.now)
  voice.end('heard')
  expect(await ring.ended).toBe('heard')
  expect([loads, voice.chosen]).toEqual([1, ['none']])
})

test('what is stopped before it was loaded is never heard', async () => {
  const voice = fakeVoice()
  const ring = lateVoice(async () => voice).tone('ring')
  ring.stop()
  expect(await ring.ended).toBe('stopped')
  expect(voice.sounds).toEqual([])
})

test('that cannot be loaded is a silent one', async () => {
  const late = lateVoice(() => Promise.reject(new Error('no such file')))
  expect(await late.tone('ring').ended).toBe('engine-failed')
  expect(await late.ready()).toMatchObject({engine: null})
  expect(await late.names()).toEqual([])
  late.prepare([])
  late.close()
})

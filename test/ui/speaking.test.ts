import {describe, expect, test} from 'vitest'
import {advanceTo, feed, newCall} from '../../src/call/session.ts'
import {settingsFor} from '../../src/call/setup.ts'
import type {CallState} from '../../src/call/state.ts'
import type {NotHeard} from '../../src/call/voice.ts'
import {speaking} from '../../src/ui/shell/speaking.ts'
import type {SoundInput} from '../../src/ui/shell/speaking.ts'
import {rulesOf} from '../call/support.ts'
import {fakeVoice} from '../support/fakeVoice.ts'
import {settle} from './fakePorts.ts'

const rules = rulesOf({scenario: {opening: {say: '你好！我要订货。', interrupts: true}}})

function call(captions: 'on' | 'off' = 'off') {
  let state: CallState = newCall(settingsFor({level: 1}, {captions}), rules)
  const voice = fakeVoice()
  const told: SoundInput[] = []
  const lost: NotHeard[] = []
  const ears = speaking(voice, rules, input => void told.push(input), why => void lost.push(why))
  return {
    voice, told, lost, ears,
    state: () => state,
    async at(ms: number) {
      state = advanceTo(state, ms, rules).state
      ears.follow(state, ms)
      await settle()
    },
    async does(input: Parameters<typeof feed>[1]) {
      state = feed(state, input, rules).state
      ears.follow(state, input.at)
      await settle()
    }
  }
}
const sounds = ({voice}: ReturnType<typeof call>) => voice.sounds.map(({what, from, ending}) => [what, from, ending])

describe('a call is heard', () => {
  test('each ring once, the bell cut short by answering, then the line from its beginning', async () => {
    const heard = call()
    await heard.at(0)
    await heard.at(1_000)
    heard.voice.end('heard')
    await heard.at(5_000)
    await heard.does({type: 'answer', at: 6_000})
    await heard.at(6_300)
    await heard.at(6_900)
    expect(sounds(heard)).toEqual([['ring', 0, 'heard'], ['ring', 0, 'stopped'], ['你好！我要订货。', 0, null]])
  })

  test('whoever hangs up hears no more of the line, and no tone', async () => {
    const heard = call()
    await heard.at(0)
    await heard.does({type: 'answer', at: 1_000})
    await heard.at(1_400)
    await heard.does({type: 'hang-up', at: 2_000})
    expect(sounds(heard).slice(1)).toEqual([['你好！我要订货。', 100, 'stopped']])
  })

  test('the tone tells that the customer hung up, unless the call is taken up again after that', async () => {
    const heard = call()
    await heard.at(0)
    await heard.does({type: 'answer', at: 1_000})
    // Nobody says anything for minutes.
    await heard.at(300_000)
    expect(heard.state()).toMatchObject({phase: 'wrap-up', hungUpBy: 'customer'})
    expect(heard.voice.sounds.at(-1)?.what).toBe('hung-up')
    const again = fakeVoice()
    speaking(again, rules, () => {}, () => {}).follow(heard.state(), 300_000)
    expect(again.sounds).toEqual([])
  })

  test('the next lines are rendered ahead, the opening while it rings', async () => {
    const heard = call()
    await heard.at(0)
    expect(heard.voice.prepared[0]).toMatchObject({text: '你好！我要订货。', sex: 'female'})
    await heard.does({type: 'answer', at: 1_000})
    expect(heard.voice.prepared.length).toBeGreaterThan(3)
  })

  test('when it stops, nothing sounds any more', async () => {
    const heard = call()
    await heard.at(0)
    heard.ears.stop()
    await heard.at(5_000)
    expect(sounds(heard)).toEqual([['ring', 0, 'stopped']])
  })
})

describe('what became of a sound', () => {
  test('heard: the call is told by which voice', async () => {
    const heard = call()
    await heard.at(0)
    heard.voice.end('heard')
    await settle()
    expect([heard.told, heard.lost]).toEqual([[{type: 'sound', voice: 'espeak-ng', why: null}], []])
  })

  test('not heard: told once, however often it happens, and again once something was heard', async () => {
    const heard = call()
    heard.voice.fails = 'player-failed'
    await heard.at(0)
    await heard.at(5_000)
    expect(heard.lost).toEqual(['player-failed'])
    expect(heard.told).toContainEqual({type: 'sound', voice: null, why: 'player-failed'})
    heard.voice.fails = null
    await heard.at(10_000)
    heard.voice.end('heard')
    await settle()
    heard.voice.fails = 'player-failed'
    await heard.at(15_000)
    expect(heard.lost).toEqual(['player-failed', 'player-failed'])
  })
})

import {describe, expect, test} from 'vitest'
import {linesAhead} from '../../src/call/ahead.ts'
import {captionsNow} from '../../src/call/captions.ts'
import {stateOf} from '../../src/call/session.ts'
import {isHeard, silentVoice, voiceLine} from '../../src/call/voice.ts'
import {captionsAt} from '../../src/call/view.ts'
import {cue, customer, greeted, play} from './support.ts'

const opening = {scenario: {opening: {say: '怎么回事！我要退款！', interrupts: true}}}
const shown = (call: ReturnType<typeof play>) => captionsAt(call.state, call.now).map(({text}) => text)

/** In the middle of the opening, without captions. */
function listening() {
  const call = play({...opening, settings: {captions: 'off'}})
  call.pass(2_000)
  call.put({type: 'answer'})
  call.pass(1_000)
  return call
}

describe('what can be heard', () => {
  test('is written down once for every change', () => {
    const call = listening()
    const written = ([['espeak-ng', null], ['espeak-ng', null], [null, 'player-failed'], [null, 'player-failed'], ['espeak-ng', null]] as const)
      .map(([voice, why]) => call.put({type: 'sound', voice, why}).length)
    expect(written).toEqual([1, 0, 1, 0, 1])
    expect(call.state.sound).toEqual({voice: 'espeak-ng', why: null})
  })

  test('where nothing is, the line in progress can be read, and those after it', () => {
    const call = listening()
    expect(shown(call)).toEqual([''])
    call.put({type: 'sound', voice: null, why: 'player-failed'})
    expect(shown(call)).toEqual(['怎么回事！'])
    call.pass(3_000)
    expect(shown(call)).toEqual(['怎么回事！我要退款！'])
    // Sound that comes back takes no captions away.
    call.put({type: 'sound', voice: 'espeak-ng', why: null})
    expect(captionsNow(call.state)).toBe('on')
    expect(stateOf({settings: call.settings, events: call.events}, 2)).toEqual(call.state)
  })

  test('captions asked for show what is being said, not what was over', () => {
    const call = listening()
    call.pass(10_000)
    expect(call.put({type: 'captions', captions: 'on'})).toEqual([{type: 'captions-changed', at: call.now, captions: 'on'}])
    expect(call.put({type: 'captions', captions: 'on'})).toEqual([])
    expect(shown(call)).toEqual([])
    call.say('ask.name')
    call.pass(3_000)
    expect(shown(call).join()).toContain('我叫章丽华')
    call.put({type: 'captions', captions: 'off'})
    expect(captionsNow(call.state)).toBe('off')
  })
})

describe('lines ahead', () => {
  test('while it rings: the opening first', () => {
    const call = play(opening)
    call.pass(500)
    expect(linesAhead(call.state, call.rules, 20)[0]).toMatchObject({who: 'customer', text: '怎么回事！我要退款！', rate: 100, loud: false})
  })

  test('an agent’s customer: what is planned, what is asked first, cues that may still fire, each line once', () => {
    const call = greeted({scenario: {cues: [
      cue('spent', {intent: ['greet']}, {say: ['用过了。'], times: 0}), cue('later', {flag: ['x']}, {say: ['还早。']}), cue('now', {intent: ['apologise']}, {say: ['知道就好。']})
    ]}})
    call.say('ask.mobile')
    const texts = linesAhead(call.state, call.rules, 40).map(({text}) => text)
    expect(texts[0]).toMatch(/^手机幺三九/)
    expect(texts).toEqual(expect.arrayContaining(['我叫章丽华。', '知道就好。', '什么？', '再见。']))
    expect(texts).not.toContain('用过了。')
    expect(texts).not.toContain('还早。')
    expect(new Set(texts).size).toBe(texts.length)
    expect(linesAhead(call.state, call.rules, 3)).toHaveLength(3)
  })

  test('a recorder’s are those that come', () => {
    const call = play({settings: {role: 'recorder'}, scenario: {model: [{say: 'greet'}, {say: 'ask.name'}]}})
    call.pass(500)
    const ahead = linesAhead(call.state, call.rules, 20).map(({who, text}) => `${who} ${text}`)
    call.put({type: 'answer'})
    call.pass(25_000)
    const said = call.events.flatMap(event => event.type === 'said' ? [`${event.who} ${event.text}`] : [])
    expect(said.length).toBeGreaterThan(2)
    expect(ahead).toEqual(expect.arrayContaining(said.slice(0, 3)))
  })

  test('nothing once it is over', () => {
    const call = greeted()
    call.put({type: 'hang-up'})
    expect(linesAhead(call.state, call.rules, 20)).toEqual([])
  })
})

describe('who speaks', () => {
  const line = {text: '您好', slots: [], rate: 120, digitMs: 600, loud: false}

  test('the customer as old and of the sex the scenario says, the model agent of the other', () => {
    expect(voiceLine({...line, who: 'customer'}, {...customer, age: 'old'})).toMatchObject({sex: 'female', age: 'old', recording: null})
    expect(voiceLine({...line, who: 'agent'}, {...customer, age: 'old'})).toMatchObject({sex: 'male', age: 'adult'})
    expect(voiceLine({...line, who: 'customer'}, {sex: 'male'}, 'a.wav')).toMatchObject({sex: 'male', age: 'adult', recording: 'a.wav'})
  })

  test('a silent voice says why and hears nothing', async () => {
    const voice = silentVoice('no-player')
    expect(await voice.play(voiceLine({...line, who: 'customer'}, customer), 0).ended).toBe('no-player')
    expect((await voice.ready()).why).toBe('no-player')
    expect([isHeard('heard'), isHeard('stopped'), isHeard('no-player')]).toEqual([true, true, false])
  })
})

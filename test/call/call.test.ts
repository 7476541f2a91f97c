import {describe, expect, it} from 'vitest'
import {customerLineAt} from '../../src/call/speech.ts'
import {cue, greeted, play, rulesOf, spoken} from './support.ts'
import {nextDue} from '../../src/call/advance.ts'
import {newCall} from '../../src/call/session.ts'
import {timersAt} from '../../src/call/view.ts'
import {settings} from './support.ts'

const ofType = (call: {events: readonly {type: string}[]}, type: string) => call.events.filter(event => event.type === type)

describe('ringing', () => {
  it('rings every five seconds, each ring at its own time however late the clock looks', () => {
    const call = play()
    call.pass(11_234)
    expect(call.events).toEqual([0, 5_000, 10_000].map((at, i) => ({type: 'ring', at, n: i + 1})))
    expect(nextDue(call.state, call.rules)).toBe(15_000)
  })

  it('is lost after six rings, and nothing more happens', () => {
    const call = play()
    call.pass(60_000)
    expect(call.events.at(-1)).toEqual({type: 'hung-up', at: 30_000, by: 'nobody', outcome: 'abandoned'})
    expect(call.state.phase).toBe('over')
    expect(call.put({type: 'answer'})).toEqual([])
    expect(nextDue(call.state, call.rules)).toBeNull()
  })

  it('lets nothing be typed before the call is answered', () => {
    const call = play()
    call.pass(100)
    expect(call.type('name', '章')).toEqual([])
  })
})

describe('the opening', () => {
  it('waits for the greeting', () => {
    const call = play()
    call.put({type: 'answer'})
    call.pass(3_000)
    expect(spoken(call.state)).toEqual([])
    call.say('greet')
    call.pass(1_000)
    expect(spoken(call.state)).toEqual(['坐：greet', '客：我要订货。'])
  })

  it('does not wait where the customer is too angry for that', () => {
    const call = play({scenario: {opening: {say: '你们怎么回事！', interrupts: true}}})
    call.put({type: 'answer'})
    call.pass(500)
    expect(spoken(call.state)).toEqual(['客：你们怎么回事！'])
  })

  it('comes by itself when the agent does not greet', () => {
    const call = play()
    call.put({type: 'answer'})
    call.pass(30_000)
    expect(spoken(call.state).slice(0, 2)).toEqual(['客：喂？', '客：我要订货。'])
  })
})

describe('a reply', () => {
  it('is answered question by question, in the order asked', () => {
    const call = greeted()
    call.say('ask.mobile ask.name')
    call.pass(30_000)
    expect(spoken(call.state).slice(2, 5)).toEqual(['坐：ask.mobile ask.name', '客：我叫章丽华。', '客：手机幺三九，二二八四，幺五零七。'])
    expect(call.state.told).toEqual(['name', 'mobile'])
  })

  it('is answered in other words the second time', () => {
    const call = greeted()
    for (let i = 0; i < 2; i++) {
      call.say('ask.name')
      call.pass(8_000)
    }
    expect(spoken(call.state).filter(line => line.startsWith('客'))).toEqual(['客：我要订货。', '客：我叫章丽华。', '客：说过了，章丽华。'])
  })

  it('sets off the first cue that fits, and the rest is answered too', () => {
    const call = greeted({scenario: {cues: [
      cue('never', {intent: ['apologise'], mood: {op: '>=', value: 5}}, {say: ['不会说的']}),
      cue('soothed', {intent: ['apologise']}, {say: ['这还差不多。', '好了好了。'], mood: -1, set: ['soothed']}),
      cue('later', {intent: ['apologise']}, {say: ['太晚了']})
    ]}})
    call.say('apologise ask.name')
    call.pass(12_000)
    expect(spoken(call.state).slice(-2)).toEqual(['客：这还差不多。', '客：我叫章丽华。'])
    expect(call.state).toMatchObject({mood: 1, flags: ['soothed'], cueCounts: {soothed: 1}})
    call.say('apologise')
    call.pass(3_000)
    expect(spoken(call.state).at(-1)).toBe('客：好了好了。')
  })

  it('that nobody could understand is met with a question, not with silence', () => {
    const call = greeted()
    call.say('天书')
    call.pass(2_000)
    expect(spoken(call.state).at(-1)).toBe('客：什么？')
  })

  it('with a forbidden phrase angers the customer, who in the end hangs up', () => {
    const call = greeted()
    call.say('我也没办法')
    call.pass(3_000)
    expect(call.state.mood).toBe(4)
    expect(spoken(call.state).at(-1)).toBe('客：什么态度！')
    call.say('我也没办法')
    call.pass(6_000)
    expect(call.state).toMatchObject({phase: 'wrap-up', hungUpBy: 'customer', outcome: 'customer-hung-up'})
  })
})

describe('more than one thing in a reply', () => {
  it('is answered by the last of them', () => {
    const call = greeted()
    call.say('apologise anything-else')
    call.pass(3_000)
    expect(spoken(call.state).at(-1)).toBe('客：没有了。')
  })

  it('keeps a customer on the line whose cue answers the goodbye with a question', () => {
    const call = greeted({scenario: {cues: [
      cue('agreed', {intent: ['confirm']}, {say: ['行。'], outcome: 'agreed'}),
      cue('one-more', {intent: ['farewell']}, {say: ['哎，什么时候到？'], times: 1})
    ]}})
    call.say('confirm')
    call.pass(3_000)
    call.say('farewell')
    call.pass(5_000)
    expect(spoken(call.state).at(-1)).toBe('客：哎，什么时候到？')
    expect(call.state.phase).toBe('talk')
    call.say('farewell')
    call.pass(5_000)
    expect(call.state).toMatchObject({phase: 'wrap-up', hungUpBy: 'customer', outcome: 'agreed'})
  })
})

describe('speaking while the customer speaks', () => {
  const talking = () => {
    const call = greeted({scenario: {answers: {'ask.name': ['您听我说，我叫{name}，不要写错了。']}}})
    call.say('ask.name')
    call.pass(2_000)
    expect(customerLineAt(call.state, call.now)).not.toBeNull()
    return call
  }

  it('waits for the next phrase end', () => {
    const call = talking()
    const [waiting] = call.say('backchannel').slice(-1)
    expect(waiting).toMatchObject({type: 'reply-waiting', text: 'backchannel'})
    call.pass(20_000)
    const line = call.state.lines.at(-1)!
    const reply = ofType(call, 'replied').at(-1)!
    expect(reply).toMatchObject({at: (waiting as {due: number}).due})
    expect(line.cutAfter).toBeNull()
    expect(call.state.fields['reply']).toBe('')
  })

  it('can be taken back while it waits', () => {
    const call = talking()
    call.say('farewell')
    call.put({type: 'recall'})
    expect(call.state.fields['reply']).toBe('farewell')
    call.pass(10_000)
    expect(ofType(call, 'replied')).toHaveLength(2)
  })

  it('interrupts at the second Enter: what was not yet said was not told', () => {
    const call = talking()
    call.say('backchannel')
    call.put({type: 'send'})
    expect(call.state.told).toEqual([])
    expect(call.state.mood).toBe(3)
    expect(spoken(call.state).at(-2)).toMatch(/^客：您听我.*——$/)
    expect(call.state.lines.at(-1)!.until).toBe(call.now)
  })

  it('adds what is typed and sent behind a waiting reply, and interrupts nobody', () => {
    const call = talking()
    call.say('backchannel')
    call.say('ask.name')
    expect(call.state.waiting).toMatchObject({text: 'backchannel ask.name'})
    expect(ofType(call, 'interrupted-customer')).toEqual([])
    expect(call.state.fields['reply']).toBe('')
    call.pass(20_000)
    expect(ofType(call, 'replied').at(-1)).toMatchObject({text: 'backchannel ask.name'})
  })

  it('joins what is sent behind a waiting reply as one sentence, and takes back what is not yet sent as it was typed', () => {
    const call = talking()
    call.say('好的')
    call.say('请问您的姓名')
    expect(call.state.waiting).toMatchObject({text: '好的，请问您的姓名'})
    call.type('reply', '呢')
    call.put({type: 'recall'})
    expect(call.state.fields['reply']).toBe('好的，请问您的姓名呢')
  })

  it('keeps what is typed behind a waiting reply', () => {
    const call = talking()
    call.say('backchannel')
    call.type('reply', '请')
    call.pass(20_000)
    expect(call.state.fields['reply']).toBe('请')
  })
})

describe('an offer with a question', () => {
  it('is answered once: a new one or your money, which do you want', () => {
    const call = greeted({scenario: {cues: [cue('taken', {intent: ['offer.replace']}, {say: ['行，什么时候到？']})]}})
    call.say('offer.replace ask.wish')
    call.pass(20_000)
    expect(spoken(call.state)).toContain('客：行，什么时候到？')
    expect(spoken(call.state)).not.toContain('客：换一个。')
  })
})

describe('reading back', () => {
  it('is confirmed when right and corrected when wrong', () => {
    const call = greeted()
    call.say('ask.mobile')
    call.pass(10_000)
    call.say('手机是13922841507对吗')
    call.pass(2_000)
    expect(spoken(call.state).at(-1)).toBe('客：对的。')
    call.say('手机是13922841570对吗')
    call.pass(20_000)
    expect(spoken(call.state)).toContain('客：不对，手机幺三九，二二八四，幺五零七。')
  })
})

describe('hold', () => {
  it('is what the customer answers, whatever else was said with it', () => {
    const call = greeted()
    call.say('hold apologise')
    call.pass(2_000)
    expect(spoken(call.state).at(-1)).toBe('客：好吧。')
  })

  it('needs the customer to have agreed, and a reply takes the line back', () => {
    const call = greeted()
    call.put({type: 'hold'})
    expect(call.events.at(-1)).toMatchObject({type: 'hold-started', consent: false})
    call.put({type: 'return'})
    call.say('hold')
    call.pass(2_000)
    call.put({type: 'hold'})
    expect(call.events.at(-1)).toMatchObject({type: 'hold-started', consent: true})
    call.pass(10_000)
    call.say('hold')
    expect(call.state.phase).toBe('hold')
    call.pass(10_000)
    call.say('return')
    expect(call.state.phase).toBe('talk')
    expect(timersAt(call.state, call.now).hold).toBe(20_000)
  })

  it('without a word for half a minute makes the customer ask', () => {
    const call = greeted()
    call.put({type: 'hold'})
    call.pass(31_000)
    expect(spoken(call.state).at(-1)).toBe('客：还要等多久？')
    expect(call.state.mood).toBe(3)
  })
})

describe('quiet', () => {
  it('makes the customer ask, and then hang up', () => {
    const call = greeted()
    call.pass(120_000)
    expect(spoken(call.state).slice(2)).toEqual(['客：喂？', '客：还在吗？', '客：算了！'])
    expect(call.state).toMatchObject({hungUpBy: 'customer', outcome: 'customer-hung-up'})
  })

  it('is not counted while something is being typed, in the form or in the reply line', () => {
    const call = greeted()
    for (let i = 0; i < 20; i++) {
      call.type(i % 2 ? 'name' : 'reply', '字')
      call.pass(10_000)
    }
    expect(spoken(call.state)).toHaveLength(2)
  })

  it('is suffered longer from a slow typist', () => {
    const slow = greeted({settings: {baseline: 20}})
    slow.pass(20_000)
    expect(spoken(slow.state)).toHaveLength(2)
    const fast = greeted({settings: {baseline: 60}})
    fast.pass(20_000)
    expect(spoken(fast.state).at(-1)).toBe('客：喂？')
  })
})

describe('the end of the call', () => {
  it('is not accepted by a customer whose matter is open, the first time', () => {
    const call = greeted()
    call.say('farewell')
    call.pass(3_000)
    expect(spoken(call.state).at(-1)).toBe('客：等等。')
    expect(call.state.phase).toBe('talk')
  })

  it('comes with the customer hanging up once something has come of it', () => {
    const call = greeted({scenario: {cues: [cue('done', {intent: ['confirm']}, {say: ['行。'], outcome: 'agreed'})]}})
    call.say('confirm')
    call.pass(3_000)
    expect(call.state.outcome).toBe('agreed')
    call.say('farewell')
    call.pass(5_000)
    expect(call.state).toMatchObject({phase: 'wrap-up', hungUpBy: 'customer', outcome: 'agreed'})
  })

  it('by the agent is the agent\'s; wrap-up still takes the form, the disposition and the submission', () => {
    const call = greeted()
    call.type('reply', '没说完的')
    call.put({type: 'hang-up'})
    expect(call.state).toMatchObject({phase: 'wrap-up', hungUpBy: 'agent', outcome: 'agent-ended'})
    call.pass(4_000)
    call.type('name', '章丽华')
    expect(call.say('不会发出去')).toEqual([])
    call.put({type: 'dispose', disposition: 'order'})
    call.put({type: 'submit'})
    expect(call.state).toMatchObject({phase: 'over', disposition: 'order', fields: {name: '章丽华', reply: '没说完的'}})
    expect(timersAt(call.state, call.now + 99_999)).toMatchObject({wrapUp: 4_000})
    expect(call.type('name', '改不了')).toEqual([])
  })
})

describe('exam', () => {
  it('refuses pasted text and records that', () => {
    const call = greeted({settings: {exam: true}})
    const edit = {start: 0, removed: '', inserted: '章丽华', cause: 'paste'} as const
    expect(call.put({type: 'type', field: 'name', edit})).toEqual([{type: 'paste-refused', at: call.now, field: 'name', length: 3}])
    expect(call.put({type: 'pause'})).toEqual([])
  })
})

describe('recorder', () => {
  it('hears the model take the call and types the form only', () => {
    const call = play({
      settings: {role: 'recorder'},
      scenario: {
        model: [{say: 'greet'}, {say: 'ask.name'}, {lookup: 'x'}, {say: 'farewell'}, {say: 'farewell'}]
      }
    })
    call.put({type: 'answer'})
    expect(call.say('我要说话')).toEqual([])
    call.type('name', '章丽华')
    call.pass(120_000)
    expect(spoken(call.state)).toEqual([
      '坐：greet', '客：我要订货。', '坐：ask.name', '客：我叫章丽华。', '坐：farewell', '客：等等。', '坐：farewell', '客：再见。'
    ])
    expect(call.state.phase).toBe('wrap-up')
    expect(call.state.fields['name']).toBe('章丽华')
  })
})

describe('a paused call', () => {
  it('stands still', () => {
    const call = greeted()
    call.put({type: 'pause'})
    call.pass(600_000)
    expect(spoken(call.state)).toHaveLength(2)
  })
})

it('starts with nothing due but the first ring', () => {
  const rules = rulesOf()
  expect(nextDue(newCall(settings, rules), rules)).toBe(0)
})

/** A small call to test the core with: every word of the reply is an intent, so the specs read as they run. */
import type {CallInput} from '../../src/call/input.ts'
import {replyField, type CallEvent, type CallSettings} from '../../src/call/events.ts'
import type {Rules} from '../../src/call/rules.ts'
import {advanceTo, feed, newCall} from '../../src/call/session.ts'
import type {CallState} from '../../src/call/state.ts'
import type {Contents, Cue, Customer, Intent, Scenario, ScriptMove, When} from '../../src/scenario/types.ts'

export const customer: Customer = {
  name: '章丽华', surname: '章', addressAs: '章女士', sex: 'female', spelled: {章: '立早章'}, mobile: '13922841507',
  landline: '020-38476215', address: '广东省广州市天河区体育东路18号3栋502室', order: '20261105000317', more: {}
}

export const settings: CallSettings = {role: 'agent', rate: 100, captions: 'on', exam: false, baseline: 40, coached: false}

/** A cue with what matters in the spec. */
export function cue(id: string, when: When, effect: Partial<Omit<Cue, 'id' | 'when'>>): Cue {
  return {id, when, say: [], mood: 0, set: [], outcome: null, hangsUp: false, times: null, line: 1, ...effect}
}

function intent(id: string, answer: string[], mood = 0, moodTimes = 0): Intent {
  return {id, label: id, norm: null, patterns: [], not: [], examples: [], answer, answerAngry: [], mood, moodTimes}
}

export interface Setup {
  readonly scenario?: Partial<Scenario>
  readonly settings?: Partial<CallSettings>
}

export function rulesOf({scenario}: Setup = {}): Rules {
  const contents = {
    version: 1,
    scenario: {
      id: 'a-call', title: '', titleEn: '', kind: 'order', form: '3.1', level: 1, norms: 'general', shop: '', briefing: '', trains: [],
      carries: [], customers: [customer], mood: 2, opening: {say: '我要订货。', interrupts: false}, answers: {}, cues: [], facts: {},
      accept: {}, disposition: ['order'], guideline: null, catalog: null, mayInterrupt: false,
      model: [] as ScriptMove[], modelForm: {}, tests: [], ...scenario
    },
    form: null, guideline: null, catalog: null, standards: [], phrasebook: {forbidden: [], discouraged: [], standard: []},
    intents: {
      version: 1,
      intents: [
        intent('greet', []), intent('ask.name', ['我叫{name}。', '说过了，{name}。']), intent('ask.mobile', ['手机{mobile}。']),
        intent('ask.repeat', ['我再说一遍，']), intent('apologise', ['算了。'], -1, 2), intent('hold', ['好吧。']), intent('return', ['嗯。']),
        intent('backchannel', []), intent('confirm', ['对。']), intent('anything-else', ['没有了。']), intent('farewell', []),
        intent('ask.wish', ['换一个。']), intent('offer.replace', ['好。'])
      ],
      behaviour: {
        quiet: ['喂？', '还在吗？'], quietOnHold: ['还要等多久？'], notUnderstood: ['什么？'], notUnderstoodAngry: ['说什么呢！'], wait: [],
        wrongReadBack: ['不对，'], rightReadBack: ['对的。'], notFinished: ['等等。'], leaving: ['算了！'], forbidden: ['什么态度！'],
        interrupted: ['让我说完！'], farewell: ['再见。'], notTold: ['没有。']
      }
    }
  } as unknown as Contents
  return {
    contents, customer,
    understand: text => contents.intents.intents.map(each => each.id).filter(id => text.split(/\s+/).includes(id)),
    forbidden: text => text.includes('我也没办法') ? ['i-cannot-help'] : [],
    soundsLike: (a, b) => a === b
  }
}

type Untimed<T> = T extends {readonly at: number} ? Omit<T, 'at'> : never

/** A call played by hand: `put` an input now, let time `pass`, `say` a reply. */
export function play(setup: Setup = {}) {
  const rules = rulesOf(setup)
  const call = {
    rules,
    settings: {...settings, ...setup.settings},
    state: newCall({...settings, ...setup.settings}, rules),
    events: [] as CallEvent[],
    now: 0,
    put(input: Untimed<CallInput>) {
      return call.take(feed(call.state, {...input, at: call.now} as CallInput, rules))
    },
    pass(ms: number) {
      call.now += ms
      return call.take(advanceTo(call.state, call.now, rules))
    },
    type(field: string, inserted: string) {
      const start = (call.state.fields[field] ?? '').length
      return call.put({type: 'type', field, edit: {start, removed: '', inserted, cause: 'type'}})
    },
    say(text: string) {
      call.type(replyField, text)
      return call.put({type: 'send'})
    },
    take({state, events}: {state: CallState; events: readonly CallEvent[]}) {
      call.state = state
      call.events.push(...events)
      return events
    }
  }
  return call
}

/** The transcript as lines: `客：我要订货。`, `坐：您好`. */
export function spoken(state: CallState): string[] {
  return state.turns.map(turn => `${turn.who === 'customer' ? '客' : '坐'}：${turn.text}`)
}

/** Picks up after two seconds and greets; the customer has said the opening. */
export function greeted(setup: Setup = {}) {
  const call = play(setup)
  call.pass(2_000)
  call.put({type: 'answer'})
  call.say('greet')
  call.pass(5_000)
  return call
}

import {expect, test} from 'vitest'
import {applyAll} from '../../src/call/apply.ts'
import {decide} from '../../src/call/decide.ts'
import type {CallEvent, CallSettings} from '../../src/call/events.ts'
import {replyField} from '../../src/call/events.ts'
import {rulesFor} from '../../src/call/rulesFor.ts'
import {initialState} from '../../src/call/state.ts'
import {phrasesFor} from '../../src/call/standardPhrases.ts'
import {contentsOf} from '../../src/scenario/contents.ts'
import {drawCustomer} from '../../src/scenario/draw.ts'
import {pickedOf} from '../../src/score/timing/picked.ts'
import {activityOf} from '../../src/score/timing/typing.ts'
import {recordOf} from '../../src/score/callRecord.ts'
import {builtInPack} from '../../src/store/packFiles.ts'
import {settings} from './support.ts'

const pack = await builtInPack()
function scene(id: string, events: readonly CallEvent[], with_: Partial<CallSettings> = {}) {
  const scenario = pack.scenarios.find(each => each.id === id)!
  const contents = contentsOf(pack, scenario, 'teaching')
  const customer = drawCustomer(scenario, 0, contents.people)
  const state = applyAll(initialState({...settings, ...with_}, scenario.mood), events)
  const rules = rulesFor(contents, customer, {})
  return {contents, customer, state, rules, offered: phrasesFor(state, contents, customer)}
}
const answered: readonly CallEvent[] = [{type: 'ring', at: 0, n: 1}, {type: 'answered', at: 3_000}]
const agent = (at: number, text: string, ...intents: string[]): CallEvent[] => [
  {type: 'replied', at, text, by: 'trainee'}, {type: 'understood', at, intents, forbidden: [], readBack: [], cue: null, set: [], outcome: null}
]
const said = (at: number, text: string): CallEvent => ({type: 'said', at, who: 'customer', text, slots: [], rate: 100, digitMs: 600, until: at + 1_000, why: 'opening', loud: false, hangsUp: false})
const first = (events: readonly CallEvent[], id = 'shampoo-order'): string | undefined => scene(id, events).offered[0]?.text
const picked = (at: number, start: number, removed: string, inserted: string): CallEvent => ({type: 'typed', at, field: replyField, start, removed, inserted, cause: 'phrase'})
const typed = (at: number, start: number, inserted: string): CallEvent => ({type: 'typed', at, field: replyField, start, removed: '', inserted, cause: 'type'})

test('what is offered follows the call, from the greeting to the farewell', () => {
  expect(first([])).toBeUndefined()
  expect(first(answered)).toBe('您好，请问有什么可以帮到您？')
  const greeted = [...answered, ...agent(5_000, '您好', 'greet'), said(6_000, '我要买洗发水。')]
  expect(first(greeted)).toBe('请问怎样称呼您？')
  const named = [...greeted, ...agent(9_000, '请问怎样称呼您', 'ask.name')]
  expect(first(named)).toBe('请问您的手机号码是多少？')
  expect(first([...named, {type: 'hold-started', at: 10_000, consent: true}])).toBe('对不起，请再稍等一下！')
  expect(first([...named, {type: 'hold-started', at: 10_000, consent: true}, {type: 'hold-ended', at: 20_000}])).toBe('对不起，让您久等了！')
  expect(first([...named, said(10_000, '好的，谢谢！')])).toBe('不用谢，这是我们应该做的。')
  expect(first([...answered, ...agent(5_000, '您好', 'greet')])).toBe('电话已接通，请讲')
  const toTheEnd = [...named, ...agent(30_000, '都问了', 'ask.mobile', 'ask.address', 'ask.landline', 'confirm', 'hold', 'anything-else')]
  expect(first(toTheEnd)).toBe('谢谢您的电话，再见！')
})

test('what the trainee has written is read back as written, and only then', () => {
  const greeted = [...answered, ...agent(5_000, '您好', 'greet', 'ask.name', 'ask.mobile', 'ask.address', 'ask.landline', 'hold'), said(6_000, '我要买洗发水。')]
  expect(scene('shampoo-order', greeted).offered.map(each => each.id)).not.toContain('read-back-mobile')
  const written: CallEvent = {type: 'typed', at: 9_000, field: 'mobile', start: 0, removed: '', inserted: '139', cause: 'type'}
  expect(scene('shampoo-order', [...greeted, written]).offered.map(each => each.text)).toContain('跟您核对一下，您的手机号码是139，对吗？')
})

test('only agents at levels 1 and 2 have them, and never in an exam; the core refuses what a screen should not have sent', () => {
  const events = [...answered]
  expect(scene('shampoo-order', events).offered).not.toEqual([])
  for (const {rules, state, offered} of [
    scene('shampoo-order', events, {exam: true}), scene('shampoo-order', events, {role: 'recorder'}), scene('leaking-body-wash', events)
  ]) {
    expect(offered).toEqual([])
    const edit = {start: 0, removed: '', inserted: '您好', cause: 'phrase'} as const
    expect(decide(state, {type: 'type', at: 4_000, field: replyField, edit}, rules)).toEqual([])
  }
  const {rules, state} = scene('shampoo-order', events)
  const edit = {start: 0, removed: '', inserted: '您好', cause: 'phrase'} as const
  expect(decide(state, {type: 'type', at: 4_000, field: replyField, edit}, rules)).toEqual([{type: 'typed', at: 4_000, field: replyField, ...edit}])
  expect(decide(state, {type: 'type', at: 4_000, field: 'name', edit}, rules)).toEqual([])
})

test('every phrase that can be offered in a built-in call is whole and says nothing forbidden', () => {
  for (const {id, level} of pack.scenarios) {
    if (level > 2) continue
    for (const more of [[], agent(5_000, '您好', 'greet'), [...agent(5_000, '您好', 'greet'), said(6_000, '对不起，谢谢')], [...agent(5_000, '好', 'anything-else'), said(6_000, '没有了')]]) {
      const {offered, rules} = scene(id, [...answered, ...more])
      expect([id, offered.length]).not.toEqual([id, 0])
      for (const {text} of offered) expect([text, /[{}]/.test(text), rules.forbidden(text)]).toEqual([text, false, []])
    }
  }
})

test('the figures say what was said by key and what was typed; a phrase put in is neither typing nor a correction', () => {
  const {contents, customer} = scene('shampoo-order', [])
  const events = [
    ...answered, picked(5_000, 0, '', '您好！'), picked(5_500, 0, '您好！', '您好，请讲！'), typed(6_000, 6, '章女士'), {type: 'replied', at: 7_000, text: '您好，请讲！章女士', by: 'trainee'} as const,
    typed(8_000, 0, '您贵姓'), typed(9_000, 3, '呢'), {type: 'reply-waiting', at: 9_500, text: '您贵姓呢', due: 12_000} as const, picked(10_000, 0, '', '再见'),
    {type: 'replied', at: 12_000, text: '您贵姓呢', by: 'trainee'} as const
  ]
  const record = recordOf({version: 1, scenario: '', contents: '', rubric: '', customer, seed: 0, settings, events}, contents)
  expect(pickedOf(record)).toEqual({replies: 2, repliesPicked: 1, charactersPicked: 6, charactersTyped: 7})
  expect(activityOf(record)).toMatchObject({characters: 7, corrections: 0})
  expect(pickedOf({events: events.filter(event => event.type !== 'typed' || event.cause !== 'phrase')})).toBeNull()
})

test('where a phrase waits and words are sent behind it, the mark between them moves nobody’s characters', () => {
  const {contents, customer} = scene('shampoo-order', answered)
  const events: readonly CallEvent[] = [
    ...answered, typed(4_000, 0, '您好'), {type: 'reply-waiting', at: 4_500, text: '您好', due: 9_000},
    picked(5_000, 0, '', '请问您贵姓'), {type: 'reply-recalled', at: 6_000}, {type: 'replied', at: 6_000, text: '您好，请问您贵姓', by: 'trainee'}
  ]
  const record = recordOf({version: 1, scenario: '', contents: '', rubric: '', customer, seed: 0, settings, events}, contents)
  expect(pickedOf(record)).toEqual({replies: 1, repliesPicked: 1, charactersPicked: 5, charactersTyped: 3})
})

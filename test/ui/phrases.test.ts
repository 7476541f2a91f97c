import {expect, test} from 'vitest'
import {replyField} from '../../src/call/events.ts'
import type {CallEvent, CallSettings} from '../../src/call/events.ts'
import {applyAll} from '../../src/call/apply.ts'
import type {InputEvent, KeyInput} from '../../src/input/events.ts'
import {withState} from '../../src/ui/app/callModel.ts'
import {step} from '../../src/ui/app/step.ts'
import type {AppState} from '../../src/ui/app/state.ts'
import {plainText} from '../../src/ui/paint/line.ts'
import {pictureOf} from '../../src/ui/screens/picture.ts'
import {appState, callModel, callState, contents} from './handmade.ts'

const phrasebook = {forbidden: [], discouraged: [], standard: [
  {id: 'greet', text: '您好，请问有什么可以帮到您？', norm: 33, source: ''}, {id: 'please-speak', text: '您好，请讲！', norm: 33, source: ''}
]}
function inCall(level: 2 | 3, with_: Partial<CallSettings> = {}): AppState {
  const papers = {...contents, phrasebook, scenario: {...contents.scenario, level, norms: 'general' as const, shop: '小店'}}
  const events: CallEvent[] = [{type: 'ring', at: 0, n: 1}, {type: 'answered', at: 1_000}]
  return appState({screen: {id: 'call'}, call: {...callModel(callState(events, with_), 5_000), contents: papers}})
}
/** A key or a text, and what the core makes of it. */
const press = (app: AppState, key: KeyInput['key']): AppState => put(app, {type: 'key', key})
const write = (app: AppState, text: string): AppState => put(app, {type: 'text', text})
function put(app: AppState, event: InputEvent): AppState {
  const {app: next, effects} = step(app, {type: 'input', steady: 0, event})
  return effects.reduce((now, effect) => {
    if (effect.type !== 'feed' || !now.call) return now
    const {input} = effect
    const happened: CallEvent | null = input.type === 'type' ? {type: 'typed', at: 6_000, field: input.field, ...input.edit} : input.type === 'focus' ? {type: 'focused', at: 6_000, field: input.field} : null
    return happened ? {...now, call: withState(now.call, applyAll(now.call.state, [happened]), 6_000)} : now
  }, next)
}
const reply = (app: AppState): string => app.call?.editors[replyField]?.text ?? ''
const shown = (app: AppState): string => pictureOf(app).lines.map(plainText).join('\n')

test('F3 puts the phrase in that the hint tells, again the next one, and undo takes it out', () => {
  const app = inCall(2)
  expect(shown(app)).toContain('F3 话术（1/2）：您好，请问有什么可以帮到您？')
  const once = press(app, 'f3')
  expect(reply(once)).toBe('您好，请问有什么可以帮到您？')
  expect(shown(once)).toContain('F3 话术（2/2）：您好，请讲！')
  expect(reply(press(once, 'ctrl-k'))).toBe('您好，请讲！')
  expect(reply(press(press(once, 'f3'), 'f3'))).toBe('您好，请问有什么可以帮到您？')
  expect(reply(press(once, 'ctrl-z'))).toBe('')
})

test('what was typed before and behind a phrase stays', () => {
  const once = press(write(inCall(2), '喂，'), 'f3')
  expect(reply(once)).toBe('喂，您好，请问有什么可以帮到您？')
  expect(reply(press(once, 'f3'))).toBe('喂，您好，请讲！')
  expect(reply(press(write(once, '啊'), 'f3'))).toBe('喂，您好，请问有什么可以帮到您？啊您好，请问有什么可以帮到您？')
})

test('from a field of the form it goes to the reply line', () => {
  const inForm = press(inCall(2), 'tab')
  expect(inForm.call?.state.focus).toBe('name')
  const picked = press(inForm, 'f3')
  expect([picked.call?.state.focus, reply(picked), picked.call?.editors['name']?.text ?? '']).toEqual([replyField, '您好，请问有什么可以帮到您？', ''])
})

test('from level 3 on and in an exam the key does nothing, and is not offered', () => {
  for (const app of [inCall(3), inCall(2, {exam: true})]) {
    expect(reply(press(app, 'f3'))).toBe('')
    expect(shown(app)).not.toContain('话术')
  }
  expect(shown(inCall(2))).toContain('F3 话术')
})

import {describe, expect, it} from 'vitest'
import {coachAt} from '../../src/call/coach.ts'
import type {Form} from '../../src/scenario/types.ts'
import {play} from './support.ts'

const form = {fields: [{id: 'name', kind: 'name'}, {id: 'mobile', kind: 'mobile'}]} as unknown as Form
const withReason = {fields: [...form.fields, {id: 'reason', kind: 'text'}]} as unknown as Form
const papers = (more: object = {}) => ({form, guideline: null, catalog: null, ...more})

it('leads a newcomer through a recorded call, one step at a time', () => {
  const call = play({
    settings: {role: 'recorder', coached: true},
    scenario: {model: [{say: 'greet'}, {say: 'ask.name'}, {say: 'farewell'}, {say: 'farewell'}]}
  })
  const step = () => coachAt(call.state, papers(), call.now)
  call.pass(1_000)
  expect(step()).toEqual({step: 'answer', field: null})
  call.put({type: 'answer'})
  expect(step()).toEqual({step: 'listen', field: null})
  while (!call.state.told.includes('name')) call.pass(500)
  expect(step()).toEqual({step: 'next-field', field: 'name'})
  call.put({type: 'focus', field: 'name'})
  expect(step()).toEqual({step: 'type-told', field: 'name'})
  call.type('name', '章丽华')
  expect(step()).toEqual({step: 'listen', field: null})
  call.pass(60_000)
  expect(step()).toEqual({step: 'finish-form', field: 'mobile'})
  call.put({type: 'focus', field: 'mobile'})
  expect(step()).toEqual({step: 'finish-here', field: 'mobile'})
  call.type('mobile', '13922841507')
  expect(step()).toEqual({step: 'dispose', field: null})
  call.put({type: 'dispose', disposition: 'order'})
  expect(step()).toEqual({step: 'submit', field: null})
  call.put({type: 'submit'})
  expect(step()).toBeNull()
})

it('tells a recorder to write down why the customer calls, once that has been said', () => {
  const call = play({settings: {role: 'recorder', coached: true}, scenario: {model: [{say: 'greet'}, {say: 'ask.name'}, {say: 'farewell'}]}})
  const step = () => coachAt(call.state, papers({form: withReason}), call.now)
  call.pass(1_000)
  call.put({type: 'answer'})
  expect(step()).toEqual({step: 'listen', field: null})
  while (!call.state.lines.some(each => each.who === 'customer' && each.until <= call.now)) call.pass(500)
  expect(step()).toEqual({step: 'next-field', field: 'reason'})
})

describe('an agent', () => {
  const quiet = (call: ReturnType<typeof play>) => {
    while (call.now < (call.state.lines.at(-1)?.until ?? 0)) call.pass(200)
  }
  function inTalk(mood = 2) {
    const call = play({settings: {coached: true}, scenario: {mood}})
    call.pass(1_000)
    call.put({type: 'answer'})
    call.say('greet')
    call.pass(2_000)
    quiet(call)
    return call
  }

  it('is not sent after what the call gets along without, and to nobody who cannot hear', () => {
    const call = inTalk()
    const step = (scenario: object, other: object = {}) => coachAt(call.state, papers({scenario: {kind: 'special', ...scenario}, ...other}), call.now)
    expect(step({optional: ['name']})).toEqual({step: 'ask', field: 'mobile'})
    expect(step({optional: ['name', 'mobile']})).toEqual({step: 'close', field: null})
    expect(step({hears: false})).toEqual({step: 'settle', field: null})
    expect(step({}, {form: null})).toEqual({step: 'settle', field: null})
  })

  it('greets, asks what is empty, and says goodbye when all is written; a customer without a landline is asked once', () => {
    const call = inTalk()
    const landline = {fields: [...form.fields, {id: 'landline', kind: 'landline'}]} as unknown as Form
    const step = () => coachAt(call.state, papers({form: landline}), call.now)
    expect(step()).toEqual({step: 'ask', field: 'name'})
    call.type('name', '章丽华')
    call.type('mobile', '13922841507')
    expect(step()).toEqual({step: 'ask', field: 'landline'})
    call.state = {...call.state, intentCounts: {'ask.landline': 1}}
    expect(step()).toEqual({step: 'close', field: null})
  })

  it('is told to come back from hold, not to ask', () => {
    const call = inTalk()
    call.put({type: 'hold'})
    expect(coachAt(call.state, papers(), call.now)).toEqual({step: 'return', field: null})
  })

  it('calms somebody upset first, and looks up what is asked before anything else', () => {
    const call = inTalk(4)
    const step = () => coachAt(call.state, papers({catalog: {}}), call.now)
    expect(step()).toEqual({step: 'calm', field: null})
    call.state = {...call.state, mood: 2}
    expect(step()).toEqual({step: 'look-up', field: null})
    call.put({type: 'look-up', source: 'catalog', query: ''})
    expect(step()).toEqual({step: 'ask', field: 'name'})
  })
})

it('says who hangs up once goodbye is said and nobody answers', () => {
  const call = play({settings: {coached: true}})
  call.pass(1_000)
  call.put({type: 'answer'})
  const left = {...call.state, lines: [], turns: [{who: 'agent', at: call.now, text: '再见', intents: ['farewell']}]} as typeof call.state
  expect(coachAt(left, papers({form: null}), call.now)).toEqual({step: 'hang-up', field: null})
  const answered = {...left, turns: [...left.turns, {who: 'customer', at: call.now, text: '等等！', intents: []}]} as typeof call.state
  expect(coachAt(answered, papers({form: null}), call.now)).toEqual({step: 'settle', field: null})
})

it('has nothing to say to somebody who knows how', () => {
  const call = play({settings: {coached: false}})
  call.pass(1_000)
  expect(coachAt(call.state, papers(), call.now)).toBeNull()
})

it('tells a recorder of the pause, offers the second hearing for what was missed, and lets one submit without it', () => {
  const call = play({settings: {role: 'recorder', coached: true, hearings: 2}, scenario: {model: [{say: 'greet'}, {say: 'ask.name'}, {say: 'farewell'}, {say: 'farewell'}]}})
  const step = () => coachAt(call.state, papers(), call.now)
  call.put({type: 'answer'})
  call.pass(1_000)
  call.put({type: 'pause'})
  expect(step()).toEqual({step: 'paused', field: null})
  call.put({type: 'resume'})
  call.pass(300_000)
  expect(step()).toEqual({step: 'hear-again', field: 'name'})
  call.put({type: 'hear-again'})
  expect(step()).toEqual({step: 'finish-form', field: 'name'})
  call.type('name', '章丽华')
  expect(step()).toEqual({step: 'check-again', field: null})
  call.pass(300_000)
  expect(step()).toEqual({step: 'finish-form', field: 'mobile'})
  call.type('mobile', '13922841507')
  expect(step()).toEqual({step: 'dispose', field: null})
})

it('a recorder whose form is full after one hearing may choose the disposition or hear it again', () => {
  const call = play({settings: {role: 'recorder', coached: true, hearings: 2}, scenario: {model: [{say: 'greet'}, {say: 'ask.name'}, {say: 'farewell'}, {say: 'farewell'}]}})
  call.put({type: 'answer'})
  call.type('name', '章丽华')
  call.type('mobile', '13922841507')
  call.pass(300_000)
  const step = () => coachAt(call.state, papers(), call.now)?.step
  expect(step()).toBe('dispose-or-again')
  call.put({type: 'dispose', disposition: 'order'})
  expect(step()).toBe('submit')
})

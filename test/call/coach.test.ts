import {expect, it} from 'vitest'
import {coachAt} from '../../src/call/coach.ts'
import type {Form} from '../../src/scenario/types.ts'
import {play} from './support.ts'

const form = {fields: [{id: 'name'}, {id: 'mobile'}]} as unknown as Form

it('leads a newcomer through a recorded call, one step at a time', () => {
  const call = play({
    settings: {role: 'recorder', coached: true},
    scenario: {model: [{say: 'greet'}, {say: 'ask.name'}, {say: 'farewell'}, {say: 'farewell'}]}
  })
  const step = () => coachAt(call.state, form, call.now)
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
  call.type('mobile', '13922841507')
  expect(step()).toEqual({step: 'dispose', field: null})
  call.put({type: 'dispose', disposition: 'order'})
  expect(step()).toEqual({step: 'submit', field: null})
  call.put({type: 'submit'})
  expect(step()).toBeNull()
})

it('has nothing to say to somebody who knows how', () => {
  const call = play({settings: {coached: false}})
  call.pass(1_000)
  expect(coachAt(call.state, form, call.now)).toBeNull()
})

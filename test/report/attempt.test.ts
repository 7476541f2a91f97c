import {describe, expect, it} from 'vitest'
import {factsOf} from '../../src/report/attempt.ts'
import type {RecordState} from '../../src/report/labels.ts'
import type {Contents, Form} from '../../src/scenario/types.ts'
import {customer, greeted, play, type Setup} from '../call/support.ts'

const form = {fields: [{id: 'name'}, {id: 'mobile'}]} as unknown as Form

function facts(call: ReturnType<typeof play>, state: RecordState, more: Partial<Contents> = {}) {
  const log = {version: 1, scenario: 'a-call', contents: '', rubric: '', customer, seed: 1, settings: call.settings, events: call.events}
  return factsOf({id: 'abc', state, log, contents: {...call.rules.contents, form, ...more}})
}

const titled: Setup = {scenario: {title: '订购', titleEn: 'An order'}}

describe('what is known of a call', () => {
  it('submitted: how it ended, its times and its form', () => {
    const call = greeted(titled)
    call.type('name', '章丽华')
    call.pass(10_000)
    call.put({type: 'hang-up'})
    call.pass(4_000)
    call.put({type: 'dispose', disposition: 'order'})
    call.put({type: 'submit'})
    const {times, ...rest} = facts(call, 'submitted')
    expect(rest).toEqual({
      id: 'abc', state: 'submitted', scenario: 'a-call', title: {zh: '订购', en: 'An order'}, kind: 'order', role: 'agent', mode: 'teaching',
      outcome: 'agent-ended', disposition: 'order', rings: 1, form: {name: '章丽华', mobile: ''}
    })
    expect(times).toEqual({talk: 15_000, hold: 0, wrapUp: 4_000, handle: 19_000})
  })

  it('under way: no outcome and no times yet', () => {
    const call = greeted({settings: {exam: true}})
    expect(facts(call, 'in-progress')).toMatchObject({
      role: 'agent', mode: 'exam', outcome: null, disposition: null, times: {talk: null, hold: null, wrapUp: null, handle: null}
    })
  })

  it('hung up and not submitted: talked, and not handled', () => {
    const call = greeted()
    call.put({type: 'hang-up'})
    call.pass(9_000)
    expect(facts(call, 'in-progress')).toMatchObject({outcome: 'agent-ended', times: {talk: 5_000, wrapUp: null, handle: null}})
  })

  it('unanswered: six rings and no talk', () => {
    const call = play()
    call.pass(60_000)
    expect(facts(call, 'abandoned')).toMatchObject({
      state: 'abandoned', outcome: 'abandoned', rings: 6, times: {talk: null, hold: null, wrapUp: null, handle: null}
    })
  })

  it('without a form: what was typed all the same, replies apart', () => {
    const call = greeted()
    call.type('note', '无声')
    expect(facts(call, 'in-progress', {form: null}).form).toEqual({note: '无声'})
  })

  it('is called by its Chinese title where it has no other', () => {
    expect(facts(play({scenario: {title: '订购', titleEn: ''}}), 'in-progress').title).toEqual({zh: '订购', en: '订购'})
  })
})

import {describe, expect, it} from 'vitest'
import {factsOf} from '../../src/report/attempt.ts'
import {exported} from '../../src/report/exported.ts'
import type {Contents, Form} from '../../src/scenario/types.ts'
import {customer, greeted, play} from '../call/support.ts'

const form = {fields: [{id: 'name'}, {id: 'mobile'}]} as unknown as Form

function recordOf(call: ReturnType<typeof play>, more: Partial<Contents> = {}) {
  const log = {version: 1, scenario: 'a-call', contents: '', rubric: '', customer, seed: 1, settings: call.settings, events: call.events}
  return {log, contents: {...call.rules.contents, form, ...more}}
}

const facts = (...call: Parameters<typeof recordOf>) => factsOf(recordOf(...call))

describe('what is known of a call', () => {
  it('submitted: how it ended, its times and its form', () => {
    const call = greeted()
    call.type('name', '章丽华')
    call.pass(10_000)
    call.put({type: 'hang-up'})
    call.pass(4_000)
    call.put({type: 'dispose', disposition: 'order'})
    call.put({type: 'submit'})
    const {times, ...rest} = facts(call)
    expect(rest).toEqual({
      kind: 'order', mode: 'teaching', outcome: 'agent-ended', disposition: 'order', rings: 1, form: {name: '章丽华', mobile: ''}
    })
    expect(times).toEqual({talk: 15_000, hold: 0, wrapUp: 4_000, handle: 19_000})
  })

  it('under way: no outcome and no times yet', () => {
    const call = greeted({settings: {exam: true}})
    expect(facts(call)).toMatchObject({
      mode: 'exam', outcome: null, disposition: null, times: {talk: null, hold: null, wrapUp: null, handle: null}
    })
  })

  it('hung up and not submitted: talked, and not handled', () => {
    const call = greeted()
    call.put({type: 'hang-up'})
    call.pass(9_000)
    expect(facts(call)).toMatchObject({outcome: 'agent-ended', times: {talk: 5_000, wrapUp: null, handle: null}})
  })

  it('unanswered: six rings and no talk', () => {
    const call = play()
    call.pass(60_000)
    expect(facts(call)).toMatchObject({
      outcome: 'abandoned', rings: 6, times: {talk: null, hold: null, wrapUp: null, handle: null}
    })
  })

  it('without a form: what was typed all the same, replies apart', () => {
    const call = greeted()
    call.type('note', '无声')
    expect(facts(call, {form: null}).form).toEqual({note: '无声'})
  })
})

describe('an attempt put together', () => {
  const head = {id: 'abc', scenario: 'a-call', title: '订购', titleEn: '', role: 'recorder', state: 'in-progress'} as const
  const person = {name: '小华', number: '0231', email: '', class: '网商1班'}
  const beside = {started: '2026', person, session: null, source: 'local'} as const
  const grade = {scorecard: null, gradeState: 'in-progress', changes: []} as const

  it('is called by its Chinese title where it has no other', () => {
    expect(exported(head, beside, null, grade).title).toEqual({zh: '订购', en: '订购'})
    expect(exported({...head, titleEn: 'An order'}, beside, null, grade).title).toEqual({zh: '订购', en: 'An order'})
  })

  it('has what its log shows, or without a log what stands outside of it', () => {
    const call = greeted()
    const known = exported(head, beside, recordOf(call), grade)
    expect(known.facts).toEqual(facts(call))
    expect(known.eventTimes).toEqual(call.events.map(event => event.at))
    expect(exported(head, beside, null, grade)).toMatchObject({id: 'abc', role: 'recorder', person, facts: null, eventTimes: []})
  })
})

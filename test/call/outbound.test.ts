import {describe, expect, it} from 'vitest'
import {nextDue} from '../../src/call/advance.ts'
import {coachAt} from '../../src/call/coach.ts'
import {rehearse} from '../../src/call/rehearse.ts'
import {advanceTo, feed, newCall} from '../../src/call/session.ts'
import {customer, rulesOf, settings} from './support.ts'

const dossier = [{label: '打给', text: '{name}，手机 {mobile}'}, {label: '订单', text: '{order}'}]
const rules = rulesOf({scenario: {kind: 'callback', dossier, opening: {say: '喂，哪位？', interrupts: true}}})
const hour = 3_600_000

describe('an outbound call', () => {
  it('waits for the agent to dial as long as it takes, and is never lost', () => {
    const {state, events} = advanceTo(newCall(settings, rules), hour, rules)
    expect(events).toEqual([{type: 'ring', at: 0, n: 1}])
    expect([state.phase, nextDue(state, rules)]).toEqual(['ringing', null])
  })

  it('begins with the customer, who picks up and speaks', () => {
    const dialled = feed(advanceTo(newCall(settings, rules), hour, rules).state, {type: 'answer', at: hour}, rules)
    const {state} = advanceTo(dialled.state, hour + 2_000, rules)
    expect(state.lines.map(({text}) => text)).toEqual(['喂，哪位？'])
  })

  it('coaches to read the papers and dial, then to greet and make sure who it is', () => {
    const coached = {...settings, coached: true}
    const waiting = advanceTo(newCall(coached, rules), 0, rules).state
    expect(coachAt(waiting, rules.contents, 0)).toEqual({step: 'dial', field: null})
    const talking = advanceTo(feed(waiting, {type: 'answer', at: 1_000}, rules).state, 9_000, rules).state
    expect(coachAt(talking, rules.contents, 9_000)).toEqual({step: 'greet-outbound', field: null})
  })

  it('lets what the dossier holds be written down from the start', () => {
    const form = {id: '3.1', title: '', titleEn: '', source: '', fields: [
      {id: 'name', label: '姓名', labelEn: '', kind: 'name', rows: 1}, {id: 'address', label: '地址', labelEn: '', kind: 'address', rows: 1}
    ]} as const
    const withForm = {...rules, contents: {...rules.contents, form, scenario: {...rules.contents.scenario, optional: ['address']}}}
    const {events} = rehearse({
      moves: [{say: '您好', interrupt: false}, {say: '再见', interrupt: false}], form: {name: customer.name, address: customer.address},
      charactersPerMinute: 60, disposition: null
    }, settings, withForm)
    const typed = events.filter(event => event.type === 'typed' && event.field !== 'reply')
    expect(typed.map(event => event.type === 'typed' && event.field + event.inserted)).toEqual(['name章丽华'])
    expect(typed[0]!.at).toBeLessThan(events.find(event => event.type === 'hung-up')!.at)
  })
})
